import Document
import Templates
import Testing

@Suite struct NumberingTests {
  private func numbered(_ levels: [Int], by styles: [HeadingNumbering]) -> [String] {
    levels.map { Block.paragraph(Paragraph(.heading(level: $0), "x")) }.numbered(by: styles)
      .compactMap { block in
        if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
      }
  }

  /// Seed 001: A. I. … IV. 1. 2. …, then anew.
  @Test func eachLevelStartsAnew() {
    #expect(
      numbered([1, 2, 3, 3, 2, 3, 4, 1, 2, 3], by: [.letter, .roman, .arabic, .lower]) == [
        "A. x", "I. x", "1. x", "2. x", "II. x", "1. x", "a) x", "B. x", "I. x", "1. x",
      ])
  }

  @Test func nestedNumbersStartWithThoseAbove() {
    #expect(
      numbered([1, 2, 3, 3, 4, 2, 3], by: [.roman, .arabic, .nested, .nested]) == [
        "I. x", "1. x", "1.1. x", "1.2. x", "1.2.1. x", "2. x", "2.1. x",
      ])
    // A level left out has no number to start with.
    #expect(numbered([2, 3], by: [.arabic, .nested, .nested]) == ["1. x", "1.1. x"])
  }

  @Test func levelsWithoutAStylePrintAsWritten() {
    #expect(numbered([1, 2, 1, 3], by: [.none, .arabic]) == ["x", "1. x", "x", "x"])
    #expect(numbered([1, 2], by: []) == ["x", "x"])
  }

  @Test func partsHaveTheirNumberOnALineOfItsOwn() {
    let blocks = [Block.paragraph(Paragraph(.heading(level: 1), "TỔNG QUAN"))]
    #expect(
      blocks.numbered(by: [.part]) == [
        .paragraph(Paragraph(.part(level: 1), [Span("PHẦN THỨ NHẤT\n"), Span("TỔNG QUAN")]))
      ])
    #expect(
      numbered(Array(repeating: 1, count: 25), by: [.part]).enumerated()
        .filter { [1, 2, 3, 4, 9, 10, 14, 19, 20, 23, 24].contains($0.offset) }
        .map { String($0.element.dropLast(2)) } == [
          "PHẦN THỨ HAI", "PHẦN THỨ BA", "PHẦN THỨ TƯ", "PHẦN THỨ NĂM", "PHẦN THỨ MƯỜI",
          "PHẦN THỨ MƯỜI MỘT", "PHẦN THỨ MƯỜI LĂM", "PHẦN THỨ HAI MƯƠI",
          "PHẦN THỨ HAI MƯƠI MỐT", "PHẦN THỨ HAI MƯƠI TƯ", "PHẦN THỨ HAI MƯƠI LĂM",
        ])
  }

  /// By the Vietnamese alphabet, as in legal texts: d, đ, e, g.
  @Test func lettersAreThoseOfTheAlphabet() {
    let letters = numbered(Array(repeating: 1, count: 25), by: [.lower]).map {
      String($0.prefix { $0 != ")" })
    }
    #expect(letters.joined(separator: " ") == "a b c d đ e g h i k l m n o p q r s t u v x y aa ab")
  }

  @Test func romanNumerals() {
    let numerals = numbered(Array(repeating: 1, count: 49), by: [.roman])
    #expect(
      [3, 8, 13, 18, 39, 48].map { numerals[$0] } == [
        "IV. x", "IX. x", "XIV. x", "XIX. x", "XL. x", "XLIX. x",
      ])
  }
}
