/// A figure cut at the place where a column aligns it: after its whole part.
///
/// `89,53` → `89` and `,53`; `94%` → `94` and `%`; `01 (777,2)` → `01 (777` and `,2)`;
/// `663,5/1000` → `663` and `,5/1000`.
struct DecimalParts: Hashable {
  let whole: String
  let rest: String

  /// `nil` for texts without a digit, such as `-`: they stand in the middle of the column.
  init?(_ text: String) {
    let characters = Array(text)
    // Of a figure and what it is a part of, the figure.
    let slash = characters.firstIndex(of: "/") ?? characters.count
    let figure = characters[..<slash].contains(where: \.isDigit) ? slash : characters.count
    guard var end = characters[..<figure].lastIndex(where: \.isDigit) else { return nil }
    // The last comma between two digits; without one, the last digit.
    let comma = characters[..<figure].indices.last { index in
      characters[index] == "," && index > 0 && index + 1 < figure
        && characters[index - 1].isDigit && characters[index + 1].isDigit
    }
    if let comma { end = comma - 1 }
    whole = String(characters[...end])
    rest = String(characters[(end + 1)...])
  }
}

extension Character {
  fileprivate var isDigit: Bool { "0" <= self && self <= "9" }
}

/// How far the figures of a decimal column reach to both sides of the comma. In ems.
struct DecimalColumn: Hashable {
  /// Widest whole part.
  private(set) var whole = 0.0
  /// Widest part from the comma on, without footnote marks.
  private(set) var rest = 0.0
  /// Furthest reach from the comma on, with footnote marks.
  private(set) var restWithMark = 0.0

  mutating func add(whole: Double, rest: Double, mark: Double) {
    self.whole = max(self.whole, whole)
    self.rest = max(self.rest, rest)
    restWithMark = max(restWithMark, rest + mark)
  }

  /// Room the column needs: figures centred without their marks, and the marks hanging out.
  var width: Double { whole + rest + 2 * (restWithMark - rest) }

  /// Where the comma stands, from the middle of the column.
  var comma: Double { (whole - rest) / 2 }
}
