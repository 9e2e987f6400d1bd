import Scoring
import Templates

/// How many agencies of a block are in some of its levels.
private struct LevelCount {
  let block: BlockResults
  /// Names; several for a total.
  let levels: [String]
  let assessment: Assessment

  private func members() -> [AgencyResult] {
    let scheme = block.block.method.levels?.levels ?? []
    return block.agencies.filter { result in
      result.level.map { levels.contains(scheme[$0].name) } ?? false
    }
  }

  /// The shares of a block's levels are rounded together, so that they add up where the assessment
  /// wants that.
  private func share(in format: NumberFormat) -> String {
    let all = block.statistics.levels
    let printed = PrintedShares(
      of: all.map(\.count), places: format.places, rule: assessment.shareRule)
    let own = zip(all, printed.shares).filter { levels.contains($0.0.name) }.map(\.1)
    let sum = own.reduce(FixedDecimal(significand: 0, places: 0), +)
    return format.text(percent: Ratio(percent: sum))
  }

  func cell(_ figure: CountFigure, _ format: NumberFormat) -> Table.Cell {
    let members = members()
    func text(_ count: Int) -> String { format.text(FixedDecimal(significand: count, places: 0)) }
    return switch figure {
    case .count: Table.Cell(text(members.count))
    case .countOfTotal:
      Table.Cell("\(text(members.count))/\(text(block.block.agencies.count))")
    case .share: Table.Cell(share(in: format))
    case .agencies:
      members.isEmpty
        ? .absent : Table.Cell(members.map(\.agency.name).joined(separator: ", "))
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
  private let blocks: [BlockResults]
  private let assessment: Assessment

  init(
    columns: [ColumnTemplate<LevelColumn>], of blocks: [BlockResults], assessment: Assessment,
    filling: Filling
  ) {
    self.blocks = blocks
    self.assessment = assessment
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

  /// Best first.
  private var levels: [String] {
    var names: [String] = []
    for level in blocks.flatMap({ $0.block.method.levels?.levels ?? [] })
    where !names.contains(level.name) {
      names.append(level.name)
    }
    return names
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
    blocks.first { $0.block.id == id }.map {
      LevelCount(block: $0, levels: levels, assessment: assessment).cell(figure, format)
    } ?? .absent
  }
}

/// The rows of a table of blocks.
struct BlockTableRows {
  private let columns: TableColumns<BlockColumn>
  private let blocks: [BlockResults]
  private let results: Results

  init(
    columns: [ColumnTemplate<BlockColumn>], of blocks: [BlockResults], results: Results,
    filling: Filling
  ) {
    self.blocks = blocks
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
            LevelCount(block: block, levels: [level], assessment: results.assessment)
              .cell(figure, format)
          }
        })
    }
    rows += summary.map { summary in
      columns.total(filling.fill(summary.title) ?? "") { total(of: $0) }
    }
    return columns.table(rows: rows, caption: caption, filling: filling)
  }

  private func cell(
    _ field: BlockColumn.Field, of block: BlockResults, number: Int, _ format: NumberFormat
  ) -> Table.Cell {
    func text(_ count: Int) -> String { format.text(FixedDecimal(significand: count, places: 0)) }
    let statistics = block.statistics
    let text: String? =
      switch field {
      case .number: String(number)
      case .block: block.block.name
      case .count: text(statistics.agencies)
      case .reporting: text(statistics.reporting)
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
    func count(_ number: (BlockResults) -> Int, _ format: NumberFormat) -> String {
      format.text(
        FixedDecimal(significand: blocks.map(number).reduce(0, +), places: 0))
    }
    func having(_ level: String) -> (BlockResults) -> Int {
      { $0.statistics.levels.first { $0.name == level }?.count ?? 0 }
    }
    switch column {
    case .field(.count, let format):
      return Table.Cell(count({ $0.block.agencies.count }, format))
    case .field(.reporting, let format):
      return Table.Cell(count({ $0.statistics.reporting }, format))
    case .field(.mean, let format) where blocks.count == results.blocks.count:
      return results.provinceMeanPoints.map { Table.Cell(format.text($0)) }
    case .level(let level, .count, let format):
      return Table.Cell(count(having(level), format))
    case .level(let level, .countOfTotal, let format):
      let whole = count({ $0.block.agencies.count }, format)
      return Table.Cell("\(count(having(level), format))/\(whole)")
    case .level(let level, .share, let format):
      let whole = blocks.flatMap { $0.statistics.levels.map(\.count) }.reduce(0, +)
      let own = blocks.map(having(level)).reduce(0, +)
      return Table.Cell(
        format.text(percent: Ratio(Int128(own), over: Int128(max(whole, 1)))))
    case .field, .level: return nil
    }
  }
}
