import Diagnostics
import Document
import Scene
import Text

/// A table with final widths and heights: all but its place on pages.
struct SetTable {
  struct Cell {
    let grid: TableGrid.Cell
    /// From top to bottom, `x` from the table's left edge.
    let lines: [Line]
    /// What the cell asks for, with padding.
    let height: Double
  }

  struct Line {
    let run: GlyphRun
    let x: Double
    let anchor: TextMark.Anchor
  }

  /// For messages.
  let name: String
  let grid: TableGrid
  let look: TableLook
  let size: Double
  let textColor: Color
  let line: LineBox
  /// Left edges of the columns and the right edge of the last, from the table's left edge.
  let edges: [Double]
  let header: [Cell]
  let headerHeights: [Double]
  let body: [Cell]
  let rowHeights: [Double]
  /// Cells of each body row, as indices into `body`.
  let cellsOfRow: [[Int]]
  /// For each body row, the cells that span into it from above, as indices into `body`.
  let cellsFromAbove: [[Int]]

  var headerHeight: Double { headerHeights.reduce(0, +) }

  /// Whether a page that starts with row `first` (or the table) may end before row `row`.
  ///
  /// A group or section row stays with the row after it; a cell cut by the break must be readable in both
  /// parts, for it is drawn in both.
  func canBreak(before row: Int, first: Int) -> Bool {
    if grid.kinds[row - 1] == .group || grid.kinds[row - 1] == .section { return false }
    return cellsFromAbove[row].allSatisfy { index in
      let cell = body[index]
      let upper = rowHeights[max(cell.grid.row, first)..<row].reduce(0, +)
      let lower = rowHeights[row..<cell.grid.rows.upperBound].reduce(0, +)
      return upper >= cell.height - 1e-6 && lower >= cell.height - 1e-6
    }
  }
}

extension Typesetter {
  /// Breaks the cells' text into the widths, aligns it, and adds up the heights.
  func set(
    _ table: MeasuredTable, name: String, size: Double, widths: [Double]
  ) throws(Diagnostics) -> SetTable {
    let line = try lineBox(of: style(), size: size, spacing: 1)
    var edges = [0.0]
    for width in widths { edges.append(edges.last! + width) }
    let setter = CellSetter(
      table: table, edges: edges, size: size, padding: form.tables.horizontalPadding,
      verticalPadding: form.tables.verticalPadding, lineHeight: line.height, shaping: shaping)
    let header = try setter.set(table.header)
    let body = try setter.set(table.body)
    let rows = table.grid.kinds.count
    var cellsOfRow = Array(repeating: [Int](), count: rows)
    var cellsFromAbove = cellsOfRow
    for (index, cell) in body.enumerated() {
      cellsOfRow[cell.grid.row].append(index)
      for row in cell.grid.rows.dropFirst() { cellsFromAbove[row].append(index) }
    }
    let least = setter.leastHeight
    return SetTable(
      name: name, grid: table.grid, look: form.tables, size: size, textColor: form.textColor,
      line: line, edges: edges, header: header,
      headerHeights: rowHeights(of: header, rows: table.grid.headerRows, least: least), body: body,
      rowHeights: rowHeights(of: body, rows: rows, least: least), cellsOfRow: cellsOfRow,
      cellsFromAbove: cellsFromAbove)
  }
}

/// Heights of rows: the highest cell of each; where a cell over several rows needs more, they
/// share the rest alike. In half points.
private func rowHeights(of cells: [SetTable.Cell], rows: Int, least: Double) -> [Double] {
  var heights = Array(repeating: upToHalf(least), count: rows)
  for cell in cells where cell.grid.rowSpan == 1 {
    heights[cell.grid.row] = max(heights[cell.grid.row], upToHalf(cell.height))
  }
  let spanning = cells.filter { $0.grid.rowSpan > 1 }
  for cell in spanning.sorted(by: { $0.grid.rowSpan < $1.grid.rowSpan }) {
    let missing = cell.height - heights[cell.grid.rows].reduce(0, +)
    guard missing > 0 else { continue }
    for row in cell.grid.rows {
      heights[row] = upToHalf(heights[row] + missing / Double(cell.grid.rowSpan))
    }
  }
  return heights
}
