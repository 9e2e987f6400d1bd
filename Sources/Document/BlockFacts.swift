import Scoring
import Templates

/// The facts of one block.
struct BlockFacts {
  private let results: BlockResults
  private let assessment: Assessment
  private let statistics: BlockStatistics
  private let distributions: IndicatorDistributions

  init(_ results: BlockResults, assessment: Assessment) {
    self.results = results
    self.assessment = assessment
    statistics = results.statistics
    distributions = IndicatorDistributions(of: results)
  }

  private var block: AgencyBlock { results.block }

  /// `nil` where there is nothing to print.
  subscript(fact: Fact.BlockFact) -> Filling.Value? {
    switch fact {
    case .name: .text(block.name)
    case .maximum: maximum.map { .points($0) }
    case .mean: (statistics.points?.mean).map { .number($0) }
    case .median: (statistics.points?.median).map { .number($0) }
    case .highest: (statistics.points?.best).map { .number($0) }
    case .lowest: (statistics.points?.worst).map { .number($0) }
    case .meanRate: (statistics.rate?.mean).map { .percent($0) }
    case .highestRate: (rankedRates?.first).map { .percent($0) }
    case .lowestRate: (rankedRates?.last).map { .percent($0) }
    case .rateRange: rankedRates.map { .percentGap(from: $0.last, to: $0.first) }
    case .equalRate: rankedRates.flatMap { $0.isEqual ? .percent($0.first) : nil }
    case .range:
      rankedPoints.flatMap {
        Points($0.first) > Points($0.last) ? .points($0.first - $0.last) : nil
      }
    case .equalPoints: rankedPoints.flatMap { $0.isEqual ? .points($0.first) : nil }
    case .meanLevel: meanLevel.map { .text($0.name) }
    case .mostCommonLevel: mostCommon(of: [results]).map { .text($0) }
    case .gap: (results.topAndBottom(block.method.topAndBottom)?.gap).map { .number($0) }
    case .indicators: block.indicators.isEmpty ? nil : .count(block.indicators.count)
    case .criteria: block.componentCount(of: AgencyBlock.totalID).map { .count($0) }
    case .strongest: extremes.map { .names($0.strongest.map(\.indicator.name)) }
    case .weakest: extremes.map { .names($0.weakest.map(\.indicator.name)) }
    case .strongestRate: (extremes?.strongest.first?.rate?.mean).map { .percent($0) }
    case .weakestRate: (extremes?.weakest.first?.rate?.mean).map { .percent($0) }
    }
  }

  /// Of the set, else the one that all agencies have for which one is known.
  private var maximum: FixedDecimal? {
    block.total.knownMaximum ?? results.agencies.map(\.total.maximum).filter { $0 != nil }.common
  }

  private var rankedRates: (first: Ratio, last: Ratio, isEqual: Bool)? {
    let rates = results.agencies.filter { $0.rank != nil }.compactMap(\.rate)
    guard let first = rates.max(), let last = rates.min() else { return nil }
    return (first, last, first == last && rates.count > 1)
  }

  private var rankedPoints: (first: FixedDecimal, last: FixedDecimal, isEqual: Bool)? {
    let points = results.agencies.filter { $0.rank != nil }.compactMap(\.points)
    guard let first = points.max(by: { Points($0) < Points($1) }),
      let last = points.min(by: { Points($0) < Points($1) })
    else { return nil }
    return (first, last, Points(first) == Points(last) && points.count > 1)
  }

  /// The level of the mean of what levels go by.
  private var meanLevel: LevelScheme.Level? {
    guard let levels = block.method.levels else { return nil }
    let mean =
      switch levels.basis {
      case .rate: (statistics.rate?.mean).map { Ratio($0.numerator * 100, over: $0.denominator) }
      case .points where block.method.notApplicable == .convertBack:
        results.distribution(of: \.convertedPoints)?.mean
      case .points: statistics.points?.mean
      }
    return mean.flatMap(levels.level(of:))
  }

  /// The main indicators with the highest and with the lowest mean rate; `nil` where all are equal.
  private var extremes:
    (
      strongest: [BlockStatistics.IndicatorStatistics],
      weakest: [BlockStatistics.IndicatorStatistics]
    )?
  {
    let indicators = statistics.indicators.filter { $0.indicator.kind == .scored }
    let means = indicators.compactMap(\.rate?.mean)
    guard let highest = means.max(), let lowest = means.min(), lowest < highest else { return nil }
    return (
      indicators.filter { $0.rate?.mean == highest }, indicators.filter { $0.rate?.mean == lowest }
    )
  }
}

// MARK: Indicators

extension BlockFacts {
  subscript(
    fact: Fact.IndicatorFact, of id: Indicator.ID
  ) -> Filling.Value? {
    let indicator = block.total.subtree.first { $0.id == id }
    return switch fact {
    case .name: indicator.map { .text($0.name) }
    case .maximum: indicator?.knownMaximum.map { .points($0) }
    case .count: block.componentCount(of: id).map { .count($0) }
    case .mean: (distributions.points(of: id)?.mean).map { .number($0) }
    case .highest: (distributions.points(of: id)?.best).map { .number($0) }
    case .lowest: (distributions.points(of: id)?.worst).map { .number($0) }
    case .meanRate: (distributions.rates(of: id)?.mean).map { .percent($0) }
    }
  }
}

// MARK: Groups

extension BlockFacts {
  /// The facts of a group; empty where the method cannot tell who is in it.
  func facts(of members: AgencyGroup.Members) -> GroupFacts {
    let all = results.agencies
    let method = block.method
    switch members {
    case .all:
      let count = block.agencies.count
      return group(
        all.map(\.agency), mean: statistics.points?.mean, count: count, of: count)
    case .reporting: return group(all.filter(\.isReported), of: block.agencies.count)
    case .notReporting:
      // Also those that the method leaves out of the table.
      let reporting = Set(all.filter(\.isReported).map(\.agency.id))
      let silent = block.agencies.filter { !reporting.contains($0.id) }
      return group(silent, of: block.agencies.count)
    case .level(let level):
      let counts = statistics.levels.map(\.count)
      return group(
        all.filter { $0.level == level }.map(\.agency), of: counts.reduce(0, +),
        share: .share(of: level, among: counts, rule: assessment.shareRule))
    case .band(let index):
      let band = method.bands[index]
      let result = results.results(of: [band.band], indicator: band.indicator).first
      let members = result?.members ?? []
      return group(
        members, indicator: band.indicator, mean: result?.mean,
        of: withPoints(of: band.indicator))
    case .top:
      let ends = results.topAndBottom(method.topAndBottom)
      return end(
        ends?.top ?? [], mean: ends?.topMean, cut: results.tieCut(byTop: method.topAndBottom))
    case .bottom:
      let ends = results.topAndBottom(method.topAndBottom)
      return end(
        ends?.bottom ?? [], mean: ends?.bottomMean,
        cut: results.tieCut(byTop: method.topAndBottom, isBottom: true))
    case .first: return group(all.filter { $0.rank == 1 && $0.points != nil }, of: withPoints())
    case .last:
      let ranked = all.filter { $0.points != nil }
      let rank = ranked.compactMap(\.rank).max()
      return group(ranked.filter { $0.rank == rank && rank != nil }, of: withPoints())
    case .unreduced, .reduced:
      return group(self.members(of: members), of: all.count { $0.total.applicableMaximum != nil })
    }
  }

  func limit(_ end: Fact.BandEnd, ofBand band: Int) -> Filling.Value? {
    block.method.bands[band].band[end].map { .points($0) }
  }

  /// What applies of an indicator to the agencies of a group; `nil` where it differs.
  func applicableMaximum(
    of indicator: Indicator.ID, in members: AgencyGroup.Members
  ) -> Filling.Value? {
    self.members(of: members).map { $0.total.descendant(indicator)?.applicableMaximum }
      .common.map { .points($0) }
  }

  /// Of the groups that go by the applicable maximum.
  private func members(of members: AgencyGroup.Members) -> [AgencyResult] {
    switch members {
    case .unreduced: return results.agencies.unreduced
    case .reduced(let place):
      let groups = results.agencies.byReducedMaximum()
      return groups.indices.contains(place) ? groups[place].members : []
    default: return []
    }
  }

  private func end(
    _ members: [Agency], mean: Ratio?, cut: (inside: Agency, outside: Agency)?
  ) -> GroupFacts {
    var facts = group(members, mean: mean, of: withPoints())
    if let cut, !members.isEmpty { facts.cutTie = [cut.inside.name, cut.outside.name] }
    return facts
  }

  private func group(_ members: [AgencyResult], of whole: Int) -> GroupFacts {
    group(members.map(\.agency), of: whole)
  }

  /// - Parameters:
  ///   - indicator: Whose points are meant.
  ///   - mean: Where it is not that of the members with points.
  ///   - count: Where more are counted than have a row.
  ///   - whole: What the share is of: those that could be in the group.
  ///   - share: Where it is not rounded by itself.
  private func group(
    _ members: [Agency], indicator: Indicator.ID = AgencyBlock.totalID, mean: Ratio? = nil,
    count: Int? = nil, of whole: Int, share: Filling.Value? = nil
  ) -> GroupFacts {
    let all = Dictionary(
      results.agencies.map { ($0.agency.id, $0) }, uniquingKeysWith: { first, _ in first })
    let points = members.map { all[$0.id]?.total.descendant(indicator)?.points }
    return GroupFacts(
      agencies: zip(members, points).map { .init(name: $0.name, points: $1) },
      prefixes: block.namePrefixes, mean: mean ?? self.mean(of: points),
      applicableMaximum: members.map { all[$0.id]?.total.applicableMaximum }.common,
      count: count ?? members.count, total: whole,
      share: share ?? self.share(count ?? members.count, of: whole))
  }

  private func withPoints(of indicator: Indicator.ID = AgencyBlock.totalID) -> Int {
    results.agencies.count { $0.total.descendant(indicator)?.points != nil }
  }

  private func share(_ count: Int, of whole: Int) -> Filling.Value? {
    whole == 0 ? nil : .percent(Ratio(Int128(count), over: Int128(whole)))
  }

  private func mean(of points: [FixedDecimal?]) -> Ratio? {
    let points = points.compactMap { $0.map(Ratio.init(_:)) }
    return points.isEmpty ? nil : Ratio.sum(of: points) / points.count
  }
}

extension [FixedDecimal?] {
  /// The value that all have.
  fileprivate var common: FixedDecimal? {
    guard let first = first ?? nil else { return nil }
    return allSatisfy { $0.map(Points.init(_:)) == Points(first) } ? first : nil
  }
}

/// The level that most agencies of some blocks are in; `nil` where two have equally many, or there
/// are none.
func mostCommon(of blocks: [BlockResults]) -> String? {
  var levels: [(name: String, count: Int)] = []
  for level in blocks.flatMap(\.statistics.levels) {
    if let place = levels.firstIndex(where: { $0.name == level.name }) {
      levels[place].count += level.count
    } else {
      levels.append((level.name, level.count))
    }
  }
  guard let most = levels.map(\.count).max(), most > 0 else { return nil }
  let common = levels.filter { $0.count == most }
  return common.count == 1 ? common.first?.name : nil
}
