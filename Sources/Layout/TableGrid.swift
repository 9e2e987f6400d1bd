import Document

/// A table's cells at their rows and columns, spans resolved.
struct TableGrid {
  /// A cell of the header or the body.
  struct Cell: Hashable {
    let text: String
    let mark: String
    /// Counted within the header or within the body.
    let row: Int
    let column: Int
    var rowSpan: Int
    let columnSpan: Int

    var rows: Range<Int> { row..<row + rowSpan }
    var columns: Range<Int> { column..<column + columnSpan }
  }

  let columns: [Table.Alignment]
  /// In reading order.
  let header: [Cell]
  let headerRows: Int
  /// In reading order.
  let body: [Cell]
  let kinds: [Table.Row.Kind]
  /// Where each body row leads.
  let links: [String?]

  init(_ table: Table) {
    var header = Self.placed(
      table.header.map { $0.map { ($0.text, "", $0.columnSpan, $0.rowSpan) } },
      columns: table.columns.count, ends: Array(repeating: false, count: table.header.count))
    var body = Self.placed(
      table.rows.map { row in
        // The one cell of a group row spans all columns, whatever it says.
        let isWhole = row.kind == .group && row.cells.count == 1
        return row.cells.map {
          ($0.text, $0.mark, isWhole ? table.columns.count : $0.columnSpan, $0.rowSpan)
        }
      },
      columns: table.columns.count, ends: table.rows.map { $0.kind == .group })
    let count = (header + body).reduce(table.columns.count) { max($0, $1.columns.upperBound) }
    columns =
      table.columns + Array(repeating: .start, count: count - table.columns.count)
    headerRows = table.header.count
    kinds = table.rows.map(\.kind)
    links = table.rows.map(\.link)
    Self.fillGaps(in: &header, rows: headerRows, columns: count)
    Self.fillGaps(in: &body, rows: table.rows.count, columns: count)
    self.header = header
    self.body = body
  }

  /// - Parameter ends: Rows that no span from above runs into.
  private static func placed(
    _ rows: [[(text: String, mark: String, columnSpan: Int, rowSpan: Int)]], columns: Int,
    ends: [Bool]
  ) -> [Cell] {
    var cells: [Cell] = []
    // The first row in which a column is free again.
    var freeFrom = Array(repeating: 0, count: columns)
    for (row, entries) in rows.enumerated() {
      var column = 0
      for entry in entries {
        while column < freeFrom.count, freeFrom[column] > row { column += 1 }
        var rowSpan = 1
        while rowSpan < entry.rowSpan, row + rowSpan < rows.count, !ends[row + rowSpan] {
          rowSpan += 1
        }
        var columnSpan = 1
        while columnSpan < entry.columnSpan, column + columnSpan < columns,
          freeFrom[column + columnSpan] <= row
        {
          columnSpan += 1
        }
        cells.append(
          Cell(
            text: entry.text, mark: entry.mark, row: row, column: column, rowSpan: rowSpan,
            columnSpan: columnSpan))
        for covered in column..<column + columnSpan {
          if covered == freeFrom.count { freeFrom.append(0) }
          freeFrom[covered] = row + rowSpan
        }
        column += columnSpan
      }
    }
    return cells
  }

  /// Empty cells where none was given, so that every place of the grid is covered once.
  private static func fillGaps(in cells: inout [Cell], rows: Int, columns: Int) {
    var isCovered = Array(repeating: Array(repeating: false, count: columns), count: rows)
    for cell in cells {
      for row in cell.rows {
        for column in cell.columns { isCovered[row][column] = true }
      }
    }
    var gaps: [Cell] = []
    for row in 0..<rows {
      for column in 0..<columns where !isCovered[row][column] {
        gaps.append(
          Cell(text: "", mark: "", row: row, column: column, rowSpan: 1, columnSpan: 1))
      }
    }
    guard !gaps.isEmpty else { return }
    cells = (cells + gaps).sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }
}
