import Scoring
import TestSupport
import Testing

@Suite struct RatioTests {
  /// The first is Bình Định 2023, where rounding twice would print 95,0; the second and third are
  /// exact halves, which binary floating point rounds either way.
  @Test(arguments: [
    (451, 475, 1, "94,9"), (346, 400, 0, "87"), (1, 8, 2, "12,50"), (1, 8, 1, "12,5"),
    (1, 8, 0, "13"), (2, 3, 2, "66,67"), (2, 3, 0, "67"), (1, 3, 6, "33,333333"), (0, 7, 2, "0,00"),
    (19, 19, 2, "100,00"), (1005, 100_000, 2, "1,01"), (10_049, 1_000_000, 2, "1,00"),
    (99_995, 100_000, 2, "100,00"), (-1, 8, 0, "-13"), (-451, 475, 1, "-94,9"), (3, 2, 0, "150"),
  ])
  func percentRoundsHalfUpOnce(numerator: Int, denominator: Int, places: Int, text: String) {
    let ratio = Ratio(Int128(numerator), over: Int128(denominator))
    #expect(ratio.percent(toPlaces: places).text(mark: ",") == text)
  }

  @Test(arguments: [
    (5, 2, 0, "3"), (-5, 2, 0, "-3"), (7, 5, 0, "1"), (1, 1_000_000, 6, "0,000001"),
    (1, 2_000_000, 6, "0,000001"), (1, 2_000_001, 6, "0,000000"), (2675, 1000, 2, "2,68"),
  ])
  func quotientRoundsHalfUp(numerator: Int, denominator: Int, places: Int, text: String) {
    let ratio = Ratio(Int128(numerator), over: Int128(denominator))
    #expect(ratio.rounded(toPlaces: places).text(mark: ",") == text)
  }

  @Test func percentIsReadExactly() {
    let ratio = Ratio(percent: FixedDecimal(significand: 8333, places: 2))
    #expect(ratio == Ratio(8333, over: 10_000))
    #expect(ratio.percent(toPlaces: 2) == FixedDecimal(significand: 8333, places: 2))
  }

  @Test func equalQuotientsAreEqualAndHashAlike() {
    let (half, other) = (Ratio(1, over: 2), Ratio(452_500_000, over: 905_000_000))
    #expect(half == other)
    #expect(Set([half, other]).count == 1)
    #expect(Set([Ratio(0, over: 3), Ratio(0, over: 5)]).count == 1)
    #expect(Set([Ratio(-2, over: 4), Ratio(-1, over: 2), half]).count == 2)
  }

  /// Neighbours that agree in the first 17 digits, more than a `Double` holds.
  @Test func comparisonIsExact() {
    let lower = Ratio(999_999_999_999_998, over: 999_999_999_999_999)
    let higher = Ratio(999_999_999_999_999, over: 1_000_000_000_000_000)
    #expect(lower < higher)
    #expect(lower != higher)
    #expect(!(higher < lower))
    #expect(Ratio(-1, over: 2) < Ratio(1, over: 3))
  }

  /// Against a division by hand, digit by digit.
  @Test(arguments: 1...200) func roundingIsLongDivision(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let denominator = Int128.random(in: 1...2000, using: &generator)
    let numerator = Int128.random(in: 0...2000, using: &generator)
    let places = Int.random(in: 0...6, using: &generator)
    var (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    for _ in 0..<places {
      whole = whole * 10 + rest * 10 / denominator
      rest = rest * 10 % denominator
    }
    if 2 * rest >= denominator { whole += 1 }
    let rounded = Ratio(numerator, over: denominator).rounded(toPlaces: places)
    #expect(
      rounded == FixedDecimal(significand: Int(whole), places: places), "seed \(seed)")
  }
}
