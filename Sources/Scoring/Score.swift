extension Scorebook {
  /// Computes points, rates, ranks and levels of every block.
  ///
  /// - Returns: Exact results: nothing is rounded but what the method says.
  /// - SeeAlso: docs/method.md.
  public func score(for assessment: Assessment) -> Results {
    Results(assessment: assessment, blocks: blocks.map { $0.score() })
  }
}

extension BlockScores {
  fileprivate func score() -> BlockResults {
    let method = block.method
    var ranked = ranked()
    rankIndicators(of: &ranked, ties: method.ranking.ties)
    return BlockResults(
      block: block,
      agencies: ranked.map { standing, rank in
        AgencyResult(
          scores: standing.scores, total: standing.total,
          convertedPoints: method.notApplicable == .convertBack ? standing.converted : nil,
          rank: rank, level: method.levels.flatMap { standing.level(in: $0) })
      })
  }

  /// Computes and ranks; nothing else holds the results after that, so that the ranks of indicators
  /// are written in place.
  private func ranked() -> [(standing: Standing, rank: Int?)] {
    let best = bestReports()
    let standings = agencies.enumerated().map { order, scores in
      let evaluation = Evaluation(
        scores: scores, treatment: block.method.notApplicable, best: best)
      return Standing(
        order: order, scores: scores, total: evaluation.result(of: block.total),
        method: block.method)
    }
    return rank(standings, by: block.method.ranking)
  }

  /// The highest reported number of every normalised criterion.
  private func bestReports() -> [Indicator.ID: Points] {
    let normalised = block.total.subtree.filter { $0.rule == .normalised }.map(\.id)
    var best: [Indicator.ID: Points] = [:]
    for id in normalised {
      for agency in agencies {
        if case .report(let report) = agency.scores[id], let value = report.value {
          best[id] = max(best[id] ?? .zero, value.points)
        }
      }
    }
    return best
  }
}

/// Gives each node of each agency's tree its rank among the ranked agencies of the block: by exact
/// rate, or by points where no agency has a rate because the maximum is not known.
///
/// - Complexity: O(nodes × agencies × log agencies).
private func rankIndicators(
  of ranked: inout [(standing: Standing, rank: Int?)], ties: RankingMethod.Ties
) {
  // All trees have the same shape, so a node is a column of these rows.
  let nodes = ranked.map { agency -> [NodeValue] in
    var values: [NodeValue] = []
    if agency.standing.isRanked { agency.standing.total.appendValues(to: &values) }
    return values
  }
  guard let width = nodes.first(where: { !$0.isEmpty })?.count else { return }
  var ranks = nodes.map { [Int?](repeating: nil, count: $0.count) }
  for node in 0..<width {
    let hasRates = nodes.contains { !$0.isEmpty && $0[node].rate != nil }
    let column = nodes.indices.compactMap { agency -> (agency: Int, rate: Ratio)? in
      guard !nodes[agency].isEmpty else { return nil }
      let values = nodes[agency][node]
      let value = hasRates ? values.rate : values.points.map(Ratio.init(_:))
      return value.map { (agency, $0) }
    }.sorted { $0.rate == $1.rate ? $0.agency < $1.agency : $0.rate > $1.rate }
    let shared = sharedRanks(
      count: column.count, ties: ties, isEqual: { column[$0].rate == column[$0 - 1].rate })
    for (place, rank) in zip(column, shared) { ranks[place.agency][node] = rank }
  }
  for agency in ranked.indices where ranked[agency].standing.isRanked {
    var next = ranks[agency][...]
    ranked[agency].standing.total.setRanks(from: &next)
  }
}

/// What a node is ranked by.
private struct NodeValue {
  let rate: Ratio?
  let points: FixedDecimal?
}

extension IndicatorResult {
  /// Of this node and all below it, each before its children.
  fileprivate func appendValues(to values: inout [NodeValue]) {
    // Penalties are better the smaller they are, and information is not scored.
    let isRanked = indicator.kind == .scored || indicator.kind == .bonus
    values.append(NodeValue(rate: isRanked ? rate : nil, points: isRanked ? points : nil))
    for child in children { child.appendValues(to: &values) }
  }

  /// Takes ranks in the order of ``appendValues(to:)``.
  fileprivate mutating func setRanks(from ranks: inout ArraySlice<Int?>) {
    rank = ranks.removeFirst()
    for child in children.indices { children[child].setRanks(from: &ranks) }
  }
}
