import Diagnostics
import Document
import Layout
import Scene
import TestSupport
import Testing
import Text

@Suite struct PageTests {
  /// Text area 360 × 260 at (20, 20); a letter is 5 points wide (bold 5.5), a line 11.5 high with
  /// its baseline at 9.
  @Test func headingsOfAnAnnex() throws {
    let pages = try layOut(
      annex(
        .paragraph(Paragraph(.annexHeading, "Phụ lục")),
        .paragraph(Paragraph(.annexTitle, "KẾT QUẢ")),
        .paragraph(Paragraph(.annexReference, "(Kèm theo Quyết định)"))),
      in: smallForm, shaping: FixedWidthShaper())
    // Lines start at 20, 20 + 11.5 + 2 and 33.5 + 11.5 + 2; the rule is 0.4 × 21 × 5 = 42 long.
    #expect(
      pages.map(\.dump).joined() == """
        page 400 × 300
          group heading(level: 1)
            text 200,29 middle 10 700 “Phụ lục”
          group heading(level: 1)
            text 200,42.5 middle 10 700 “KẾT QUẢ”
          group paragraph
            text 200,56 middle 10 400 italic “(Kèm theo Quyết định)”
            group artefact
              stroke #000000 0.75 M179,62.5 L221,62.5

        """)
  }

  @Test func bodyIsJustifiedButItsLastLine() throws {
    // 14 × 5 = 70 words and spaces a line: 360 / 5 = 72 letters, the first line 67.
    let word = "mười "
    let text = String(repeating: word, count: 20) + "hết"
    let pages = try layOut(
      annex(.paragraph(Paragraph(.body, text))), in: smallForm, shaping: FixedWidthShaper())
    let texts = pages[0].placedTexts
    let first = texts.filter { $0.box.minY == 20 }
    let last = texts.filter { $0.box.minY > 20 }
    #expect(first.count == 13)
    #expect(abs(first[0].box.minX - 45) < 0.001)
    #expect(abs(first[12].box.maxX - 380) < 0.001)
    // Spaces of 5 points grow by (335 − 13 × 20 − 12 × 5) / 12 = 1.25.
    #expect(abs(first[1].box.minX - 71.25) < 0.001)
    #expect(last.map(\.text) == ["mười mười mười mười mười mười mười hết"])
    #expect(abs(last[0].box.minX - 20) < 0.001)
  }

  @Test func titlesAreBalanced() throws {
    let pages = try layOut(
      annex(.paragraph(Paragraph(.annexTitle, String(repeating: "chữ ", count: 17) + "cuối"))),
      in: smallForm, shaping: FixedWidthShaper())
    // 72 letters of 5.5 points need two lines; nine words each, not 16 and 2.
    #expect(pages[0].placedTexts.map { $0.text.split(separator: " ").count } == [9, 9])
  }

  @Test func wordsWiderThanTheLineAreCut() throws {
    let address = String(repeating: "a", count: 100)
    let pages = try layOut(
      annex(.paragraph(Paragraph(.body, address))), in: smallForm, shaping: FixedWidthShaper())
    #expect(pages[0].placedTexts.map(\.text).joined() == address)
    #expect(pages[0].placedTexts.allSatisfy { $0.box.maxX <= 380.001 })
  }

  @Test func pageNumbersFromTheSecondPageOnInTheTopMargin() throws {
    let blocks = (0..<40).map { Block.paragraph(Paragraph(.body, "đoạn \($0)")) }
    let pages = try layOut(
      Document(title: "", kind: .annex, blocks: blocks), in: smallForm, shaping: FixedWidthShaper())
    #expect(pages.count == 3)
    for (index, page) in pages.enumerated() {
      let numbers = page.placedTexts.filter { $0.isArtefact }
      #expect(numbers.map(\.text) == (index == 0 ? [] : ["\(index + 1)"]))
      #expect(numbers.allSatisfy { abs($0.box.midX - 200) < 0.001 && $0.box.maxY < 20 })
    }
  }

  @Test(arguments: 10...25) func headingsStayWithTheirText(fillers: Int) throws {
    let before = (0..<fillers).map { _ in Block.paragraph(Paragraph(.body, "dòng")) }
    let long = String(repeating: "chữ nghĩa ", count: 30) + "hết"
    let pages = try layOut(
      Document(
        title: "", kind: .annex,
        blocks: before + [
          .paragraph(Paragraph(.heading(level: 1), "I. Kết quả")),
          .paragraph(Paragraph(.body, long)),
        ]),
      in: smallForm, shaping: FixedWidthShaper())
    for page in pages {
      let content = page.placedTexts.filter { !$0.isArtefact }
      #expect(content.last?.text != "I. Kết quả")
      // No single line of the long paragraph alone at either end of a page.
      let lines = Set(
        content.filter { $0.text.contains("chữ") || $0.text.contains("nghĩa") || $0.text == "hết" }
          .map { Int($0.box.minY * 10) })
      #expect(lines.count != 1)
    }
  }

  @Test func aSheetOfOnePageHasNoNumber() throws {
    let pages = try layOut(
      Document(
        title: "", kind: .sheet,
        blocks: [
          .headline([
            HeadlineFigure(value: "5/19", label: "Xếp hạng"),
            HeadlineFigure(value: "78,75%", label: "Tỷ lệ hoàn thành", note: "trung bình khối 72%"),
          ])
        ]),
      in: .sheet, shaping: FixedWidthShaper())
    let texts = pages[0].placedTexts
    #expect(
      texts.map(\.text) == [
        "Xếp hạng", "5/19", "Tỷ lệ hoàn thành", "78,75%", "trung bình khối 72%",
      ])
    // Values stand on one baseline, columns are equally wide.
    #expect(texts[1].box.minY == texts[3].box.minY)
    let gap = 1.4 * PageForm.sheet.bodySize
    #expect(abs(texts[3].box.minX - texts[1].box.minX - (170 * 72 / 25.4 + gap) / 2) < 0.001)
  }

  /// Ten figures need two rows; values that are wider than a column at 14 points wrap.
  @Test func headlinesWrapAndNeverShrinkAway() throws {
    let long = HeadlineFigure(value: "một trăm hai mươi ba nghìn đồng", label: "Chi")
    let pages = try layOut(
      Document(title: "", kind: .sheet, blocks: [.headline(Array(repeating: long, count: 10))]),
      in: .sheet, shaping: FixedWidthShaper())
    let texts = pages[0].placedTexts
    #expect(texts.filter { $0.text == "Chi" }.count == 10)
    #expect(Set(texts.filter { $0.text == "Chi" }.map(\.box.minY)).count == 2)
    let right = 190 * 72 / 25.4 + 0.001
    #expect(texts.allSatisfy { $0.box.width > 0 && $0.box.maxX <= right })
  }

  @Test func problemsOfAllBlocksAreReported() {
    let table = Table(
      columns: [.start], header: [[.init("Tên ☃")]],
      rows: [Table.Row(.body, [.init("Sở ☃")]), Table.Row(.body, [.init("Sở")])])
    #expect {
      try layOut(
        annex(.paragraph(Paragraph(.body, "tuyết ☃ rơi")), .table(table)), in: smallForm,
        shaping: ShaperWithoutSnowmen())
    } throws: { error in
      (error as? Diagnostics)?.items.map(\.problem.code)
        == Array(repeating: "text.missing-glyph", count: 3)
    }
  }

  @Test func anEmptyDocumentIsOneEmptyPage() throws {
    let pages = try layOut(annex(), in: smallForm, shaping: FixedWidthShaper())
    #expect(pages == [Page(size: pages[0].size, commands: [])])
  }
}

/// A font that lacks one character.
private struct ShaperWithoutSnowmen: TextShaping {
  func shape(_ text: String, in style: FontStyle) throws(Diagnostics) -> GlyphRun {
    if text.contains("☃") {
      throw .error(.missingGlyph(character: "☃", text: text, family: style.family))
    }
    return try FixedWidthShaper().shape(text, in: style)
  }

  func metrics(of style: FontStyle) throws(Diagnostics) -> FontMetrics {
    try FixedWidthShaper().metrics(of: style)
  }
}
