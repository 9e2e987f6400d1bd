import Diagnostics
import Scoring

enum TableKey: String, CaseIterable {
  case of, block, blocks, rows, reach, reachWithoutCharts, indicator, order, orderAmongTies
  case groups, numbering, depth, limit, groupTotals, caption, captionPlace, columns, summary, marks
  case forEach, overrides
}

private enum TableSubject: String, CaseIterable {
  case agencies, levels, blocks, indicators, losses, exclusions

  /// The rows of a table of the sheet's own agency.
  ///
  /// - Parameter hasBlocks: Whether blocks are named, whose sets a table of indicators then shows.
  func results(on rows: AgencyTable.Rows, hasBlocks: Bool) -> ResultTable.Rows? {
    switch self {
    case .agencies, .levels, .blocks: nil
    case .indicators: rows == .block || hasBlocks ? nil : .indicators
    case .losses: .losses
    case .exclusions: .exclusions
    }
  }

  /// The keys that mean something for it, beside those that all tables have.
  func keys(_ results: ResultTable.Rows?) -> Set<TableKey> {
    switch results {
    case .indicators: return [.depth, .summary]
    case .losses: return [.limit]
    case .exclusions: return []
    case nil: break
    }
    return switch self {
    case .agencies:
      [
        .block, .rows, .reach, .reachWithoutCharts, .indicator, .order, .orderAmongTies, .groups,
        .summary, .marks,
      ]
    case .levels, .blocks: [.block, .blocks, .summary]
    case .indicators: [.block, .blocks, .depth, .numbering, .groups, .groupTotals]
    case .losses, .exclusions: []
    }
  }
}

private enum ForEach: String, CaseIterable {
  case indicators
}

private enum OverrideKey: String, CaseIterable {
  case caption, columns, orderAmongTies
}

extension ContentReader {
  func table(
    _ value: YAMLValue, filling allowed: [Placeholder], rows: AgencyTable.Rows
  ) -> TableTemplate {
    let reader = MappingReader<TableKey>(value, for: "table")
    refuse([.forEach, .overrides], of: reader, beside: "table")
    let subject = reader.choice(.of, of: TableSubject.self) ?? .agencies
    let results = subject.results(on: rows, hasBlocks: reader.has(.block) || reader.has(.blocks))
    if results != nil, rows == .block, let value = reader.value(.of) {
      problems.error(.onlyInSheets("of: \(subject.rawValue)"), at: value.position)
    }
    let fitting = subject.keys(results)
    let common: Set<TableKey> = [.of, .caption, .captionPlace, .columns, .forEach, .overrides]
    refuse(
      TableKey.allCases.filter { !common.contains($0) && !fitting.contains($0) }, of: reader,
      beside: "of: \(subject.rawValue)")
    let kind: TableTemplate.Kind
    var captioned = allowed
    switch subject {
    case .agencies:
      let table = agencyTable(reader, filling: allowed, rows: rows)
      if table.indicator != nil { captioned.append(.indicator) }
      kind = .agencies(
        table,
        columns: agencyColumns(
          reader.requiredList(.columns), in: table, filling: allowed, titles: captioned))
    case .levels:
      let table = summedTable(reader, filling: allowed)
      kind = .levels(table, columns: levelColumns(reader, in: table, filling: allowed))
    case .blocks:
      let table = summedTable(reader, filling: allowed)
      kind = .blocks(table, columns: blockColumns(reader, in: table, filling: allowed))
    case .indicators, .losses, .exclusions:
      if let results {
        kind = .results(
          resultTable(reader, rows: results, filling: allowed),
          columns: resultColumns(reader, rows: results, filling: allowed))
        break
      }
      let table = structureTable(reader, filling: allowed)
      kind = .indicators(table, columns: indicatorColumns(reader, in: table, filling: allowed))
    }
    return TableTemplate(
      kind: kind, caption: reader.template(.caption, filling: captioned),
      captionPlace: reader.choice(.captionPlace, of: TableTemplate.CaptionPlace.self) ?? .above,
      index: nil)
  }

  /// One table for each main indicator of the block, numbered from 1.
  func tables(
    _ value: YAMLValue, filling allowed: [Placeholder], rows: AgencyTable.Rows
  ) -> [TableTemplate] {
    let reader = MappingReader<TableKey>(value, for: "tables")
    _ = reader.required(.forEach)
    _ = reader.choice(.forEach, of: ForEach.self)
    let allKeys: Set<TableKey> = [
      .forEach, .overrides, .caption, .captionPlace, .columns, .block, .order, .orderAmongTies,
      .summary, .marks,
    ]
    refuse(TableKey.allCases.filter { !allKeys.contains($0) }, of: reader, beside: "tables")
    if rows != .block {
      problems.error(
        .keyDoesNotApply(key: "tables", place: TemplateFiles.names.sheet), at: value.position)
    }
    let base = agencyTable(reader, filling: allowed, rows: .block)
    let titles = allowed + [.index, .indicator]
    let caption = reader.template(.caption, filling: titles)
    let columns = agencyColumns(
      reader.requiredList(.columns), in: base.about(""), filling: allowed, titles: titles)
    let block = assessment.blocks.first { $0.id == base.block }
    let indicators = block?.indicators ?? []
    if block != nil, indicators.isEmpty {
      problems.error(
        .keyDoesNotApply(key: "forEach: indicators", place: "block: \(base.block ?? "")"),
        at: value.position)
    }
    let overrides = reader.value(.overrides).map {
      readOverrides($0, indicators: indicators.map(\.id))
    }
    let captionPlace =
      reader.choice(.captionPlace, of: TableTemplate.CaptionPlace.self) ?? .above
    return indicators.enumerated().map { index, indicator in
      let own = overrides?[indicator.id].map { MappingReader<OverrideKey>($0, for: indicator.id) }
      let ties =
        own?.has(.orderAmongTies) == true
        ? agencies(own?.list(.orderAmongTies) ?? [], of: block) : base.orderAmongTies
      let table = base.about(indicator.id, orderAmongTies: ties)
      return TableTemplate(
        kind: .agencies(
          table,
          columns: own?.has(.columns) == true
            ? agencyColumns(
              own?.requiredList(.columns) ?? [], in: table, filling: allowed, titles: titles)
            : columns),
        caption: own?.template(.caption, filling: titles) ?? caption,
        captionPlace: captionPlace, index: index + 1)
    }
  }

  private func readOverrides(
    _ value: YAMLValue, indicators: [Indicator.ID]
  ) -> [Indicator.ID: YAMLValue] {
    guard let pairs = value.pairs else {
      problems.error(.wrongType(key: "overrides", expected: .mapping), at: value.position)
      return [:]
    }
    var overrides: [Indicator.ID: YAMLValue] = [:]
    for (key, value) in pairs {
      guard
        let id = reference(key, kind: .indicator, among: indicators, key: "overrides")
      else { continue }
      overrides[id] = value
    }
    return overrides
  }

  /// Reports the keys that are written although they mean nothing there.
  func refuse<Key>(_ keys: some Sequence<Key>, of reader: MappingReader<Key>, beside place: String)
  {
    for key in keys {
      guard let value = reader.value(key) else { continue }
      problems.error(.keyDoesNotApply(key: key.rawValue, place: place), at: value.position)
    }
  }
}

extension AgencyTable {
  /// The same for the figures of an indicator.
  fileprivate func about(
    _ indicator: Indicator.ID, orderAmongTies: [Agency.ID]? = nil
  ) -> AgencyTable {
    AgencyTable(
      rows: rows, block: block, reach: reach, reachWithoutCharts: reachWithoutCharts,
      indicator: indicator, order: order, orderAmongTies: orderAmongTies ?? self.orderAmongTies,
      levelTitle: levelTitle, othersTitle: othersTitle, summary: summary, marks: marks)
  }
}
