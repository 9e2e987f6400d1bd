import Diagnostics
import Document
import Layout
import Scene
import TestSupport
import Testing
import Text

/// Paragraphs in more than one style. Letters are 5 points wide, bold ones 5.5.
@Suite struct SpanTests {
  private func page(_ role: Paragraph.Role, _ spans: [Span]) throws -> Page {
    try layOut(
      annex(.paragraph(Paragraph(role, spans))), in: smallForm, shaping: FixedWidthShaper())[0]
  }

  @Test func emphasisIsARunOfItsOwn() throws {
    let page = try page(
      .body, [Span("Điều 1.", isBold: true), Span(" Phê duyệt "), Span("kết quả", isItalic: true)])
    // The indent is 25: 45 + 7 × 5.5 = 83.5, + 11 × 5 = 138.5.
    #expect(
      page.dump == """
        page 400 × 300
          group paragraph
            text 45,29 start 10 700 “Điều 1.”
            text 83.5,29 start 10 400 “ Phê duyệt ”
            text 138.5,29 start 10 400 italic “kết quả”

        """)
  }

  /// Italic in italics stays italic; bold in a heading stays bold.
  @Test func emphasisAddsToTheRole() throws {
    #expect(
      try page(.ground, [Span("Căn cứ "), Span("Luật", isBold: true)]).texts.map {
        [$0.run.font.weight, $0.run.font.isItalic ? 1 : 0]
      } == [[400, 1], [700, 1]])
    #expect(
      try page(.heading(level: 1), [Span("I. ", isBold: true), Span("A", isItalic: true)]).texts
        .map { [$0.run.font.weight, $0.run.font.isItalic ? 1 : 0] } == [[700, 0], [700, 1]])
  }

  /// The page is 360 points wide; the word of 60 + 20 letters needs 20 × 5.5 + 60 × 5 = 410 and
  /// would fit in parts only.
  @Test func aWordOfTwoStylesIsNotBroken() throws {
    let head = String(repeating: "a", count: 20)
    let page = try page(
      .body,
      [
        Span(String(repeating: "b", count: 50) + " "), Span(head, isBold: true), Span("c d"),
      ])
    let lines = Dictionary(grouping: page.placedTexts, by: \.box.minY)
    #expect(lines.count == 2)
    let second = page.placedTexts.filter { $0.box.minY > 20 }
    #expect(second.map(\.text) == [head, "c d"])
  }

  @Test func justifiedLinesWithEmphasisReachTheMargin() throws {
    let text = String(repeating: "mười ", count: 8)
    let page = try page(
      .body, [Span(text), Span(text, isBold: true), Span(text, isItalic: true)])
    let first = page.placedTexts.filter { $0.box.minY == 20 }
    #expect(abs((first.last?.box.maxX ?? 0) - 380) < 0.001)
    // Equal gaps: every word starts after the one before, its space, and the same share.
    let gaps = zip(first, first.dropFirst()).map { $1.box.minX - $0.box.maxX }
    let least = gaps.min() ?? 0
    #expect(gaps.allSatisfy { abs($0 - least) < 0.001 })
    #expect(least > 0)
  }

  /// The mark of an item keeps its space; lines after the first start at the margin.
  @Test func itemsOfAList() throws {
    let page = try page(.listItem, [Span("- "), Span(String(repeating: "mười ", count: 20))])
    let texts = page.placedTexts
    #expect(texts[0].text == "- mười ")
    #expect(texts[0].box.minX == 45)
    #expect(texts[0].roles == [.listItem])
    #expect(texts.first { $0.box.minY > 20 }?.box.minX == 20)
  }

  /// A line never starts with a dash, and numbers of documents stay whole.
  @Test(arguments: [
    ("kinh tế - xã hội", ["kinh ", "tế - ", "xã ", "hội"]),
    ("số 36/TTr-STTTT ngày", ["số ", "36/TTr-STTTT ", "ngày"]),
    ("Phát thanh-truyền hình", ["Phát ", "thanh-", "truyền ", "hình"]),
    ("https://a.vn", ["https://a.vn"]), ("2021-2025", ["2021-2025"]),
    ("a\u{a0}b c", ["a\u{a0}b ", "c"]), ("- a", ["- ", "a"]),
  ])
  func places(text: String, pieces: [String]) {
    #expect(breakablePieces(of: text[...]).map(String.init) == pieces)
  }

  /// No letter is lost or doubled, however styles and lines cut the text.
  @Test func everyLetterIsSet() throws {
    var random = SeededGenerator(seed: 11)
    let letters = Array("ab cđ-e/ 1 ")
    for round in 0..<150 {
      let spans = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Span(
          String(
            (0..<Int.random(in: 0...60, using: &random)).map { _ in
              letters.randomElement(using: &random) ?? "a"
            }), isBold: .random(using: &random), isItalic: .random(using: &random))
      }
      let role: Paragraph.Role = round.isMultiple(of: 2) ? .body : .listItem
      let texts = try page(role, spans).placedTexts
      func solid(_ text: String) -> String { text.filter { $0 != " " } }
      #expect(
        solid(texts.map(\.text).joined()) == solid(spans.map(\.text).joined()), "round \(round)")
      #expect(texts.allSatisfy { $0.box.width < 0.001 || $0.box.minX >= 19.999 }, "round \(round)")
    }
  }
}
