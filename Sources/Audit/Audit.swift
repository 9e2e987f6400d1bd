public import Diagnostics
public import Intake
public import Scoring

/// Compares printed figures with what follows from the scores.
///
/// A rate is compared at the places it was printed with, rounded half-up once from the exact
/// value; points and ranks are compared as numbers.
///
/// - Returns: A warning for every figure that does not follow, in reading order.
public func audit(_ printed: PrintedFigures, against results: Results) -> Diagnostics {
  var expected: [String: AgencyResult] = [:]
  for block in results.blocks {
    for agency in block.agencies { expected[agency.agency.id] = agency }
  }
  var findings = Diagnostics()
  for row in printed.rows {
    guard let result = expected[row.agency.id] else { continue }
    for figure in row.figures {
      guard let right = result.correction(of: figure) else { continue }
      findings.add(
        .warning(
          .printedDiffers(
            agency: row.agency.name, field: figure.field,
            printed: figure.entry.decimal.text(mark: ","), expected: right),
          at: figure.entry.position))
    }
  }
  return Diagnostics(findings.inReadingOrder)
}

extension AgencyResult {
  /// What should have been printed, or `nil` when the printed figure follows.
  fileprivate func correction(of figure: PrintedFigures.Figure) -> String? {
    let printed = figure.entry
    func differs(from decimal: FixedDecimal?) -> String? {
      guard let decimal, !decimal.isEqual(to: printed.decimal) else { return nil }
      return decimal.text(mark: ",")
    }
    switch figure.field {
    case .maximum: return differs(from: total.maximum)
    case .applicableMaximum: return differs(from: total.applicableMaximum)
    case .selfAssessed: return differs(from: total.selfAssessed)
    case .points: return differs(from: points)
    case .rate:
      guard let right = rate?.percent(toPlaces: printed.decimal.places) else { return nil }
      return right == printed.decimal ? nil : right.text(mark: ",")
    case .rank:
      guard let rank else { return nil }
      return FixedDecimal(significand: rank, places: 0).isEqual(to: printed.decimal)
        ? nil : String(rank)
    }
  }
}
