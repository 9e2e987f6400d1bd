/// How shares are rounded for print.
public enum ShareRule: String, CaseIterable, Hashable, Sendable {
  /// Each by itself, half-up; they need not add up to 100 %.
  case independent
  /// Rounded down, and what is missing to 100 % goes to those that lost most.
  case largestRemainder
}

/// Shares of a whole in percent, as they are printed.
public struct PrintedShares: Hashable, Sendable {
  /// In the order of the counts.
  public let shares: [FixedDecimal]
  public let rule: ShareRule
  /// Whether what is printed adds up to 100 %; where it does not, a table has to say so.
  public let addUp: Bool

  /// - Parameters:
  ///   - counts: Of the parts; none is below zero. Without any, all shares are 0.
  ///   - places: Decimal places, `0...6`.
  public init(of counts: [Int], places: Int, rule: ShareRule) {
    self.rule = rule
    let whole = counts.reduce(0, +)
    guard whole > 0 else {
      shares = counts.map { _ in FixedDecimal(significand: 0, places: places) }
      addUp = false
      return
    }
    var unit = 100
    for _ in 0..<places { unit *= 10 }
    var printed: [Int]
    switch rule {
    case .independent: printed = counts.map { (2 * $0 * unit + whole) / (2 * whole) }
    case .largestRemainder:
      printed = counts.map { $0 * unit / whole }
      let remainders = counts.map { $0 * unit % whole }
      let order = counts.indices.sorted { (-remainders[$0], $0) < (-remainders[$1], $1) }
      for index in order.prefix(unit - printed.reduce(0, +)) { printed[index] += 1 }
    }
    shares = printed.map { FixedDecimal(significand: $0, places: places) }
    addUp = printed.reduce(0, +) == unit
  }
}
