import Diagnostics
import Scoring

private enum GroupsKey: String, CaseIterable {
  case by, title, others
}

private enum GroupsBasis: String, CaseIterable {
  case level
}

private enum SummaryKey: String, CaseIterable {
  case of, title, format
}

private enum MarksKey: String, CaseIterable {
  case by, legend
}

extension ContentReader {
  func agencyTable(
    _ reader: MappingReader<TableKey>, filling allowed: [Placeholder], rows place: AgencyTable.Rows
  ) -> AgencyTable {
    let rows = reader.choice(.rows, of: AgencyTable.Rows.self) ?? place
    if place == .block {
      _ = reader.required(.block)
      if rows != .block, let value = reader.value(.rows) {
        problems.error(.onlyInSheets("rows: \(rows.rawValue)"), at: value.position)
      }
    }
    if rows != .neighbours, !(place == .block && rows != .block) {
      refuse([.reach, .reachWithoutCharts], of: reader, beside: "rows: \(rows.rawValue)")
    }
    if rows != .block, place != .block {
      refuse(
        [.order, .orderAmongTies, .groups, .summary, .marks], of: reader,
        beside: "rows: \(rows.rawValue)")
    }
    let id = reference(reader.value(.block), kind: .block, among: blocks, key: "block")
    let block = assessment.blocks.first { $0.id == id }
    let order = reader.choice(.order, of: AgencyTable.Order.self) ?? .rank
    if order == .listed { refuse([.orderAmongTies], of: reader, beside: "order: listed") }
    let reach = reader.integer(.reach, in: 1...20) ?? 2
    let groups = reader.value(.groups).map { levelTitles($0, of: block, filling: allowed) }
    return AgencyTable(
      rows: rows, block: id, reach: reach,
      reachWithoutCharts: reader.integer(.reachWithoutCharts, in: 1...20) ?? reach,
      indicator: indicator(reader.value(.indicator), of: id, key: "indicator"), order: order,
      orderAmongTies: agencies(reader.list(.orderAmongTies), of: block),
      levelTitle: groups?.levels, othersTitle: groups?.others,
      summary: summary(
        reader, of: SummaryTemplate.Figure.allCases, filling: allowed),
      marks: reader.value(.marks).map { marks($0, filling: allowed) })
  }

  /// An indicator of the block; without one, of any block.
  func indicator(_ value: YAMLValue?, of block: String?, key: String) -> Indicator.ID? {
    var known: [Indicator.ID] = []
    for each in assessment.blocks where block == nil || each.id == block {
      for indicator in each.total.subtree.dropFirst() where !known.contains(indicator.id) {
        known.append(indicator.id)
      }
    }
    return reference(value, kind: .indicator, among: known, key: key)
  }

  /// Agencies by name or id.
  func agencies(_ values: [YAMLValue], of block: AgencyBlock?) -> [Agency.ID] {
    guard let block else { return [] }
    let known = block.agencies.map(\.name)
    return values.compactMap { value in
      if let text = value.text(for: "orderAmongTies"),
        let agency = block.agencies.first(where: { $0.id == text })
      {
        return agency.id
      }
      let name = reference(value, kind: .agency, among: known, key: "orderAmongTies")
      return block.agencies.first { $0.name == name }?.id
    }
  }

  private func levelTitles(
    _ value: YAMLValue, of block: AgencyBlock?, filling allowed: [Placeholder]
  ) -> (levels: TemplateText, others: TemplateText) {
    let reader = MappingReader<GroupsKey>(value, for: "groups")
    _ = reader.required(.by)
    _ = reader.choice(.by, of: GroupsBasis.self)
    if let block, block.method.levels == nil {
      problems.error(
        .keyDoesNotApply(key: "groups", place: "block: \(block.id)"), at: value.position)
    }
    return (
      reader.requiredTemplate(.title, filling: allowed + [.letter, .level, .count]),
      reader.template(.others, filling: allowed + [.letter, .count])
        ?? TemplateText(
          segments: [
            .place(.word(.letter)), .literal(". Chưa xếp mức ("), .place(.word(.count)),
            .literal(")"),
          ], position: value.position)
    )
  }

  func summary(
    _ table: MappingReader<TableKey>, of figures: [SummaryTemplate.Figure],
    filling allowed: [Placeholder]
  ) -> [SummaryTemplate] {
    table.list(.summary).map { value in
      let reader = MappingReader<SummaryKey>(value, for: "summary")
      _ = reader.required(.of)
      let figure = reader.choice(.of, of: SummaryTemplate.Figure.self)
      if let figure, !figures.contains(figure) {
        problems.error(
          .valueNotAllowed(
            key: "of", value: figure.rawValue, allowed: figures.map(\.rawValue), suggestion: nil),
          at: reader.value(.of)?.position ?? value.position)
      }
      return SummaryTemplate(
        figure: figure ?? .total, title: reader.requiredTemplate(.title, filling: allowed),
        format: reader.value(.format).map { format($0, default: "mean") })
    }
  }

  private func marks(_ value: YAMLValue, filling allowed: [Placeholder]) -> MarksTemplate {
    let reader = MappingReader<MarksKey>(value, for: "marks")
    _ = reader.required(.by)
    let basis = reader.choice(.by, of: MarksTemplate.Basis.self) ?? .applicableMaximum
    var filling = allowed + [.mark, .count, .agencies]
    switch basis {
    case .applicableMaximum: filling.append(.applicableMaximum)
    case .exclusions: filling.append(.reasons)
    case .notReported: break
    }
    return MarksTemplate(
      basis: basis, legend: reader.requiredTemplate(.legend, filling: filling, allowsEmphasis: true)
    )
  }
}
