import Diagnostics
import Intake
import Scoring

extension PrintedTableContent {
  /// Levels by their declared thresholds, or as given with the scores.
  func levelFindings() -> [Finding] {
    rows.compactMap { row in
      guard let printed = row.level, let agency = lookup.result(of: row),
        let scheme = lookup.block(of: row).method.levels, let index = agency.level
      else { return nil }
      let expected = scheme.levels[index].name
      if expected.lowercased() == printed.text.lowercased() { return nil }
      let points = row.figures.first {
        $0.field == .points && $0.indicator == AgencyBlock.totalID
      }?.entry?.decimal
      var cause: Finding.Cause?
      if let points, !scheme.isGiven, scheme.basis == .points,
        scheme.index(of: Ratio(points)).map({ scheme.levels[$0].name }) == printed.text
      {
        cause = .followsFrom(.points)
      }
      return Finding(
        .level,
        at: Finding.Place(
          table: name, block: lookup.block(of: row).id, agency: row.agency.name, field: .level),
        printed: .text(printed.text), expected: .text(expected), cause: cause,
        position: printed.position)
    }
  }
}
