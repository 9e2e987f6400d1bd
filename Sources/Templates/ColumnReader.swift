import Diagnostics
import Scoring

enum ColumnKey: String, CaseIterable {
  case field, title, columns, text, indicator, block, level, show, format, align, mergeTies
}

/// The columns that an element of `columns:` stands for.
struct ReadColumns<Content> {
  var contents: [Content] = []
  /// What the columns' title may be filled with, beside what the table has.
  var titles: [Placeholder] = []
  /// Whether a title that is not written is the name of what the column is about.
  var hasName = false
}

extension ContentReader {
  /// Reads columns and groups of columns.
  ///
  /// - Parameter content: Reads what an element without columns of its own stands for.
  func columns<Content>(
    _ values: [YAMLValue], titles: [Placeholder],
    content: (MappingReader<ColumnKey>) -> ReadColumns<Content>
  ) -> [ColumnTemplate<Content>] {
    values.flatMap { value -> [ColumnTemplate<Content>] in
      let reader = MappingReader<ColumnKey>(value, for: "columns")
      if reader.has(.columns) {
        refuse(
          ColumnKey.allCases.filter { $0 != .title && $0 != .columns }, of: reader,
          beside: "columns")
        let inner = columns(reader.requiredList(.columns), titles: titles, content: content)
        return [
          ColumnTemplate(
            title: reader.requiredTemplate(.title, filling: titles), body: .group(inner),
            alignment: nil)
        ]
      }
      let read = content(reader)
      let allowed = titles + read.titles
      let title =
        read.hasName
        ? reader.template(.title, filling: allowed)
        : reader.requiredTemplate(.title, filling: allowed)
      let alignment = reader.choice(.align, of: ColumnAlignment.self)
      return read.contents.map {
        ColumnTemplate(title: title, body: .content($0), alignment: alignment)
      }
    }
  }

  /// The first of the keys that is written: it says what the column shows. Reports what does not go
  /// with it.
  ///
  /// - Parameter kinds: Each with the keys that go with it, beside `title` and `align`.
  func kind(
    of reader: MappingReader<ColumnKey>, among kinds: [(key: ColumnKey, with: [ColumnKey])]
  ) -> ColumnKey? {
    guard let kind = kinds.first(where: { reader.has($0.key) }) else {
      _ = reader.required(.field)
      return nil
    }
    let fitting = [kind.key, .title, .align] + kind.with
    refuse(
      ColumnKey.allCases.filter { !fitting.contains($0) }, of: reader, beside: kind.key.rawValue)
    return kind.key
  }

  func agencyColumns(
    _ values: [YAMLValue], in table: AgencyTable, filling allowed: [Placeholder],
    titles: [Placeholder]
  ) -> [ColumnTemplate<AgencyColumn>] {
    let isIndicator = table.indicator != nil
    return columns(values, titles: titles) { reader in
      let kind = kind(
        of: reader,
        among: [
          (.field, [.format, .mergeTies, .show]), (.text, []), (.indicator, [.show, .format]),
        ])
      switch kind {
      case .text:
        let filling = Placeholder.ofAgency + titles.filter { !Placeholder.ofAgency.contains($0) }
        return ReadColumns(contents: [.text(reader.requiredTemplate(.text, filling: filling))])
      case .indicator:
        let figure = reader.choice(.show, of: AgencyColumn.Figure.self) ?? .points
        let format = format(reader.value(.format), default: figure.formatName)
        guard
          let id = indicator(reader.value(.indicator), of: table.block, key: "indicator")
        else { return ReadColumns(hasName: true) }
        return ReadColumns(
          contents: [.indicator(id, figure, format)], titles: [.indicator], hasName: true)
      case .field where reader.text(.field) == "indicators":
        refuse([.mergeTies], of: reader, beside: "field: indicators")
        let figure = reader.choice(.show, of: AgencyColumn.Figure.self) ?? .points
        let format = format(reader.value(.format), default: figure.formatName)
        return ReadColumns(
          contents: [.indicators(figure, format)], titles: [.indicator], hasName: true)
      case .field:
        let allowed = AgencyColumn.Field.allCases.map(\.rawValue) + ["indicators"]
        guard let field = choice(reader, among: allowed, AgencyColumn.Field.init(rawValue:)) else {
          return ReadColumns()
        }
        refuse([.show], of: reader, beside: "field: \(field.rawValue)")
        if field != .rank {
          refuse([.mergeTies], of: reader, beside: "field: \(field.rawValue)")
        }
        if isIndicator, field == .previousRank || field == .change {
          refuse([.field], of: reader, beside: "indicator")
        }
        let name = isIndicator && field == .rate ? "indicatorRate" : field.rawValue
        return ReadColumns(
          contents: [
            .field(
              field, format(reader.value(.format), default: name),
              mergesTies: reader.boolean(.mergeTies) ?? false)
          ])
      default: return ReadColumns()
      }
    }
  }

  /// The value of `field`; anything else is reported.
  func choice<Field>(
    _ reader: MappingReader<ColumnKey>, among allowed: [String], _ field: (String) -> Field?
  ) -> Field? {
    guard let text = reader.text(.field) else { return nil }
    if let field = field(text) { return field }
    problems.error(
      .valueNotAllowed(
        key: "field", value: text, allowed: allowed,
        suggestion: suggestion(for: text, among: allowed)),
      at: reader.value(.field)?.position ?? reader.position)
    return nil
  }
}

extension AgencyColumn.Figure {
  fileprivate var formatName: String { self == .rate ? "indicatorRate" : rawValue }
}
