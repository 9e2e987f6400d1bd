import Diagnostics
import Scoring

private enum TotalsKey: String, CaseIterable {
  case title, above
}

private enum GroupNameKey: String, CaseIterable {
  case title
}

extension ContentReader {
  func summedTable(
    _ reader: MappingReader<TableKey>, filling allowed: [Placeholder]
  ) -> SummedTable {
    SummedTable(
      blocks: shownBlocks(reader), summary: summary(reader, of: [.total], filling: allowed))
  }

  /// `block: id` or `blocks: [id, …]`; all of them where neither is written.
  private func shownBlocks(_ reader: MappingReader<TableKey>) -> [String] {
    if reader.has(.blocks) {
      refuse([.block], of: reader, beside: "blocks")
      var shown: [String] = []
      for value in reader.requiredList(.blocks) {
        guard let id = reference(value, kind: .block, among: blocks, key: "blocks") else {
          continue
        }
        if shown.contains(id) { problems.error(.duplicateID(id), at: value.position) }
        shown.append(id)
      }
      return shown
    }
    guard reader.has(.block) else { return blocks }
    return [reference(reader.value(.block), kind: .block, among: blocks, key: "block")]
      .compactMap { $0 }
  }

  private func agencyBlocks(_ ids: [String]) -> [AgencyBlock] {
    ids.compactMap { id in assessment.blocks.first { $0.id == id } }
  }

  /// The names of the levels of these blocks, best first.
  private func levels(of blocks: [AgencyBlock]) -> [String] {
    var names: [String] = []
    for level in blocks.flatMap({ $0.method.levels?.levels ?? [] })
    where !names.contains(level.name) {
      names.append(level.name)
    }
    return names
  }

  func levelColumns(
    _ table: MappingReader<TableKey>, in summed: SummedTable, filling allowed: [Placeholder]
  ) -> [ColumnTemplate<LevelColumn>] {
    columns(table.requiredList(.columns), titles: allowed) { reader in
      let kind = kind(
        of: reader, among: [(.field, [.show, .format, .text]), (.block, [.show, .format])])
      let figure = reader.choice(.show, of: CountFigure.self) ?? .count
      let format = format(reader.value(.format), default: figure.formatName)
      guard kind != .block else {
        let id = reference(
          reader.value(.block), kind: .block, among: summed.blocks, key: "block")
        return ReadColumns(
          contents: id.map { [.block($0, figure, format)] } ?? [], titles: [.block], hasName: true)
      }
      switch kind == nil ? nil : reader.text(.field) {
      case "number": return ReadColumns(contents: [.number])
      case "level":
        refuse([.show, .format], of: reader, beside: "field: level")
        return ReadColumns(
          contents: [.level(reader.template(.text, filling: allowed + [.level]))])
      case "blocks":
        refuse([.text], of: reader, beside: "field: blocks")
        return ReadColumns(
          contents: summed.blocks.map { .block($0, figure, format) }, titles: [.block],
          hasName: true)
      case nil: return ReadColumns()
      default:
        _ = choice(reader, among: ["number", "level", "blocks"]) { _ in String?.none }
        return ReadColumns()
      }
    }
  }

  func blockColumns(
    _ table: MappingReader<TableKey>, in summed: SummedTable, filling allowed: [Placeholder]
  ) -> [ColumnTemplate<BlockColumn>] {
    let levels = levels(of: agencyBlocks(summed.blocks))
    return columns(table.requiredList(.columns), titles: allowed) { reader in
      let kind = kind(
        of: reader, among: [(.field, [.show, .format]), (.level, [.show, .format])])
      let figure = reader.choice(.show, of: CountFigure.self) ?? .count
      let format = format(reader.value(.format), default: figure.formatName)
      switch kind {
      case .level:
        let id = reference(
          reader.value(.level), kind: .level, among: levels.map { slug($0) }, key: "level")
        return ReadColumns(
          contents: levels.filter { slug($0) == id }.map { .level($0, figure, format) },
          titles: [.level], hasName: true)
      case .field where reader.text(.field) == "levels":
        return ReadColumns(
          contents: levels.map { .level($0, figure, format) }, titles: [.level], hasName: true)
      case .field:
        let allowed = BlockColumn.Field.allCases.map(\.rawValue) + ["levels"]
        guard let field = choice(reader, among: allowed, BlockColumn.Field.init(rawValue:)) else {
          return ReadColumns()
        }
        refuse([.show], of: reader, beside: "field: \(field.rawValue)")
        return ReadColumns(
          contents: [
            .field(field, self.format(reader.value(.format), default: field.formatName))
          ])
      default: return ReadColumns()
      }
    }
  }

  func structureTable(
    _ reader: MappingReader<TableKey>, filling allowed: [Placeholder]
  ) -> StructureTable {
    let ids = shownBlocks(reader)
    let blocks = agencyBlocks(ids)
    for block in blocks where block.total.children.isEmpty {
      let value = reader.value(.blocks) ?? reader.value(.block) ?? reader.value(.columns)
      problems.error(
        .keyDoesNotApply(key: "of: indicators", place: "block: \(block.id)"),
        at: value?.position ?? reader.position)
    }
    let totals = reader.value(.groupTotals).map { MappingReader<TotalsKey>($0, for: "groupTotals") }
    return StructureTable(
      blocks: ids,
      depth: reader.integer(.depth, in: 1...6) ?? blocks.map(\.mainDepth).max() ?? 1,
      numbering: reader.choice(.numbering, of: StructureTable.Numbering.self) ?? .continue,
      groupTitle: reader.value(.groups).map {
        MappingReader<GroupNameKey>($0, for: "groups")
          .requiredTemplate(.title, filling: allowed + [.indicator])
      },
      groupTotals: totals.map {
        .init(
          title: $0.requiredTemplate(.title, filling: allowed + [.indicator]),
          isAbove: $0.boolean(.above) ?? false)
      })
  }

  func indicatorColumns(
    _ table: MappingReader<TableKey>, in structure: StructureTable, filling allowed: [Placeholder]
  ) -> [ColumnTemplate<IndicatorColumn>] {
    columns(table.requiredList(.columns), titles: allowed + [.block]) { reader in
      guard kind(of: reader, among: [(.field, [.block, .format])]) != nil,
        let field = choice(
          reader, among: IndicatorColumn.Field.allCases.map(\.rawValue),
          IndicatorColumn.Field.init(rawValue:))
      else { return ReadColumns() }
      let block = reference(
        reader.value(.block), kind: .block, among: structure.blocks, key: "block")
      if field == .number || field == .indicator {
        refuse([.block, .format], of: reader, beside: "field: \(field.rawValue)")
      } else if structure.blocks.count > 1 {
        _ = reader.required(.block)
      }
      return ReadColumns(
        contents: [
          .field(
            field, block: block, format(reader.value(.format), default: field.formatName))
        ])
    }
  }
}

extension CountFigure {
  fileprivate var formatName: String { self == .share ? "share" : "count" }
}

extension BlockColumn.Field {
  fileprivate var formatName: String {
    switch self {
    case .mean, .highest, .lowest: "mean"
    case .meanRate: "rate"
    case .count, .reporting: "count"
    case .number, .block, .maximum: rawValue
    }
  }
}

extension IndicatorColumn.Field {
  fileprivate var formatName: String {
    switch self {
    case .mean, .highest, .lowest: "mean"
    case .meanRate: "indicatorRate"
    case .number, .indicator, .criteria, .maximum: rawValue
    }
  }
}
