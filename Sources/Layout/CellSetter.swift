import Diagnostics
import Document
import Scene
import Text

/// Sets the text of cells in columns of known widths.
struct CellSetter {
  let table: MeasuredTable
  /// See ``SetTable/edges``.
  let edges: [Double]
  let size: Double
  let padding: Double
  let verticalPadding: Double
  let lineHeight: Double
  let shaping: any TextShaping

  /// A row of one line.
  var leastHeight: Double { lineHeight + 2 * verticalPadding }

  func set(_ cells: [MeasuredTable.Cell]) throws(Diagnostics) -> [SetTable.Cell] {
    var set: [SetTable.Cell] = []
    for cell in cells {
      let left = edges[cell.grid.columns.lowerBound]
      let right = edges[cell.grid.columns.upperBound]
      let room = (right - left - 2 * padding) / size
      let hang = cell.placement == .center ? 2 * cell.markWidth : 0
      let lines = cell.text.evenLines(width: room - hang)
      var setLines: [SetTable.Line] = []
      for (index, line) in lines.enumerated() {
        let run = try shaping.shape(cell.text.text(of: line), in: cell.text.style)
        guard !run.text.isEmpty else { continue }
        let isLast = index == lines.count - 1
        setLines.append(place(run, of: cell, isLast: isLast, left: left, right: right))
      }
      set.append(
        SetTable.Cell(
          grid: cell.grid, lines: setLines,
          height: Double(max(1, lines.count)) * lineHeight + 2 * verticalPadding))
    }
    return set
  }

  private func place(
    _ run: GlyphRun, of cell: MeasuredTable.Cell, isLast: Bool, left: Double, right: Double
  ) -> SetTable.Line {
    let middle = (left + right) / 2
    switch cell.placement {
    case .start:
      return .init(run: run, x: left + padding, anchor: .start)
    case .center:
      // The footnote mark hangs out to the right of the centred text.
      let hang = isLast ? cell.markWidth * size : 0
      return .init(run: run, x: middle + hang / 2, anchor: .middle)
    case .comma(let whole):
      let comma = middle + table.decimals[cell.grid.column].comma * size
      return .init(run: run, x: comma - whole * size, anchor: .start)
    }
  }
}
