import Scoring
import Templates

extension TableTemplate {
  /// The table for these agencies, a row each, in the order given.
  func table(of agencies: [AgencyResult], filling: Filling) -> Table {
    Table(
      columns: columns.map(\.alignment),
      header: [columns.map { Table.HeaderCell(filling.fill($0.title) ?? "") }],
      rows: agencies.enumerated().map { index, agency in
        Table.Row(.body, columns.map { $0.cell(of: agency, number: index + 1) })
      },
      caption: caption.flatMap(filling.fill) ?? "")
  }
}

extension ColumnTemplate {
  fileprivate var alignment: Table.Alignment {
    switch field {
    case .agency: .start
    case .number, .rank: .center
    case .maximum, .applicableMaximum, .selfAssessed, .points, .rate: .decimal
    }
  }

  fileprivate func cell(of agency: AgencyResult, number: Int) -> Table.Cell {
    switch field {
    case .number: Table.Cell(String(number))
    case .agency: Table.Cell(agency.agency.name)
    case .maximum: Table.Cell(format.text(agency.scores.maximum.decimal))
    case .applicableMaximum: Table.Cell(format.text(agency.scores.applicableMaximum.decimal))
    case .selfAssessed:
      agency.scores.selfAssessed.map { Table.Cell(format.text($0.decimal)) } ?? .absent
    case .points: Table.Cell(format.text(agency.scores.council.decimal))
    case .rate: Table.Cell(format.text(percent: agency.rate.ratio))
    case .rank: Table.Cell(String(agency.rank))
    }
  }
}
