extension BlockResults {
  /// The least points with which an agency would stand where another stands, all others being as
  /// they are.
  ///
  /// Where equals share a rank, being equal in the compared figure and in every tie-break is enough.
  /// Where their order decides between equals, the figure must be higher. What tie-breaks look at in
  /// indicators stays as it is: the points may come from any of them.
  ///
  /// - Parameters:
  ///   - other: An agency with a better rank.
  ///   - places: Points are counted in steps of the last of so many decimal places, `0...6`.
  /// - Returns: What is missing, above zero; `nil` where points alone do not do it: without points,
  ///   or because more than the applicable maximum would be needed.
  public func points(
    from agency: AgencyResult, toReach other: AgencyResult, places: Int
  ) -> FixedDecimal? {
    let method = block.method.ranking
    guard let othersPoints = other.points.map(Points.init(_:)),
      let exact = rankingFigure(of: other, with: othersPoints)
    else { return nil }
    let compared = method.compared(exact)
    let tieBreaks = tieBreaks(of: other, with: othersPoints)
    return leastPoints(from: agency, places: places) { points in
      guard let own = rankingFigure(of: agency, with: points) else { return false }
      let figure = method.compared(own)
      if figure != compared { return figure > compared }
      for (own, others) in zip(self.tieBreaks(of: agency, with: points), tieBreaks)
      where own != others { return own > others }
      return method.ties == .ordinal ? own > exact : true
    }
  }

  /// The least points with which an agency would reach a level.
  ///
  /// - Parameters:
  ///   - level: A place in the block's levels, better than the agency's own.
  ///   - places: As above.
  /// - Returns: What is missing, above zero; `nil` where levels do not follow from points.
  public func points(
    from agency: AgencyResult, toLevel level: Int, places: Int
  ) -> FixedDecimal? {
    guard let scheme = block.method.levels, !scheme.isGiven, agency.scores.level == nil else {
      return nil
    }
    return leastPoints(from: agency, places: places) { points in
      let value: Ratio? =
        switch scheme.basis {
        case .rate: rate(of: agency, with: points).map { $0 * Ratio(100, over: 1) }
        case .points where block.method.notApplicable == .convertBack:
          converted(agency, with: points)
        case .points: points.ratio
        }
      return value.flatMap(scheme.index(of:)).map { $0 <= level } ?? false
    }
  }

  /// - Parameter isEnough: For these points; true for more, once it is true.
  /// - Complexity: O(log n) in the steps up to the applicable maximum.
  private func leastPoints(
    from agency: AgencyResult, places: Int, isEnough: (Points) -> Bool
  ) -> FixedDecimal? {
    guard let points = agency.points else { return nil }
    let own = Points(points)
    let step = Points(FixedDecimal(significand: 1, places: places)).millionths
    // Without a maximum, as far as input reaches.
    let end =
      agency.total.applicableMaximum.map(Points.init(_:))?.millionths ?? 1_000_000_000_000_000
    func after(_ steps: Int) -> Points { Points(millionths: own.millionths + steps * step) }
    var (low, high) = (1, (end - own.millionths) / step)
    guard high >= low, isEnough(after(high)) else { return nil }
    while low < high {
      let middle = low + (high - low) / 2
      if isEnough(after(middle)) { high = middle } else { low = middle + 1 }
    }
    return FixedDecimal(significand: low, places: places)
  }

  private func rankingFigure(of agency: AgencyResult, with points: Points) -> Ratio? {
    switch block.method.ranking.basis {
    case .rate: rate(of: agency, with: points).map { $0 * Ratio(100, over: 1) }
    case .points: points.ratio
    case .convertedPoints: converted(agency, with: points)
    }
  }

  private func tieBreaks(of agency: AgencyResult, with points: Points) -> [Ratio] {
    block.method.ranking.tieBreaks.map { tieBreak in
      let value: Ratio? =
        switch tieBreak {
        case .rate: rate(of: agency, with: points)
        case .points: points.ratio
        case .selfAssessed: agency.total.selfAssessed.map(Ratio.init(_:))
        case .indicator(let id): agency.total.descendant(id)?.points.map(Ratio.init(_:))
        }
      return value ?? Ratio(-1, over: 1)
    }
  }

  private func rate(of agency: AgencyResult, with points: Points) -> Ratio? {
    guard let maximum = agency.total.applicableMaximum.map(Points.init(_:)), maximum > .zero else {
      return nil
    }
    return Ratio(Int128(points.millionths), over: Int128(maximum.millionths))
  }

  private func converted(_ agency: AgencyResult, with points: Points) -> Ratio? {
    guard let maximum = agency.total.maximum else { return nil }
    return rate(of: agency, with: points).map { $0 * Ratio(maximum) }
  }
}

extension Points {
  fileprivate var ratio: Ratio { Ratio(Int128(millionths), over: 1_000_000) }
}

extension RankingMethod {
  /// As two agencies are compared: rounded once where the method says so.
  fileprivate func compared(_ exact: Ratio) -> Ratio {
    roundedTo.map { Ratio(exact.rounded(toPlaces: $0)) } ?? exact
  }
}
