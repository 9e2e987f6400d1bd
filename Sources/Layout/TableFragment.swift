import Document
import Scene

/// The part of a table that stands on one page.
struct TableFragment {
  let table: SetTable
  let rows: Range<Int>
  /// Whether the table started on an earlier page: its header is then a repetition.
  let isContinuation: Bool

  /// - Parameter origin: The table's top left corner.
  func draw(at origin: Point) -> DrawCommand {
    var tops = [origin.y]
    for height in table.headerHeights + table.rowHeights[rows] {
      tops.append(tops.last! + height)
    }
    let headerRows = table.headerHeights.count
    /// The place on the page of body row `row`.
    func top(_ row: Int) -> Double { tops[headerRows + row - rows.lowerBound] }

    var commands = grounds(at: origin, tops: tops)
    for row in 0..<headerRows {
      let cells = table.header.filter { $0.grid.row == row }.map { cell in
        draw(
          cell, from: tops[row], to: tops[cell.grid.rows.upperBound], left: origin.x,
          role: isContinuation ? nil : .headerCell)
      }
      commands.append(.group(Group(role: isContinuation ? .artefact : .row, cells)))
    }
    for row in rows {
      // Cells cut by the page break before this page are drawn again on it.
      if row == rows.lowerBound, !table.cellsFromAbove[row].isEmpty {
        let copies = table.cellsFromAbove[row].map { index in
          let cell = table.body[index]
          let end = min(cell.grid.rows.upperBound, rows.upperBound)
          return draw(cell, from: top(row), to: top(end), left: origin.x, role: nil)
        }
        commands.append(.group(Group(role: .artefact, copies)))
      }
      let cells = table.cellsOfRow[row].map { index in
        let cell = table.body[index]
        let end = min(cell.grid.rows.upperBound, rows.upperBound)
        return draw(cell, from: top(row), to: top(end), left: origin.x, role: .cell)
      }
      let link = table.grid.links[row].map { DrawCommand.group(Group(role: .link(to: $0), cells)) }
      commands.append(.group(Group(role: .row, link.map { [$0] } ?? cells)))
    }
    commands.append(.group(Group(role: .artefact, rules(at: origin, tops: tops))))
    return .group(Group(role: .table, commands))
  }

  /// A cell's lines, centred between `top` and `bottom`.
  private func draw(
    _ cell: SetTable.Cell, from top: Double, to bottom: Double, left: Double, role: Role?
  ) -> DrawCommand {
    let block = Double(cell.lines.count) * table.line.height
    let first = (top + bottom - block) / 2 + table.line.baseline
    let marks = cell.lines.enumerated().map { index, line in
      DrawCommand.text(
        TextMark(
          line.run, size: table.size,
          at: Point(x: left + line.x, y: first + Double(index) * table.line.height),
          anchor: line.anchor, color: table.textColor))
    }
    return .group(Group(role: role, marks))
  }

  /// The header's ground, and a ground behind each cell of the rows picked out; cells shared with
  /// other rows stay white.
  private func grounds(at origin: Point, tops: [Double]) -> [DrawCommand] {
    let headerRows = table.headerHeights.count
    var commands: [DrawCommand] = []
    func fill(_ left: Double, _ right: Double, _ top: Double, _ bottom: Double, _ color: Color) {
      let rect = Rect(x: origin.x + left, y: top, width: right - left, height: bottom - top)
      commands.append(.fill(.rectangle(rect), Fill(color)))
    }
    if let ground = table.look.headerGround, headerRows > 0 {
      fill(0, table.edges.last!, tops[0], tops[headerRows], ground)
    }
    for row in rows where table.grid.kinds[row] == .highlight {
      var reach: Range<Int>?
      let top = tops[headerRows + row - rows.lowerBound]
      let bottom = tops[headerRows + row - rows.lowerBound + 1]
      func flush() {
        guard let run = reach else { return }
        fill(
          table.edges[run.lowerBound], table.edges[run.upperBound], top, bottom,
          table.look.highlightGround)
        reach = nil
      }
      for index in table.cellsOfRow[row] where table.body[index].grid.rowSpan == 1 {
        let columns = table.body[index].grid.columns
        if let run = reach, run.upperBound == columns.lowerBound {
          reach = run.lowerBound..<columns.upperBound
        } else {
          flush()
          reach = columns
        }
      }
      flush()
    }
    return commands.isEmpty ? [] : [.group(Group(role: .artefact, commands))]
  }

  private func rules(at origin: Point, tops: [Double]) -> [DrawCommand] {
    var owners: [[Int]] = Array(
      repeating: Array(repeating: -1, count: table.grid.columns.count),
      count: table.headerHeights.count + rows.count)
    for (index, cell) in table.header.enumerated() {
      for row in cell.grid.rows {
        for column in cell.grid.columns { owners[row][column] = index }
      }
    }
    let shift = table.headerHeights.count - rows.lowerBound
    let spanned = rows.isEmpty ? [] : table.cellsFromAbove[rows.lowerBound]
    for index in spanned + rows.flatMap({ table.cellsOfRow[$0] }) {
      let cell = table.body[index]
      for row in cell.grid.rows.clamped(to: rows) {
        for column in cell.grid.columns { owners[row + shift][column] = table.header.count + index }
      }
    }
    return TableRules(
      owners: owners, tops: tops, edges: table.edges.map { $0 + origin.x }, look: table.look,
      headerRows: table.headerHeights.count
    ).commands
  }
}
