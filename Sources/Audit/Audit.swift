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
    func differs(from entry: Entry?) -> String? {
      guard let entry, entry.points != printed.points else { return nil }
      return entry.decimal.text(mark: ",")
    }
    switch figure.field {
    case .maximum: return differs(from: scores.maximum)
    case .applicableMaximum: return differs(from: scores.applicableMaximum)
    case .selfAssessed: return differs(from: scores.selfAssessed)
    case .points: return differs(from: scores.council)
    case .rate:
      let right = rate.ratio.percent(toPlaces: printed.decimal.places)
      return right == printed.decimal ? nil : right.text(mark: ",")
    case .rank:
      let right = Points(FixedDecimal(significand: rank, places: 0))
      return right == printed.points ? nil : String(rank)
    }
  }
}
