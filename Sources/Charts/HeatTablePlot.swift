import Diagnostics
import Scene

/// A heat table in its place.
struct HeatTablePlot: PagedPlot {
  private let texts: HeatTableTexts
  private let flow: RowFlow
  private let names: [Wrapping]
  private let header: Header
  private let headerTop: Double
  /// Left edges from the left of the room.
  private let rank: Double
  private let name: Double
  private let cells: Double
  private let cellWidth: Double
  private let top: Double
  private let room: Rect
  private let type: TypeScale

  /// What stands over the columns.
  private enum Header {
    case names([Wrapping], height: Double)
    /// Numbers over the columns, names in rows above the table.
    case numbers(NumberedKey, height: Double)

    var height: Double {
      switch self {
      case .names(_, let height), .numbers(_, let height): height
      }
    }
  }

  /// In em.
  private static let rankGap = 0.7
  private static let nameGap = 0.8
  private static let cellPadding = 0.3
  private static let cellGap = 0.1
  private static let headerGap = 0.35
  private static let rowGap = 0.42
  private static let largestPitch = 2.6
  private static let widestCell = 9.0
  private static let mostHeaderLines = 6

  init?(_ texts: HeatTableTexts, in room: Rect, type: TypeScale, pages: Int, isStrict: Bool) {
    let em = type.text
    let rank = texts.widestRank * em
    let name = rank > 0 ? rank + Self.rankGap * em : 0
    let count = Double(texts.headers.count)
    // Narrow names where the cells leave no more.
    for share in [0.3, 0.4, 0.5, 0.24, 0.18] {
      let most = min(texts.widestName, room.width * share / em) + 0.01
      guard most >= texts.longestPiece else { continue }
      let heights = texts.rows.map { row in
        (Double(row.name.lineCount(within: most)) * row.name.lineHeight + Self.rowGap) * em
      }
      func flow(_ height: Double) -> RowFlow? {
        RowFlow(
          heights, columns: pages, room: height, pitch: Self.largestPitch * em,
          spacing: isStrict ? .even : .evenWherePossible)
      }
      guard flow(room.height) != nil else { continue }
      // Lines of one length are narrower than their room: the cells gain from it.
      let names = texts.rows.map { $0.name.balanced(within: most) }
      let cells = name + ((names.map(\.width).max() ?? 0) + Self.nameGap) * em
      let cellWidth = min((room.width - cells) / count, Self.widestCell * em)
      guard cellWidth >= (texts.widestValue + 2 * Self.cellPadding + Self.cellGap) * em,
        let header = Self.header(
          texts, cellWidth: cellWidth, width: room.width, type: type),
        let flow = flow(room.height - header.height)
      else { continue }
      self.texts = texts
      self.flow = flow
      self.names = names
      self.header = header
      self.rank = rank
      self.name = name
      self.cells = cells
      self.cellWidth = cellWidth
      headerTop = room.minY
      top = room.minY + header.height
      self.room = room
      self.type = type
      return
    }
    return nil
  }

  private static func header(
    _ texts: HeatTableTexts, cellWidth: Double, width: Double, type: TypeScale
  ) -> Header? {
    let room = (cellWidth - 0.5 * type.text) / type.legend
    let gap = headerGap * type.text
    let longest = texts.headers.map(\.longestPiece).max() ?? 0
    let most = texts.headers.map { $0.lineCount(within: room) }.max() ?? 0
    if longest <= room, most <= mostHeaderLines {
      let names = texts.headers.map { $0.balanced(within: room) }
      let heights = zip(texts.headers, names).map { $0.height(of: $1, at: type.legend) }
      return .names(names, height: (heights.max() ?? 0) + gap)
    }
    let number = texts.numbered.items.map(\.number.unbroken.width).max() ?? 0
    guard number <= room,
      let key = NumberedKey(texts.numbered, width: width, size: type.legend)
    else { return nil }
    let line = (texts.numbered.items.first?.number.lineHeight ?? 1) * type.legend
    return .numbers(key, height: key.height + 0.7 * type.text + line + gap)
  }

  func draw<Shaper>(
    page: Int, marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    try drawHeader(on: &canvas)
    for row in flow.columns[page] { try draw(row, marks: marks, on: &canvas) }
  }

  private func drawHeader<Shaper>(on canvas: inout ChartCanvas<Shaper>) throws(Diagnostics) {
    let size = type.legend
    let bottom = top - Self.headerGap * type.text
    func middle(_ column: Int) -> Double {
      room.minX + cells + (Double(column) + 0.5) * cellWidth
    }
    switch header {
    case .names(let names, _):
      for (column, name) in names.enumerated() {
        let text = texts.headers[column]
        try canvas.write(
          name, of: text, size: size, x: middle(column),
          top: bottom - text.height(of: name, at: size), anchor: .middle,
          color: canvas.style.textColor)
      }
    case .numbers(let key, _):
      try key.draw(at: Point(x: room.minX, y: headerTop), on: &canvas)
      for (column, item) in texts.numbered.items.enumerated() {
        try canvas.write(
          item.number.unbroken, of: item.number, size: size, x: middle(column),
          top: bottom - item.number.lineHeight * size, anchor: .middle,
          color: canvas.style.textColor)
      }
    }
  }

  private func draw<Shaper>(
    _ row: RowFlow.Row, marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let text = texts.rows[row.index]
    let style = canvas.style
    let em = type.text
    let middle = top + row.top + row.height / 2
    let line = text.name.lineHeight * em
    try canvas.write(
      text.rank.unbroken, of: text.rank, size: em, x: room.minX + rank, top: middle - line / 2,
      anchor: .end, color: style.mutedColor)
    let name = names[row.index]
    try canvas.write(
      name, of: text.name, size: em, x: room.minX + self.name,
      top: middle - text.name.height(of: name, at: em) / 2, color: style.textColor)
    let gap = Self.cellGap * em
    for (column, cell) in text.cells.enumerated() {
      let area = Rect(
        x: room.minX + cells + Double(column) * cellWidth + gap / 2,
        y: top + row.top + gap / 2, width: cellWidth - gap, height: row.height - gap)
      let ground: Color
      if let share = cell.share {
        ground = style.color(ofShare: share)
        canvas.fill(.rectangle(area), ground)
      } else {
        ground = style.background
        marks.drawGap(area, on: &canvas)
        let width = cell.value.unbroken.width * em
        canvas.fill(
          .rectangle(
            Rect(
              x: area.midX - width / 2 - 0.25 * em, y: middle - 0.5 * em,
              width: width + 0.5 * em, height: em)), ground)
      }
      if text.isHighlighted { marks.outline(area, on: &canvas) }
      try canvas.write(
        cell.value.unbroken, of: cell.value, size: em, x: area.midX, top: middle - line / 2,
        anchor: .middle,
        color: Contrast.legible(on: ground, from: [style.textColor, style.background]))
    }
  }
}
