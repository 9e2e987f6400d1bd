extension FixedDecimal {
  public static func + (left: FixedDecimal, right: FixedDecimal) -> FixedDecimal {
    let places = max(left.places, right.places)
    return FixedDecimal(
      significand: left.significand(at: places).addingClamped(right.significand(at: places)),
      places: places)
  }

  public static func - (left: FixedDecimal, right: FixedDecimal) -> FixedDecimal {
    left + FixedDecimal(significand: -right.significand, places: right.places)
  }

  static let zero = FixedDecimal(significand: 0, places: 0)

  /// By value: 427,80 is as much as 427,8.
  public func isEqual(to other: FixedDecimal) -> Bool { Points(self) == Points(other) }

  /// Whether the number is, or was beyond, the largest that fits.
  var isLargest: Bool {
    significand.magnitude >= (Self.largest * Self.powersOfTen[places]).magnitude
  }

  private func significand(at places: Int) -> Int {
    significand * Self.powersOfTen[places - self.places]
  }
}

extension Int {
  /// The sum, or the end of the range that it is beyond.
  func addingClamped(_ other: Int) -> Int {
    let (sum, isBeyond) = addingReportingOverflow(other)
    return isBeyond ? (other < 0 ? .min : .max) : sum
  }
}

extension Sequence<FixedDecimal> {
  /// With as many places as the summand that has the most.
  public func sum() -> FixedDecimal { reduce(.zero, +) }
}
