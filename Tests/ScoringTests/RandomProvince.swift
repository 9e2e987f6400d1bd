import Diagnostics
import Scoring
import TestSupport

/// A random block over a random set two levels deep, with exclusions, agencies that did not report
/// and a random method; points are coarse, so that there are ties.
struct RandomProvince {
  let block: AgencyBlock
  let scores: [AgencyScores]

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var tree: [Indicator] = []
    for main in 0..<Int.random(in: 1...4, using: &generator) {
      let criteria = (0..<Int.random(in: 1...4, using: &generator)).map { index in
        Indicator(
          id: "k\(main)-\(index)", name: "K",
          maximum: FixedDecimal(
            significand: Int.random(in: 10...60, using: &generator), places: 0))
      }
      tree.append(Indicator(id: "m\(main)", name: "M", children: criteria))
    }
    let names = (0..<Int.random(in: 1...25, using: &generator)).map { "a\($0)" }
    let agencies = names.map { name in
      Agency(id: name, name: name, isRanked: Int.random(in: 0..<12, using: &generator) > 0)
    }
    let treatment: ScoringMethod.NotApplicable =
      [.reduceMaximum, .convertBack, .unranked].randomElement(using: &generator) ?? .convertBack
    let basis: RankingMethod.Basis =
      treatment == .convertBack
      ? .convertedPoints : [.rate, .points].randomElement(using: &generator) ?? .rate
    block = AgencyBlock(
      id: "b", name: "B", agencies: agencies,
      total: Indicator(id: AgencyBlock.totalID, name: "T", children: tree),
      method: ScoringMethod(
        notApplicable: treatment,
        ranking: RankingMethod(
          basis: basis, roundedTo: [nil, 0, 1].randomElement(using: &generator) ?? nil,
          ties: RankingMethod.Ties.allCases.randomElement(using: &generator) ?? .dense,
          notReported: .lastWithRank),
        levels: LevelScheme(
          levels: [
            LevelScheme.Level(name: "1", from: FixedDecimal(significand: 70, places: 0)),
            LevelScheme.Level(name: "2", from: FixedDecimal(significand: 40, places: 0)),
            LevelScheme.Level(name: "3"),
          ], basis: .rate, isGiven: false)))
    let criteria = tree.flatMap(\.children)
    scores = agencies.map { agency in
      Self.scores(of: agency, criteria: criteria, generator: &generator)
    }
  }

  private static func scores(
    of agency: Agency, criteria: [Indicator], generator: inout SeededGenerator
  ) -> AgencyScores {
    func entry(_ tenths: Int) -> Entry {
      Entry(FixedDecimal(significand: tenths, places: 1), at: Position(file: "s.csv"))
    }
    var points: [Indicator.ID: IndicatorScore] = [:]
    var exclusions: [Exclusion] = []
    let isSilent = Int.random(in: 0..<10, using: &generator) == 0
    for criterion in criteria where !isSilent {
      let maximum = (criterion.maximum?.significand ?? 0) * 10
      var limit = maximum
      if Int.random(in: 0..<8, using: &generator) == 0 {
        limit = maximum / 2
        exclusions.append(
          Exclusion(
            indicator: criterion.id, points: entry(maximum - limit), reason: "r", source: "s"))
      }
      let given = Int.random(in: 0...(limit / 50), using: &generator) * 50
      points[criterion.id] = .points(
        StagePoints(council: entry(given)), applicableMaximum: nil)
    }
    return AgencyScores(
      agency: agency, position: Position(file: "s.csv"), scores: points, exclusions: exclusions)
  }

  func results(of scores: [AgencyScores]) -> BlockResults {
    Scorebook(blocks: [BlockScores(block: block, agencies: scores)])
      .score(for: Assessment(province: "P", year: 2024, blocks: [block])).blocks[0]
  }
}
