/// Points of a score, a maximum or an exclusion: an exact decimal in millionths.
///
/// Any magnitude up to 9 × 10¹² points is exact, and none is above it; input is limited to 10⁹.
public struct Points: Hashable, Comparable, Sendable {
  /// The number of millionths of a point.
  public let millionths: Int

  public init(millionths: Int) {
    self.millionths = FixedDecimal(significand: millionths, places: 6).significand
  }

  public init(_ decimal: FixedDecimal) {
    millionths = decimal.significand * FixedDecimal.powersOfTen[6 - decimal.places]
  }

  public static let zero = Points(millionths: 0)

  public static func < (left: Points, right: Points) -> Bool {
    left.millionths < right.millionths
  }

  public static func + (left: Points, right: Points) -> Points {
    Points(millionths: left.millionths.addingClamped(right.millionths))
  }

  public static func - (left: Points, right: Points) -> Points {
    Points(millionths: left.millionths.addingClamped(-right.millionths))
  }

  /// With all its decimals and no more, for data: `712.71`, `905`.
  public var decimal: FixedDecimal {
    var significand = millionths
    var places = 6
    while places > 0, significand % 10 == 0 {
      significand /= 10
      places -= 1
    }
    return FixedDecimal(significand: significand, places: places)
  }
}
