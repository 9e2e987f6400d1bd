import Diagnostics

extension BlockResults {
  /// Remarks on neighbours in the ranking whom little sets apart: a rank shared by rounding alone,
  /// and values one hundredth apart. Someone should look at these scores once more.
  ///
  /// A block with more than ten gets one remark that counts them.
  func closeCalls(mark: Character) -> [Diagnostic] {
    let ranked = agencies.filter { $0.rank != nil && basis(of: $0) != nil }
    let calls = zip(ranked, ranked.dropFirst()).compactMap { ahead, behind in
      closeCall(ahead, behind, mark: mark)
    }
    guard calls.count > 10 else { return calls }
    return [.remark(.closeCalls(block: block.name, count: calls.count))]
  }

  private func closeCall(
    _ ahead: AgencyResult, _ behind: AgencyResult, mark: Character
  ) -> Diagnostic? {
    guard let more = basis(of: ahead), let less = basis(of: behind), more > less else { return nil }
    let places = block.method.ranking.roundedTo
    if ahead.rank == behind.rank, let places {
      return .remark(
        .tieByRounding(
          agency: ahead.agency.name, other: behind.agency.name,
          shared: more.rounded(toPlaces: places).text(mark: mark)),
        at: behind.scores.position)
    }
    guard ahead.rank != behind.rank, more - less <= Ratio(1, over: 100) else { return nil }
    // As many places as show that the two differ.
    let shown = (2...6).first { more.rounded(toPlaces: $0) != less.rounded(toPlaces: $0) } ?? 6
    let (upper, lower) = (more.rounded(toPlaces: shown), less.rounded(toPlaces: shown))
    return .remark(
      .hundredthApart(
        agency: behind.agency.name, ahead: ahead.agency.name, value: lower.text(mark: mark),
        valueAhead: upper.text(mark: mark)),
      at: behind.scores.position)
  }

  /// What the agency is ranked by; rates in percent.
  private func basis(of agency: AgencyResult) -> Ratio? {
    switch block.method.ranking.basis {
    case .rate: agency.rate.map { Ratio($0.numerator * 100, over: $0.denominator) }
    case .points: agency.points.map(Ratio.init(_:))
    case .convertedPoints: agency.convertedPoints
    }
  }
}
