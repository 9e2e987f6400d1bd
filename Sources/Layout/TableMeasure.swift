import Diagnostics
import Document
import Scene
import Text

/// A table with every cell measured in ems: what column widths are worked out from.
struct MeasuredTable {
  struct Cell {
    let grid: TableGrid.Cell
    let text: MeasuredText
    let placement: Placement
    /// Width of the footnote mark, which alignment does not count.
    let markWidth: Double

    /// Room below which the text would stick out.
    var narrowest: Double { text.longest + (placement == .center ? 2 * markWidth : 0) }
    /// Room in which the text does not wrap.
    var widest: Double { text.unwrapped + (placement == .center ? 2 * markWidth : 0) }
  }

  enum Placement: Hashable {
    case start
    case center
    /// The whole part's width, in ems, ends where the comma stands.
    case comma(whole: Double)
  }

  let grid: TableGrid
  let header: [Cell]
  let body: [Cell]
  /// One for each column; empty where the column is not decimal.
  let decimals: [DecimalColumn]
}

extension Typesetter {
  /// Measures all cells; problems of all cells are thrown together.
  func measure(_ table: Table) throws(Diagnostics) -> MeasuredTable {
    let grid = TableGrid(table)
    var problems = Diagnostics()
    var decimals = Array(repeating: DecimalColumn(), count: grid.columns.count)
    var header: [MeasuredTable.Cell] = []
    for cell in grid.header {
      let isCentered =
        form.tables.centersHeader || cell.columnSpan > 1 || grid.columns[cell.column] != .start
      do throws(Diagnostics) {
        let text = try MeasuredText(cell.text, in: style(weight: 700), shaping: shaping)
        header.append(
          .init(grid: cell, text: text, placement: isCentered ? .center : .start, markWidth: 0))
      } catch {
        problems.add(contentsOf: error)
      }
    }
    var body: [MeasuredTable.Cell] = []
    for cell in grid.body {
      do throws(Diagnostics) {
        body.append(try measure(cell, in: grid, decimals: &decimals))
      } catch {
        problems.add(contentsOf: error)
      }
    }
    try problems.throwIfErrors()
    return MeasuredTable(grid: grid, header: header, body: body, decimals: decimals)
  }

  private func measure(
    _ cell: TableGrid.Cell, in grid: TableGrid, decimals: inout [DecimalColumn]
  ) throws(Diagnostics) -> MeasuredTable.Cell {
    let kind = grid.kinds[cell.row]
    let style = style(weight: kind == .body ? 400 : 700)
    let mark = cell.mark.isEmpty ? 0 : try shaping.shape(cell.mark, in: style).width(at: 1)
    let column = grid.columns[cell.column]
    let alignment: Table.Alignment
    if kind == .group, cell.columnSpan == grid.columns.count {
      alignment = .start
    } else if cell.columnSpan == 1 {
      alignment = column
    } else {
      alignment = column == .start ? .start : .center
    }
    // Figures never wrap, wherever they stand.
    let isFigure =
      !cell.text.contains(where: \.isLetter)
      || alignment == .decimal && cell.text.contains(where: \.isNumber)
    let text = try MeasuredText(
      cell.text + cell.mark, in: style, isBreakable: !isFigure, shaping: shaping)
    var placement = alignment == .start ? MeasuredTable.Placement.start : .center
    if alignment == .decimal, text.paragraphs.count == 1, let parts = DecimalParts(cell.text) {
      let whole = try shaping.shape(parts.whole, in: style).width(at: 1)
      let rest = text.unwrapped - whole - mark
      decimals[cell.column].add(whole: whole, rest: rest, mark: mark)
      placement = .comma(whole: whole)
    }
    return .init(grid: cell, text: text, placement: placement, markWidth: mark)
  }
}
