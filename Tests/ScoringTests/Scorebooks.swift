import Diagnostics
import Scoring
import TestSupport

/// An agency with points of an applicable maximum, as `712,71 / 905`.
func agencyScores(_ name: String, _ points: String, of maximum: String) throws -> AgencyScores {
  func entry(_ text: String) throws -> Entry {
    Entry(try FixedDecimal(parsing: text, mark: ","), at: Position(file: "scores.csv"))
  }
  return AgencyScores(
    agency: Agency(id: slug(name), name: name), maximum: try entry("1000"),
    applicableMaximum: try entry(maximum), selfAssessed: nil, council: try entry(points),
    indicators: [])
}

/// The results of one block.
func results(
  of agencies: [AgencyScores], by method: RankingMethod
) -> [AgencyResult] {
  let block = AgencyBlock(
    id: "khoi", name: "khối", agencies: agencies.map(\.agency), indicators: [], ranking: method)
  let assessment = Assessment(province: "Thử", year: 2022, blocks: [block])
  let scorebook = Scorebook(blocks: [BlockScores(block: block, agencies: agencies)])
  return scorebook.score(for: assessment).blocks.flatMap(\.agencies)
}

/// Agencies `a0`, `a1`, … with random points, and a random method; many ties among them.
struct RandomScorebook {
  let agencies: [AgencyScores]
  let method: RankingMethod

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let step = [1, 50, 1000, 100_000].randomElement(using: &generator) ?? 1
    func entry(_ hundredths: Int) -> Entry {
      Entry(
        FixedDecimal(significand: hundredths, places: 2), at: Position(file: "scores.csv"))
    }
    agencies = (0..<Int.random(in: 1...25, using: &generator)).map { index in
      let maximum = [100_000, 90_500, 89_000, 50_000].randomElement(using: &generator) ?? 100_000
      let points = Int.random(in: 0...maximum, using: &generator) / step * step
      return AgencyScores(
        agency: Agency(id: "a\(index)", name: "A\(index)"), maximum: entry(100_000),
        applicableMaximum: entry(maximum), selfAssessed: nil, council: entry(points),
        indicators: [])
    }
    method = RankingMethod(
      basis: RankingMethod.Basis.allCases.randomElement(using: &generator) ?? .rate,
      roundedTo: [nil, 0, 1, 2].randomElement(using: &generator) ?? nil,
      ties: RankingMethod.Ties.allCases.randomElement(using: &generator) ?? .dense)
  }
}
