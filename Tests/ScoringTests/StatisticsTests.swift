import Diagnostics
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

  /// Bonus points of 3 and none: the mean of the agencies that reported is 1,5 and adds up with the
  /// others to that of the total; what does not apply is in no mean.
  @Test func whoHasNoBonusHasNothingOfIt() throws {
    var province = SmallProvince()
    province.indicators = [
      "{name: X, maximum: 10}", "{name: Y, maximum: 5, kind: bonus}",
    ]
    province.scores = "agency\nA\nB\nC"
    province.indicatorScores =
      "agency;indicator;council\nA;X;8\nA;Y;3\nB;X;6\n"
    let statistics = try province.uncheckedResults().blocks[0].statistics
    let means = statistics.indicators.map { $0.points?.mean.rounded(toPlaces: 1).text(mark: ",") }
    #expect(means == ["7,0", "1,5"])
    #expect(statistics.points?.mean == Ratio(17, over: 2))
  }

  /// Bands that leave a gap: 55 is in none, and 60 is in two, which is no slip.
  @Test func agenciesInNoBandAreNamed() throws {
    var province = SmallProvince()
    province.block = ["maximum: 100"]
    province.method = ["bands: [{from: 60}, {from: 60, to: 80}, {from: 40, to: 50}]"]
    province.scores = "agency;council\nA;60\nB;55\nC;45"
    let remarks = try province.uncheckedResults().checkScores().items.map(\.key)
    #expect(remarks == ["s.csv:3:1 score.in-no-band"])
  }

  @Test func endsOfARankingMayCutATie() throws {
    var province = SmallProvince()
    province.block = ["maximum: 100"]
    province.agencies = ["A", "B", "C", "D", "E"]
    province.scores = "agency;council\nA;80\nB;70\nC;70\nD;50\nE;40"
    let block = try province.results().blocks[0]
    #expect(block.tieCut(byTop: 2).map { [$0.inside.name, $0.outside.name] } == ["B", "C"])
    #expect(block.tieCut(byTop: 3) == nil)
    #expect(
      block.tieCut(byTop: 3, isBottom: true).map { [$0.inside.name, $0.outside.name] }
        == ["C", "B"])
    #expect(block.tieCut(byTop: 2, isBottom: true) == nil)
  }
}
