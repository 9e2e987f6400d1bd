/// A decimal number together with the number of places it is written with: 800,70 is not
/// printed as 800,7 when a column says “as entered”.
///
/// Two of them are equal when both value and places agree; compare ``Points`` for the value alone.
public struct FixedDecimal: Hashable, Sendable {
  /// The number without its decimal mark: 80070 for 800,70.
  public let significand: Int
  /// Digits after the decimal mark, `0...6`.
  public var places: Int { Int(storedPlaces) }
  private let storedPlaces: Int8

  /// - Parameter significand: What is beyond ``largest`` becomes the largest: input stays far below
  ///   it, and ``Results/checkScores()`` refuses what was computed and reaches it.
  public init(significand: Int, places: Int) {
    precondition((0...6).contains(places), "0 to 6 places")
    let limit = Self.largest * Self.powersOfTen[places]
    self.significand = Swift.min(Swift.max(significand, -limit), limit)
    storedPlaces = Int8(places)
  }

  /// The largest whole number that fits with any number of places: 9 × 10¹².
  public static let largest = 9_000_000_000_000

  /// Up to 10⁶.
  static let powersOfTen = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

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
    var magnitude = 0
    var digits = (whole: 0, decimal: 0)
    var marks = 0
    var other = 0
    var last: UInt8 = 0
    let markByte = mark.asciiValue ?? 0
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if marks == 0 { digits.whole += 1 } else { digits.decimal += 1 }
        if digits.whole + digits.decimal <= 15 { magnitude = magnitude * 10 + Int(byte - 48) }
      case markByte: marks += 1
      case UInt8(ascii: ","), UInt8(ascii: "."): other += 1
      default: throw .notANumber
      }
      last = byte
    }
    guard digits.whole > 0, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last) else {
      throw .notANumber
    }
    // 1.234,5 or 12.5 in a file of decimal commas: a number, but not one of ours.
    guard other == 0, marks <= 1 else { throw .otherMark }
    guard digits.whole <= 9, digits.decimal <= 6 else { throw .outOfRange }
    self.init(significand: isNegative ? -magnitude : magnitude, places: digits.decimal)
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
