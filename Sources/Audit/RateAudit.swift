import Diagnostics
import Intake
import Scoring

extension PrintedTableContent {
  /// Rates in percent.
  func rateFindings() -> [Finding] {
    let all = cells(.rate)
    let tablePlaces = commonPlaces(of: all.compactMap(\.figure.entry?.decimal))
    let pointPlaces = cells(.points).compactMap(\.figure.entry?.decimal.places).max() ?? 0
    func expectedRate(_ cell: Cell) -> FixedDecimal? {
      cell.node.rate?.percent(toPlaces: max(tablePlaces, cell.figure.entry?.decimal.places ?? 0))
    }
    let wrong = wrong(all, expected: expectedRate)
    return all.compactMap { cell in
      let places = max(tablePlaces, cell.figure.entry?.decimal.places ?? 0)
      func right(_ cell: Cell) -> FixedDecimal? { cell.node.rate?.percent(toPlaces: places) }
      if let finding = missingFinding(cell, .rate, .rate, expected: right(cell)) { return finding }
      guard let printed = cell.figure.entry?.decimal, let rate = cell.node.rate,
        let expected = right(cell), !printed.isEqual(to: expected)
      else { return nil }
      return Finding(
        .rate, at: place(of: cell, .rate), printed: printed.value, expected: expected.value,
        cause: basisCause(of: cell, printed: printed, places: places, pointPlaces: pointPlaces)
          ?? swapped(cell, among: wrong, expected: right)
          ?? roundingCause(
            of: printed, exact: Ratio(rate.numerator * 100, over: rate.denominator),
            places: places),
        position: cell.figure.position)
    }
  }

  /// The places that a column's figures have, where zeros at the end are dropped: the most that are
  /// seen, unless only a few figures have so many.
  private func commonPlaces(of figures: [FixedDecimal]) -> Int {
    let most = figures.map(\.places).max() ?? 0
    let share = figures.count { $0.places == most } * 4
    return share >= figures.count ? most : 0
  }

  /// Whether the rate is right by the points beside it, or by points with decimals that were lost.
  private func basisCause(
    of cell: Cell, printed: FixedDecimal, places: Int, pointPlaces: Int
  ) -> Finding.Cause? {
    guard let points = self.printed(.points, beside: cell),
      let applicable = self.printed(.applicableMaximum, beside: cell)
        ?? cell.node.applicableMaximum, applicable.significand > 0
    else { return nil }
    func percent(_ points: FixedDecimal, of maximum: FixedDecimal? = nil) -> FixedDecimal {
      let millionths = Int128(Points(points).millionths)
      return Ratio(millionths, over: Int128(Points(maximum ?? applicable).millionths))
        .percent(toPlaces: places)
    }
    if percent(points).isEqual(to: printed) { return .followsFrom(.points) }
    if let whole = cell.node.maximum, Points(whole) > Points(applicable),
      percent(points, of: whole).isEqual(to: printed)
    {
      return .wholeMaximum
    }
    guard points.places < pointPlaces else { return nil }
    // From half a unit of the last printed place below to a whole unit above.
    let scale = (points.places..<pointPlaces).reduce(1) { scale, _ in scale * 10 }
    guard scale <= 1000 else { return nil }
    let start = points.significand * scale
    let isFound = (start - scale / 2..<start + scale).contains { candidate in
      candidate >= 0
        && percent(FixedDecimal(significand: candidate, places: pointPlaces)).isEqual(to: printed)
    }
    return isFound ? .decimalsLost : nil
  }
}
