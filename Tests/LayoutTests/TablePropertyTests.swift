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

  private func check(
    seed: UInt64, columns: Int, rows: Int, kind: Document.Kind = .annex
  ) throws {
    let form = kind == .annex ? PageForm.annex : .sheet
    var random = RandomTable(seed: seed)
    let table = random.table(columns: columns, rows: rows)
    let paragraph = Block.paragraph(Paragraph(.body, random.name(upTo: 200)))
    let filler = Array(repeating: paragraph, count: Int(seed % 20))
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
      // Tables of ordinary width always find room.
      #expect(columns > 8, "seed \(seed): \(error.items.map(\.problem))")
      return
    }
    let placed = pages.map(\.placedTexts)
    for (number, page) in pages.enumerated() {
      checkPlaces(placed[number], on: page, form: form, seed: seed)
      checkHeader(placed[number], of: table, seed: seed)
      checkLastRow(placed[number], of: table, seed: seed)
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
