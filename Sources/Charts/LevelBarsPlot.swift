import Diagnostics
import Scene

/// Bars of levels in their places: the name and the total over each bar, counts inside it; those
/// that are wider than their part stand under it with a line to it.
struct LevelBarsPlot: PagedPlot {
  private let texts: LevelBarsTexts
  private let bars: [Bar]
  private let flow: RowFlow
  private let thickness: Double
  private let top: Double
  private let room: Rect
  private let type: TypeScale

  private struct Bar {
    let name: Wrapping
    let nameHeight: Double
    /// The middles of the counts under the bar, by segment.
    let outside: [Int: Double]
    let outsideHeight: Double
  }

  /// In em.
  private static let nameGap = 0.35
  private static let padding = 0.35
  private static let leader = 0.55
  private static let barGap = 1.3
  private static let leastThickness = 1.5
  private static let thickest = 7.0
  private static let largestAir = 4.0

  init?(_ texts: LevelBarsTexts, in room: Rect, type: TypeScale, pages: Int, isStrict: Bool) {
    let em = type.text
    var bars: [Bar] = []
    for bar in texts.bars {
      let total = bar.total.unbroken.width * em
      let nameRoom = room.width - (total > 0 ? total + em : 0)
      guard nameRoom > 0, bar.name.longestPiece * em <= nameRoom else { return nil }
      let name = bar.name.balanced(within: nameRoom / em)
      let nameHeight = max(
        bar.name.height(of: name, at: em), bar.total.height(of: bar.total.unbroken, at: em))
      guard let outside = Self.outside(bar.segments, width: room.width, em: em) else {
        return nil
      }
      bars.append(
        Bar(
          name: name, nameHeight: nameHeight, outside: outside,
          outsideHeight: outside.isEmpty
            ? 0 : (Self.leader + (bar.segments.first?.text.lineHeight ?? 1)) * em))
    }
    func heights(_ thickness: Double) -> [Double] {
      bars.map {
        $0.nameHeight + Self.nameGap * em + thickness + $0.outsideHeight + Self.barGap * em
      }
    }
    // The last bar needs no gap after it.
    let height = room.height + Self.barGap * em
    func flow(_ thickness: Double) -> RowFlow? {
      let heights = heights(thickness)
      return RowFlow(
        heights, columns: pages, room: height,
        pitch: (heights.max() ?? 0) + Self.largestAir * em,
        spacing: isStrict ? .even : .evenWherePossible)
    }
    guard var found = flow(Self.leastThickness * em) else { return nil }
    var thickness = Self.leastThickness * em
    while thickness < Self.thickest * em, let better = flow(thickness + 0.25 * em) {
      thickness += 0.25 * em
      found = better
    }
    self.texts = texts
    self.bars = bars
    self.flow = found
    self.thickness = thickness
    top = room.minY + max(0, height - found.height) * 0.3
    self.room = room
    self.type = type
  }

  /// The counts that their parts are too narrow for: side by side in one line, each as near to
  /// the middle of its part as its neighbours allow.
  ///
  /// - Returns: The middles by index, from the left edge; `nil` when they need more room than the
  ///   bar is long.
  private static func outside(
    _ segments: [LevelBarsTexts.Segment], width: Double, em: Double
  ) -> [Int: Double]? {
    var labels: [(index: Int, middle: Double, half: Double)] = []
    for (index, segment) in segments.enumerated() {
      let text = segment.text.unbroken.width * em
      let room = (segment.end - segment.start) * width
      guard text + 2 * padding * em > room else { continue }
      labels.append((index, (segment.start + segment.end) / 2 * width, text / 2))
    }
    let air = 0.7 * em
    // Pushed right by those before, then left by the end of the bar and those after.
    var edge = 0.0
    for place in labels.indices {
      labels[place].middle = max(labels[place].middle, edge + labels[place].half)
      edge = labels[place].middle + labels[place].half + air
    }
    edge = width
    for place in labels.indices.reversed() {
      labels[place].middle = min(labels[place].middle, edge - labels[place].half)
      edge = labels[place].middle - labels[place].half - air
    }
    if let first = labels.first, first.middle - first.half < -0.001 { return nil }
    return [Int: Double](uniqueKeysWithValues: labels.map { ($0.index, $0.middle) })
  }

  func draw<Shaper>(
    page: Int, marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    for row in flow.columns[page] {
      try draw(
        bars[row.index], texts.bars[row.index], top: top + row.top, marks: marks, on: &canvas)
    }
  }

  private func draw<Shaper>(
    _ bar: Bar, _ text: LevelBarsTexts.Bar, top: Double, marks: SeriesMarks,
    on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let em = type.text
    let style = canvas.style
    try canvas.write(
      bar.name, of: text.name, size: em, x: room.minX, top: top, color: style.textColor)
    try canvas.write(
      text.total.unbroken, of: text.total, size: em, x: room.maxX, top: top, anchor: .end,
      color: style.mutedColor)
    let upper = top + bar.nameHeight + Self.nameGap * em
    for (index, segment) in text.segments.enumerated() {
      let area = Rect(
        x: room.minX + segment.start * room.width, y: upper,
        width: (segment.end - segment.start) * room.width, height: thickness)
      marks.drawLevel(segment.level, of: texts.levelCount, in: area, on: &canvas)
      let count = segment.text.unbroken
      let line = segment.text.lineHeight * em
      if let middle = bar.outside[index] {
        let x = room.minX + middle
        let end = area.maxY + Self.leader * em
        canvas.stroke(
          .polyline([
            Point(x: area.midX, y: area.maxY), Point(x: area.midX, y: area.maxY + 0.15 * em),
            Point(x: x, y: end - 0.05 * em),
          ]), Stroke(style.mutedColor, width: 0.07 * em))
        try canvas.write(
          count, of: segment.text, size: em, x: x, top: end, anchor: .middle,
          color: style.textColor)
      } else {
        let color = style.color(ofLevel: segment.level, of: texts.levelCount)
        // Plain ground under the figures, without the pattern.
        canvas.fill(
          .rectangle(
            Rect(
              x: area.midX - count.width / 2 * em - 0.2 * em, y: area.midY - 0.55 * em,
              width: (count.width + 0.4) * em, height: 1.1 * em)), color)
        try canvas.write(
          count, of: segment.text, size: em, x: area.midX, top: area.midY - line / 2,
          anchor: .middle,
          color: Contrast.legible(on: color, from: [style.textColor, style.background]))
      }
    }
  }
}
