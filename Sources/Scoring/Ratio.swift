/// An exact quotient of two whole numbers; the denominator is above zero.
///
/// Two ratios compare by cross-multiplication. Numerators and denominators up to 10¹⁵ are safe:
/// their products stay below 2¹²⁷.
public struct Ratio: Sendable {
  public let numerator: Int128
  public let denominator: Int128

  /// - Precondition: `denominator` is above zero.
  public init(_ numerator: Int128, over denominator: Int128) {
    precondition(denominator > 0, "a ratio has a denominator above zero")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// 33,33 % is the ratio 3333/10000.
  public init(percent: FixedDecimal) {
    var denominator: Int128 = 100
    for _ in 0..<percent.places { denominator *= 10 }
    self.init(Int128(percent.significand), over: denominator)
  }

  public init(_ decimal: FixedDecimal) {
    self.init(Int128(Points(decimal).millionths), over: 1_000_000)
  }

  /// Rounded half-up (away from zero), once, from the exact value.
  ///
  /// - Parameter places: Decimal places, `0...6`.
  public func rounded(toPlaces places: Int) -> FixedDecimal {
    var scale: Int128 = 1
    for _ in 0..<places { scale *= 10 }
    let isNegative = numerator < 0
    let magnitude = (isNegative ? -numerator : numerator) * scale
    let rounded = (2 * magnitude + denominator) / (2 * denominator)
    return FixedDecimal(significand: Int(isNegative ? -rounded : rounded), places: places)
  }

  /// In percent, half-up, rounded once from the exact value.
  ///
  /// 451 of 475 to one place is 94,9, although 94,947… through two places would give 95,0.
  ///
  /// - Parameter places: Decimal places, `0...6`.
  public func percent(toPlaces places: Int) -> FixedDecimal {
    Ratio(numerator * 100, over: denominator).rounded(toPlaces: places)
  }

  /// For geometry only.
  public var approximation: Double { Double(numerator) / Double(denominator) }
}

extension Ratio: Comparable, Hashable {
  public static func == (left: Ratio, right: Ratio) -> Bool {
    left.numerator * right.denominator == right.numerator * left.denominator
  }

  public static func < (left: Ratio, right: Ratio) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  public func hash(into hasher: inout Hasher) {
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    hasher.combine(numerator / Int128(divisor))
    hasher.combine(denominator / Int128(divisor))
  }

  static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

extension Ratio {
  public static func * (left: Ratio, right: Ratio) -> Ratio {
    Ratio(left.numerator * right.numerator, over: left.denominator * right.denominator).reduced
  }

  /// Divided by a number above zero.
  public static func / (left: Ratio, right: Int) -> Ratio {
    Ratio(left.numerator, over: left.denominator * Int128(right)).reduced
  }

  public static func + (left: Ratio, right: Ratio) -> Ratio {
    let (a, b) = (left.reduced, right.reduced)
    let divisor = Int128(greatestCommonDivisor(a.denominator.magnitude, b.denominator.magnitude))
    return Ratio(
      a.numerator * (b.denominator / divisor) + b.numerator * (a.denominator / divisor),
      over: a.denominator / divisor * b.denominator
    ).reduced
  }

  public static func - (left: Ratio, right: Ratio) -> Ratio {
    left + Ratio(-right.numerator, over: right.denominator)
  }

  /// The same value in lowest terms.
  var reduced: Ratio {
    let divisor = Int128(Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    return Ratio(numerator / divisor, over: denominator / divisor)
  }
}
