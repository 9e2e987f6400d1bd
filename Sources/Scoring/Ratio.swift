/// An exact quotient of two whole numbers; the denominator is above zero.
///
/// Two ratios compare exactly, whatever they are, by cross-multiplication in as many bits as it
/// takes. Sums and products are exact while both ends of the result, in lowest terms, stay below
/// 2¹²⁷; beyond that, the operands are cut to 18 places first, far below anything that is printed.
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
    FixedDecimal(significand: shifted(by: places), places: places)
  }

  /// Cut off after so many places.
  ///
  /// - Parameter places: Decimal places, `0...6`.
  public func truncated(toPlaces places: Int) -> FixedDecimal {
    FixedDecimal(significand: shifted(by: places, isRounded: false), places: places)
  }

  /// In percent, half-up, rounded once from the exact value.
  ///
  /// 451 of 475 to one place is 94,9, although 94,947… through two places would give 95,0.
  ///
  /// - Parameter places: Decimal places, `0...6`.
  public func percent(toPlaces places: Int) -> FixedDecimal {
    FixedDecimal(significand: shifted(by: places + 2), places: places)
  }

  /// The nearest whole number to the value × 10 to the power of `digits`, or the next one towards 0;
  /// or the end of the range that it is beyond.
  private func shifted(by digits: Int, isRounded: Bool = true) -> Int {
    var scale: UInt128 = 1
    for _ in 0..<digits { scale *= 10 }
    let divisor = denominator.magnitude
    let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    // The rest is below the divisor, so this quotient is below the scale.
    var (fraction, left) =
      if rest.leadingZeroBitCount >= 32 {
        (rest * scale).quotientAndRemainder(dividingBy: divisor)
      } else {
        divisor.dividingFullWidth(rest.multipliedFullWidth(by: scale))
      }
    if isRounded, left >= divisor - left { fraction += 1 }
    let (product, isBeyond) = whole.multipliedReportingOverflow(by: scale)
    guard !isBeyond, product < UInt128(Int.max) else { return numerator < 0 ? .min : .max }
    let magnitude = Int(clamping: product + fraction)
    return numerator < 0 ? -magnitude : magnitude
  }

  /// For geometry only.
  public var approximation: Double { Double(numerator) / Double(denominator) }
}

extension Ratio: Comparable, Hashable {
  public static func == (left: Ratio, right: Ratio) -> Bool {
    let (a, b) = crossProducts(left, right)
    return a == b
  }

  public static func < (left: Ratio, right: Ratio) -> Bool {
    let (a, b) = crossProducts(left, right)
    return a < b
  }

  private static func crossProducts(
    _ left: Ratio, _ right: Ratio
  ) -> ((high: Int128, low: UInt128), (high: Int128, low: UInt128)) {
    // Agencies mostly share a maximum, and then the products say no more than the numerators.
    if left.denominator == right.denominator {
      return ((left.numerator, 0), (right.numerator, 0))
    }
    let a = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let b = right.numerator.multipliedReportingOverflow(by: left.denominator)
    if !a.overflow, !b.overflow { return ((a.partialValue, 0), (b.partialValue, 0)) }
    return (
      left.numerator.multipliedFullWidth(by: right.denominator),
      right.numerator.multipliedFullWidth(by: left.denominator)
    )
  }

  public func hash(into hasher: inout Hasher) {
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    hasher.combine(numerator / Int128(divisor))
    hasher.combine(denominator / Int128(divisor))
  }

  static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (a, b) = (left, right)
    // The numbers of most ratios fit into 64 bits, where dividing is many times faster.
    while b > UInt128(UInt64.max) { (a, b) = (b, a % b) }
    guard b != 0 else { return max(a, 1) }
    var (c, d) = (UInt64(b), UInt64(a % b))
    while d != 0 { (c, d) = (d, c % d) }
    return UInt128(c)
  }
}

extension Ratio {
  public static func * (left: Ratio, right: Ratio) -> Ratio {
    if let exact = product(left, right) ?? product(left.reduced, right.reduced) {
      return exact.reduced
    }
    let (fine, coarse) = left.denominator > right.denominator ? (left, right) : (right, left)
    if let product = product(fine.inFinest, coarse.reduced) { return product.reduced }
    let (a, b) = (left.cut, right.cut)
    return Ratio(a.numerator * b.numerator, over: a.denominator * b.denominator).reduced
  }

  /// `nil` where it does not fit.
  private static func product(_ left: Ratio, _ right: Ratio) -> Ratio? {
    let above = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let below = left.denominator.multipliedReportingOverflow(by: right.denominator)
    guard !above.overflow, !below.overflow else { return nil }
    return Ratio(above.partialValue, over: below.partialValue)
  }

  /// Divided by a number above zero.
  public static func / (left: Ratio, right: Int) -> Ratio {
    left * Ratio(1, over: Int128(right))
  }

  public static func + (left: Ratio, right: Ratio) -> Ratio {
    if left.denominator == right.denominator {
      let sum = left.numerator.addingReportingOverflow(right.numerator)
      if !sum.overflow { return Ratio(sum.partialValue, over: left.denominator).reduced }
    }
    let (a, b) = (left.reduced, right.reduced)
    if let exact = sum(a, b) { return exact }
    if let sum = sum(a.inFinest, b.inFinest) { return sum }
    let (c, d) = (a.cut, b.cut)
    return Ratio(
      c.numerator * d.denominator + d.numerator * c.denominator,
      over: c.denominator * d.denominator
    ).reduced
  }

  /// Of ratios in lowest terms; `nil` where it does not fit.
  private static func sum(_ left: Ratio, _ right: Ratio) -> Ratio? {
    let divisor = Int128(
      greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
    let (own, others) = (left.denominator / divisor, right.denominator / divisor)
    let a = left.numerator.multipliedReportingOverflow(by: others)
    let b = right.numerator.multipliedReportingOverflow(by: own)
    let above = a.partialValue.addingReportingOverflow(b.partialValue)
    let below = own.multipliedReportingOverflow(by: right.denominator)
    guard !a.overflow, !b.overflow, !above.overflow, !below.overflow else { return nil }
    return Ratio(above.partialValue, over: below.partialValue).reduced
  }

  public static func - (left: Ratio, right: Ratio) -> Ratio {
    left + Ratio(-right.numerator, over: right.denominator)
  }

  /// The same value in lowest terms.
  var reduced: Ratio {
    let divisor = Int128(Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    return divisor == 1 ? self : Ratio(numerator / divisor, over: denominator / divisor)
  }

  /// The denominator that values with greater ones are cut to.
  static let finest: Int128 = 1_000_000_000_000_000_000

  /// With the denominator 10¹⁸; what is left over is dropped, and a value that does not fit stays
  /// as it is.
  var inFinest: Ratio {
    let scale = Self.finest.magnitude
    let (whole, rest) = numerator.magnitude.quotientAndRemainder(
      dividingBy: denominator.magnitude)
    let product = whole.multipliedReportingOverflow(by: scale)
    guard !product.overflow, product.partialValue < UInt128(Int128.max) / 2 else { return self }
    let fraction = denominator.magnitude.dividingFullWidth(rest.multipliedFullWidth(by: scale))
      .quotient
    let magnitude = Int128(product.partialValue + fraction)
    return Ratio(numerator < 0 ? -magnitude : magnitude, over: Self.finest)
  }

  /// Nearly the same value with a numerator and a denominator below 2⁶²; the largest such number
  /// where the value is beyond it.
  private var cut: Ratio {
    let longest = max(numerator.magnitude, denominator.magnitude)
    let excess = max(0, 128 - longest.leadingZeroBitCount - 62)
    return Ratio(numerator / (1 << excess), over: max(1, denominator >> excess))
  }
}
