public import Templates

extension HeadingNumbering {
  /// The number before a heading with the space after it, or “PHẦN THỨ NHẤT”.
  ///
  /// - Parameters:
  ///   - count: From 1.
  ///   - above: The counts of the arabic levels above, outermost first: for `nested`.
  func text(_ count: Int, under above: [Int]) -> String {
    switch self {
    case .part: "PHẦN THỨ \(vietnameseOrdinal(count).uppercased())"
    case .letter: vietnameseLetter(count).uppercased() + ". "
    case .roman: romanNumeral(count) + ". "
    case .arabic: "\(count). "
    case .lower: vietnameseLetter(count) + ") "
    case .nested: (above + [count]).map { "\($0)." }.joined() + " "
    case .none: ""
    }
  }
}

extension [Block] {
  /// The blocks with their headings numbered: each level by its style, anew under each heading of
  /// a level above. Levels without a style stay as written.
  public func numbered(by styles: [HeadingNumbering]) -> [Block] {
    guard !styles.isEmpty else { return self }
    var counts: [Int] = Array<Int>(repeating: 0, count: styles.count)
    return map { block in
      guard case .paragraph(let paragraph) = block, case .heading(let level) = paragraph.role else {
        return block
      }
      for below in counts.indices where below >= level { counts[below] = 0 }
      guard level <= styles.count, styles[level - 1] != .none else { return block }
      counts[level - 1] += 1
      let style = styles[level - 1]
      let above = (0..<level - 1).filter { styles[$0].isArabic && counts[$0] > 0 }
      let number = style.text(counts[level - 1], under: above.map { counts[$0] })
      if style == .part {
        return .paragraph(Paragraph(.part(level: level), [Span(number + "\n")] + paragraph.spans))
      }
      return .paragraph(Paragraph(paragraph.role, [Span(number)] + paragraph.spans))
    }
  }
}

extension HeadingNumbering {
  /// Whether `nested` numbers below start with this one's.
  fileprivate var isArabic: Bool { self == .arabic || self == .nested }
}

/// `IV`; from 1.
public func romanNumeral(_ number: Int) -> String {
  let numerals = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
  var rest = number
  var text = ""
  for (value, numeral) in numerals {
    while rest >= value {
      text += numeral
      rest -= value
    }
  }
  return text
}

/// The letters that number the points of a Vietnamese official document: those of its alphabet
/// without ă, â, ê, ô, ơ and ư; then `aa`, `ab` and so on. From 1.
func vietnameseLetter(_ number: Int) -> String {
  let letters = Array("abcdđeghiklmnopqrstuvxy")
  var rest = number
  var text = ""
  while rest > 0 {
    text = String(letters[(rest - 1) % letters.count]) + text
    rest = (rest - 1) / letters.count
  }
  return text
}

/// “nhất”, “hai”, … “mười một”, “hai mươi mốt”, as they follow “thứ”; in figures from 100 on.
func vietnameseOrdinal(_ number: Int) -> String {
  let digits = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
  guard 1..<100 ~= number else { return String(number) }
  let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
  let one =
    switch (tens, ones) {
    case (0, 1): "nhất"
    case (0, 4), (2..., 4): "tư"
    case (1..., 5): "lăm"
    case (2..., 1): "mốt"
    default: digits[ones]
    }
  let ten = tens == 0 ? "" : tens == 1 ? "mười" : digits[tens] + " mươi"
  return [ten, one].filter { !$0.isEmpty }.joined(separator: " ")
}
