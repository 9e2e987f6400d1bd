public import Scoring

/// How a number is printed in a column or a sentence.
public struct NumberFormat: Hashable, Sendable {
  public enum Decimals: Hashable, Sendable {
    /// With the places it was entered with: `800,70` stays `800,70`.
    case asEntered
    /// At least and at most so many places, zeros dropped in between.
    case range(ClosedRange<Int>)
  }

  public let decimals: Decimals
  /// Set right behind the number: `%` or nothing.
  public let sign: String
  /// The fewest digits before the mark, 1...9; zeros are set before fewer.
  public let digits: Int
  /// Whether one zero at the end is dropped, unless all decimals are zeros: `131,5`, `127,00`.
  public let dropsOneZero: Bool

  public init(
    _ decimals: Decimals, sign: String = "", digits: Int = 1, dropsOneZero: Bool = false
  ) {
    self.decimals = decimals
    self.sign = sign
    self.digits = digits
    self.dropsOneZero = dropsOneZero
  }

  /// A number as entered, in print.
  public func text(_ decimal: FixedDecimal) -> String {
    let text =
      switch decimals {
      case .asEntered: decimal.text(mark: ",")
      case .range(let range):
        Ratio(decimal).rounded(toPlaces: range.upperBound).text(mark: ",", decimals: range)
      }
    return finished(text)
  }

  /// A computed number, in print; “as entered” means two places for what was never entered.
  public func text(_ number: Ratio) -> String {
    let range: ClosedRange<Int> =
      if case .range(let range) = decimals { range } else { places...places }
    return finished(number.rounded(toPlaces: places).text(mark: ",", decimals: range))
  }

  /// A rate in percent, in print; “as entered” means two places for what was never entered.
  public func text(percent ratio: Ratio) -> String {
    let range: ClosedRange<Int> =
      if case .range(let range) = decimals { range } else { places...places }
    return finished(ratio.percent(toPlaces: places).text(mark: ",", decimals: range))
  }

  /// A number of agencies or the like, in print.
  public func text(_ count: Int) -> String { text(FixedDecimal(significand: count, places: 0)) }

  /// Zeros before and at the end as the format has them, and its sign.
  private func finished(_ number: String) -> String {
    var parts = number.split(separator: ",", omittingEmptySubsequences: false)
    let sign = number.hasPrefix("-") ? "-" : ""
    let whole = parts.removeFirst().dropFirst(sign.count)
    var fraction = parts.first ?? ""
    if dropsOneZero, fraction.last == "0", fraction.contains(where: { $0 != "0" }) {
      fraction.removeLast()
    }
    let zeros = String(repeating: "0", count: max(0, digits - whole.count))
    return sign + zeros + whole + (fraction.isEmpty ? "" : "," + fraction) + self.sign
  }

  /// The places a rate is rounded to.
  public var places: Int {
    if case .range(let range) = decimals { range.upperBound } else { 2 }
  }
}

/// The formats of a template by what they print; each can be replaced by name in a column.
public struct NumberFormats: Hashable, Sendable {
  public let named: [String: NumberFormat]

  /// Formats that need not be written in a template.
  public static let defaults: [String: NumberFormat] = [
    "maximum": NumberFormat(.asEntered),
    "applicableMaximum": NumberFormat(.asEntered),
    "selfAssessed": NumberFormat(.asEntered),
    "points": NumberFormat(.asEntered),
    "rate": NumberFormat(.range(2...2)),
    "indicatorRate": NumberFormat(.range(0...2), sign: "%"),
    "mean": NumberFormat(.range(2...2)),
    "share": NumberFormat(.range(0...1), sign: "%"),
    "count": NumberFormat(.range(0...0), digits: 2),
  ]

  /// Percentage points between rates; without an entry, that of rates less their sign.
  static let rateGap = "rateGap"

  public subscript(name: String) -> NumberFormat {
    if let format = named[name] { return format }
    guard name == Self.rateGap else { return NumberFormat(.asEntered) }
    let rate = self["rate"]
    return NumberFormat(rate.decimals, digits: rate.digits, dropsOneZero: rate.dropsOneZero)
  }
}
