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

  public init(_ decimals: Decimals, sign: String = "") {
    self.decimals = decimals
    self.sign = sign
  }

  /// A number as entered, in print.
  public func text(_ decimal: FixedDecimal) -> String {
    let text =
      switch decimals {
      case .asEntered: decimal.text(mark: ",")
      case .range(let range):
        Ratio(decimal).rounded(toPlaces: range.upperBound).text(mark: ",", decimals: range)
      }
    return text + sign
  }

  /// A computed number, in print; “as entered” means two places for what was never entered.
  public func text(_ number: Ratio) -> String {
    let range: ClosedRange<Int> =
      if case .range(let range) = decimals { range } else { places...places }
    return number.rounded(toPlaces: places).text(mark: ",", decimals: range) + sign
  }

  /// A rate in percent, in print; “as entered” means two places for what was never entered.
  public func text(percent ratio: Ratio) -> String {
    let range: ClosedRange<Int> =
      if case .range(let range) = decimals { range } else { places...places }
    return ratio.percent(toPlaces: places).text(mark: ",", decimals: range) + sign
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
  ]

  public subscript(name: String) -> NumberFormat {
    named[name] ?? NumberFormat(.asEntered)
  }
}
