import Scoring
import Templates

/// How many agencies of one or several blocks are in which level.
private struct LevelCounts {
  private let blocks: [BlockResults]
  /// Of all blocks, best first.
  let levels: [String]
  private let counts: [Int]
  private let rule: ShareRule

  init(of blocks: [BlockResults], rule: ShareRule) {
    self.blocks = blocks.filter { $0.block.method.levels != nil }
    self.rule = rule
    var levels: [String] = []
    var counts: [Int] = []
    for level in self.blocks.flatMap(\.statistics.levels) {
      if let place = levels.firstIndex(of: level.name) {
        counts[place] += level.count
      } else {
        levels.append(level.name)
        counts.append(level.count)
      }
    }
    self.levels = levels
    self.counts = counts
  }

  private func names(in levels: [String]) -> [String] {
    blocks.flatMap { block in
      let scheme = block.block.method.levels?.levels ?? []
      return block.agencies.filter { result in
        result.level.map { levels.contains(scheme[$0].name) } ?? false
      }.map(\.agency.name)
    }
  }

  /// What is said of the agencies of some levels, together; `-` where the blocks have none of them.
  func cell(of names: [String], _ figure: CountFigure, _ format: NumberFormat) -> Table.Cell {
    let places = names.compactMap(levels.firstIndex(of:))
    guard !places.isEmpty else { return .absent }
    let count = places.reduce(0) { $0 + counts[$1] }
    switch figure {
    case .count: return Table.Cell(format.text(count))
    case .countOfTotal:
      // The whole that shares are of: those that have a level.
      let whole = counts.reduce(0, +)
      return Table.Cell("\(format.text(count))/\(format.text(whole))")
    case .share:
      return format.text(shareOf: places, among: counts, rule: rule).map { Table.Cell($0) }
        ?? .absent
    case .agencies:
      let names = self.names(in: names)
      return names.isEmpty ? .absent : Table.Cell(names.joined(separator: ", "))
    }
  }
}

extension CountFigure {
  fileprivate var alignment: Table.Alignment {
    switch self {
    case .count, .share, .countOfTotal: .decimal
    case .agencies: .start
    }
  }
}

/// The rows of a table of levels.
struct LevelTableRows {
  private let columns: TableColumns<LevelColumn>
  /// Best first.
  private let levels: [String]
  /// By the block's id.
  private let counts: [String: LevelCounts]

  init(
    columns: [ColumnTemplate<LevelColumn>], of blocks: [BlockResults], assessment: Assessment,
    filling: Filling
  ) {
    let rule = assessment.shareRule
    levels = LevelCounts(of: blocks, rule: rule).levels
    counts = Dictionary(
      blocks.map { ($0.block.id, LevelCounts(of: [$0], rule: rule)) },
      uniquingKeysWith: { first, _ in first })
    self.columns = TableColumns(
      columns, filling: filling,
      alignment: { column in
        switch column {
        case .number: .center
        case .level: .start
        case .block(_, let figure, _): figure.alignment
        }
      },
      name: { column in
        guard case .block(let id, _, _) = column else { return nil }
        return blocks.first { $0.block.id == id }.map { (.block, $0.block.name) }
      })
  }

  func table(summary: [SummaryTemplate], caption: TableTemplate, filling: Filling) -> Table {
    var rows = levels.enumerated().map { index, level in
      Table.Row(
        .body,
        columns.contents.map { column in
          switch column {
          case .number: Table.Cell(String(index + 1))
          case .level(let text):
            Table.Cell(
              text.map { filling.with([.level: .text(level)]).fill($0) ?? "" } ?? level)
          case .block(let id, let figure, let format): cell(id, [level], figure, format)
          }
        })
    }
    rows += summary.map { summary in
      columns.total(filling.fill(summary.title) ?? "") { column in
        guard case .block(let id, let figure, let format) = column, figure != .agencies else {
          return nil
        }
        return cell(id, levels, figure, format)
      }
    }
    return columns.table(rows: rows, caption: caption, filling: filling)
  }

  private func cell(
    _ id: String, _ levels: [String], _ figure: CountFigure, _ format: NumberFormat
  ) -> Table.Cell {
    counts[id]?.cell(of: levels, figure, format) ?? .absent
  }
}

/// The rows of a table of blocks.
struct BlockTableRows {
  private let columns: TableColumns<BlockColumn>
  /// Each with what its cells are made of.
  private let blocks: [Row]
  private let counts: LevelCounts
  private let results: Results

  private struct Row {
    let block: AgencyBlock
    let statistics: BlockStatistics
    let counts: LevelCounts
  }

  init(
    columns: [ColumnTemplate<BlockColumn>], of blocks: [BlockResults], results: Results,
    filling: Filling
  ) {
    let rule = results.assessment.shareRule
    self.blocks = blocks.map {
      Row(
        block: $0.block, statistics: $0.statistics, counts: LevelCounts(of: [$0], rule: rule))
    }
    counts = LevelCounts(of: blocks, rule: rule)
    self.results = results
    self.columns = TableColumns(
      columns, filling: filling,
      alignment: { column in
        switch column {
        case .field(.number, _): .center
        case .field(.block, _): .start
        case .field: .decimal
        case .level(_, let figure, _): figure.alignment
        }
      },
      name: { column in
        guard case .level(let name, _, _) = column else { return nil }
        return (.level, name)
      })
  }

  func table(summary: [SummaryTemplate], caption: TableTemplate, filling: Filling) -> Table {
    var rows = blocks.enumerated().map { index, block in
      Table.Row(
        .body,
        columns.contents.map { column in
          switch column {
          case .field(let field, let format): cell(field, of: block, number: index + 1, format)
          case .level(let level, let figure, let format):
            block.counts.cell(of: [level], figure, format)
          }
        })
    }
    rows += summary.map { summary in
      columns.total(filling.fill(summary.title) ?? "") { total(of: $0) }
    }
    return columns.table(rows: rows, caption: caption, filling: filling)
  }

  private func cell(
    _ field: BlockColumn.Field, of block: Row, number: Int, _ format: NumberFormat
  ) -> Table.Cell {
    let statistics = block.statistics
    let text: String? =
      switch field {
      case .number: String(number)
      case .block: block.block.name
      case .count: format.text(statistics.agencies)
      case .reporting: format.text(statistics.reporting)
      case .mean: statistics.points.map { format.text($0.mean) }
      case .meanRate: statistics.rate.map { format.text(percent: $0.mean) }
      case .highest: statistics.points.map { format.text($0.best) }
      case .lowest: statistics.points.map { format.text($0.worst) }
      case .maximum: block.block.total.knownMaximum.map { format.text($0) }
      }
    return text.map { Table.Cell($0) } ?? .absent
  }

  /// Counts add up; the mean is that of the province; of levels, who of all blocks has them.
  private func total(of column: BlockColumn) -> Table.Cell? {
    switch column {
    case .field(.count, let format):
      return Table.Cell(format.text(blocks.reduce(0) { $0 + $1.block.agencies.count }))
    case .field(.reporting, let format):
      return Table.Cell(format.text(blocks.reduce(0) { $0 + $1.statistics.reporting }))
    case .field(.mean, let format) where blocks.count == results.blocks.count:
      return results.provinceMeanPoints.map { Table.Cell(format.text($0)) }
    case .level(let level, let figure, let format) where figure != .agencies:
      return counts.cell(of: [level], figure, format)
    case .field, .level: return nil
    }
  }
}
