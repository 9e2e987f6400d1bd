public import Diagnostics

extension Results {
  /// What is wrong or odd in the scores that these results were computed from.
  ///
  /// Errors: points above what can be had, totals that are not the sum of their parts, more
  /// excluded than there is, no maximum where rates are ranked. Remarks: self-assessments above
  /// the applicable maximum, ties by rounding, agencies one hundredth apart.
  ///
  /// - Parameter mark: The decimal mark of the scores, for the messages.
  public func checkScores(mark: Character = ",") -> Diagnostics {
    var problems = Diagnostics()
    for block in blocks {
      for agency in block.agencies {
        agency.scores.check(agency.total, mark: mark, problems: &problems)
        agency.scores.remindOfMissing(agency.indicators(of: block.block), problems: &problems)
        if block.block.method.ranking.basis != .points {
          agency.scores.requireMaxima(of: agency, in: block.block, problems: &problems)
        }
      }
      for remark in block.closeCalls(mark: mark) + block.agenciesInNoBand(mark: mark) {
        problems.add(remark)
      }
    }
    return Diagnostics(problems.inReadingOrder)
  }
}

extension AgencyScores {
  /// Checks a node and all below it.
  fileprivate func check(
    _ node: IndicatorResult, mark: Character, problems: inout Diagnostics
  ) {
    func text(_ decimal: FixedDecimal) -> String { decimal.text(mark: mark) }
    let isTotal = node.indicator.id == AgencyBlock.totalID
    let name = isTotal ? agency.name : "\(agency.name), \(node.indicator.name)"
    let position = node.position ?? position

    let figures = [node.points, node.maximum, node.selfAssessed, node.appraised].compactMap(\.self)
    if let beyond = figures.first(where: \.isLargest) {
      // What it really is did not fit: nothing else can be said of it.
      if !node.children.contains(where: { $0.points?.isLargest ?? false }) {
        problems.add(
          .error(.numberOutOfRange(text: text(beyond), column: name), at: position))
      }
      for child in node.children { check(child, mark: mark, problems: &problems) }
      return
    }
    if let maximum = node.maximum, let applicable = node.applicableMaximum,
      Points(applicable) > Points(maximum)
    {
      problems.add(
        .error(
          .applicableMaximumAboveMaximum(
            applicable: text(applicable), maximum: text(maximum), agency: name),
          at: isTotal ? applicableMaximum?.position ?? position : position))
    }
    if let applicable = node.applicableMaximum, Points(applicable) < .zero,
      let maximum = node.maximum
    {
      problems.add(
        .error(
          .excludedAboveMaximum(
            agency: agency.name, indicator: node.indicator.name,
            excluded: text(maximum - applicable), maximum: text(maximum)),
          at: exclusions.first?.points.position ?? position))
    } else if let points = node.points, let applicable = node.applicableMaximum,
      node.isAboveMaximum,
      !node.children.contains(where: \.isAboveMaximum)
    {
      problems.add(
        .error(
          .pointsAboveMaximum(points: text(points), maximum: text(applicable), agency: name),
          at: position))
    }
    if let selfAssessed = node.selfAssessed, let applicable = node.applicableMaximum,
      Points(selfAssessed) > Points(applicable)
    {
      problems.add(
        .remark(
          .selfAssessmentAboveMaximum(
            points: text(selfAssessed), maximum: text(applicable), agency: name),
          at: selfAssessedPosition(of: node) ?? position))
    }
    checkSum(of: node, mark: mark, problems: &problems)
    for child in node.children { check(child, mark: mark, problems: &problems) }
  }

  /// A total that is given beside its parts must be their sum.
  private func checkSum(
    of node: IndicatorResult, mark: Character, problems: inout Diagnostics
  ) {
    guard case .given(let entry) = node.origin, let points = node.points,
      node.indicator.rule != .bestOf
    else { return }
    let parts = node.children.filter { $0.indicator.kind != .information }
    let known = parts.compactMap(\.signedPoints)
    let isWhole = parts.allSatisfy { $0.points != nil || $0.origin == .notApplicable }
    guard !known.isEmpty, isWhole, !known.sum().isEqual(to: points) else { return }
    problems.add(
      .error(
        .sumDiffers(
          agency: agency.name, indicator: node.indicator.name, given: points.text(mark: mark),
          sum: known.sum().text(mark: mark)),
        at: entry.position))
  }

  /// A main indicator without a score beside others that have one is likely a forgotten row.
  fileprivate func remindOfMissing(_ mains: [IndicatorResult], problems: inout Diagnostics) {
    for node in mains where node.indicator.kind == .scored && !node.isGiven {
      // Where all of it is excluded, none is missed.
      if let applicable = node.applicableMaximum, Points(applicable) <= .zero { continue }
      problems.add(
        .warning(
          .indicatorMissing(agency: agency.name, indicator: node.indicator.name), at: position))
    }
  }

  /// Without a maximum, points of the total or of a main indicator have no rate.
  fileprivate func requireMaxima(
    of result: AgencyResult, in block: AgencyBlock, problems: inout Diagnostics
  ) {
    for node in [result.total] + result.indicators(of: block)
    where node.indicator.kind == .scored && node.points != nil && node.maximum == nil
      && node.rate == nil
    {
      let isTotal = node.indicator.id == AgencyBlock.totalID
      problems.add(
        .error(
          .noMaximum(agency: isTotal ? agency.name : "\(agency.name), \(node.indicator.name)"),
          at: node.position ?? position))
    }
  }

  private func selfAssessedPosition(of node: IndicatorResult) -> Position? {
    guard case .points(let stages, _) = scores[node.indicator.id] else { return nil }
    return stages.selfAssessed?.position
  }
}

extension IndicatorResult {
  /// Where its points were given, if they were.
  public var position: Position? {
    switch origin {
    case .given(let entry): entry.position
    case .rule(_, let report): report.position
    case .sum, .notApplicable, .missing: nil
    }
  }

  /// Whether it has more points than it can; where there is a bonus, it can.
  fileprivate var isAboveMaximum: Bool {
    guard let points, let applicableMaximum else { return false }
    return Points(points) > Points(applicableMaximum) && !hasBonus
  }

  /// Bonus points may take an agency above the maximum.
  fileprivate var hasBonus: Bool {
    indicator.kind == .bonus || children.contains(where: \.hasBonus)
  }
}
