import Diagnostics

/// Computes the results of one agency over the tree of its indicator set, from the leaves up.
struct Evaluation {
  let scores: AgencyScores
  let treatment: ScoringMethod.NotApplicable
  /// The highest reported number of each normalised criterion in the block.
  let best: [Indicator.ID: Points]

  func result(of indicator: Indicator) -> IndicatorResult {
    evaluated(indicator).result
  }

  /// A node with what does not apply of it and of all below it; `nil` when everything does.
  private typealias Evaluated = (result: IndicatorResult, excluded: FixedDecimal?)

  private func evaluated(_ indicator: Indicator) -> Evaluated {
    let parts = indicator.children.map(evaluated)
    let children = parts.map(\.result)
    let score = scores.scores[indicator.id]
    let maximum = maximum(of: indicator, children: children)
    let excluded = excludedPoints(of: indicator, score: score, maximum: maximum, parts: parts)
    let applicable = applicableMaximum(
      of: indicator, score: score, maximum: maximum, excluded: excluded)
    // What does not apply cannot be reached by a rule either.
    let reachable = excluded.flatMap { excluded in maximum.map { $0 - excluded } } ?? maximum
    var (points, origin) = points(
      of: indicator, score: score, maximum: reachable, children: children)
    if treatment == .fullMarks, let excluded {
      let isNone = origin == .missing && !scores.scores.isEmpty && excluded == maximum
      if origin == .notApplicable || isNone {
        (points, origin) = (maximum, .notApplicable)
      } else if origin == .sum {
        // The children have their own already.
        points = points.map { $0 + (ownExclusions(of: indicator) ?? .zero) }
      } else {
        points = points.map { $0 + excluded }
      }
    }
    var givenRate: FixedDecimal?
    if case .rate(let entry) = score {
      givenRate = entry.decimal
      origin = .given(entry)
    }
    let result = IndicatorResult(
      indicator: indicator, points: points,
      selfAssessed: stage(\.selfAssessed, \.selfAssessed, of: score, children: children),
      appraised: stage(\.appraised, \.appraised, of: score, children: children),
      maximum: maximum, applicableMaximum: applicable, givenRate: givenRate, origin: origin,
      rank: nil,
      children: children)
    return (result, excluded)
  }

  // MARK: Maxima

  private func maximum(of indicator: Indicator, children: [IndicatorResult]) -> FixedDecimal? {
    if indicator.id == AgencyBlock.totalID, let own = scores.maximum { return own.decimal }
    return indicator.maximum(from: children, \.indicator, \.maximum)
  }

  private func applicableMaximum(
    of indicator: Indicator, score: IndicatorScore?, maximum: FixedDecimal?, excluded: FixedDecimal?
  ) -> FixedDecimal? {
    if indicator.id == AgencyBlock.totalID, let own = scores.applicableMaximum {
      return own.decimal
    }
    if case .points(_, let own?) = score { return own }
    if treatment == .fullMarks { return maximum }
    if case .notApplicable = score { return nil }
    guard let excluded else { return maximum }
    return maximum.map { $0 - excluded }
  }

  /// What does not apply of an indicator: by its own applicable maximum, because nothing of it
  /// does, or by the exclusions of it and of all below it.
  private func excludedPoints(
    of indicator: Indicator, score: IndicatorScore?, maximum: FixedDecimal?, parts: [Evaluated]
  ) -> FixedDecimal? {
    if case .points(_, let own?) = score, let maximum { return maximum - own }
    if case .notApplicable = score, let maximum { return maximum }
    var excluded = ownExclusions(of: indicator)
    if indicator.rule == .bestOf {
      let applicable = parts.compactMap(\.result.applicableMaximum).max { Points($0) < Points($1) }
      if let maximum, let applicable, Points(applicable) < Points(maximum) {
        excluded = (excluded ?? .zero) + (maximum - applicable)
      }
      return excluded
    }
    for part in parts where part.result.indicator.countsInMaximum {
      if let points = part.excluded { excluded = (excluded ?? .zero) + points }
    }
    return excluded
  }

  private func ownExclusions(of indicator: Indicator) -> FixedDecimal? {
    var sum: FixedDecimal?
    for exclusion in scores.exclusions where exclusion.indicator == indicator.id {
      sum = (sum ?? .zero) + exclusion.points.decimal
    }
    return sum
  }

  // MARK: Points

  private func points(
    of indicator: Indicator, score: IndicatorScore?, maximum: FixedDecimal?,
    children: [IndicatorResult]
  ) -> (FixedDecimal?, IndicatorResult.Origin) {
    switch score {
    case .points(let stages, _):
      // A self-assessment of the whole does not outweigh what was counted of its parts.
      let isOnlySelfAssessed = stages.council == nil && stages.appraised == nil
      let hasCountedParts = children.contains { $0.signedPoints != nil }
      if let counted = stages.counted, !(isOnlySelfAssessed && hasCountedParts) {
        return (counted.decimal, .given(counted))
      }
    case .report(let report):
      let points = points(by: indicator.rule, of: report, id: indicator.id, maximum: maximum)
      return (
        points.map { $0.rounded(toPlaces: indicator.roundedTo).withoutZeros },
        .rule(indicator.rule, report)
      )
    case .notApplicable: return (nil, .notApplicable)
    case .rate, nil: break
    }
    if indicator.rule == .bestOf {
      let best = children.compactMap(\.signedPoints).max { Points($0) < Points($1) }
      return (best, best == nil ? .missing : .sum)
    }
    var sum: FixedDecimal?
    for child in children {
      if let points = child.signedPoints { sum = (sum ?? .zero) + points }
    }
    return (sum, sum == nil ? .missing : .sum)
  }

  /// The exact points of a criterion; `nil` when the report lacks what the rule needs, which the
  /// intake refuses.
  private func points(
    by rule: CriterionRule, of report: Report, id: Indicator.ID, maximum: FixedDecimal?
  ) -> Ratio? {
    let full = maximum.map(Ratio.init(_:))
    let value = report.value.map { Ratio($0.decimal) }
    switch rule {
    case .direct, .bestOf: return value
    case .ratio(let fullFrom):
      guard let full, let value, let total = report.total, total.points > .zero else { return nil }
      let share = value.divided(by: Ratio(total.decimal))
      let reached = share >= fullFrom ?? Ratio(1, over: 1)
      return reached ? full : share * full
    case .scale(let scaleFull):
      guard let full, let value else { return nil }
      return value.divided(by: Ratio(Int128(scaleFull.millionths), over: 1_000_000)) * full
    case .steps(let steps):
      guard let value else { return nil }
      let step = steps.filter { value >= Ratio($0.from) }.max { Ratio($0.from) < Ratio($1.from) }
      return Ratio(Int128(step?.points.millionths ?? 0), over: 1_000_000)
    case .options(let options):
      guard let full else { return nil }
      let shares = report.options.compactMap { name in
        options.first { $0.name == name }?.share
      }
      return min(shares.reduce(Ratio(0, over: 1), +), Ratio(1, over: 1)) * full
    case .count(let each, let cap):
      guard let value else { return nil }
      let points = value * Ratio(Int128(each.millionths), over: 1_000_000)
      let limit = cap.map { Ratio(Int128($0.millionths), over: 1_000_000) } ?? full
      return limit.map { min(points, $0) } ?? points
    case .normalised:
      guard let full, let value, let best = best[id] else { return nil }
      guard best > .zero else { return Ratio(0, over: 1) }
      return value.divided(by: Ratio(Int128(best.millionths), over: 1_000_000)) * full
    }
  }

  // MARK: Stages

  /// A stage of a node: as given, or the sum of its children's where all that have points have it.
  private func stage(
    _ own: KeyPath<StagePoints, Entry?>, _ part: KeyPath<IndicatorResult, FixedDecimal?>,
    of score: IndicatorScore?, children: [IndicatorResult]
  ) -> FixedDecimal? {
    if case .points(let stages, _) = score { return stages[keyPath: own]?.decimal }
    var sum: FixedDecimal?
    for child in children where child.signedPoints != nil {
      guard let points = child[keyPath: part] else { return nil }
      sum = (sum ?? .zero) + (child.indicator.kind == .penalty ? .zero - points : points)
    }
    return sum
  }
}

extension Ratio {
  /// Divided by a ratio above zero.
  fileprivate func divided(by other: Ratio) -> Ratio {
    self * Ratio(other.denominator, over: other.numerator)
  }
}

extension FixedDecimal {
  /// The same value with no zeros at the end.
  fileprivate var withoutZeros: FixedDecimal { Points(self).decimal }
}

extension IndicatorResult {
  /// What the node adds to the one above it; `nil` without points and where it is only listed.
  var signedPoints: FixedDecimal? {
    switch indicator.kind {
    case .information: nil
    case .penalty: points.map { .zero - $0 }
    case .scored, .bonus: points
    }
  }
}
