extension FixedDecimal {
  public static func + (left: FixedDecimal, right: FixedDecimal) -> FixedDecimal {
    let places = max(left.places, right.places)
    return FixedDecimal(
      significand: left.significand(at: places) + right.significand(at: places), places: places)
  }

  public static func - (left: FixedDecimal, right: FixedDecimal) -> FixedDecimal {
    left + FixedDecimal(significand: -right.significand, places: right.places)
  }

  static let zero = FixedDecimal(significand: 0, places: 0)

  /// By value: 427,80 is as much as 427,8.
  public func isEqual(to other: FixedDecimal) -> Bool { Points(self) == Points(other) }

  private func significand(at places: Int) -> Int {
    var significand = significand
    for _ in self.places..<places { significand *= 10 }
    return significand
  }
}

extension Sequence<FixedDecimal> {
  /// With as many places as the summand that has the most.
  public func sum() -> FixedDecimal { reduce(.zero, +) }
}
