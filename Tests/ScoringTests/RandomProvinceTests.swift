import Diagnostics
import Scoring
import TestSupport
import Testing

/// What holds of every province, over random ones; the seed is the argument.
struct RandomProvinceTests {
  private static let seeds = Array(UInt64(1)...200)

  @Test(arguments: seeds) func wholesAreTheSumsOfTheirParts(seed: UInt64) {
    let province = RandomProvince(seed: seed)
    for agency in province.results(of: province.scores).agencies {
      let excluded = agency.scores.exclusions.reduce(Points.zero) { $0 + $1.points.points }
      let parts = agency.total.children
      #expect(
        agency.points.map(Points.init)
          == (agency.isReported
            ? parts.compactMap { $0.points.map(Points.init) }.reduce(.zero, +) : nil))
      #expect(
        agency.total.maximum.map(Points.init)
          == parts.compactMap { $0.maximum.map(Points.init) }.reduce(.zero, +))
      if let maximum = agency.total.maximum, let applicable = agency.total.applicableMaximum {
        #expect(Points(maximum) - excluded == Points(applicable))
      }
      #expect((agency.rate ?? Ratio(0, over: 1)) <= Ratio(1, over: 1))
    }
    #expect(!province.hasErrors)
  }

  @Test(arguments: seeds) func theOrderOfTheFileOnlyDecidesBetweenEquals(seed: UInt64) {
    let province = RandomProvince(seed: seed)
    guard province.block.method.ranking.ties != .ordinal else { return }
    var generator = SeededGenerator(seed: seed)
    let ranks = Self.ranks(province.results(of: province.scores))
    #expect(Self.ranks(province.results(of: province.scores.shuffled(using: &generator))) == ranks)
  }

  @Test(arguments: seeds) func morePointsNeverWorsenARank(seed: UInt64) {
    let province = RandomProvince(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let before = Self.ranks(province.results(of: province.scores))
    guard let index = province.scores.indices.randomElement(using: &generator),
      let id = province.scores[index].scores.keys.sorted().first,
      let criterion = province.block.total.subtree.first(where: { $0.id == id })?.maximum
    else { return }
    let scores = province.scores[index]
    let excluded = scores.exclusions.filter { $0.indicator == id }
      .reduce(Points.zero) { $0 + $1.points.points }
    let most = (Points(criterion) - excluded).decimal
    let raised = AgencyScores(
      agency: scores.agency, position: scores.position,
      scores: scores.scores.merging([
        id: .points(
          StagePoints(council: Entry(most, at: scores.position)), applicableMaximum: nil)
      ]) { $1 }, exclusions: scores.exclusions)
    var changed = province.scores
    changed[index] = raised
    let after = Self.ranks(province.results(of: changed))
    if let old = before[scores.agency.id] ?? nil, let new = after[scores.agency.id] ?? nil {
      #expect(new <= old)
    }
  }

  @Test(arguments: seeds) func aBetterRankIsNoLowerLevel(seed: UInt64) {
    let province = RandomProvince(seed: seed)
    guard province.block.method.ranking.basis == .rate else { return }
    let levels = province.results(of: province.scores).agencies
      .filter { $0.rank != nil }.compactMap(\.level)
    // A rank may be of rounded rates, a level is of exact ones; within a rank the exact rate sorts.
    #expect(levels == levels.sorted())
  }

  @Test(arguments: seeds) func sharesOfLevelsAreTheWhole(seed: UInt64) {
    let province = RandomProvince(seed: seed)
    let statistics = province.results(of: province.scores).statistics
    #expect(statistics.levels.map(\.count).reduce(0, +) == statistics.reporting)
    if let points = statistics.points {
      #expect(points.worst <= points.lowerQuartile)
      #expect(points.lowerQuartile <= points.median)
      #expect(points.median <= points.upperQuartile)
      #expect(points.upperQuartile <= points.best)
      #expect(points.worst <= points.mean && points.mean <= points.best)
    }
  }

  private static func ranks(_ results: BlockResults) -> [String: Int?] {
    Dictionary(uniqueKeysWithValues: results.agencies.map { ($0.agency.id, $0.rank) })
  }
}

extension RandomProvince {
  /// Whether the checks of scores find an error where there is none.
  fileprivate var hasErrors: Bool {
    Scorebook(blocks: [BlockScores(block: block, agencies: scores)])
      .score(for: Assessment(province: "P", year: 2024, blocks: [block])).checkScores().hasErrors
  }
}
