import Scoring
import Templates

/// What an agency's sheet says of its place among the others, of what it lacks and of last year.
extension Filling {
  func standing(_ placeholder: Placeholder, of subject: Subject) -> Value? {
    let result = subject.result
    return switch placeholder {
    case .pointsAhead: (subject.ahead.last?.points).map { .points($0) }
    case .pointsGapAhead: pointGap(from: result.points, to: subject.ahead.last?.points)
    case .pointsBehind: (subject.behind.first?.points).map { .points($0) }
    case .pointsGapBehind: pointGap(from: subject.behind.first?.points, to: result.points)
    case .sharedWith: .names(subject.sharing.map(\.agency.name))
    case .levelCount:
      result.level.flatMap { subject.standings?.levelCounts[$0] }.map { .count($0) }
    case .reportingCount: subject.standings.map { .count($0.reporting) }
    case .lostPoints: result.total.lostPoints.map { .points($0) }
    case .excludedPoints: pointGap(from: result.total.applicableMaximum, to: result.total.maximum)
    case .selfAssessedAbove: pointGap(from: result.points, to: result.total.selfAssessed)
    case .selfAssessedBelow: pointGap(from: result.total.selfAssessed, to: result.points)
    default: nil
    }
  }

  private func pointGap(from lower: FixedDecimal?, to upper: FixedDecimal?) -> Value? {
    guard let lower, let upper, Points(upper) > Points(lower) else { return nil }
    return .points(upper - lower)
  }

  // MARK: The next rank, the next level

  func way(_ placeholder: Placeholder, of subject: Subject) -> Value? {
    switch placeholder {
    case .nextRank: (subject.ahead.last?.rank).map { .count($0) }
    case .pointsToNextRank: pointsToNextRank(of: subject).map { .points($0) }
    case .nextRankSources: sources(of: pointsToNextRank(of: subject), for: subject)
    case .nextLevel:
      nextLevel(of: subject).flatMap { subject.block.block.method.levels?.levels[$0] }
        .map { .text($0.name) }
    case .pointsToNextLevel: pointsToNextLevel(of: subject).map { .points($0) }
    case .nextLevelSources: sources(of: pointsToNextLevel(of: subject), for: subject)
    default: nil
    }
  }

  /// The places that a missing sum is counted in: those that points are given with, but no more
  /// than are printed.
  private func pointPlaces(of subject: Subject) -> Int {
    let given = subject.standings?.pointPlaces ?? 0
    guard case .range(let printed) = template.formats["points"].decimals else { return given }
    return min(given, printed.upperBound)
  }

  private func pointsToNextRank(of subject: Subject) -> FixedDecimal? {
    guard let ahead = subject.ahead.last else { return nil }
    return subject.block.points(
      from: subject.result, toReach: ahead, places: pointPlaces(of: subject))
  }

  private func nextLevel(of subject: Subject) -> Int? {
    guard let levels = subject.block.block.method.levels, !levels.isGiven,
      subject.result.points != nil
    else { return nil }
    let next = (subject.result.level ?? levels.levels.count) - 1
    return next >= 0 ? next : nil
  }

  private func pointsToNextLevel(of subject: Subject) -> FixedDecimal? {
    nextLevel(of: subject).flatMap {
      subject.block.points(
        from: subject.result, toLevel: $0, places: pointPlaces(of: subject))
    }
  }

  private func sources(of points: FixedDecimal?, for subject: Subject) -> Value? {
    points.flatMap { subject.result.sources(of: $0, in: subject.block.block) }.map { losses in
      .losses(
        losses.map { NamedPoints(name: $0.result.indicator.name, points: $0.points) })
    }
  }

  // MARK: The mean

  func mean(_ placeholder: Placeholder, of subject: Subject) -> Value? {
    let (points, rate) = (subject.result.points.map(Ratio.init(_:)), subject.result.rate)
    let (meanPoints, meanRate) = (subject.standings?.meanPoints, subject.standings?.meanRate)
    return switch placeholder {
    case .blockMean: meanPoints.map { .number($0) }
    case .blockMeanRate: meanRate.map { .percent($0) }
    case .pointsAboveMean: gap(from: meanPoints, to: points, Value.numberGap)
    case .pointsBelowMean: gap(from: points, to: meanPoints, Value.numberGap)
    case .rateAboveMean: gap(from: meanRate, to: rate, Value.percentGap)
    case .rateBelowMean: gap(from: rate, to: meanRate, Value.percentGap)
    default: nil
    }
  }

  private func gap(
    from lower: Ratio?, to upper: Ratio?, _ value: (Ratio, Ratio) -> Value
  ) -> Value? {
    guard let lower, let upper, upper > lower else { return nil }
    return value(lower, upper)
  }

  // MARK: Last year

  func change(of agency: Agency.ID) -> Change? {
    comparison?.blocks.lazy.compactMap { $0.changes[agency] }.first
  }

  func previous(_ placeholder: Placeholder, of subject: Subject) -> Value? {
    guard let comparison else { return nil }
    if placeholder == .previousYear { return .text(String(comparison.year)) }
    guard let change = change(of: subject.result.agency.id) else { return nil }
    switch placeholder {
    case .previousRank: return change.rank.then.map { .count($0) }
    case .previousPoints: return change.points.then.map { .points($0) }
    case .previousRate: return change.rate.then.map { .percent($0) }
    case .previousLevel: return change.levelNames.then.map { .text($0) }
    case .rankChange: return change.rank.difference.flatMap { $0 == 0 ? nil : .count(abs($0)) }
    case .pointsChange:
      return pointGap(from: change.points.then, to: change.points.now)
        ?? pointGap(from: change.points.now, to: change.points.then)
    case .rateChange:
      return gap(from: change.rate.then, to: change.rate.now, Value.percentGap)
        ?? gap(from: change.rate.now, to: change.rate.then, Value.percentGap)
    default: return nil
    }
  }

  /// What became of the agency's rank; `nil` where that is not known.
  var rankChange: ChangeOfRank? {
    guard let comparison, let subject else { return nil }
    let agency = subject.result.agency.id
    guard let change = change(of: agency) else {
      let isNew = comparison.blocks.contains { block in block.new.contains { $0.id == agency } }
      return isNew ? .new : nil
    }
    return change.rank.difference.map { $0 < 0 ? .up : $0 > 0 ? .down : .same }
  }
}
