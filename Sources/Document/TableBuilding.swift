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
    case .maximum: cell(agency.total.maximum)
    case .applicableMaximum: cell(agency.total.applicableMaximum)
    case .selfAssessed: cell(agency.total.selfAssessed)
    case .points: cell(agency.points)
    case .rate: agency.rate.map { Table.Cell(format.text(percent: $0)) } ?? .absent
    case .rank: agency.rank.map { Table.Cell(String($0)) } ?? .absent
    }
  }

  private func cell(_ decimal: FixedDecimal?) -> Table.Cell {
    decimal.map { Table.Cell(format.text($0)) } ?? .absent
  }
}
