import Document
import Scene

/// Works out column widths from what the cells need.
///
/// Every column is at least as wide as its longest word or figure. Within that, texts get room in
/// proportion to their length, so that names wrap least; then titles get what is left. Of all
/// such divisions the one with the lowest table is taken. The whole width is used.
struct ColumnWidths {
  private let table: MeasuredTable
  private let look: TableLook
  /// For each column, in ems: no word sticks out; names are in two lines or have ``roomyText``;
  /// nothing wraps.
  private var narrowest: [Double]
  private var comfortable: [Double]
  private var unwrapped: [Double]
  /// Body cells over several columns, narrow spans first; whole rows apart.
  private let spanning: [MeasuredTable.Cell]
  private let headerCells: [HeaderNeed]
  /// Texts of every ``sampleStep``th row: as good as all, and long tables stay quick.
  private let sample: [MeasuredTable.Cell]
  private let sampleStep: Int

  /// A column of text of this many ems is never called too narrow.
  private static let roomyText = 10.0
  /// Titles of more lines than this ask for smaller text or a turned page.
  static let mostTitleLines = 6

  /// A title: the width, in ems, for each number of lines from 1 on.
  private struct HeaderNeed {
    let cell: TableGrid.Cell
    let widths: [Double]

    func width(titleLines: Int, headerRows: Int) -> Double {
      let lines = max(1, titleLines * cell.rowSpan / max(headerRows, 1))
      return widths[min(lines, widths.count) - 1]
    }
  }

  init(_ table: MeasuredTable, look: TableLook) {
    self.table = table
    self.look = look
    narrowest = table.decimals.map(\.width)
    comfortable = narrowest
    unwrapped = narrowest
    for cell in table.body where cell.grid.columnSpan == 1 {
      let column = cell.grid.column
      if case .comma = cell.placement { continue }
      narrowest[column] = max(narrowest[column], cell.narrowest)
      // A cell over several rows has their lines to itself; a few of them, so that a page break
      // finds room for it on both sides.
      let rows = cell.grid.rowSpan
      let hang = cell.widest - cell.text.unwrapped
      let twoLines = cell.text.width(forLines: min(2 * rows, 4)) + hang
      comfortable[column] = max(
        comfortable[column], cell.narrowest, min(twoLines, Self.roomyText))
      unwrapped[column] = max(
        unwrapped[column], rows == 1 ? cell.widest : cell.text.width(forLines: min(rows, 3)) + hang)
    }
    let step = max(1, table.grid.kinds.count / 48)
    sampleStep = step
    sample = table.body.filter { cell in
      if case .comma = cell.placement { return false }
      return cell.grid.row % step == 0 && cell.grid.columnSpan == 1
    }
    spanning = table.body.filter { $0.grid.columnSpan > 1 }
      .sorted { $0.grid.columnSpan < $1.grid.columnSpan }
    headerCells = table.header.sorted { $0.grid.columnSpan < $1.grid.columnSpan }.map { cell in
      var widths: [Double] = []
      repeat {
        widths.append(cell.text.width(forLines: widths.count + 1))
      } while widths.last! > cell.text.longest + 1e-6 && widths.count < 40
      return HeaderNeed(cell: cell.grid, widths: widths)
    }
  }

  /// The least width of the table at a text size, in points; with comfort, names and titles do not
  /// wrap word by word.
  func least(size: Double, isComfortable: Bool) -> Double {
    minimum(
      size: size, texts: isComfortable ? comfortable : narrowest,
      titleLines: isComfortable ? Self.mostTitleLines : 1000
    ).reduce(0, +)
  }

  /// Widths that add up to `width`, or `nil` when the least does not fit. In points.
  func widths(size: Double, width: Double, isComfortable: Bool) -> [Double]? {
    let floor = isComfortable ? comfortable : narrowest
    let mostLines = isComfortable ? Self.mostTitleLines : 40
    var best: (widths: [Double], cost: Double)?
    for share in [1, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.5, 3, 4, 6, 9, 15, .infinity] {
      let texts = tightened(zip(floor, unwrapped).map { max($0, $1 / share) }, floor: floor)
      for lines in [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 40] where lines <= mostLines {
        let widths = minimum(size: size, texts: texts, titleLines: lines)
        guard widths.reduce(0, +) <= width + 1e-6 else { continue }
        for candidate in [widths, widened(widths, texts: texts, size: size, to: width)] {
          let spread = spread(candidate, size: size, to: width)
          let cost = cost(of: spread, size: size)
          if best.map({ cost < $0.cost }) ?? true { best = (spread, cost) }
        }
        break
      }
    }
    if best == nil {
      let widths = minimum(size: size, texts: floor, titleLines: 1000)
      guard widths.reduce(0, +) <= width + 1e-6 else { return nil }
      return spread(widths, size: size, to: width)
    }
    return best?.widths
  }

  /// The same widths less what no line of the column uses: lines rarely end at the very edge.
  private func tightened(_ texts: [Double], floor: [Double]) -> [Double] {
    var used = floor
    for cell in sample where cell.widest > floor[cell.grid.column] {
      let column = cell.grid.column
      guard used[column] < texts[column] else { continue }
      let extra = cell.widest - cell.text.unwrapped
      let lines = cell.text.lines(width: texts[column] - extra)
      used[column] = max(used[column], cell.text.widest(of: lines) + extra)
    }
    return used
  }

  /// Widths in points, to half points, in which columns have room for `texts` ems and titles take
  /// at most `titleLines` lines.
  private func minimum(size: Double, texts: [Double], titleLines: Int) -> [Double] {
    let padding = 2 * look.horizontalPadding
    var widths = texts.map { upToHalf($0 * size + padding) }
    func widen(_ columns: Range<Int>, to ems: Double) {
      let missing = ems * size + padding - columns.reduce(0) { $0 + widths[$1] }
      guard missing > 1e-6 else { return }
      for column in columns {
        widths[column] = upToHalf(widths[column] + missing / Double(columns.count))
      }
    }
    for need in headerCells {
      let width = need.width(titleLines: titleLines, headerRows: table.grid.headerRows)
      widen(need.cell.columns, to: width)
    }
    for cell in spanning { widen(cell.grid.columns, to: cell.narrowest) }
    return widths
  }

  /// Roughly the table's height in lines: the rows of a sample, and the header, which costs more
  /// the narrower its titles are stacked.
  private func cost(of widths: [Double], size: Double) -> Double {
    let padding = 2 * look.horizontalPadding
    var edges = [0.0]
    for width in widths { edges.append(edges.last! + width) }
    func room(_ columns: Range<Int>) -> Double {
      (edges[columns.upperBound] - edges[columns.lowerBound] - padding) / size + 1e-6
    }
    var headerLines = Array(repeating: 0.0, count: table.grid.headerRows)
    for need in headerCells {
      let room = room(need.cell.columns)
      let lines = (need.widths.firstIndex { $0 <= room } ?? need.widths.count) + 1
      for row in need.cell.rows {
        headerLines[row] = max(headerLines[row], Double(lines) / Double(need.cell.rowSpan))
      }
    }
    let rows = table.grid.kinds.count
    var rowLines = Array(repeating: 1.0, count: rows)
    for cell in sample {
      let room = room(cell.grid.columns)
      let lines = cell.widest <= room ? 1 : Double(cell.text.lines(width: room).count)
      rowLines[cell.grid.row] = max(rowLines[cell.grid.row], lines / Double(cell.grid.rowSpan))
    }
    let titleLines = headerLines.reduce(0, +)
    let stacked = max(0, titleLines - 3)
    var sum = titleLines + stacked * stacked / 2
    for row in stride(from: 0, to: rows, by: sampleStep) {
      sum += rowLines[row] * Double(sampleStep)
    }
    return sum
  }

  /// The widths with all that is left given to columns whose texts wrap, by what they lack.
  private func widened(
    _ widths: [Double], texts: [Double], size: Double, to width: Double
  ) -> [Double] {
    let left = width - widths.reduce(0, +)
    let lacking = zip(texts, unwrapped).map { max(0, $1 - $0) * size }
    let sum = lacking.reduce(0, +)
    guard sum > 0 else { return widths }
    return zip(widths, lacking).map { $0 + ($1 * min(1, left / sum) * 2).rounded(.down) / 2 }
  }

  /// What is left first makes the columns under column groups alike, where it is enough for all of
  /// them or for those of one group. The rest goes to the columns by the roots of their widths: wide
  /// columns get more, but not so much that figures are left cramped. In half points; what no half
  /// point is goes to the widest column of text.
  private func spread(_ widths: [Double], size: Double, to width: Double) -> [Double] {
    var widths = widths
    let groups = headerCells.filter { need in
      need.cell.columnSpan > 1 && need.cell.columns.allSatisfy { table.grid.columns[$0] != .start }
    }.map { Array($0.cell.columns) }
    for columns in [Array(Set(groups.joined()).sorted())] + groups {
      let widest = columns.reduce(0) { max($0, widths[$1]) }
      let missing = columns.reduce(0) { $0 + widest - widths[$1] }
      guard missing <= width - widths.reduce(0, +) else { continue }
      for column in columns { widths[column] = widest }
    }
    let left = width - widths.reduce(0, +)
    // Where little is left, columns whose texts keep one line get none of it: the figures and
    // their titles need it more.
    let isScarce = left < width / 8
    let shares = widths.indices.map { index in
      let needed = unwrapped[index] * size + 2 * look.horizontalPadding
      let isSatisfied = table.grid.columns[index] == .start && widths[index] >= needed
      return isScarce && isSatisfied && table.grid.columns.contains { $0 != .start }
        ? 0 : widths[index].squareRoot()
    }
    let sum = shares.reduce(0, +)
    let texts = widths.indices.filter { table.grid.columns[$0] == .start }
    let candidates = texts.isEmpty ? Array(widths.indices) : texts
    guard sum > 0, let widest = candidates.max(by: { widths[$0] < widths[$1] }) else {
      return widths
    }
    var spread = zip(widths, shares).map { $0 + (left * $1 / sum * 2).rounded(.down) / 2 }
    spread[widest] += width - spread.reduce(0, +)
    return spread
  }
}

/// A length of a table on the grid of half points, no smaller than it is (but for what computing
/// adds), so that rules fall on even places.
func upToHalf(_ length: Double) -> Double { (length * 2 - 1e-6).rounded(.up) / 2 }
