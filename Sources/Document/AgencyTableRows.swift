import Scoring
import Templates

/// The rows of a table of agencies.
struct AgencyTableRows {
  private let template: AgencyTable
  private var columns: TableColumns<AgencyColumn>
  private let block: BlockResults
  private let filling: Filling
  private let marks: TableMarks

  /// A row before its cells: a title over agencies, agencies left out, or one agency.
  private enum Entry {
    case group(String)
    case gap
    case agency(AgencyResult, number: Int)
  }

  init(
    _ template: AgencyTable, columns: [ColumnTemplate<AgencyColumn>], of block: BlockResults,
    filling: Filling
  ) {
    self.template = template
    self.block = block
    self.filling = filling
    let nodes = block.block.total.subtree
    func shown(without hidden: Set<AgencyColumn>) -> TableColumns<AgencyColumn> {
      TableColumns(
        columns, filling: filling,
        expand: { column in
          guard case .indicators(let figure, let format) = column else { return [column] }
          return block.block.indicators.map { .indicator($0.id, figure, format) }
        },
        alignment: \.alignment,
        name: { column in
          guard case .indicator(let id, _, _) = column else { return nil }
          return nodes.first { $0.id == id }.map { (.indicator, $0.name) }
        }, hidden: hidden)
    }
    self.columns = shown(without: [])
    marks = TableMarks(
      template.marks, of: template.ordered(block), indicator: template.indicator,
      prefixes: block.block.namePrefixes)
    // A sheet has no columns of dashes.
    if filling.subject != nil { self.columns = shown(without: emptyColumns) }
  }

  /// What no row has a value for.
  private var emptyColumns: Set<AgencyColumn> {
    let agencies = entries.compactMap { entry in
      if case .agency(let result, let number) = entry { (result, number) } else { nil }
    }
    return Set(
      columns.contents.filter { column in
        agencies.allSatisfy { cell(column, of: $0.0, number: $0.1).isAbsent }
      })
  }

  /// One note for each mark used.
  var legends: [Block] {
    marks.legends.compactMap { legend in
      template.marks.flatMap { filling.with(legend).paragraph(.note, $0.legend) }
    }
  }

  func table(caption: TableTemplate, filling: Filling) -> Table {
    columns.table(rows: rows + summary, caption: caption, filling: filling)
  }

  // MARK: Rows

  private var rows: [Table.Row] {
    let entries = entries
    let own = filling.subject?.result.agency.id
    let shownCount = entries.count
    let cells = entries.map { entry -> [Table.Cell] in
      switch entry {
      case .group(let title): [Table.Cell(title)]
      case .gap: gap
      case .agency(let result, let number):
        columns.contents.map { cell($0, of: result, number: number) }
      }
    }
    let spans = tieSpans(of: entries)
    return entries.indices.map { row in
      switch entries[row] {
      case .group: return Table.Row(.group, cells[row])
      case .gap: return Table.Row(.body, cells[row])
      case .agency(let result, _):
        let merged = zip(columns.contents, cells[row]).compactMap { column, cell -> Table.Cell? in
          guard case .field(_, _, mergesTies: true) = column else { return cell }
          return spans[row] == 0
            ? nil : Table.Cell(cell.text, mark: cell.mark, rowSpan: spans[row])
        }
        let isOwn = result.agency.id == own && shownCount > 1
        return Table.Row(isOwn ? .highlight : .body, merged)
      }
    }
  }

  /// The agencies shown, in order.
  private var entries: [Entry] {
    let agencies = template.ordered(block)
    guard let title = template.levelTitle else {
      let own = filling.subject.flatMap { subject -> Int? in
        let id = subject.result.agency.id
        let place = subject.standings?.place(of: id)
        if let place, agencies.indices.contains(place), agencies[place].agency.id == id {
          return place
        }
        return agencies.firstIndex { $0.agency.id == id }
      }
      let shown = template.shown(of: agencies.count, around: own, filling: filling)
      var entries: [Entry] = []
      for (place, index) in shown.enumerated() {
        if place > 0, shown[place - 1] < index - 1 { entries.append(.gap) }
        entries.append(.agency(agencies[index], number: index + 1))
      }
      return entries
    }
    var entries: [Entry] = []
    var groups = 0
    var number = 0
    for (level, name) in (block.block.method.levels?.levels ?? []).map(\.name).enumerated() {
      let members = agencies.filter { $0.level == level }
      guard !members.isEmpty else { continue }
      groups += 1
      let filling = filling.with([
        .letter: .text(vietnameseLetter(groups).uppercased()), .level: .text(name),
        .count: .count(members.count),
      ])
      entries.append(.group(filling.fill(title) ?? ""))
      for member in members {
        number += 1
        entries.append(.agency(member, number: number))
      }
    }
    let others = agencies.filter { $0.level == nil }
    if let title = template.othersTitle, !others.isEmpty {
      let filling = filling.with([
        .letter: .text(vietnameseLetter(groups + 1).uppercased()), .count: .count(others.count),
      ])
      entries.append(.group(filling.fill(title) ?? ""))
    }
    for agency in others {
      number += 1
      entries.append(.agency(agency, number: number))
    }
    return entries
  }

  /// How many rows the merged cell of a row covers; 0 where a cell above covers it.
  private func tieSpans(of entries: [Entry]) -> [Int] {
    var spans = Array(repeating: 1, count: entries.count)
    var first = 0
    func rank(_ row: Int) -> Int? {
      guard case .agency(let result, _) = entries[row] else { return nil }
      return template.rank(of: result)
    }
    for row in entries.indices.dropFirst() {
      if let shared = rank(row), shared == rank(first) {
        spans[first] += 1
        spans[row] = 0
      } else {
        first = row
      }
    }
    return spans
  }

  /// Stands for agencies that are not shown.
  private var gap: [Table.Cell] {
    let place = columns.contents.firstIndex(where: \.isName) ?? 0
    return columns.contents.indices.map { Table.Cell($0 == place ? "…" : "") }
  }

  // MARK: Cells

  private func cell(_ column: AgencyColumn, of result: AgencyResult, number: Int) -> Table.Cell {
    switch column {
    case .field(.number, _, _): Table.Cell(String(number))
    case .field(.agency, _, _):
      Table.Cell(result.agency.name, mark: marks.mark(of: result.agency.id))
    case .field(.rank, let format, _): count(template.rank(of: result), format)
    case .field(.level, _, _):
      result.level.flatMap { block.block.method.levels?.levels[$0].name }.map { Table.Cell($0) }
        ?? .absent
    case .field(.previousRank, let format, _): count(change(of: result)?.then, format)
    case .field(.change, _, _):
      change(of: result)?.difference.map {
        Table.Cell($0 < 0 ? "+\(-$0)" : $0 == 0 ? "0" : "-\($0)")
      }
        ?? .absent
    case .field(let field, let format, _):
      field.figure.map { figure($0, of: template.node(of: result), in: result, format) } ?? .absent
    case .indicator(let id, let figure, let format):
      self.figure(figure, of: result.total.descendant(id), in: result, format)
    case .indicators: .absent
    case .text(let text):
      filling.about(result, in: block).fill(text).map { Table.Cell($0) } ?? .absent
    }
  }

  private func change(of result: AgencyResult) -> Comparison<Int>? {
    filling.change(of: result.agency.id)?.rank
  }

  private func count(_ count: Int?, _ format: NumberFormat) -> Table.Cell {
    count.map { Table.Cell(format.text($0)) } ?? .absent
  }

  /// An agency that did not report has no figure but, by some methods, a rank.
  private func figure(
    _ figure: AgencyColumn.Figure, of node: IndicatorResult?, in result: AgencyResult,
    _ format: NumberFormat
  ) -> Table.Cell {
    guard let node, result.isReported else { return .absent }
    if figure == .rank { return count(node.rank, format) }
    return node.value(figure).map { Table.Cell($0.text(in: format)) } ?? .absent
  }

  // MARK: Summary

  private var summary: [Table.Row] {
    template.summary.map { summary in
      columns.total(filling.fill(summary.title) ?? "") { column in
        switch column {
        case .field(let field, let format, _):
          field.figure.flatMap { figure in
            summary.cell(figure, format, block, filling: filling) { template.node(of: $0) }
          }
        case .indicator(let id, let figure, let format):
          summary.cell(figure, format, block, filling: filling) { $0.total.descendant(id) }
        case .indicators, .text: nil
        }
      }
    }
  }
}

extension AgencyColumn {
  fileprivate var isName: Bool {
    if case .field(.agency, _, _) = self { true } else { false }
  }

  fileprivate var alignment: Table.Alignment {
    switch self {
    case .field(let field, _, _):
      switch field {
      case .agency: .start
      case .number, .rank, .level, .previousRank, .change: .center
      case .maximum, .applicableMaximum, .selfAssessed, .points, .rate: .decimal
      }
    case .indicator(_, let figure, _), .indicators(let figure, _):
      figure == .rank ? .center : .decimal
    case .text: .start
    }
  }
}

extension AgencyColumn.Field {
  fileprivate var figure: AgencyColumn.Figure? { AgencyColumn.Figure(rawValue: rawValue) }
}
