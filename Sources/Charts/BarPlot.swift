import Diagnostics
import Scene
import Text

/// Horizontal bars in the order of the items: names on the left, a track from 0 to 100 % with the
/// bar on it, values in a column on the right, the scale below.
struct BarPlot: Hashable, Sendable {
  private struct Row: Hashable, Sendable {
    let item: ChartTexts.Item
    let name: Wrapping
    let top: Double
    let height: Double
  }

  private let rows: [Row]
  private let ticks: [ChartTexts.Tick]
  /// All tracks with the gaps between them, without the scale below.
  private let tracks: Rect
  private let thickness: Double
  private let room: Rect
  private let type: TypeScale

  /// In em.
  private static let nameGap = 1.0
  private static let valueGap = 0.8
  private static let rowGap = 0.5
  private static let leastTrack = 8.0

  /// - Parameter room: For everything.
  /// - Returns: `nil` when names and values leave no track worth drawing or the rows are too high.
  init?(_ texts: ChartTexts, in room: Rect, type: TypeScale) {
    let em = type.text
    let items = texts.items
    let valueWidth = (items.map(\.value.unbroken.width).max() ?? 0) * em
    let lastTick = (texts.ticks.last?.text.unbroken.width ?? 0) * type.tick
    let rightColumn = max(Self.valueGap * em + valueWidth, lastTick / 2)
    let longest = (items.map(\.label.longestPiece).max() ?? 0) * em
    let scaleHeight = (texts.ticks.last?.text.lineHeight ?? 1) * type.tick + 0.35 * em
    let natural = (items.map(\.label.unbroken.width).max() ?? 0) * em
    var found: (rows: [(Wrapping, Double)], nameWidth: Double)?
    for share in [0.32, 0.4, 0.48] {
      let nameWidth = min(natural, room.width * share)
      let track = room.width - nameWidth - Self.nameGap * em - rightColumn
      guard nameWidth >= longest, track >= max(Self.leastTrack * em, 0.3 * room.width) else {
        continue
      }
      let rows = items.map { item in
        let name = item.label.balanced(within: nameWidth / em)
        let lines = Double(max(name.lines.count, 1))
        return (name, (lines * item.label.lineHeight + Self.rowGap) * em)
      }
      let height = rows.reduce(0) { $0 + $1.1 }
      guard height + scaleHeight <= room.height else { continue }
      found = (rows, min(nameWidth, (rows.map(\.0.width).max() ?? 0) * em))
      break
    }
    guard let found else { return nil }

    // Rows of one height where the room allows it, else each as high as its name.
    let available = room.height - scaleHeight
    let count = Double(items.count)
    let highest = found.rows.map(\.1).max() ?? 0
    let isEven = highest * count <= available
    let pitch = min(available / count, max(highest, 3.4 * em))
    let spare = (available - found.rows.reduce(0) { $0 + $1.1 }) / count
    var top = room.minY
    var rows: [Row] = []
    for (item, (name, least)) in zip(items, found.rows) {
      let height = isEven ? pitch : least + spare
      rows.append(Row(item: item, name: name, top: top, height: height))
      top += height
    }
    let left = room.minX + found.nameWidth + Self.nameGap * em
    self.rows = rows
    ticks = texts.ticks
    tracks = Rect(
      x: left, y: room.minY, width: room.maxX - rightColumn - left, height: top - room.minY)
    thickness = min(0.56 * (rows.map(\.height).min() ?? 0), 1.7 * em)
    self.room = room
    self.type = type
  }

  func draw<Shaper>(
    marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    try drawScale(marks: marks, on: &canvas)
    for row in rows { try draw(row, marks: marks, on: &canvas) }
    canvas.stroke(
      .polyline([
        Point(x: tracks.minX, y: tracks.minY), Point(x: tracks.minX, y: tracks.maxY),
      ]), marks.baseline)
  }

  private func drawScale<Shaper>(
    marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let widest = (ticks.last?.text.unbroken.width ?? 0) * type.tick
    let scale = PercentScale.finest(stepAtLeast: (widest + type.tick) / tracks.width)
    for tick in ticks where scale.marks.contains(tick.percent) {
      let x = tracks.minX + tracks.width * Double(tick.percent) / 100
      canvas.stroke(
        .polyline([Point(x: x, y: tracks.minY), Point(x: x, y: tracks.maxY + 0.2 * type.text)]),
        marks.gridLine)
      try canvas.write(
        tick.text.unbroken, of: tick.text, size: type.tick, x: x,
        top: tracks.maxY + 0.35 * type.text, anchor: .middle, color: canvas.style.mutedColor)
    }
  }

  private func draw<Shaper>(
    _ row: Row, marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let item = row.item
    let middle = row.top + row.height / 2
    let track = Rect(
      x: tracks.minX, y: middle - thickness / 2, width: tracks.width, height: thickness)
    if let share = item.share {
      marks.drawTrack(track, on: &canvas)
      if share > 0 {
        canvas.fill(
          .rectangle(
            Rect(x: track.minX, y: track.minY, width: track.width * share, height: thickness)),
          canvas.style.seriesColor)
      }
    } else {
      canvas.fill(.rectangle(track), canvas.style.background)
      marks.outlineTrack(track, with: marks.gapLine, on: &canvas)
    }
    let color = item.share == nil ? canvas.style.mutedColor : canvas.style.textColor
    try canvas.write(
      row.name, of: item.label, size: type.text, x: room.minX,
      top: middle - item.label.height(of: row.name, at: type.text) / 2, color: color)
    let value = item.value.unbroken
    try canvas.write(
      value, of: item.value, size: type.text, x: room.maxX,
      top: middle - item.value.height(of: value, at: type.text) / 2, anchor: .end, color: color)
  }
}

extension SeriesMarks {
  /// The line at 0 %.
  fileprivate var baseline: Stroke { Stroke(style.textColor, width: em * 0.09) }
}
