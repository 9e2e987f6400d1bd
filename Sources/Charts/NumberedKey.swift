import Diagnostics
import Scene

/// What numbers stand for: number and name, running down columns of one width.
struct NumberedKey: Hashable, Sendable {
  let height: Double
  private let texts: NumberedTexts
  private let names: [Wrapping]
  private let columns: [[RowFlow.Row]]
  private let pitch: Double
  private let indent: Double
  private let size: Double

  /// In em.
  private static let columnGap = 1.6
  private static let numberGap = 0.5
  private static let rowGap = 0.12
  private static let mostColumns = 6

  /// - Parameters:
  ///   - width: Room in points.
  ///   - size: Of the text, in points.
  /// - Returns: The lowest key; among equals the one with fewest columns. `nil` when a word is
  ///   wider than the room.
  init?(_ texts: NumberedTexts, width: Double, size: Double) {
    let items = texts.items
    let widest = (items.map(\.number.unbroken.width).max() ?? 0) * size
    let indent = widest + Self.numberGap * size
    let longest = (items.map(\.name.longestPiece).max() ?? 0) * size
    var best: (flow: RowFlow, pitch: Double, width: Double)?
    for count in 1...max(1, min(Self.mostColumns, items.count)) {
      let gap = Self.columnGap * size
      let column = (width - Double(count - 1) * gap) / Double(count)
      guard column - indent >= longest else { break }
      let heights = items.map { item in
        (Double(item.name.lineCount(within: (column - indent) / size)) * item.name.lineHeight
          + Self.rowGap) * size
      }
      guard
        let flow = RowFlow(
          heights, columns: count, room: heights.reduce(0, +), spacing: .tight)
      else { continue }
      if flow.height < (best?.flow.height ?? .infinity) - 0.001 {
        best = (flow, column + gap, column - indent)
      }
    }
    guard let best else { return nil }
    self.texts = texts
    names = items.map { $0.name.balanced(within: best.width / size) }
    columns = best.flow.columns
    pitch = best.pitch
    self.indent = indent
    self.size = size
    height = best.flow.height
  }

  func draw<Shaper>(
    at origin: Point, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    for (column, rows) in columns.enumerated() {
      let left = origin.x + Double(column) * pitch
      for row in rows {
        let item = texts.items[row.index]
        let top = origin.y + row.top
        try canvas.write(
          item.number.unbroken, of: item.number, size: size,
          x: left + indent - Self.numberGap * size, top: top, anchor: .end,
          color: canvas.style.textColor)
        try canvas.write(
          names[row.index], of: item.name, size: size, x: left + indent, top: top,
          color: canvas.style.textColor)
      }
    }
  }
}
