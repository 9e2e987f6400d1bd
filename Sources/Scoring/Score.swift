extension Scorebook {
  /// Computes rates and ranks of every block.
  ///
  /// - Returns: Exact results: nothing is rounded but what the ranking method compares.
  /// - SeeAlso: docs/method.md.
  public func score(for assessment: Assessment) -> Results {
    Results(
      province: assessment.province, year: assessment.year,
      blocks: blocks.map { scores in
        BlockResults(
          block: scores.block, agencies: rank(scores.agencies, by: scores.block.ranking))
      })
  }
}

/// Ranks the agencies of one block.
///
/// - Parameter agencies: In the order of the scores file.
/// - Returns: The same agencies, best first; among equals the higher exact value of the basis,
///   then the order of the scores file.
/// - Complexity: O(n log n).
/// - SeeAlso: docs/method.md, “Ranks”.
func rank(_ agencies: [AgencyScores], by method: RankingMethod) -> [AgencyResult] {
  struct Standing {
    let scores: AgencyScores
    let rate: CompletionRate
    let exact: Ratio
    let compared: Ratio
    let order: Int
  }
  let standings = agencies.enumerated().map { order, scores in
    let rate = CompletionRate(
      points: scores.council.points, applicableMaximum: scores.applicableMaximum.points)
    let exact = method.value(points: scores.council.points, rate: rate)
    return Standing(
      scores: scores, rate: rate, exact: exact, compared: method.compared(exact), order: order)
  }.sorted { left, right in
    // By the exact value: rounding keeps the order, so what is compared comes out in order too.
    left.exact == right.exact ? left.order < right.order : left.exact > right.exact
  }

  var results: [AgencyResult] = []
  for (index, standing) in standings.enumerated() {
    let rank: Int
    if index == 0 {
      rank = 1
    } else if method.ties != .ordinal, standings[index - 1].compared == standing.compared {
      rank = results[index - 1].rank
    } else {
      rank = method.ties == .dense ? results[index - 1].rank + 1 : index + 1
    }
    results.append(
      AgencyResult(
        scores: standing.scores, rate: standing.rate, rank: rank,
        indicators: standing.scores.indicators.map(IndicatorResult.init(of:))))
  }
  return results
}

extension RankingMethod {
  /// The exact value that agencies are put in order by: percent for rates, points for points.
  fileprivate func value(points: Points, rate: CompletionRate) -> Ratio {
    switch basis {
    case .rate: Ratio(rate.ratio.numerator * 100, over: rate.ratio.denominator)
    case .points: Ratio(Int128(points.millionths), over: 1_000_000)
    }
  }

  /// The same value as it is compared: rounded once where the method says so.
  fileprivate func compared(_ exact: Ratio) -> Ratio {
    guard let roundedTo else { return exact }
    let decimal = exact.rounded(toPlaces: roundedTo)
    return Ratio(Int128(Points(decimal).millionths), over: 1_000_000)
  }
}

extension IndicatorResult {
  fileprivate init(of score: IndicatorScore) {
    let rate: Ratio? =
      switch score.value {
      case .points(let entry, let maximum):
        CompletionRate(points: entry.points, applicableMaximum: maximum).ratio
      case .rate(let entry): Ratio(percent: entry.decimal)
      case .notApplicable: nil
      }
    self.init(score: score, rate: rate)
  }
}
