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
      if expected.plainLevel == printed.text.plainLevel { return nil }
      let points = row.figures.first {
        $0.field == .points && $0.indicator == AgencyBlock.totalID
      }?.entry?.decimal
      var cause: Finding.Cause?
      if let points, !scheme.isGiven, scheme.basis == .points,
        scheme.level(of: Ratio(points))?.name.plainLevel == printed.text.plainLevel
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

extension String {
  /// “Mức khá” is the level “Khá”.
  fileprivate var plainLevel: String {
    let name = lowercased()
    for word in ["mức độ ", "mức ", "loại "] where name.hasPrefix(word) {
      return String(name.dropFirst(word.count))
    }
    return name
  }
}
