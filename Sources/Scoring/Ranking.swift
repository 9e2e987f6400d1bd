/// An agency before it has a rank.
struct Standing {
  /// In the scores file.
  let order: Int
  let scores: AgencyScores
  var total: IndicatorResult
  /// Points on the full scale: rate × maximum.
  let converted: Ratio?
  /// What the method ranks by; `nil` when the agency did not report.
  let basis: Ratio?
  /// ``basis`` as it is compared: rounded once where the method says so.
  let compared: Ratio?
  let tieBreaks: [Ratio]
  let isRanked: Bool
  /// What the levels go by: points, converted where the method converts them, or percent.
  let levelValue: Ratio?

  init(order: Int, scores: AgencyScores, total: IndicatorResult, method: ScoringMethod) {
    self.order = order
    self.scores = scores
    self.total = total
    converted =
      if let rate = total.rate, let maximum = total.maximum { rate * Ratio(maximum) } else { nil }
    let points = total.points.map(Ratio.init(_:))
    basis =
      switch method.ranking.basis {
      case .rate: total.rate.map { Ratio($0.numerator * 100, over: $0.denominator) }
      case .points: points
      case .convertedPoints: converted
      }
    compared = basis.map { exact in
      method.ranking.roundedTo.map { Ratio(exact.rounded(toPlaces: $0)) } ?? exact
    }
    tieBreaks = method.ranking.tieBreaks.map { tieBreak in
      let value: Ratio? =
        switch tieBreak {
        case .rate: total.rate
        case .points: points
        case .selfAssessed: total.selfAssessed.map(Ratio.init(_:))
        case .indicator(let id): total.descendant(id)?.points.map(Ratio.init(_:))
        }
      return value ?? Ratio(-1, over: 1)
    }
    isRanked =
      scores.agency.isRanked
      && !(method.notApplicable == .unranked
        && (!scores.exclusions.isEmpty || total.isReduced))
    levelValue =
      switch method.levels?.basis {
      case .points: method.notApplicable == .convertBack ? converted : points
      case .rate: total.rate.map { Ratio($0.numerator * 100, over: $0.denominator) }
      case nil: nil
      }
  }

  /// The place of the agency's level; `nil` without points or a level given.
  func level(in scheme: LevelScheme) -> Int? {
    if let given = scores.level { return scheme.levels.firstIndex { $0.name == given } }
    return scheme.isGiven ? nil : levelValue.flatMap(scheme.index(of:))
  }

  /// Whether two agencies share a place: equal on the basis and on every tie-break.
  fileprivate func isLevel(with other: Standing) -> Bool {
    compared == other.compared && tieBreaks == other.tieBreaks
  }

  fileprivate func precedes(_ other: Standing) -> Bool {
    if let own = compared, let others = other.compared, own != others { return own > others }
    for (own, others) in zip(tieBreaks, other.tieBreaks) where own != others { return own > others }
    if let own = basis, let others = other.basis, own != others { return own > others }
    return order < other.order
  }
}

/// Ranks the agencies of one block.
///
/// - Parameter standings: In the order of the scores file.
/// - Returns: Best first; among equals the higher exact value of the basis, then the order of the
///   scores file; then agencies that are not ranked, then those that did not report, unless the
///   method leaves these out.
/// - Complexity: O(n log n).
/// - SeeAlso: docs/method.md, “Ranks”.
func rank(
  _ standings: [Standing], by method: RankingMethod
) -> [(standing: Standing, rank: Int?)] {
  let reporting = standings.filter { $0.basis != nil }.sorted { $0.precedes($1) }
  let ranked = reporting.filter(\.isRanked)
  let ranks = sharedRanks(
    count: ranked.count, ties: method.ties, isEqual: { ranked[$0].isLevel(with: ranked[$0 - 1]) })
  var result: [(standing: Standing, rank: Int?)] = zip(ranked, ranks).map { ($0, $1) }
  result += reporting.filter { !$0.isRanked }.map { ($0, nil) }

  let silent = standings.filter { $0.basis == nil }
  switch method.notReported {
  case .leftOut: break
  case .lastWithoutRank: result += silent.map { ($0, nil) }
  case .lastWithRank:
    // They are equal among themselves; levels given without points are no place in a ranking, and
    // where nobody reported, nobody is first.
    let next = (method.ties == .dense ? ranks.last ?? 0 : ranked.count) + 1
    let last = sharedRanks(count: silent.count, ties: method.ties, isEqual: { _ in true })
    result += zip(silent, last).map { standing, rank in
      let hasRank = !ranked.isEmpty && standing.scores.level == nil && standing.isRanked
      return (standing, hasRank ? next + rank - 1 : nil)
    }
  }
  return result
}

/// Ranks of elements that are in order already.
///
/// - Parameter isEqual: Whether the element at an index (1 or more) shares its place with the one
///   before it.
func sharedRanks(count: Int, ties: RankingMethod.Ties, isEqual: (Int) -> Bool) -> [Int] {
  var ranks: [Int] = []
  for index in 0..<count {
    if index == 0 {
      ranks.append(1)
    } else if ties != .ordinal, isEqual(index) {
      ranks.append(ranks[index - 1])
    } else {
      ranks.append(ties == .dense ? ranks[index - 1] + 1 : index + 1)
    }
  }
  return ranks
}

extension IndicatorResult {
  /// Whether less than the maximum applies, by exclusions, by parts or as given.
  fileprivate var isReduced: Bool {
    guard let maximum, let applicableMaximum else { return false }
    return Points(applicableMaximum) < Points(maximum)
  }

  /// The node with this id, itself included.
  public func descendant(_ id: Indicator.ID) -> IndicatorResult? {
    if indicator.id == id { return self }
    for child in children {
      if let found = child.descendant(id) { return found }
    }
    return nil
  }
}
