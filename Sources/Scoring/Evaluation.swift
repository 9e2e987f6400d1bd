import Diagnostics

/// Computes the results of one agency over the tree of its indicator set, from the leaves up.
struct Evaluation {
  let scores: AgencyScores
  let treatment: ScoringMethod.NotApplicable
  /// The highest reported number of each normalised criterion in the block.
  let best: [Indicator.ID: Points]

  func result(of indicator: Indicator) -> IndicatorResult {
    let children = indicator.children.map(result(of:))
    let score = scores.scores[indicator.id]
    let excluded = excludedPoints(of: indicator)
    let maximum = maximum(of: indicator, children: children)
    var applicable = applicableMaximum(of: indicator, maximum: maximum, excluded: excluded)
    var (points, origin) = points(of: indicator, score: score, maximum: maximum, children: children)
    if treatment == .fullMarks, let given = points, indicator.children.isEmpty, let excluded {
      points = given + excluded
    }
    var givenRate: Ratio?
    switch score {
    case .points(_, let own?): applicable = own
    case .rate(let entry):
      givenRate = Ratio(percent: entry.decimal)
      origin = .given(entry)
    case .notApplicable: origin = .notApplicable
    default: break
    }
    if case .notApplicable = score { applicable = nil }
    return IndicatorResult(
      indicator: indicator, points: points,
      selfAssessed: stage(\.selfAssessed, of: score, children: children.map(\.selfAssessed)),
      appraised: stage(\.appraised, of: score, children: children.map(\.appraised)),
      maximum: maximum, applicableMaximum: applicable,
      rate: givenRate ?? rate(of: points, applicable: applicable), origin: origin, rank: nil,
      children: children)
  }

  private func rate(of points: FixedDecimal?, applicable: FixedDecimal?) -> Ratio? {
    guard let points, let applicable, Points(applicable) > .zero else { return nil }
    return Ratio(Int128(Points(points).millionths), over: Int128(Points(applicable).millionths))
  }

  // MARK: Maxima

  private func maximum(of indicator: Indicator, children: [IndicatorResult]) -> FixedDecimal? {
    if indicator.id == AgencyBlock.totalID, let own = scores.maximum { return own.decimal }
    if let maximum = indicator.maximum { return maximum }
    let parts = children.filter(\.indicator.countsInMaximum).map(\.maximum)
    let known = parts.compactMap { $0 }
    guard !parts.isEmpty, known.count == parts.count else { return nil }
    if indicator.rule == .bestOf { return known.max { Points($0) < Points($1) } }
    return known.sum()
  }

  private func applicableMaximum(
    of indicator: Indicator, maximum: FixedDecimal?, excluded: FixedDecimal?
  ) -> FixedDecimal? {
    if indicator.id == AgencyBlock.totalID, let own = scores.applicableMaximum {
      return own.decimal
    }
    guard treatment != .fullMarks, let excluded else { return maximum }
    return maximum.map { $0 - excluded }
  }

  /// What does not apply of an indicator and all below it; `nil` when everything does.
  private func excludedPoints(of indicator: Indicator) -> FixedDecimal? {
    guard !scores.exclusions.isEmpty else { return nil }
    let ids = Set(indicator.subtree.map(\.id))
    let excluded = scores.exclusions.filter { ids.contains($0.indicator) }.map(\.points.decimal)
    return excluded.isEmpty ? nil : excluded.sum()
  }

  // MARK: Points

  private func points(
    of indicator: Indicator, score: IndicatorScore?, maximum: FixedDecimal?,
    children: [IndicatorResult]
  ) -> (FixedDecimal?, IndicatorResult.Origin) {
    switch score {
    case .points(let stages, _):
      if let counted = stages.counted { return (counted.decimal, .given(counted)) }
    case .report(let report):
      let points = points(by: indicator.rule, of: report, id: indicator.id, maximum: maximum)
      return (
        points.map { $0.rounded(toPlaces: indicator.roundedTo).withoutZeros },
        .rule(indicator.rule, report)
      )
    case .rate, .notApplicable, nil: break
    }
    let counted = children.filter { $0.indicator.kind != .information && $0.points != nil }
    guard !counted.isEmpty else { return (nil, .missing) }
    if indicator.rule == .bestOf {
      return (counted.compactMap(\.points).max { Points($0) < Points($1) }, .sum)
    }
    let signed = counted.compactMap { child in
      child.points.map { child.indicator.kind == .penalty ? FixedDecimal.zero - $0 : $0 }
    }
    return (signed.sum(), .sum)
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
    case .steps(let steps):
      guard let value else { return nil }
      let step = steps.filter { value >= Ratio($0.from) }.max { Ratio($0.from) < Ratio($1.from) }
      return Ratio(Int128(step?.points.millionths ?? 0), over: 1_000_000)
    case .options(let options):
      guard let full else { return nil }
      let shares = options.filter { report.options.contains($0.name) }.map(\.share)
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

  /// A stage of a node: as given, or the sum of the children that have it.
  private func stage(
    _ stage: KeyPath<StagePoints, Entry?>, of score: IndicatorScore?, children: [FixedDecimal?]
  ) -> FixedDecimal? {
    if case .points(let stages, _) = score { return stages[keyPath: stage]?.decimal }
    let known = children.compactMap { $0 }
    return known.isEmpty ? nil : known.sum()
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
