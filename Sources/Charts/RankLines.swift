import Diagnostics
import Scene

/// Lines from last year's ranks to this year's, in one column.
struct RankLines {
  private let texts: RankChangeTexts
  private let flow: RowFlow
  private let names: [Wrapping]
  private let top: Double
  private let headTop: Double
  /// The ends of the lines.
  private let left: Double
  private let right: Double
  /// Whether names stand beside last year's ranks, too.
  private let hasNamesBefore: Bool
  /// The left edge of names and the right edge of ranks beside them.
  private let name: Double
  private let rank: Double
  private let room: Rect
  private let type: TypeScale

  /// More lines than these are a tangle.
  private static let mostRows = 40

  /// In em.
  private static let endGap = 0.6
  private static let rankGap = 0.6
  private static let nameGap = 1.0
  private static let signGap = 0.35
  private static let sign = 0.8
  private static let rowGap = 0.42
  private static let largestPitch = 3.4
  private static let leastSpan = 8.0
  /// Where this much is left between the ranks, names stand beside last year's ranks, too.
  private static let comfortableSpan = 16.0

  init?(_ texts: RankChangeTexts, in room: Rect, type: TypeScale) {
    guard texts.rows.count <= Self.mostRows else { return nil }
    let em = type.text
    let line = (texts.rows.first?.name.lineHeight ?? 1) * em
    let head = line + 0.3 * em
    let height = room.height - head
    let sign = (Self.sign + Self.signGap + texts.widestChange) * em
    let before = (texts.widestBefore + Self.endGap) * em
    let fixed =
      before + (Self.endGap + texts.widestRank + Self.rankGap + Self.nameGap) * em + sign
    for share in [0.4, 0.5] {
      let nameWidth = min((texts.widestName + 0.01) * em, room.width * share)
      let second = nameWidth + Self.rankGap * em
      let free = room.width - fixed - nameWidth
      let hasNamesBefore =
        share == 0.4 && free - second >= max(Self.comfortableSpan * em, 0.3 * room.width)
      let left = before + (hasNamesBefore ? second : 0)
      let span = hasNamesBefore ? free - second : free
      guard nameWidth >= texts.longestPiece * em,
        span >= max(Self.leastSpan * em, 0.2 * room.width),
        texts.beforeName.unbroken.width * em + em <= (hasNamesBefore ? left : left + span)
      else { continue }
      let nowRoom = room.width - left - span
      guard texts.nowName.unbroken.width * em <= nowRoom else { continue }
      let heights = texts.rows.map { row in
        (Double(row.name.lineCount(within: nameWidth / em)) * row.name.lineHeight
          + Self.rowGap) * em
      }
      guard
        let flow = RowFlow(
          heights, columns: 1, room: height, pitch: Self.largestPitch * em, spacing: .even)
      else { continue }
      self.texts = texts
      self.flow = flow
      names = texts.rows.map { $0.name.balanced(within: nameWidth / em) }
      headTop = room.minY + max(0, height - flow.height) * 0.3
      top = headTop + head
      self.hasNamesBefore = hasNamesBefore
      self.left = room.minX + left
      right = room.minX + left + span
      rank = right + (Self.endGap + texts.widestRank) * em
      name = rank + Self.rankGap * em
      self.room = room
      self.type = type
      return
    }
    return nil
  }

  func draw<Shaper>(
    marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let em = type.text
    let rows = flow.columns.first ?? []
    try canvas.write(
      texts.beforeName.unbroken, of: texts.beforeName, size: em,
      x: hasNamesBefore ? left : room.minX, top: headTop,
      anchor: hasNamesBefore ? .end : .start, color: canvas.style.mutedColor)
    try canvas.write(
      texts.nowName.unbroken, of: texts.nowName, size: em, x: right, top: headTop,
      color: canvas.style.mutedColor)
    for row in rows where texts.rows[row.index].isHighlighted {
      canvas.fill(
        .rectangle(
          Rect(
            x: right + 0.4 * Self.endGap * em, y: top + row.top,
            width: room.maxX - right - 0.4 * Self.endGap * em, height: row.height)),
        canvas.style.trackColor)
    }
    // Lines that stay first, those that tell most on top.
    for direction in [RankDirection.same, .down, .up] {
      for row in rows where texts.rows[row.index].direction == direction {
        drawLine(row, in: rows, marks: marks, on: &canvas)
      }
    }
    for row in rows { try draw(row, in: rows, marks: marks, on: &canvas) }
  }

  private func middle(of row: RowFlow.Row) -> Double { top + row.top + row.height / 2 }

  private func drawLine<Shaper>(
    _ row: RowFlow.Row, in rows: [RowFlow.Row], marks: SeriesMarks,
    on canvas: inout ChartCanvas<Shaper>
  ) {
    let text = texts.rows[row.index]
    guard let slot = text.slotBefore else { return }
    let line = text.direction.line(marks: marks)
    canvas.line(
      Point(x: left, y: middle(of: rows[slot])), Point(x: right, y: middle(of: row)),
      Stroke(
        line.color, width: line.width * (text.isHighlighted ? 1.8 : 1), dash: line.dash,
        cap: line.cap))
  }

  private func draw<Shaper>(
    _ row: RowFlow.Row, in rows: [RowFlow.Row], marks: SeriesMarks,
    on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let text = texts.rows[row.index]
    let style = canvas.style
    let em = type.text
    let y = middle(of: row)
    let top = y - text.name.lineHeight * em / 2
    let color = text.direction.color(in: style)
    if let slot = text.slotBefore {
      let y = middle(of: rows[slot])
      canvas.fill(.circle(center: Point(x: left, y: y), radius: 0.2 * em), color)
      try canvas.write(
        text.before.unbroken, of: text.before, size: em, x: left - Self.endGap * em,
        top: y - text.before.lineHeight * em / 2, anchor: .end, color: style.textColor)
      if hasNamesBefore {
        let name = names[row.index]
        try canvas.write(
          name, of: text.name, size: em,
          x: left - (Self.endGap + texts.widestBefore + Self.rankGap) * em,
          top: y - text.name.height(of: name, at: em) / 2, anchor: .end,
          color: style.textColor)
      }
    }
    let end = Point(x: right, y: y)
    if text.direction == .entering {
      marks.draw(.entering, at: end, size: 0.7 * em, on: &canvas)
    } else {
      canvas.fill(.circle(center: end, radius: 0.2 * em), color)
    }
    try canvas.write(
      text.rank.unbroken, of: text.rank, size: em, x: rank, top: top, anchor: .end,
      color: style.textColor)
    let name = names[row.index]
    try canvas.write(
      name, of: text.name, size: em, x: self.name,
      top: y - text.name.height(of: name, at: em) / 2, color: style.textColor)
    let sign = room.maxX - (texts.widestChange + Self.signGap + Self.sign / 2) * em
    marks.draw(text.direction, at: Point(x: sign, y: y), size: em, on: &canvas)
    try canvas.write(
      text.change.unbroken, of: text.change, size: em,
      x: room.maxX - texts.widestChange * em, top: top, color: style.textColor)
  }
}
