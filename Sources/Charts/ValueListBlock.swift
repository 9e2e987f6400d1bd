import Diagnostics
import Scene
import Text

/// The list of values: names on the left, values on the right of each column, running down the
/// columns, with a thin rule under each row.
struct ValueListBlock: Hashable, Sendable {
  let size: Size
  private let columnWidth: Double
  private let cells: [Cell]
  private let em: Double

  private struct Cell: Hashable, Sendable {
    let item: ChartTexts.Item
    let wrapping: Wrapping
    let column: Int
    let top: Double
    var bottom: Double
  }

  /// In em.
  private static let columnGap = 2.4
  private static let valueGap = 1.0
  private static let rowPadding = 0.26

  /// - Parameters:
  ///   - items: In the order of the chart.
  ///   - asked: Columns; fewer are made where so many are too narrow for a word or a value.
  ///   - width: Room in points; the list fills it.
  ///   - em: The text size in points.
  /// - Returns: `nil` when not even one column is wide enough.
  init?(_ items: [ChartTexts.Item], columns asked: Int, width: Double, em: Double) {
    let valueWidth = (items.map(\.listedValue.unbroken.width).max() ?? 0) * em
    let gap = Self.columnGap * em
    var columns = min(max(asked, 1), max(items.count, 1))
    func labelWidth(_ columns: Int) -> Double {
      (width - Double(columns - 1) * gap) / Double(columns) - valueWidth - Self.valueGap * em
    }
    let longest = (items.map(\.label.longestPiece).max() ?? 0) * em
    while columns > 1, labelWidth(columns) < longest { columns -= 1 }
    let room = labelWidth(columns)
    guard room >= longest, room > 0 else { return nil }

    let rows = (items.count + columns - 1) / columns
    let wrappings = items.map { $0.label.balanced(within: room / em) }
    var cells: [Cell] = []
    var top = 0.0
    for row in 0..<rows {
      let first = cells.count
      var height = 0.0
      for column in 0..<columns where column * rows + row < items.count {
        let index = column * rows + row
        cells.append(
          Cell(
            item: items[index], wrapping: wrappings[index], column: column, top: top,
            bottom: top))
        let lines = Double(max(wrappings[index].lines.count, 1))
        height = max(height, lines * items[index].label.lineHeight * em)
      }
      top += height + 2 * Self.rowPadding * em
      for index in first..<cells.count { cells[index].bottom = top }
    }
    self.cells = cells
    self.em = em
    columnWidth = (width - Double(columns - 1) * gap) / Double(columns)
    size = Size(width: width, height: top)
  }

  /// The width at which names have `label` em, in points.
  static func width(
    of items: [ChartTexts.Item], columns: Int, label: Double, em: Double
  ) -> Double {
    let value = items.map(\.listedValue.unbroken.width).max() ?? 0
    let columns = Double(min(columns, max(items.count, 1)))
    // A thousandth against rounding.
    return (columns * (label + valueGap + value + 0.001) + (columns - 1) * columnGap) * em
  }

  func draw<Shaper>(
    at origin: Point, marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let pitch = columnWidth + Self.columnGap * em
    let columns = (cells.map(\.column).max() ?? 0) + 1
    func rule(column: Int, y: Double) {
      let left = origin.x + Double(column) * pitch
      canvas.stroke(
        .polyline([
          Point(x: left, y: origin.y + y), Point(x: left + columnWidth, y: origin.y + y),
        ]), marks.gridLine)
    }
    for column in 0..<columns { rule(column: column, y: 0) }
    for cell in cells {
      rule(column: cell.column, y: cell.bottom)
      let left = origin.x + Double(cell.column) * pitch
      let top = origin.y + cell.top + Self.rowPadding * em
      let isGap = cell.item.share == nil
      let color = isGap ? canvas.style.mutedColor : canvas.style.textColor
      try canvas.write(
        cell.wrapping, of: cell.item.label, size: em, x: left, top: top, color: color)
      try canvas.write(
        cell.item.listedValue.unbroken, of: cell.item.listedValue, size: em,
        x: left + columnWidth, top: top, anchor: .end, color: color)
    }
  }
}
