import Diagnostics

private enum TableKey: String, CaseIterable {
  case rows, block, reach, reachWithoutCharts, caption, columns
}

private enum ColumnKey: String, CaseIterable {
  case field, title, format
}

extension ContentReader {
  func table(
    _ value: YAMLValue, filling allowed: [Placeholder], rows: TableTemplate.Rows
  ) -> TableTemplate {
    let reader = MappingReader<TableKey>(value, for: "table")
    if rows == .block {
      _ = reader.required(.block)
      if let rows = reader.choice(.rows, of: TableTemplate.Rows.self), rows != .block,
        let value = reader.value(.rows)
      {
        problems.error(.onlyInSheets("rows: \(rows.rawValue)"), at: value.position)
      }
    }
    let reach = reader.integer(.reach, in: 1...20) ?? 2
    return TableTemplate(
      rows: reader.choice(.rows, of: TableTemplate.Rows.self) ?? rows,
      block: reference(reader.value(.block), kind: .block, among: blocks, key: "block"),
      reach: reach,
      reachWithoutCharts: reader.integer(.reachWithoutCharts, in: 1...20) ?? reach,
      caption: reader.template(.caption, filling: allowed),
      columns: reader.requiredList(.columns).map { column($0, filling: allowed) })
  }

  private func column(_ value: YAMLValue, filling allowed: [Placeholder]) -> ColumnTemplate {
    let reader = MappingReader<ColumnKey>(value, for: "columns")
    _ = reader.required(.field)
    let field = reader.choice(.field, of: ColumnTemplate.Field.self) ?? .agency
    return ColumnTemplate(
      field: field, title: reader.requiredTemplate(.title, filling: allowed),
      format: format(reader.value(.format), default: field.rawValue))
  }
}
