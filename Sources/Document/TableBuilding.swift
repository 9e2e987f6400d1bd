import Scoring
import Templates

extension TableTemplate {
  /// The table for these agencies of a block, in the order given, as far as the template asks for
  /// them. On a sheet the agency it is about is picked out, unless it stands alone.
  func table(of agencies: [AgencyResult], filling: Filling) -> Table {
    let own = filling.subject.flatMap { subject in
      agencies.firstIndex { $0.agency.id == subject.result.agency.id }
    }
    var rows: [Table.Row] = []
    let shown = self.shown(of: agencies.count, around: own, filling: filling)
    for (place, index) in shown.enumerated() {
      if place > 0, shown[place - 1] < index - 1 { rows.append(gap) }
      rows.append(
        Table.Row(
          index == own && shown.count > 1 ? .highlight : .body,
          columns.map { $0.cell(of: agencies[index], number: index + 1) }))
    }
    return Table(
      columns: columns.map(\.alignment),
      header: [columns.map { Table.HeaderCell(filling.fill($0.title) ?? "") }], rows: rows,
      caption: caption.flatMap(filling.fill) ?? "")
  }

  /// The places of the agencies shown, in order.
  private func shown(of count: Int, around own: Int?, filling: Filling) -> [Int] {
    switch rows {
    case .block: return Array(0..<count)
    case .agency: return own.map { [$0] } ?? []
    case .neighbours:
      guard let own else { return [] }
      let hasCharts = filling.subject.map { !$0.result.indicators(of: $0.block.block).isEmpty }
      let reach = hasCharts ?? false ? self.reach : reachWithoutCharts
      // At the ends of the ranking as many as in its middle.
      let size = min(2 * reach + 1, count)
      let first = min(max(0, own - reach), count - size)
      var shown = Set(first..<first + size)
      shown.formUnion([0, count - 1])
      // A gap of one agency is as high as the agency.
      for index in 0..<count where shown.contains(index - 1) && shown.contains(index + 1) {
        shown.insert(index)
      }
      return shown.sorted()
    }
  }

  /// Stands for agencies that are not shown.
  private var gap: Table.Row {
    let place = columns.firstIndex { $0.field == .agency } ?? 0
    return Table.Row(.body, columns.indices.map { Table.Cell($0 == place ? "…" : "") })
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
