import Diagnostics
import Document
import Layout
import Scene
import TestSupport
import Testing

@Suite struct TablePropertyTests {
  @Test(arguments: 1...100) func smallTables(seed: UInt64) throws {
    try check(seed: seed, columns: 8, rows: 30)
  }

  @Test(arguments: 500...525) func tablesOfSheets(seed: UInt64) throws {
    try check(seed: seed, columns: 6, rows: 80, kind: .sheet)
  }

  @Test(arguments: 1000...1007) func wideTables(seed: UInt64) throws {
    try check(seed: seed, columns: 40, rows: 40)
  }

  @Test(arguments: 2000...2003) func longTables(seed: UInt64) throws {
    try check(seed: seed, columns: 7, rows: 300)
  }

  @Test func allCommunesOfSeveralProvinces() throws {
    try check(seed: 3000, columns: 1, rows: 2000)
  }

  /// Column groups in two rows, spans, marks: from 1 to 40 columns, and all of them find room.
  @Test(arguments: 1...40) func tablesOfEveryWidth(columns: Int) throws {
    let seed = UInt64(4100 + columns)
    var random = RandomTable(seed: seed)
    let rows = [0, 1, 2, 12, 40][columns % 5]
    try check(
      random.fitting(columns: columns, rows: rows), filler: 0, seed: seed, isRoomy: true)
  }

  @Test(arguments: [2, 5]) func longTablesOfGroupsAndSpans(columns: Int) throws {
    let seed = UInt64(5000 + columns)
    var random = RandomTable(seed: seed)
    try check(
      random.fitting(columns: columns, rows: 4000 / columns / columns), filler: 7, seed: seed,
      isRoomy: true)
  }

  private func check(
    seed: UInt64, columns: Int, rows: Int, kind: Document.Kind = .annex
  ) throws {
    var random = RandomTable(seed: seed)
    let table = random.table(columns: columns, rows: rows)
    // Tables of ordinary width always find room.
    try check(table, filler: Int(seed % 20), kind: kind, seed: seed, isRoomy: columns <= 8)
  }

  /// - Parameters:
  ///   - filler: Paragraphs above the table.
  ///   - isRoomy: Whether there must be room.
  private func check(
    _ table: Table, filler: Int, kind: Document.Kind = .annex, seed: UInt64, isRoomy: Bool
  ) throws {
    let form = kind == .annex ? PageForm.annex : .sheet
    var random = RandomTable(seed: seed)
    let paragraph = Block.paragraph(Paragraph(.body, random.name(upTo: 200)))
    let filler = Array(repeating: paragraph, count: filler)
    let document = Document(
      title: "Phụ lục", kind: kind,
      blocks: filler + [.table(table), .paragraph(Paragraph(.note, "(*) ghi chú"))])
    let pages: [Page]
    do throws(Diagnostics) {
      pages = try layOut(document, in: form, shaping: FixedWidthShaper())
    } catch {
      // Room can be lacking, and then it is said; nothing else may go wrong.
      let codes = Set(error.items.map(\.problem.code))
      #expect(codes.isSubset(of: ["table.does-not-fit", "table.row-too-tall"]), "seed \(seed)")
      #expect(!isRoomy, "seed \(seed): \(error.items.map(\.problem))")
      return
    }
    let placed = pages.map(\.placedTexts)
    for (number, page) in pages.enumerated() {
      checkPlaces(placed[number], on: page, form: form, seed: seed)
      checkHeader(placed[number], of: table, seed: seed)
      checkLastRow(placed[number], of: table, seed: seed)
      checkRoles(placed[number], seed: seed)
    }
    // The header is a header once; after that it is repeated as an artefact, and so are cells that
    // a page break cuts.
    let titles = cells(placed.joined().filter { $0.roles.contains(.headerCell) })
    let wanted = table.header.joined().map { withoutSpaces($0.text) }
    #expect(titles == wanted.filter { !$0.isEmpty }, "seed \(seed)")
    let spanning = Set(
      table.rows.flatMap(\.cells).filter { $0.rowSpan > 1 }.map { withoutSpaces($0.text + $0.mark) }
    )
    let repeated = cells(placed.joined().filter { $0.roles == [.table, .artefact] })
    for text in repeated {
      #expect(wanted.contains(text) || spanning.contains(text), "“\(text)”, seed \(seed)")
    }
    // Every cell once, in reading order, whatever the breaks.
    let found = cells(placed.joined().filter { $0.roles.contains(.cell) })
    let expected = table.rows.flatMap(\.cells).map { withoutSpaces($0.text + $0.mark) }
    #expect(found == expected.filter { !$0.isEmpty }, "seed \(seed)")
  }

  /// Inside the margins (but for page numbers), and none over another.
  private func checkPlaces(_ texts: [PlacedText], on page: Page, form: PageForm, seed: UInt64) {
    func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
    let area = Rect(
      x: points(form.leftMargin), y: points(form.topMargin),
      width: page.size.width - points(form.leftMargin + form.rightMargin),
      height: page.size.height - points(form.topMargin + form.bottomMargin))
    let content = texts.filter { $0.roles != [.artefact] }
    #expect(content.allSatisfy { area.contains($0.box, slack: 0.01) }, "seed \(seed)")
    let sorted = content.map(\.box).sorted { $0.minY < $1.minY }
    for (index, box) in sorted.enumerated() {
      for other in sorted[(index + 1)...] {
        if other.minY >= box.maxY { break }
        if box.overlaps(other, slack: 0.01) {
          Issue.record("texts overlap at \(box) and \(other), seed \(seed)")
          return
        }
      }
    }
  }

  /// Whatever stands in a table is a cell of a row, or drawn again.
  private func checkRoles(_ texts: [PlacedText], seed: UInt64) {
    let allowed: [[Role]] = [
      [.table, .row, .cell], [.table, .row, .headerCell], [.table, .artefact],
    ]
    for text in texts where text.roles.contains(.table) {
      #expect(allowed.contains(text.roles), "“\(text.text)”: \(text.roles), seed \(seed)")
    }
  }

  /// The whole header wherever the table has cells.
  private func checkHeader(_ texts: [PlacedText], of table: Table, seed: UInt64) {
    guard let first = texts.firstIndex(where: { $0.roles.contains(.cell) }) else { return }
    let header = texts[..<first].filter {
      $0.roles.contains(.headerCell) || $0.roles == [.table, .artefact]
    }
    let titles = table.header.joined().map { withoutSpaces($0.text) }
    // Cells cut by the break follow the header in a group of their own.
    #expect(cells(header).starts(with: titles), "seed \(seed)")
  }

  private func checkLastRow(_ texts: [PlacedText], of table: Table, seed: UInt64) {
    guard let last = texts.last(where: { $0.roles.contains(.cell) })?.text else { return }
    if last.hasPrefix("Nhóm "), table.rows.last?.cells.first?.text != last {
      Issue.record("“\(last)” is the last row on its page, seed \(seed)")
    }
  }

  /// The texts of groups, lines joined.
  private func cells(_ texts: some Sequence<PlacedText>) -> [String] {
    var cells: [String] = []
    var path: [Int] = []
    var bottom = 0.0
    for text in texts {
      if text.path == path, text.box.minY >= bottom - 0.01 {
        cells[cells.count - 1] += withoutSpaces(text.text)
      } else {
        cells.append(withoutSpaces(text.text))
      }
      path = text.path
      bottom = text.box.maxY
    }
    return cells
  }

  private func withoutSpaces(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0 != " " })
  }
}
