/// A decimal number together with the number of places it is written with: 800,70 is not
/// printed as 800,7 when a column says “as entered”.
///
/// Two of them are equal when both value and places agree; compare ``Points`` for the value alone.
public struct FixedDecimal: Hashable, Sendable {
  /// The number without its decimal mark: 80070 for 800,70.
  public let significand: Int
  /// Digits after the decimal mark, `0...6`.
  public let places: Int

  public init(significand: Int, places: Int) {
    precondition((0...6).contains(places), "0 to 6 places")
    self.significand = significand
    self.places = places
  }

  /// Why a text is no number.
  public enum ParsingError: Error, Hashable, Sendable {
    case notANumber
    /// Written with the other decimal mark, or with a thousands mark.
    case otherMark
    /// More than 9 digits before or 6 digits after the mark.
    case outOfRange
  }

  /// Reads `702` or `702,05`: digits, at most one `mark` with digits on both sides, an optional
  /// minus. Nothing else: no thousands marks, no exponents, no `NaN`.
  public init(parsing text: String, mark: Character) throws(ParsingError) {
    let isNegative = text.first == "-"
    let body = isNegative ? text.dropFirst() : text[...]
    let parts = body.split(separator: mark, omittingEmptySubsequences: false)
    func isDigits(_ part: Substring) -> Bool {
      !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0 }
    }
    guard (1...2).contains(parts.count), parts.allSatisfy(isDigits) else {
      let digits = body.filter { !".,".contains($0) }
      let looksLikeNumber = isDigits(Substring(digits)) && body.first?.isNumber == true
      throw looksLikeNumber && body.last?.isNumber == true ? .otherMark : .notANumber
    }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard parts[0].utf8.count <= 9, decimals.utf8.count <= 6 else { throw .outOfRange }
    let magnitude = Int(parts[0] + decimals) ?? 0
    self.init(significand: isNegative ? -magnitude : magnitude, places: decimals.utf8.count)
  }

  /// In print: `702,05` with the mark of the paper, `702.05` in data.
  ///
  /// - Parameter decimals: The fewest and the most places to show. Zeros are added up to the
  ///   fewest; trailing zeros are dropped down to it. Places beyond the most are dropped
  ///   unrounded, so round first (``Ratio/rounded(toPlaces:)``).
  public func text(mark: Character, decimals: ClosedRange<Int>? = nil) -> String {
    let range = decimals ?? places...places
    var digits = String(significand.magnitude)
    while digits.count <= places { digits = "0" + digits }
    var fraction = String(digits.suffix(places))
    let whole = digits.dropLast(places)
    while fraction.count > range.upperBound { fraction.removeLast() }
    while fraction.count > range.lowerBound, fraction.last == "0" { fraction.removeLast() }
    while fraction.count < range.lowerBound { fraction.append("0") }
    let sign = significand < 0 ? "-" : ""
    return fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole)\(mark)\(fraction)"
  }
}
