import Diagnostics
import Scene

/// This year's rank, name, last year's rank and the sign of the change, in columns.
struct RankList {
  private let texts: RankChangeTexts
  private let flow: RowFlow
  private let names: [Wrapping]
  private let count: Int
  private let width: Double
  private let gap: Double
  private let top: Double
  private let room: Rect
  private let type: TypeScale

  /// In em.
  private static let columnGap = 2.6
  private static let rankGap = 0.7
  private static let nameGap = 1.0
  private static let beforeGap = 0.9
  private static let signGap = 0.35
  private static let sign = 0.8
  private static let rowGap = 0.42
  private static let largestPitch = 2.4
  /// Between the longest name and last year's rank.
  private static let widestAir = 8.0
  private static let mostColumns = 4

  init?(_ texts: RankChangeTexts, in room: Rect, type: TypeScale, pages: Int) {
    let em = type.text
    let line = (texts.rows.first?.name.lineHeight ?? 1) * em
    let head = line + 0.3 * em
    let height = room.height - head
    let fixed =
      (texts.widestRank + Self.rankGap + Self.nameGap + texts.widestBefore + Self.beforeGap
        + Self.sign + Self.signGap + texts.widestChange) * em
    for count in 1...Self.mostColumns {
      let longest = (texts.rows.count + count * pages - 1) / (count * pages)
      guard Double(longest) * (line + Self.rowGap * em) <= height else { continue }
      let gap = Self.columnGap * em
      let width = min(
        (room.width - Double(count - 1) * gap) / Double(count),
        fixed + (texts.widestName + Self.widestAir) * em)
      let nameWidth = width - fixed
      let heads = (texts.nowName.unbroken.width + texts.beforeName.unbroken.width + 1) * em
      let end = (Self.beforeGap + Self.sign + Self.signGap + texts.widestChange) * em
      guard nameWidth >= texts.longestPiece * em, heads <= width - end else { break }
      let heights = texts.rows.map { row in
        (Double(row.name.lineCount(within: nameWidth / em)) * row.name.lineHeight
          + Self.rowGap) * em
      }
      guard
        let flow = RowFlow(
          heights, columns: count * pages, room: height, pitch: Self.largestPitch * em,
          spacing: .evenWherePossible)
      else { continue }
      self.texts = texts
      self.flow = flow
      names = texts.rows.map { $0.name.balanced(within: nameWidth / em) }
      self.count = count
      self.width = width
      self.gap = gap
      top = room.minY + head
      self.room = room
      self.type = type
      return
    }
    return nil
  }

  func draw<Shaper>(
    page: Int, marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let em = type.text
    let end = (Self.sign + Self.signGap + texts.widestChange) * em
    for column in 0..<count {
      let rows = flow.columns[page * count + column]
      guard !rows.isEmpty else { continue }
      let left = room.minX + Double(column) * (width + gap)
      let before = left + width - end - Self.beforeGap * em
      try canvas.write(
        texts.nowName.unbroken, of: texts.nowName, size: em, x: left, top: room.minY,
        color: canvas.style.mutedColor)
      try canvas.write(
        texts.beforeName.unbroken, of: texts.beforeName, size: em, x: before, top: room.minY,
        anchor: .end, color: canvas.style.mutedColor)
      for row in rows {
        try draw(row, left: left, before: before, marks: marks, on: &canvas)
      }
    }
  }

  private func draw<Shaper>(
    _ row: RowFlow.Row, left: Double, before: Double, marks: SeriesMarks,
    on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let text = texts.rows[row.index]
    let style = canvas.style
    let em = type.text
    let y = top + row.top + row.height / 2
    let line = y - text.name.lineHeight * em / 2
    let right = left + width
    if text.isHighlighted {
      canvas.fill(
        .rectangle(Rect(x: left, y: top + row.top, width: width, height: row.height)),
        style.trackColor)
    }
    canvas.line(
      Point(x: left, y: top + row.top), Point(x: right, y: top + row.top), marks.gridLine)
    try canvas.write(
      text.rank.unbroken, of: text.rank, size: em, x: left + texts.widestRank * em, top: line,
      anchor: .end, color: style.textColor)
    let name = names[row.index]
    try canvas.write(
      name, of: text.name, size: em, x: left + (texts.widestRank + Self.rankGap) * em,
      top: y - text.name.height(of: name, at: em) / 2, color: style.textColor)
    try canvas.write(
      text.before.unbroken, of: text.before, size: em, x: before, top: line, anchor: .end,
      color: style.mutedColor)
    marks.draw(
      text.direction,
      at: Point(
        x: right - (texts.widestChange + Self.signGap + Self.sign / 2) * em, y: y), size: em,
      on: &canvas)
    try canvas.write(
      text.change.unbroken, of: text.change, size: em, x: right - texts.widestChange * em,
      top: line, color: style.textColor)
  }
}
