import Scoring
import Templates

/// The rows of a table of indicators: one or several sets as one.
struct StructureRows {
  private let template: StructureTable
  private let columns: TableColumns<IndicatorColumn>
  private let blocks: [BlockResults]
  /// By the block's id.
  private let distributions: [String: IndicatorDistributions]
  private let filling: Filling

  /// An indicator of one or several sets.
  private struct Node {
    let name: String
    /// By the id of the block.
    var indicators: [String: Indicator]
    var children: [Node] = []
  }

  init(
    _ template: StructureTable, columns: [ColumnTemplate<IndicatorColumn>],
    of blocks: [BlockResults], filling: Filling
  ) {
    self.template = template
    self.blocks = blocks
    distributions = Dictionary(
      blocks.map { ($0.block.id, IndicatorDistributions(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    self.filling = filling
    self.columns = TableColumns(
      columns, filling: filling,
      alignment: { column in
        switch column {
        case .field(.number, _, _): .center
        case .field(.indicator, _, _): .start
        case .field: .decimal
        }
      },
      name: { column in
        guard case .field(_, let block?, _) = column else { return nil }
        return blocks.first { $0.block.id == block }.map { (.block, $0.block.name) }
      })
  }

  func table(caption: TableTemplate, filling: Filling) -> Table {
    var next = 1
    let rows = rows(
      of: merged(blocks.map { ($0.block.id, $0.block.total) }), depth: 1, under: "", next: &next)
    return columns.table(rows: rows, caption: caption, filling: filling)
  }

  /// The children of the same indicator in several sets: matched by id, else by name; what only
  /// one set has follows what it follows there.
  private func merged(_ parents: [(block: String, indicator: Indicator)]) -> [Node] {
    var nodes: [Node] = []
    for (block, parent) in parents {
      var place = 0
      for child in parent.children {
        func find(_ isSame: (Indicator) -> Bool) -> Int? {
          nodes.firstIndex { node in
            node.indicators[block] == nil
              && parents.contains { node.indicators[$0.block].map(isSame) ?? false }
          }
        }
        if let same = find({ $0.id == child.id }) ?? find({ $0.name == child.name }) {
          nodes[same].indicators[block] = child
          place = same + 1
        } else {
          nodes.insert(Node(name: child.name, indicators: [block: child]), at: place)
          place += 1
        }
      }
    }
    return nodes.map { node in
      var node = node
      node.children = merged(
        parents.compactMap { parent in
          node.indicators[parent.block].map { (parent.block, $0) }
        })
      return node
    }
  }

  private func rows(of nodes: [Node], depth: Int, under parent: String, next: inout Int)
    -> [Table.Row]
  {
    var rows: [Table.Row] = []
    var groups = 0
    let hasGroups = depth < template.depth && nodes.contains { !$0.children.isEmpty }
    for node in nodes {
      guard hasGroups else {
        rows.append(Table.Row(.body, cells(of: node, number: String(next), name: node.name)))
        next += 1
        continue
      }
      groups += 1
      let number = depth == 1 ? romanNumeral(groups) : "\(parent).\(groups)"
      guard !node.children.isEmpty else {
        // Beside groups it counts as one of them, but has no rows to stay with.
        rows.append(Table.Row(.strong, cells(of: node, number: number, name: node.name)))
        continue
      }
      let filling = filling.with([.indicator: .text(node.name)])
      let name = template.groupTitle.flatMap { filling.fill($0) } ?? node.name
      if template.numbering == .restart { next = 1 }
      let inner = self.rows(of: node.children, depth: depth + 1, under: number, next: &next)
      guard let totals = template.groupTotals else {
        rows.append(Table.Row(.section, cells(of: node, number: number, name: name)))
        rows += inner
        continue
      }
      let total = columns.total(filling.fill(totals.title) ?? "") { figure($0, of: node) }
      rows.append(Table.Row(.section, title(number: number, name: name)))
      rows += totals.isAbove ? [total] + inner : inner + [total]
    }
    return rows
  }

  private func cells(of node: Node, number: String, name: String) -> [Table.Cell] {
    columns.contents.map { column in
      switch column {
      case .field(.number, _, _): Table.Cell(number)
      case .field(.indicator, _, _): Table.Cell(name)
      case .field: figure(column, of: node) ?? .absent
      }
    }
  }

  /// The row of a group whose figures stand in a total row: the name takes the rest of the width.
  private func title(number: String, name: String) -> [Table.Cell] {
    var cells: [Table.Cell] = []
    for (place, column) in columns.contents.enumerated() {
      switch column {
      case .field(.number, _, _): cells.append(Table.Cell(number))
      case .field(.indicator, _, _):
        cells.append(Table.Cell(name, columnSpan: columns.contents.count - place))
        return cells
      case .field: cells.append(Table.Cell(""))
      }
    }
    return cells
  }

  /// `nil` for a column that holds no figure.
  private func figure(_ column: IndicatorColumn, of node: Node) -> Table.Cell? {
    guard case .field(let field, let id, let format) = column else { return nil }
    if field == .number || field == .indicator { return nil }
    guard let block = blocks.first(where: { id == nil || $0.block.id == id }),
      let indicator = node.indicators[block.block.id]
    else { return .absent }
    let distributions = distributions[block.block.id]
    func points() -> Distribution? { distributions?.points(of: indicator.id) }
    let text: String? =
      switch field {
      case .number, .indicator: nil
      case .criteria:
        block.block.componentCount(of: indicator.id).map { format.text($0) }
      case .maximum: indicator.knownMaximum.map { format.text($0) }
      case .mean: points().map { format.text($0.mean) }
      case .highest: points().map { format.text($0.best) }
      case .lowest: points().map { format.text($0.worst) }
      case .meanRate:
        distributions?.rates(of: indicator.id).map { format.text(percent: $0.mean) }
      }
    return text.map { Table.Cell($0) } ?? .absent
  }
}
