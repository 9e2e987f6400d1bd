import Diagnostics

extension ContentReader {
  /// A table of the results of the sheet's agency.
  func resultTable(
    _ reader: MappingReader<TableKey>, rows: ResultTable.Rows, filling allowed: [Placeholder]
  ) -> ResultTable {
    ResultTable(
      rows: rows, depth: reader.integer(.depth, in: 1...6),
      limit: reader.integer(.limit, in: 1...100),
      totalTitle: summary(reader, of: [.total], filling: allowed).first?.title)
  }

  func resultColumns(
    _ table: MappingReader<TableKey>, rows: ResultTable.Rows, filling allowed: [Placeholder]
  ) -> [ColumnTemplate<ResultColumn>] {
    columns(table.requiredList(.columns), titles: allowed) { reader in
      guard kind(of: reader, among: [(.field, [.format])]) != nil,
        let field = choice(
          reader, among: rows.fields.map(\.rawValue),
          { name in rows.fields.first { $0.rawValue == name } })
      else { return ReadColumns() }
      if !field.isFigure { refuse([.format], of: reader, beside: "field: \(field.rawValue)") }
      return ReadColumns(
        contents: [.field(field, format(reader.value(.format), default: field.formatName))])
    }
  }
}

extension ResultColumn.Field {
  fileprivate var isFigure: Bool {
    switch self {
    case .number, .indicator, .parent, .reported, .rule, .reason, .source: false
    case .maximum, .applicableMaximum, .selfAssessed, .points, .rate, .mean, .meanRate, .rank,
      .rankOfCount, .lost:
      true
    }
  }

  fileprivate var formatName: String {
    switch self {
    case .rate, .meanRate: "indicatorRate"
    case .lost: "points"
    case .rankOfCount: "rank"
    default: rawValue
    }
  }
}
