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

  /// Whether all rows have one height; if not, a little smaller text may do it good.
  let isComfortable: Bool

  /// In em.
  private static let nameGap = 1.0
  private static let valueGap = 0.8
  private static let rowGap = 0.36
  private static let largestPitch = 7.0
  private static let thickest = 2.2
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
    let available = room.height - scaleHeight
    let count = Double(items.count)
    var found: (names: [Wrapping], heights: [Double], isEven: Bool)?
    for share in [0.32, 0.38, 0.45] {
      let nameWidth = min(natural, room.width * share)
      let track = room.width - nameWidth - Self.nameGap * em - rightColumn
      guard nameWidth >= longest, track >= max(Self.leastTrack * em, 0.3 * room.width) else {
        continue
      }
      let names = items.map { $0.label.balanced(within: nameWidth / em) }
      let heights = zip(items, names).map { item, name in
        max(item.label.height(of: name, at: em), item.label.lineHeight * em) + Self.rowGap * em
      }
      let isEven = (heights.max() ?? 0) * count <= available
      if isEven || (found == nil && heights.reduce(0, +) <= available) {
        found = (names, heights, isEven)
      }
      if isEven { break }
    }
    guard let found else { return nil }

    // Rows of one height where the room allows it, else each as high as its name.
    let pitch = min(available / count, max(found.heights.max() ?? 0, Self.largestPitch * em))
    let spare = (available - found.heights.reduce(0, +)) / count
    // The block of rows and scale in the middle of the height.
    let used = found.isEven ? pitch * count : available
    let first = room.minY + max(0, available - used) / 2
    var top = first
    var rows: [Row] = []
    for (index, item) in items.enumerated() {
      let height = found.isEven ? pitch : found.heights[index] + spare
      rows.append(Row(item: item, name: found.names[index], top: top, height: height))
      top += height
    }
    let nameWidth = (found.names.map(\.width).max() ?? 0) * em
    let left = room.minX + nameWidth + Self.nameGap * em
    self.rows = rows
    ticks = texts.ticks
    tracks = Rect(
      x: left, y: first, width: room.maxX - rightColumn - left, height: top - first)
    thickness = min(0.54 * (rows.map(\.height).min() ?? 0), Self.thickest * em)
    isComfortable = found.isEven
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
    if let range = item.range {
      marks.drawRange(
        from: track.minX + track.width * range.lowerBound,
        to: track.minX + track.width * range.upperBound, y: middle, height: 0.5 * thickness,
        on: &canvas)
    }
    if let mean = item.mean {
      let reach = 0.14 * thickness
      marks.drawMeanTick(
        x: track.minX + track.width * mean, from: track.minY - reach, to: track.maxY + reach,
        on: &canvas)
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
  var baseline: Stroke { Stroke(style.textColor, width: em * 0.09) }
}
