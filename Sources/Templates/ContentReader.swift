import Diagnostics
import Scoring

/// Reads the parts of a document's body; knows what they may refer to.
struct ContentReader {
  let assessment: Assessment
  let charts: [String]
  let formats: NumberFormats
  let problems: ProblemList

  var blocks: [String] { assessment.blocks.map(\.id) }

  private enum Key: String, CaseIterable {
    case heading, text, list, note, table, tables, charts, pageBreak
  }

  /// Each element of `body:` has exactly one key, which says what it is.
  func content(
    _ values: [YAMLValue], filling allowed: [Placeholder], rows: AgencyTable.Rows
  ) -> [ContentTemplate] {
    values.compactMap { value in
      let reader = MappingReader<Key>(value, for: "body")
      let written = Key.allCases.filter(reader.has)
      guard let key = written.first, let part = reader.value(key) else {
        if value.pairs?.isEmpty ?? false {
          problems.error(.wrongType(key: "body", expected: .mapping), at: value.position)
        }
        return nil
      }
      for other in written.dropFirst() {
        problems.error(
          .onePartPerElement(first: key.rawValue, other: other.rawValue),
          at: reader.value(other)?.position ?? value.position)
      }
      switch key {
      case .heading: return heading(part, filling: allowed)
      case .text: return text(part, filling: allowed, rows: rows).map { .text($0) }
      case .list: return .list(list(part, filling: allowed, rows: rows))
      case .note:
        return part.template(for: key.rawValue, filling: allowed, allowsEmphasis: true)
          .map { .note($0) }
      case .table: return .table(table(part, filling: allowed, rows: rows))
      case .tables: return .tables(tables(part, filling: allowed, rows: rows))
      case .charts:
        if rows == .block { problems.error(.onlyInSheets("charts"), at: part.position) }
        return .charts(chartReferences(reader.list(.charts)))
      case .pageBreak: return reader.boolean(.pageBreak) == true ? .pageBreak : nil
      }
    }
  }

  /// A format by name; the field's own where none is named.
  func format(_ value: YAMLValue?, default name: String) -> NumberFormat {
    let known = formats.named.keys.sorted()
    return formats[reference(value, kind: .format, among: known, key: "format") ?? name]
  }

  private func chartReferences(_ values: [YAMLValue]) -> [ChartTemplate.ID] {
    values.compactMap { reference($0, kind: .chart, among: charts, key: "charts") }
  }

  func reference(
    _ value: YAMLValue?, kind: ReferenceKind, among known: [String], key: String
  ) -> String? {
    guard let value, let name = value.text(for: key) else { return nil }
    if known.contains(name) { return name }
    problems.error(
      .unknownReference(
        kind: kind, name: name, suggestion: suggestion(for: name, among: known), known: known),
      at: value.position)
    return nil
  }
}
