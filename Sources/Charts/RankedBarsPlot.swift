import Diagnostics
import Scene

/// The columns of a ranking in their places.
struct RankedBarsPlot: PagedPlot {
  private let texts: RankedBarsTexts
  private let flow: RowFlow
  private let names: [Wrapping]
  private let columns: Columns
  private let room: Rect
  private let type: TypeScale
  /// Of the rows' area on every page.
  private let top: Double
  private let meanLabel: Wrapping?
  private let thickness: Double

  var columnCount: Int { columns.count }

  /// Where the parts of a column stand, from its left edge.
  private struct Columns {
    let count: Int
    let width: Double
    let gap: Double
    /// Right edge of the ranks.
    let rank: Double
    let name: Double
    let nameWidth: Double
    /// The bars from 0 to the end of the scale.
    let bar: Double
    let barWidth: Double

    /// - Returns: `nil` when a word is wider than the names may be or no bar worth drawing is left.
    init?(
      _ texts: RankedBarsTexts, count: Int, width: Double, gap: Double, nameWidth: Double,
      type: TypeScale
    ) {
      let em = type.text
      self.count = count
      self.width = width
      self.gap = gap
      self.nameWidth = nameWidth
      rank = texts.widestRank * em
      name = rank > 0 ? rank + rankGap * em : 0
      bar = name + nameWidth + nameGap * em
      let value = (texts.widestValue + BarValue.gap + BarValue.halo) * em
      barWidth = width - bar - max(value, texts.scale.overhang(at: type).right)
      guard nameWidth >= texts.longestPiece * em, barWidth >= max(leastBar * em, 0.2 * width)
      else { return nil }
    }
  }

  /// In em.
  private static let columnGap = 2.4
  private static let rankGap = 0.7
  private static let nameGap = 0.8
  private static let rowGap = 0.42
  private static let leastBar = 5.0
  private static let largestPitch = 3.6
  private static let thickest = 1.9
  private static let mostColumns = 4

  init?(_ texts: RankedBarsTexts, in room: Rect, type: TypeScale, pages: Int, isStrict: Bool) {
    let em = type.text
    let least = em * (Self.rowGap + (texts.rows.first?.name.lineHeight ?? 1))
    let foot = texts.scale.height(at: type)
    for count in 1...min(Self.mostColumns, texts.rows.count) {
      let rows = (texts.rows.count + count * pages - 1) / (count * pages)
      guard least * Double(rows) <= room.height - foot else { continue }
      let gap = Self.columnGap * em
      let width = (room.width - Double(count - 1) * gap) / Double(count)
      let label = texts.mean?.label.balanced(within: width / type.legend)
      guard (label?.width ?? 0) * type.legend <= width else { break }
      let head = label.map { (texts.mean?.label.height(of: $0, at: type.legend) ?? 0) + 0.3 * em }
      let height = room.height - foot - (head ?? 0)
      var found: (columns: Columns, flow: RowFlow)?
      for share in [0.36, 0.45, 0.54] {
        guard
          let columns = Columns(
            texts, count: count, width: width, gap: gap,
            nameWidth: min(texts.widestName * em, width * share) + 0.01 * em, type: type)
        else { continue }
        let lines = texts.rows.map { $0.name.lineCount(within: columns.nameWidth / em) }
        let heights = zip(texts.rows, lines).map {
          (Double($1) * $0.name.lineHeight + Self.rowGap) * em
        }
        guard
          let flow = RowFlow(
            heights, columns: count * pages, room: height, pitch: Self.largestPitch * em,
            spacing: isStrict ? .even : .evenWherePossible)
        else { continue }
        // Wider names where that keeps all of them in one line.
        let isUnbroken = lines.allSatisfy { $0 == 1 }
        if found == nil || isUnbroken { found = (columns, flow) }
        if isUnbroken { break }
      }
      guard let (loose, flow) = found else { continue }
      let names = texts.rows.map { $0.name.balanced(within: loose.nameWidth / em) }
      self.texts = texts
      self.flow = flow
      self.names = names
      // Lines of one length are narrower than their room: the bars gain from it.
      columns =
        Columns(
          texts, count: count, width: width, gap: gap,
          nameWidth: ((names.map(\.width).max() ?? 0) + 0.01) * em, type: type) ?? loose
      self.room = room
      self.type = type
      top = room.minY + (head ?? 0) + max(0, height - flow.height) * 0.3
      meanLabel = label
      let lowest = flow.columns.flatMap { $0 }.map(\.height).min() ?? 0
      thickness = min(0.6 * lowest, Self.thickest * em)
      return
    }
    return nil
  }

  func draw<Shaper>(
    page: Int, marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    for column in 0..<columns.count {
      let rows = flow.columns[page * columns.count + column]
      guard let last = rows.last else { continue }
      let left = room.minX + Double(column) * (columns.width + columns.gap)
      let area = Rect(
        x: left + columns.bar, y: top, width: columns.barWidth, height: last.top + last.height)
      for row in rows where texts.rows[row.index].isHighlighted {
        canvas.fill(
          .rectangle(
            Rect(x: left, y: top + row.top, width: columns.width, height: row.height)),
          canvas.style.trackColor)
      }
      try texts.scale.draw(across: area, type: type, marks: marks, on: &canvas)
      for row in rows { drawBar(row, in: area, marks: marks, on: &canvas) }
      try drawMean(over: area, left: left, isFirst: column == 0, marks: marks, on: &canvas)
      for row in rows { try drawTexts(row, left: left, in: area, on: &canvas) }
      canvas.line(
        Point(x: area.minX, y: area.minY), Point(x: area.minX, y: area.maxY), marks.baseline)
      for row in rows where texts.rows[row.index].followsBreak {
        canvas.line(
          Point(x: left, y: top + row.top), Point(x: left + columns.width, y: top + row.top),
          marks.gapLine)
      }
    }
  }

  private func bar(of row: RowFlow.Row, in area: Rect) -> Rect {
    Rect(
      x: area.minX, y: top + row.top + (row.height - thickness) / 2,
      width: area.width * (texts.rows[row.index].share ?? 0), height: thickness)
  }

  private func drawBar<Shaper>(
    _ row: RowFlow.Row, in area: Rect, marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) {
    let bar = bar(of: row, in: area)
    guard bar.width > 0 else { return }
    if let level = texts.rows[row.index].level {
      marks.drawLevel(level, of: texts.levelCount, in: bar, on: &canvas)
    } else {
      canvas.fill(.rectangle(bar), canvas.style.seriesColor)
    }
  }

  /// The line of the mean; its label stands over the first column.
  private func drawMean<Shaper>(
    over area: Rect, left: Double, isFirst: Bool, marks: SeriesMarks,
    on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    guard let mean = texts.mean, let label = meanLabel else { return }
    let x = area.minX + area.width * mean.share
    let ends = (
      Point(x: x, y: area.minY - 0.2 * type.text), Point(x: x, y: area.maxY)
    )
    // A rim of background sets it off from the bars.
    canvas.line(ends.0, ends.1, Stroke(canvas.style.background, width: type.text * 0.3))
    canvas.line(ends.0, ends.1, marks.meanLine)
    guard isFirst else { return }
    let half = label.width * type.legend / 2
    try canvas.write(
      label, of: mean.label, size: type.legend,
      x: min(max(x, left + half), left + columns.width - half),
      top: area.minY - 0.3 * type.text - mean.label.height(of: label, at: type.legend),
      anchor: .middle, color: canvas.style.meanColor)
  }

  private func drawTexts<Shaper>(
    _ row: RowFlow.Row, left: Double, in area: Rect, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let text = texts.rows[row.index]
    let style = canvas.style
    let em = type.text
    let middle = top + row.top + row.height / 2
    let color = text.share == nil ? style.mutedColor : style.textColor
    let line = text.rank.lineHeight * em
    try canvas.write(
      text.rank.unbroken, of: text.rank, size: em, x: left + columns.rank,
      top: middle - line / 2, anchor: .end, color: style.mutedColor)
    let name = names[row.index]
    try canvas.write(
      name, of: text.name, size: em, x: left + columns.name,
      top: middle - text.name.height(of: name, at: em) / 2, color: color)
    try drawValue(row, in: area, color: color, on: &canvas)
  }

  private func drawValue<Shaper>(
    _ row: RowFlow.Row, in area: Rect, color: Color, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let text = texts.rows[row.index]
    let style = canvas.style
    let em = type.text
    let bar = bar(of: row, in: area)
    let value = text.value.unbroken
    let width = value.width * em
    let place = BarValue(
      width: width, after: bar, mean: texts.mean.map { area.minX + area.width * $0.share }, em: em)
    // Lines of the scale and the pattern of a level stop at the value.
    let height = place.isInside ? min(em, bar.height) : em
    let halo = BarValue.halo * em
    let ground: Color =
      if place.isInside {
        text.level.map { style.color(ofLevel: $0, of: texts.levelCount) } ?? style.seriesColor
      } else {
        text.isHighlighted ? style.trackColor : style.background
      }
    canvas.fill(
      .rectangle(
        Rect(
          x: place.x - halo, y: bar.midY - height / 2, width: width + 2 * halo, height: height)),
      ground)
    try canvas.write(
      value, of: text.value, size: em, x: place.x,
      top: bar.midY - text.value.height(of: value, at: em) / 2,
      color: place.isInside
        ? Contrast.legible(on: ground, from: [style.background, style.textColor]) : color)
  }
}
