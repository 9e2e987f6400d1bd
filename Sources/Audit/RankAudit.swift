import Diagnostics
import Intake
import Scoring

extension PrintedTableContent {
  /// Ranks, ties included.
  ///
  /// - Parameter earlier: What was found in the table so far: a rank that agrees with printed
  ///   figures of which one is wrong follows from that one.
  func rankFindings(after earlier: [Finding]) -> [Finding] {
    let all = cells(.rank)
    let wrong = all.compactMap {
      cell -> (cell: Cell, printed: FixedDecimal, expected: FixedDecimal)? in
      guard let printed = cell.figure.entry?.decimal, let expected = expectedRank(of: cell),
        !printed.isEqual(to: expected), !isRankByRoundedRate(printed, of: cell)
      else { return nil }
      return (cell, printed, expected)
    }
    // One rule that explains every wrong rank of the table is likelier than one for each.
    // Where hundreds are wrong, the table is of other scores, and looking for rules is idle.
    let rules =
      wrong.count > 200
      ? wrong.map { _ in [] } : wrong.map { otherRules(of: $0.cell, printed: $0.printed) }
    let wrongCells = wrong.map(\.cell)
    let common = rules.first?.first { rule in rules.allSatisfy { $0.contains(rule) } }
    return zip(wrong, rules).map { rank, rules in
      let (cell, printed, expected) = rank
      return Finding(
        .rank, at: place(of: cell, .rank), printed: printed.value, expected: expected.value,
        cause: (wrong.count > 200 ? nil : basisCause(of: cell, printed: printed, after: earlier))
          ?? swapped(cell, among: wrongCells, expected: expectedRank)
          ?? common ?? rules.first,
        position: cell.figure.position)
    }
  }

  private func expectedRank(of cell: Cell) -> FixedDecimal? {
    let rank = cell.node.name == nil ? cell.agency.rank : cell.node.rank
    return rank.map { FixedDecimal(significand: $0, places: 0) }
  }

  /// Ranks within an indicator may have been given on rates rounded as the method rounds them.
  private func isRankByRoundedRate(_ printed: FixedDecimal, of cell: Cell) -> Bool {
    let block = lookup.results.blocks[cell.row.block]
    let ranking = block.block.method.ranking
    guard cell.node.name != nil, let places = ranking.roundedTo,
      let own = cell.node.rate?.percent(toPlaces: places)
    else { return false }
    let rates = block.agencies.compactMap {
      $0.total.descendant(cell.node.indicator.id)?.rate?.percent(toPlaces: places)
    }
    return place(of: Points(own), among: rates.map(Points.init(_:)), ties: ranking.ties)
      == printed.significand
  }

  /// Whether the rank is that of the printed rates or points, one of which is wrong.
  private func basisCause(
    of cell: Cell, printed: FixedDecimal, after earlier: [Finding]
  ) -> Finding.Cause? {
    let ranking = lookup.block(of: cell.row).method.ranking
    let field: ResultField = ranking.basis == .rate || cell.node.name != nil ? .rate : .points
    let basis = cells(field).filter { $0.node.indicator.id == cell.node.indicator.id }
    let name: Finding.Field = field == .rate ? .rate : .points
    let isWrong = earlier.contains {
      $0.place.field == name && $0.place.indicator == cell.node.name
    }
    guard isWrong, let own = self.printed(field, beside: cell) else { return nil }
    let values = basis.compactMap { $0.figure.entry.map { Points($0.decimal) } }
    let rank = place(of: Points(own), among: values, ties: ranking.ties)
    return rank == printed.significand && printed.places == 0 ? .followsFrom(name) : nil
  }

  /// The rules other than the declared one that give the rank.
  private func otherRules(of cell: Cell, printed: FixedDecimal) -> [Finding.Cause] {
    let block = lookup.results.blocks[cell.row.block]
    let ranking = block.block.method.ranking
    let ranked = block.agencies.filter { $0.rank != nil }
    guard cell.node.name == nil, printed.places == 0 else { return [] }
    func rank(by basis: (AgencyResult) -> Ratio?, ties: RankingMethod.Ties) -> Int? {
      guard let own = basis(cell.agency) else { return nil }
      let better = ranked.compactMap(basis).filter { $0 > own }
      return 1 + (ties == .dense ? Set(better).count : better.count)
    }
    let points = { (agency: AgencyResult) in agency.points.map(Ratio.init(_:)) }
    let rate = { (agency: AgencyResult) in agency.rate }
    let own = ranking.basis == .points ? points : rate
    let other = ranking.basis == .points ? rate : points
    func rounded(_ agency: AgencyResult) -> Ratio? {
      guard let value = own(agency), let places = ranking.roundedTo else { return own(agency) }
      return Ratio(
        ranking.basis == .points
          ? value.rounded(toPlaces: places) : value.percent(toPlaces: places))
    }
    let ties: RankingMethod.Ties = ranking.ties == .dense ? .competition : .dense
    let rules: [(cause: Finding.Cause, rank: Int?)] = [
      (.otherTies, rank(by: rounded, ties: ties)),
      (.rankedExactly, rank(by: own, ties: ranking.ties)),
      (.otherBasis, rank(by: other, ties: ranking.ties)),
    ]
    return rules.filter { $0.rank == printed.significand }.map(\.cause)
  }

  /// The rank of a value among all values, itself included.
  private func place(
    of value: Points, among values: [Points], ties: RankingMethod.Ties
  ) -> Int {
    let better = values.filter { $0 > value }
    return 1 + (ties == .dense ? Set(better).count : better.count)
  }
}
