import Diagnostics
import Scoring
import TestSupport
import Testing

/// The largest and smallest numbers that are read: there is a result or a diagnostic, never a trap.
@Suite struct ExtremeTests {
  private static let numbers = ["0,000001", "1", "3", "999999999", "999999999,999999"]
  private static let rules = [
    "direct", "ratio", "normalised", "{count: {each: NUMBER}}",
    "{steps: [{from: 1, points: NUMBER}]}",
    "{count: {each: NUMBER, cap: NUMBER}}", "{ratio: {fullFrom: 0.000001}}",
    "{options: {a: 0.000001/999999999.999999, b: 0.333333/999999998.999999, c: 1/3}}",
  ]

  /// A province of such numbers everywhere, by any method.
  private func province(seed: UInt64) -> SmallProvince {
    var generator = SeededGenerator(seed: seed)
    func any(_ values: [String]) -> String { values.randomElement(using: &generator) ?? "" }
    func number() -> String { any(Self.numbers) }
    func yaml() -> String { number().replacing(",", with: ".") }
    let rules = (0..<4).map { _ in any(Self.rules) }
    var province = SmallProvince(
      indicators: rules.enumerated().map { index, rule in
        var rule = rule
        while rule.contains("NUMBER") { rule.replace("NUMBER", with: yaml(), maxReplacements: 1) }
        let needsNone = ["{count", "{steps"].contains { rule.hasPrefix($0) }
        let maximum = needsNone && Bool.random(using: &generator) ? "" : ", maximum: \(yaml())"
        let kind = any(["scored", "scored", "bonus", "penalty", "information"])
        return "{name: k\(index), kind: \(kind), roundedTo: \(any(["0", "2", "6"])), rule: \(rule)"
          + maximum + "}"
      })
    let basis = any(["rate", "points", "convertedPoints"])
    let rounding = any(["", ", roundedTo: 0", ", roundedTo: 6"])
    province.rank =
      "{by: \(basis), ties: \(any(["dense", "ordinal"])), tieBreaks: [k0, rate]\(rounding)}"
    province.method = [
      "notApplicable: " + any(["reduceMaximum", "convertBack", "fullMarks", "unranked"]),
      "mean: {over: \(any(["all", "reporting"]))}",
    ]
    province.scores = "agency;maximum\nA;\(number())\nB;-\nC;-"
    var rows = ["agency;indicator;council;value;total;option"]
    for agency in ["A", "B"] {
      for (index, rule) in rules.enumerated() {
        let row =
          if rule == "direct" {
            "\(number());-;-;-"
          } else if rule.hasPrefix("{options") {
            "-;-;-;" + any(["a", "a + b", "a + b + c", "c"])
          } else {
            "-;\(number());\(rule.contains("ratio") ? number() : "-");-"
          }
        rows.append("\(agency);k\(index);\(row)")
      }
    }
    province.indicatorScores = rows.joined(separator: "\n")
    if Bool.random(using: &generator) {
      province.exclusions = "agency;indicator;points;reason\nA;k0;\(number());x\nA;k0;\(number());y"
    }
    return province
  }

  @Test(arguments: 1...400) func anyLegalNumbers(seed: UInt64) throws {
    let results = try province(seed: seed).uncheckedResults()
    _ = results.checkScores()
    for block in results.blocks {
      let statistics = block.statistics
      for figures in [statistics.points, statistics.rate] + statistics.indicators.map(\.rate) {
        guard let figures else { continue }
        for ratio in [figures.mean, figures.median, figures.best - figures.worst] {
          _ = ratio.percent(toPlaces: 6)
          _ = ratio.rounded(toPlaces: 0)
        }
      }
    }
    _ = results.provinceMeanPoints?.percent(toPlaces: 2)
  }

  /// 999 999 999 of 999 999 999 points each, and no maximum that would refuse them.
  @Test func whatDoesNotFitIsRefused() {
    var province = SmallProvince(indicators: ["{name: k, rule: {count: {each: 999999999}}}"])
    province.indicatorScores = "agency;indicator;value\nA;k;999999999\nB;k;9\nC;k;1"
    #expect(province.problems() == ["i.csv:2:3 score.out-of-range"])
  }

  @Test func sumsOfManyLargestNumbers() {
    let billion = FixedDecimal(significand: 999_999_999_999_999, places: 6)
    let sum = [FixedDecimal](repeating: billion, count: 9300).sum()
    #expect(sum.text(mark: ",") == "9000000000000,000000")
    let mean = Ratio.sum(of: [Ratio](repeating: Ratio(billion), count: 9300)) / 9300
    #expect(mean == Ratio(billion))
    #expect((Points(sum) + Points(sum)) == Points(sum))
  }

  @Test func comparisonIsExactAtAnyLength() {
    let long = Int128.max
    #expect(Ratio(long - 1, over: long) < Ratio(long, over: long))
    #expect(Ratio(long - 2, over: long - 1) < Ratio(long - 1, over: long))
    #expect(Ratio(-long, over: long - 1) < Ratio(-1, over: 1))
    #expect(Ratio(long, over: 3) == Ratio(long, over: 3))
  }

  /// By 2/3 of 999 999 999 999 999 and the like, exactly; with denominators of many primes, to the
  /// last printed place.
  @Test func sumsWithLongDenominators() {
    let primes = [999_999_999_989, 999_999_999_961, 999_999_999_959, 999_999_999_937]
    let sum = Ratio.sum(of: primes.map { Ratio(Int128($0 - 1), over: Int128($0)) })
    #expect(sum.rounded(toPlaces: 6).text(mark: ",") == "4,000000")
    #expect(sum < Ratio(4, over: 1))
    let product = primes.map { Ratio(Int128($0 + 1), over: Int128($0)) }.reduce(
      Ratio(5, over: 1), *)
    #expect(product.rounded(toPlaces: 6).text(mark: ",") == "5,000000")
    #expect(Ratio(.max, over: 1) * Ratio(.max, over: 1) > Ratio(Int128(1) << 60, over: 1))
    #expect(
      Ratio(.max, over: 1).rounded(toPlaces: 6)
        == FixedDecimal(significand: 9_000_000_000_000_000_000, places: 6))
  }
}
