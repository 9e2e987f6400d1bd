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
    case heading, text, note, table, tables, charts
  }

  private enum TextKey: String, CaseIterable {
    case first, others
  }

  /// Each element of `body:` has exactly one key, which says what it is.
  func content(
    _ values: [YAMLValue], filling allowed: [Placeholder], rows: AgencyTable.Rows
  ) -> [ContentTemplate] {
    values.compactMap { value in
      let reader = MappingReader<Key>(value, for: "body")
      let written = Key.allCases.filter(reader.has)
      guard let key = written.first else {
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
      case .heading: return .heading(reader.requiredTemplate(.heading, filling: allowed))
      case .text:
        guard let value = reader.value(.text), value.pairs != nil else {
          return .text(reader.requiredTemplate(.text, filling: allowed))
        }
        if rows == .block { problems.error(.onlyInSheets("first, others"), at: value.position) }
        let texts = MappingReader<TextKey>(value, for: "text")
        return .textByRank(
          first: texts.template(.first, filling: allowed),
          others: texts.template(.others, filling: allowed))
      case .note: return .note(reader.requiredTemplate(.note, filling: allowed))
      case .table:
        return reader.value(.table).map { .table(table($0, filling: allowed, rows: rows)) }
      case .tables:
        return reader.value(.tables).map { .tables(tables($0, filling: allowed, rows: rows)) }
      case .charts:
        if rows == .block, let charts = reader.value(.charts) {
          problems.error(.onlyInSheets("charts"), at: charts.position)
        }
        return .charts(chartReferences(reader.list(.charts)))
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
