import Diagnostics
import Scoring

private enum ExclusionColumn: String, NamedColumn {
  case agency, indicator, points, reason, source

  var titles: [String] {
    switch self {
    case .agency: ScoreColumn.agency.titles
    case .indicator: IndicatorColumn.indicator.titles
    case .points: ["Điểm", "Số điểm"]
    case .reason: ["Lý do"]
    case .source: ["Căn cứ"]
    }
  }

  var isRequired: Bool { self != .indicator && self != .source }
}

/// Reads what does not apply: a row for an agency or for several, set apart by `|`; without an
/// indicator, the points are taken off the total.
///
/// - Throws: Everything that is wrong in the file, together.
func readExclusions(
  _ file: SourceFile, files: ScoreFiles, directory: AgencyDirectory, remarks: inout Diagnostics
) throws(Diagnostics) -> [AgencyDirectory.Place: [Exclusion]] {
  let table = try CSVTable(file)
  let columns = try ColumnMap<ExclusionColumn>(table, remarks: &remarks)
  var numbers = NumberReader(decimalMark: files.decimalMark, file: file)
  var unknown = UnknownNames(directory)
  var exclusions: [AgencyDirectory.Place: [Exclusion]] = [:]
  for row in table.rows {
    for column in [ExclusionColumn.agency, .points, .reason]
    where columns.field(column, of: row) == nil {
      numbers.report(
        .valueMissing(column: column.title), at: columns.position(column, of: row, in: table))
    }
    guard let names = columns.field(.agency, of: row),
      let points = columns.field(.points, of: row).flatMap({
        numbers.entry($0, column: ExclusionColumn.points.title)
      })
    else { continue }
    for name in names.text.split(separator: "|") {
      guard let place = directory.place(of: String(name)) else {
        let plain = name.split(separator: " ").joined(separator: " ")
        if !files.isOfAnotherYear {
          numbers.report(unknown.agency(plain), at: table.position(of: names))
        }
        continue
      }
      var indicator = AgencyBlock.totalID
      if let field = columns.field(.indicator, of: row) {
        guard let found = directory.indicator(named: field.text, in: place.block) else {
          numbers.report(
            unknown.indicator(field.text, in: place.block), at: table.position(of: field))
          continue
        }
        indicator = found.id
      }
      let exclusion = Exclusion(
        indicator: indicator, points: points, reason: columns.field(.reason, of: row)?.text ?? "",
        source: columns.field(.source, of: row)?.text ?? "")
      let earlier = exclusions[place]?.first {
        $0.indicator == indicator && comparable($0.reason) == comparable(exclusion.reason)
      }
      if let earlier {
        numbers.report(
          .duplicateExclusion(agency: directory[place].name, first: earlier.points.position),
          at: table.position(of: names))
        continue
      }
      exclusions[place, default: []].append(exclusion)
    }
  }
  let ordered = Diagnostics(numbers.problems.inReadingOrder)
  try ordered.throwIfErrors()
  return exclusions
}
