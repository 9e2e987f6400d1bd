import Diagnostics
import Document
import Layout
import Scene
import TestSupport
import Testing

@Suite struct TableTests {
  private func row(_ texts: String..., kind: Table.Row.Kind = .body) -> Table.Row {
    Table.Row(kind, texts.map { Table.Cell($0) })
  }

  private func texts(_ table: Table, form: PageForm = smallForm) throws -> [PlacedText] {
    try layOut(annex(.table(table)), in: form, shaping: FixedWidthShaper()).flatMap(\.placedTexts)
  }

  @Test func aSmallTable() throws {
    let table = Table(
      columns: [.start, .decimal], header: [[.init("Tên"), .init("Điểm")]],
      rows: [row("Sở A", "7,5"), row("Sở B", "-", kind: .highlight)])
    let pages = try layOut(annex(.table(table)), in: smallForm, shaping: FixedWidthShaper())
    // Both columns need room for four bold letters and get half of 360; rows are 11.5 + 4 high.
    // The figure is 15 wide in the middle of its column, and so is the dash.
    #expect(
      pages[0].dump == """
        page 400 × 300
          group table
            group artefact
              fill #e8e8e8 M20,51 L380,51 L380,66.5 L20,66.5 Z
            group row
              group headerCell
                text 110,31 middle 10 700 “Tên”
              group headerCell
                text 290,31 middle 10 700 “Điểm”
            group row
              group cell
                text 25,46.5 start 10 400 “Sở A”
              group cell
                text 282.5,46.5 start 10 400 “7,5”
            group row
              group cell
                text 25,62 start 10 700 “Sở B”
              group cell
                text 290,62 middle 10 700 “-”
            group artefact
              stroke #000000 0.5 M20,20 L380,20 L380,66.5 L20,66.5 Z M20,35.5 L380,35.5 M20,51 L380,51 M200,20 L200,66.5

        """)
  }

  @Test func commasStandUnderOneAnother() throws {
    let figures = ["89,53", "7,5", "100", "94%", "1000,125", "01 (777,2)"]
    let table = Table(
      columns: [.start, .decimal], header: [[.init("Tên"), .init("Tỷ lệ")]],
      rows: figures.enumerated().map { index, figure in
        Table.Row(
          index == 1 ? .total : .body,
          [Table.Cell("Sở"), Table.Cell(figure, mark: index == 3 ? "**" : "")])
      } + [row("Sở", "-")])
    let placed = try texts(table)
    // Where the whole part ends: letters before the comma, or before “%”, or all.
    let ends = [2, 1, 3, 2, 4, 7]
    let commas = zip(["89,53", "7,5", "100", "94%**", "1000,125", "01 (777,2)"], ends).map {
      text, end in
      let found = placed.first { $0.text == text }
      return (found?.box.minX ?? 0) + Double(end) * (text == "7,5" ? 5.5 : 5)
    }
    #expect(commas.allSatisfy { abs($0 - commas[0]) < 0.001 }, "\(commas)")
    // The dash stands in the middle of the column, where the title does.
    let dash = placed.first { $0.text == "-" }
    let title = placed.first { $0.text == "Tỷ lệ" }
    #expect(dash?.box.midX == title?.box.midX)
  }

  @Test func figuresNeverWrapAndNamesDo() throws {
    let name = "Sở Nông nghiệp và Phát triển nông thôn thuộc Ủy ban nhân dân tỉnh Bình Định"
    let table = Table(
      columns: [.start, .center, .decimal],
      header: [[.init("Tên"), .init("Hạng"), .init("Điểm")]],
      rows: [row(name, "01 (777,2)", "1000,00")])
    let placed = try texts(table)
    #expect(placed.contains { $0.text == "01 (777,2)" })
    #expect(placed.contains { $0.text == "1000,00" })
    #expect(!placed.contains { $0.text == name })
  }

  @Test func columnGroupsAndSharedRanks() throws {
    let table = Table(
      columns: [.start, .center, .center, .center],
      header: [
        [.init("Tên", rowSpan: 2), .init("Điểm", columnSpan: 2), .init("Hạng", rowSpan: 2)],
        [.init("Tự"), .init("Hội đồng")],
      ],
      rows: [
        Table.Row(.group, [Table.Cell("A. Mức khá (02)")]),
        Table.Row(.body, [.init("Sở A"), .init("1"), .init("2"), .init("6", rowSpan: 2)]),
        Table.Row(.body, [.init("Sở B"), .init("1"), .init("2")]),
      ])
    let pages = try layOut(annex(.table(table)), in: smallForm, shaping: FixedWidthShaper())
    let placed = pages[0].placedTexts
    // The shared rank is centred over rows from 66.5 to 97.5: 82 ± half a line.
    #expect(placed.first { $0.text == "6" }?.box.midY == 82)
    let own = placed.first { $0.text == "Tự" }?.box.midX ?? 0
    let council = placed.first { $0.text == "Hội đồng" }?.box.midX ?? 0
    let group = placed.first { $0.text == "Điểm" }?.box.midX ?? 0
    #expect(own < group && group < council)
    // No line runs through the spans: the rule under row “Sở A” ends before the last column.
    #expect(pages[0].dump.contains("M20,82 L"))
    #expect(!pages[0].dump.contains("M20,82 L380,82"))
  }

  @Test func columnsUnderGroupsAreAlike() throws {
    let table = Table(
      columns: [.start, .decimal, .decimal, .decimal, .decimal],
      header: [
        [
          .init("Mức độ", rowSpan: 2), .init("Sở", columnSpan: 2),
          .init("Huyện, thành phố", columnSpan: 2),
        ],
        [.init("Số lượng"), .init("Tỷ lệ"), .init("Số lượng"), .init("Tỷ lệ")],
      ],
      rows: [row("Khá", "07", "35%", "01", "8,3%")])
    let titles = try texts(table).filter { ["Số lượng", "Tỷ lệ"].contains($0.text) }
    let middles = titles.map(\.box.midX)
    let steps = zip(middles, middles.dropFirst()).map { $1 - $0 }
    #expect(steps.count == 3 && steps.allSatisfy { abs($0 - steps[0]) < 0.001 }, "\(steps)")
  }

  @Test func namesBreakEvenly() throws {
    // 350 points hold 14 words of the 15: not 14 and 1.
    let table = Table(
      columns: [.start], header: [],
      rows: [row(String(repeating: "mười ", count: 14) + "một")])
    let words = try texts(table).map { $0.text.split(separator: " ").count }
    #expect(words == [7, 8])
  }

  @Test func aRankCutByAPageBreakIsDrawnAgain() throws {
    let rows = (0..<40).map { index in
      Table.Row(
        .body,
        index % 4 == 0
          ? [.init("Sở \(index)"), .init("hạng \(index)", rowSpan: 4)] : [.init("Sở \(index)")])
    }
    let table = Table(
      columns: [.start, .center], header: [[.init("Tên"), .init("Hạng")]], rows: rows)
    let pages = try layOut(annex(.table(table)), in: smallForm, shaping: FixedWidthShaper())
    let copies = pages.flatMap(\.placedTexts).filter { $0.isArtefact && $0.text.hasPrefix("hạng") }
    let ranks = pages.flatMap(\.placedTexts).filter { !$0.isArtefact && $0.text.hasPrefix("hạng") }
    #expect(ranks.map(\.text) == (0..<10).map { "hạng \($0 * 4)" })
    // 260 points hold a header and 15 rows: the second page starts with row 15, in 12...15.
    #expect(copies.map(\.text) == ["hạng 12", "hạng 28"])
  }

  @Test func notesNeverStartAPage() throws {
    for count in 10...18 {
      let table = Table(
        columns: [.start], header: [[.init("Tên")]], rows: (0..<count).map { row("Sở \($0)") })
      let pages = try layOut(
        annex(.table(table), .paragraph(Paragraph(.note, "(*) ghi chú"))), in: smallForm,
        shaping: FixedWidthShaper())
      #expect(
        pages.allSatisfy { $0.placedTexts.first { !$0.isArtefact }?.text != "(*) ghi chú" })
    }
  }

  @Test func textShrinksThenThePageIsTurnedThenItIsAnError() throws {
    func table(letters: Int) -> Table {
      Table(
        columns: [.start, .start], header: [],
        rows: [row(String(repeating: "a", count: letters), String(repeating: "b", count: letters))])
    }
    // Two columns of 36 letters and 20 points of padding: 380 at 10 points, 344 at 9.
    #expect(try texts(table(letters: 36))[0].box.height == 1.15 * 9)
    // 45 letters: 450 + 20 at 10 points fit only across a turned page of 400 × 500.
    var form = smallForm
    form.paperHeight = 500 * 25.4 / 72
    form.allowsLandscape = true
    let turned = try layOut(
      annex(.table(table(letters: 43))), in: form, shaping: FixedWidthShaper())
    #expect(turned[0].size.width > turned[0].size.height)
    #expect(turned[0].placedTexts[0].box.height == 11.5)

    let tooWide = Table(columns: [], header: [], rows: table(letters: 80).rows, caption: "Bảng 1")
    #expect {
      try texts(tooWide)
    } throws: { error in
      // 2 × 80 × 4 + 20 = 660 points are 233 mm; 360 are 127.
      (error as? Diagnostics)?.items.map(\.problem) == [
        .tableDoesNotFit(table: "Bảng 1", needed: "233", available: "127")
      ]
    }
  }

  @Test func rowsTallerThanAPageAreAllReported() throws {
    let tall = Array(repeating: "chữ", count: 30).joined(separator: "\n")
    let table = Table(
      columns: [.start], header: [[.init("Tên")]],
      rows: [row("a"), row(tall), row("b"), row(tall), row("c")], caption: "Bảng 2")
    #expect {
      try texts(table)
    } throws: { error in
      (error as? Diagnostics)?.items.map(\.problem) == [
        .rowTallerThanPage(table: "Bảng 2", row: 2), .rowTallerThanPage(table: "Bảng 2", row: 4),
      ]
    }
  }

  @Test func cellsBeyondTheColumnsAreNotLost() throws {
    let table = Table(
      columns: [.start], header: [[.init("Tên")]], rows: [row("a", "b"), row("c"), row()])
    #expect(try texts(table).map(\.text) == ["Tên", "a", "b", "c"])
  }

  /// Bold rows without rows below them: pages end between them.
  @Test func strongRowsMayBeParted() throws {
    let rows = (1...60).map { Table.Row(.strong, [Table.Cell("Chỉ số \($0)")]) }
    let table = Table(columns: [.start], header: [[.init("Tên")]], rows: rows)
    let pages = try layOut(annex(.table(table)), in: smallForm, shaping: FixedWidthShaper())
    #expect(pages.count > 1)
    #expect(
      pages.flatMap(\.placedTexts).map(\.text).filter { $0.hasPrefix("Chỉ số") }
        == (1...60).map { "Chỉ số \($0)" })
  }

  /// The whole row leads there, on whatever page it stands.
  @Test func rowsLeadToOtherPages() throws {
    let rows = (1...30).map { Table.Row(.body, [Table.Cell("Sở \($0)")], link: "sheet-\($0)") }
    let table = Table(columns: [.start], header: [[.init("Tên")]], rows: rows + [row("Không")])
    let pages = try layOut(annex(.table(table)), in: smallForm, shaping: FixedWidthShaper())
    #expect(pages.count > 1)
    #expect(pages.flatMap(\.linkTargets) == (1...30).map { "sheet-\($0)" })
  }
}

/// Upright and turned pages in one document.
@Suite struct SectionTests {
  private func pages(
    before: Int, lead: [Paragraph] = [Paragraph(.heading(level: 1), "Kết quả")], after: Int,
    kind: Document.Kind = .annex
  ) throws -> [Page] {
    var form = smallForm
    swap(&form.paperWidth, &form.paperHeight)
    form.allowsLandscape = true
    // 12 columns of 5 digits: 12 × (25 + 10) = 420 points where an upright page has 260.
    let wide = Table(
      columns: Array(repeating: .decimal, count: 9), header: [],
      rows: [Table.Row(.body, Array(repeating: Table.Cell("12345"), count: 9))], caption: "Bảng 1")
    func lines(_ count: Int) -> [Block] {
      (0..<count).map { .paragraph(Paragraph(.body, "đoạn \($0)")) }
    }
    return try layOut(
      Document(
        title: "", kind: kind,
        blocks: lines(before) + lead.map { .paragraph($0) } + [
          .table(wide), .paragraph(Paragraph(.note, "(*) ghi chú")),
        ] + lines(after)),
      in: form, shaping: FixedWidthShaper())
  }

  /// Text area 260 × 360 upright: 20 lines are a page, and so are 20 behind the table.
  @Test func onlyTablesThatNeedItAreTurned() throws {
    let pages = try pages(before: 20, after: 20)
    #expect(pages.map { $0.size.width > $0.size.height } == [false, true, false])
    #expect(pages[1].placedTexts.contains { $0.text == "Kết quả" })
    #expect(pages[1].placedTexts.contains { $0.text == "(*) ghi chú" })
    #expect(pages.map { $0.placedTexts.first { $0.isArtefact }?.text } == [nil, "2", "3"])
  }

  /// Whatever announces the table goes with it.
  @Test func announcementsAreTurned() throws {
    let lead = [
      Paragraph(.part(level: 1), "PHẦN THỨ NHẤT\nKẾT QUẢ"), Paragraph(.body, "Kết quả như sau:"),
    ]
    let pages = try pages(before: 20, lead: lead, after: 20)
    #expect(pages.map { $0.size.width > $0.size.height } == [false, true, false])
    let texts = pages[1].placedTexts.map(\.text)
    #expect(texts.contains("KẾT QUẢ") && texts.contains("Kết quả như sau:"))
  }

  /// Each page of a sheet says how many the whole sheet has.
  @Test func pagesOfSheetsAreCountedOverAllSections() throws {
    let pages = try pages(before: 20, after: 20, kind: .sheet)
    let numbers = pages.map { $0.placedTexts.filter(\.isArtefact).map(\.text) }
    #expect(numbers == (1...pages.count).map { ["\($0)/\(pages.count)"] })
    #expect(pages.count >= 3)
  }

  /// Four lines are no page of their own.
  @Test func whatIsShortIsTurnedWithTheTable() throws {
    let pages = try pages(before: 4, after: 1)
    #expect(pages.map { $0.size.width > $0.size.height } == [true])
  }
}
