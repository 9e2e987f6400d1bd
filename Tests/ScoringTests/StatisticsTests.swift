import Scoring
import Testing

/// Means, middles, quartiles and counts, worked by hand.
struct StatisticsTests {
  private func statistics(of points: [String], mean: String = "reporting") throws
    -> BlockStatistics
  {
    let names = points.indices.map { String(UnicodeScalar(UInt8(65 + $0))) }
    return try SmallProvince(
      block: ["maximum: 100"], method: ["mean: {over: \(mean)}"], agencies: names,
      scores: "agency;council\n" + zip(names, points).map { "\($0);\($1)" }.joined(separator: "\n")
    ).scored().statistics
  }

  @Test func theMissingAreLeftOutOrCountAsNothing() throws {
    let reporting = try statistics(of: ["90", "60", "-"])
    #expect(reporting.points?.mean == Ratio(75, over: 1))
    #expect(reporting.reporting == 2)
    let all = try statistics(of: ["90", "60", "-"], mean: "all")
    #expect(all.points?.mean == Ratio(50, over: 1))
    #expect(all.rate?.mean == Ratio(1, over: 2))
    // The middle and the ends are of those that reported, whatever the mean is of.
    #expect(all.points?.median == Ratio(75, over: 1))
    #expect(all.points?.worst == Ratio(60, over: 1))
  }

  /// The middle value belongs to neither half.
  @Test(arguments: [
    (["10", "20", "30", "40", "50"], "15 30 45"), (["10", "20", "30", "40"], "15 25 35"),
    (["10", "20", "30"], "10 20 30"), (["10", "25"], "10 17.5 25"), (["7"], "7 7 7"),
  ])
  func quartiles(_ points: [String], _ expected: String) throws {
    let distribution = try #require(try statistics(of: points).points)
    let found = [distribution.lowerQuartile, distribution.median, distribution.upperQuartile]
    #expect(
      found.map { $0.rounded(toPlaces: 1).text(mark: ".", decimals: 0...1) }
        .joined(separator: " ") == expected)
    #expect(distribution.best == Ratio(try FixedDecimal(parsing: points.last ?? "", mark: ".")))
  }

  @Test func nobodyReported() throws {
    let statistics = try statistics(of: ["-", "-"])
    #expect(statistics.points == nil)
    #expect(statistics.agencies == 2)
    #expect(statistics.reporting == 0)
  }

  /// Thirds have no decimal: their sum stays exact as long as a denominator can.
  @Test func meansOfThirdsAreExact() throws {
    var province = SmallProvince(
      rank: "{by: rate, ties: dense}", scores: "agency;maximum;council\nA;3;1\nB;7;2\nC;9;4")
    // 1/3 + 2/7 + 4/9 = 67/63, a third of which is 67/189.
    #expect(try province.scored().statistics.rate?.mean == Ratio(67, over: 189))
    province.scores = "agency;maximum;council\nA;3;3\nB;7;7\nC;9;9"
    #expect(try province.scored().statistics.rate?.mean == Ratio(1, over: 1))
  }
}
