/// What a text that should be a number looks like; hints go by it.
enum NumberLook {
  case percent
  /// Another dash than `-`.
  case dash
  /// Digits in groups: `1.000`, `1 000`.
  case grouped

  init?(of text: String) {
    let isDash = text.unicodeScalars.allSatisfy {
      $0.properties.generalCategory == .dashPunctuation
    }
    if !text.isEmpty, isDash {
      self = .dash
    } else if text.last == "%", text.contains(where: \.isNumber) {
      self = .percent
    } else if Self.isGrouped(text) {
      self = .grouped
    } else {
      return nil
    }
  }

  /// Whether spaces stand among digits, or marks before groups of three digits.
  private static func isGrouped(_ text: String) -> Bool {
    let isPlain = text.allSatisfy { $0.isWhitespace || "0123456789.,-".contains($0) }
    guard isPlain, text.contains(where: \.isNumber) else { return false }
    if text.contains(where: \.isWhitespace) { return true }
    let marks = text.filter { $0 == "." || $0 == "," }
    let groups = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    // 1.000 and 1.234,5; not 12.5.
    return groups.count > 1 && groups[1].count == 3 && (marks.count > 1 || groups[0].count <= 3)
  }
}
