import Diagnostics

extension Results {
  /// Tells how the figures of an agency came about.
  ///
  /// - Parameters:
  ///   - agency: An agency of these results, by its id.
  ///   - indicator: The id of an indicator of its block; `nil` explains the total.
  ///   - comparison: With last year, for the change of the total.
  /// - Returns: `nil` when there is no such agency or indicator.
  public func explanation(
    of agency: Agency.ID, indicator: Indicator.ID? = nil, since comparison: YearComparison? = nil
  ) -> Explanation? {
    for (index, block) in blocks.enumerated() {
      guard let result = block.agencies.first(where: { $0.agency.id == agency }),
        let node = result.total.descendant(indicator ?? AgencyBlock.totalID)
      else { continue }
      let explainer = Explainer(block: block, result: result, node: node)
      var steps = explainer.steps
      if indicator == nil, let comparison,
        let change = comparison.blocks[index].changes[agency]
      {
        steps.append(.change(change, previousYear: comparison.year))
      }
      return Explanation(
        province: province, year: year, block: block.block, agency: result.agency,
        indicator: node.indicator, isIllustrative: result.scores.isIllustrative,
        steps: steps)
    }
    return nil
  }
}

extension Agency {
  public typealias ID = String
}

/// Walks the computation of one node again and notes what was used.
private struct Explainer {
  let block: BlockResults
  let result: AgencyResult
  let node: IndicatorResult

  private var scores: AgencyScores { result.scores }
  private var method: ScoringMethod { block.block.method }
  private var isTotal: Bool { node.indicator.id == AgencyBlock.totalID }

  var steps: [Explanation.Step] {
    var steps = pointsSteps
    if let own = node.selfAssessed, let counted = node.points, let difference = node.overrating,
      difference.significand != 0
    {
      steps.append(.overrating(selfAssessed: own, counted: counted, difference: difference))
    }
    steps += maximumSteps + rateSteps
    steps += isTotal ? [totalRankStep] + levelSteps : [indicatorRankStep]
    return steps
  }

  // MARK: Points

  private var pointsSteps: [Explanation.Step] {
    switch node.origin {
    case .given:
      guard case .points(let stages, _) = scores.scores[node.indicator.id] else { return [] }
      let given: [Explanation.StageEntry] = [
        (.selfAssessed, stages.selfAssessed), (.appraised, stages.appraised),
        (.council, stages.council),
      ].compactMap { stage, entry in entry.map { .init(stage: stage, entry: $0) } }
      guard let counted = given.last else { return [] }
      return [.given(counted, earlier: given.dropLast())]
        + fullMarks(since: counted.entry.decimal)
    case .rule(let rule, let report):
      guard let points = node.points else { return [] }
      return [
        .rule(
          Explanation.RuleStep(
            rule: rule, report: report, maximum: node.maximum, best: bestReport,
            exact: exactPoints(by: rule, of: report), points: points))
      ]
    case .sum:
      guard let points = node.points else { return [] }
      return [
        node.indicator.rule == .bestOf ? .best(points, of: parts) : .sum(points, of: parts)
      ]
    case .notApplicable:
      var position: Position?
      if case .notApplicable(let dash) = scores.scores[node.indicator.id] { position = dash }
      let step = Explanation.Step.notApplicable(position)
      return [step] + fullMarks(since: .zero)
    case .missing: return scores.level == nil ? [.missing(scores.position)] : []
    }
  }

  /// What full marks for what does not apply have added.
  private func fullMarks(since given: FixedDecimal) -> [Explanation.Step] {
    guard method.notApplicable == .fullMarks, let points = node.points, !points.isEqual(to: given)
    else { return [] }
    return [.fullMarks(added: points - given, points: points)]
  }

  private var parts: [Explanation.Part] { parts(of: node) }

  private func parts(of node: IndicatorResult) -> [Explanation.Part] {
    node.children.map { child in
      Explanation.Part(
        name: child.indicator.name, kind: child.indicator.kind, points: child.points,
        maximum: child.applicableMaximum, position: child.position,
        parts: child.origin == .sum ? parts(of: child) : [],
        isBestOf: child.indicator.rule == .bestOf)
    }
  }

  private func exactPoints(by rule: CriterionRule, of report: Report) -> Ratio? {
    let value = report.value.map { Ratio($0.decimal) }
    let maximum = node.maximum.map(Ratio.init(_:))
    switch rule {
    case .steps: return nil
    case .direct, .bestOf: return value
    case .ratio:
      guard let value, let maximum, let total = report.total, total.points > .zero else {
        return nil
      }
      return value * maximum * Ratio(1_000_000, over: Int128(total.points.millionths))
    case .scale(let full):
      guard let value, let maximum else { return nil }
      return value * maximum * Ratio(1_000_000, over: Int128(full.millionths))
    case .options(let options):
      let shares = report.options.compactMap { name in options.first { $0.name == name }?.share }
      return maximum.map { shares.reduce(Ratio(0, over: 1), +) * $0 }
    case .count(let each, _):
      return value.map { $0 * Ratio(Int128(each.millionths), over: 1_000_000) }
    case .normalised:
      guard let value, let maximum, let best = bestReport, best > .zero else { return nil }
      return value * maximum * Ratio(1_000_000, over: Int128(best.millionths))
    }
  }

  private var bestReport: Points? {
    guard node.indicator.rule == .normalised else { return nil }
    return block.agencies.compactMap { agency in
      guard case .report(let report) = agency.scores.scores[node.indicator.id] else { return nil }
      return report.value?.points
    }.max()
  }

  // MARK: Maximum and rate

  private var maximumSteps: [Explanation.Step] {
    var steps: [Explanation.Step] = []
    if let maximum = node.maximum {
      let source: Explanation.Source =
        if isTotal, let own = scores.maximum {
          .file(own.position)
        } else {
          node.indicator.maximum == nil ? .parts : .template
        }
      steps.append(.maximum(maximum, source))
    }
    let subtree = node.indicator.subtree
    for exclusion in scores.exclusions {
      if let indicator = subtree.first(where: { $0.id == exclusion.indicator }) {
        steps.append(.exclusion(exclusion, indicator: indicator.name))
      }
    }
    if method.notApplicable != .fullMarks { steps += excludedParts(of: node) }
    guard let applicable = node.applicableMaximum else { return steps }
    if isTotal, let own = scores.applicableMaximum {
      steps.append(
        .applicableMaximum(applicable, maximum: node.maximum, .file(own.position)))
    } else if let maximum = node.maximum {
      let isSame = maximum.isEqual(to: applicable)
      steps.append(
        .applicableMaximum(applicable, maximum: maximum, isSame ? .same : .exclusions))
    } else {
      steps.append(
        .applicableMaximum(applicable, maximum: nil, .file(node.position ?? scores.position)))
    }
    return steps
  }

  /// The parts below a node that do not apply, by a dash or by an applicable maximum of their own.
  private func excludedParts(of node: IndicatorResult) -> [Explanation.Step] {
    node.children.flatMap { child -> [Explanation.Step] in
      guard child.indicator.countsInMaximum else { return [] }
      switch scores.scores[child.indicator.id] {
      case .notApplicable(let position):
        return child.maximum.map {
          [.excludedPart(name: child.indicator.name, points: $0, position)]
        } ?? []
      case .points(_, let own?):
        guard let maximum = child.maximum, !maximum.isEqual(to: own) else { return [] }
        return [
          .excludedPart(
            name: child.indicator.name, points: maximum - own,
            child.position ?? scores.position)
        ]
      default: return excludedParts(of: child)
      }
    }
  }

  private var rateSteps: [Explanation.Step] {
    if case .rate(let entry) = scores.scores[node.indicator.id] { return [.rateGiven(entry)] }
    guard let points = node.points, let applicable = node.applicableMaximum, let rate = node.rate
    else { return [] }
    var steps = [
      Explanation.Step.rate(points: points, applicableMaximum: applicable, exact: rate)
    ]
    if isTotal, let converted = result.convertedPoints, let maximum = node.maximum {
      steps.append(.converted(rate: rate, maximum: maximum, exact: converted))
    }
    return steps
  }

  // MARK: Rank

  private var totalRankStep: Explanation.Step {
    guard let rank = result.rank else { return .notRanked(reasonWithoutRank) }
    let standings = block.agencies.enumerated().map { index, agency in
      Standing(order: index, scores: agency.scores, total: agency.total, method: method)
    }
    let places = zip(block.agencies, standings).compactMap { agency, standing in
      agency.rank.map { Place(name: agency.agency.name, rank: $0, compared: standing.compared) }
    }
    let own = standings.first { $0.scores.agency.id == result.agency.id }
    let (ahead, tied, behind) = neighbours(of: result.agency.name, rank: rank, among: places)
    let isClose = [ahead, behind].contains { $0 != nil && $0?.compared == own?.compared }
    let tieBreaks = isClose || !tied.isEmpty ? tieBreakValues(of: own) : []
    return .rank(
      Explanation.RankStep(
        rank: rank, count: places.count, basis: method.ranking.basis, exact: own?.basis,
        compared: own?.compared, roundedTo: method.ranking.roundedTo, ties: method.ranking.ties,
        tied: tied, ahead: ahead, behind: behind, tieBreaks: tieBreaks))
  }

  private var reasonWithoutRank: Explanation.NotRanked {
    if !result.agency.isRanked { return .declared }
    if method.notApplicable == .unranked, !scores.exclusions.isEmpty { return .exclusions }
    return scores.level == nil ? .notReported : .levelsOnly
  }

  private func tieBreakValues(of standing: Standing?) -> [Explanation.TieBreakValue] {
    guard let standing else { return [] }
    return zip(method.ranking.tieBreaks, standing.tieBreaks).map { tieBreak, value in
      var name = ""
      if case .indicator(let id) = tieBreak {
        name = result.total.descendant(id)?.indicator.name ?? id
      }
      return Explanation.TieBreakValue(tieBreak: tieBreak, indicator: name, own: value)
    }
  }

  /// Indicators are ranked by exact rate, or by points where no maximum is known.
  private var indicatorRankStep: Explanation.Step {
    guard let rank = node.rank else {
      return .notRanked(node.points == nil && node.rate == nil ? .noValue : reasonWithoutRank)
    }
    let nodes = block.agencies.map { ($0, $0.total.descendant(node.indicator.id)) }
    let hasRates = node.rate != nil
    func value(_ node: IndicatorResult) -> Ratio? {
      hasRates
        ? node.rate.map { Ratio($0.numerator * 100, over: $0.denominator) }
        : node.points.map(Ratio.init(_:))
    }
    let places = nodes.compactMap { agency, node in
      node.flatMap { node in
        node.rank.map { Place(name: agency.agency.name, rank: $0, compared: value(node)) }
      }
    }.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element)
    let (ahead, tied, behind) = neighbours(of: result.agency.name, rank: rank, among: places)
    return .rank(
      Explanation.RankStep(
        rank: rank, count: places.count, basis: hasRates ? .rate : .points, exact: value(node),
        compared: value(node), roundedTo: nil, ties: method.ranking.ties, tied: tied, ahead: ahead,
        behind: behind, tieBreaks: []))
  }

  private struct Place {
    let name: String
    let rank: Int
    let compared: Ratio?
  }

  /// - Parameter places: Best first.
  private func neighbours(
    of name: String, rank: Int, among places: [Place]
  ) -> (ahead: Explanation.Neighbour?, tied: [String], behind: Explanation.Neighbour?) {
    func neighbour(_ place: Place) -> Explanation.Neighbour {
      Explanation.Neighbour(name: place.name, rank: place.rank, compared: place.compared)
    }
    return (
      places.last { $0.rank < rank }.map(neighbour),
      places.filter { $0.rank == rank && $0.name != name }.map(\.name),
      places.first { $0.rank > rank }.map(neighbour)
    )
  }

  // MARK: Level

  private var levelSteps: [Explanation.Step] {
    guard let scheme = method.levels else { return [] }
    if let given = scores.level { return [.levelGiven(name: given, scores.position)] }
    let standing = Standing(order: 0, scores: scores, total: result.total, method: method)
    guard let value = standing.levelValue else { return [] }
    guard let level = result.level else { return [.noLevel(value: value, basis: scheme.basis)] }
    return [
      .level(
        Explanation.LevelStep(
          name: scheme.levels[level].name, value: value, basis: scheme.basis,
          inclusive: scheme.inclusive, from: scheme.levels[level].from,
          above: level > 0 ? scheme.levels[level - 1] : nil))
    ]
  }
}
