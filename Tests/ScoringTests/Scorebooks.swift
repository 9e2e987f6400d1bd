import Diagnostics
import Scoring
import TestSupport

/// An agency in its place.
struct Placed {
  let agency: Agency
  let rank: Int
  let rate: Ratio
  let points: FixedDecimal
}

func entry(_ text: String) throws -> Entry {
  Entry(try FixedDecimal(parsing: text, mark: ","), at: Position(file: "scores.csv"))
}

/// An agency with points of an applicable maximum, as `712,71` of `905`, and scores of indicators.
func agencyScores(
  _ name: String, _ points: Entry, of maximum: Entry, indicators: [String: IndicatorScore] = [:]
) -> AgencyScores {
  let total = IndicatorScore.points(StagePoints(council: points), applicableMaximum: nil)
  return AgencyScores(
    agency: Agency(id: slug(name), name: name), position: Position(file: "scores.csv"),
    scores: [AgencyBlock.totalID: total].merging(indicators) { $1 },
    maximum: Entry(FixedDecimal(significand: 1000, places: 0), at: points.position),
    applicableMaximum: maximum)
}

func agencyScores(_ name: String, _ points: String, of maximum: String) throws -> AgencyScores {
  agencyScores(name, try entry(points), of: try entry(maximum))
}

/// The results of one block.
func agencyResults(
  of agencies: [AgencyScores], by method: RankingMethod, indicators: [Indicator] = []
) -> [AgencyResult] {
  let block = AgencyBlock(
    id: "khoi", name: "khối", agencies: agencies.map(\.agency),
    total: Indicator(id: AgencyBlock.totalID, name: "Tổng điểm", children: indicators),
    method: ScoringMethod(ranking: method))
  let assessment = Assessment(province: "Thử", year: 2022, blocks: [block])
  let scorebook = Scorebook(blocks: [BlockScores(block: block, agencies: agencies)])
  return scorebook.score(for: assessment).blocks.flatMap(\.agencies)
}

/// Those that have a rank, in the order of the table.
func results(of agencies: [AgencyScores], by method: RankingMethod) -> [Placed] {
  agencyResults(of: agencies, by: method).compactMap { result in
    guard let rank = result.rank, let rate = result.rate, let points = result.points else {
      return nil
    }
    return Placed(agency: result.agency, rank: rank, rate: rate, points: points)
  }
}

/// Agencies `a0`, `a1`, … with random points, and a random method; many ties among them.
struct RandomScorebook {
  /// In hundredths.
  var points: [Int] = []
  var maxima: [Int] = []
  let method: RankingMethod

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let step = [1, 50, 1000, 100_000].randomElement(using: &generator) ?? 1
    for _ in 0..<Int.random(in: 1...25, using: &generator) {
      let maximum = [100_000, 90_500, 89_000, 50_000].randomElement(using: &generator) ?? 100_000
      maxima.append(maximum)
      points.append(Int.random(in: 0...maximum, using: &generator) / step * step)
    }
    method = RankingMethod(
      basis: RankingMethod.Basis.allCases.randomElement(using: &generator) ?? .rate,
      roundedTo: [nil, 0, 1, 2].randomElement(using: &generator) ?? nil,
      ties: RankingMethod.Ties.allCases.randomElement(using: &generator) ?? .dense)
  }

  var agencies: [AgencyScores] {
    points.indices.map { index in
      func entry(_ hundredths: Int) -> Entry {
        Entry(FixedDecimal(significand: hundredths, places: 2), at: Position(file: "scores.csv"))
      }
      return agencyScores("a\(index)", entry(points[index]), of: entry(maxima[index]))
    }
  }

  /// What the method compares of an agency, by its place in ``points``.
  func compared(_ index: Int) -> Ratio {
    let (points, maximum) = (Int128(points[index]), Int128(maxima[index]))
    let exact =
      switch method.basis {
      case .rate: Ratio(100 * points, over: maximum)
      case .points: Ratio(points, over: 100)
      case .convertedPoints: Ratio(1000 * points, over: maximum)
      }
    guard let places = method.roundedTo else { return exact }
    return Ratio(Int128(Points(exact.rounded(toPlaces: places)).millionths), over: 1_000_000)
  }

  func index(of agency: Agency) -> Int { Int(agency.id.dropFirst()) ?? -1 }
}
