import Scene

/// A sample of a mark, for the key.
enum Swatch: Hashable, Sendable {
  /// The agency's line with a marker.
  case line
  /// The dashed outline of the maximum.
  case maximumLine
  case bar
  case track
  /// The dashed line of the mean, with its marker on radars.
  case meanLine(hasMarker: Bool)
  /// The mean of a bar.
  case meanTick
  /// From the least to the greatest.
  case range
  case level(Int, of: Int)
  /// The ground of a share, `0...1`.
  case share(Double)
  /// A cell without a value.
  case gap
  /// A change of rank.
  case change(RankDirection)

  /// In em of the key's text.
  var width: Double {
    if case .change = self { 0.8 } else { 2.1 }
  }

  /// - Parameters:
  ///   - start: The left end, in the middle of the height.
  ///   - size: Of the key's text, in points.
  func draw<Shaper>(
    from start: Point, width: Double, size: Double, marks: SeriesMarks,
    on canvas: inout ChartCanvas<Shaper>
  ) {
    let end = Point(x: start.x + width, y: start.y)
    let middle = Point(x: start.x + width / 2, y: start.y)
    let height = size * 0.66
    let area = Rect(x: start.x, y: start.y - height / 2, width: width, height: height)
    switch self {
    case .line:
      // The round ends of the line stay inside.
      let half = marks.seriesLine.width / 2
      canvas.line(
        Point(x: start.x + half, y: start.y), Point(x: end.x - half, y: start.y),
        marks.seriesLine)
      marks.drawMarker(at: middle, on: &canvas)
    case .maximumLine: canvas.line(start, end, marks.maximumLine)
    case .bar: canvas.fill(.rectangle(area), canvas.style.seriesColor)
    case .track: marks.drawTrack(area, on: &canvas)
    case .meanLine(let hasMarker):
      canvas.line(start, end, marks.meanLine)
      if hasMarker { marks.drawMeanMarker(at: middle, on: &canvas) }
    case .meanTick:
      marks.drawMeanTick(
        x: middle.x, from: area.minY - 0.1 * size, to: area.maxY + 0.1 * size, on: &canvas)
    case .range:
      // The rims at its ends stay inside.
      marks.drawRange(
        from: start.x + 0.2 * size, to: end.x - 0.2 * size, y: start.y, height: height,
        on: &canvas)
    case .level(let level, let count):
      marks.drawLevel(level, of: count, in: area, on: &canvas)
    case .share(let share):
      canvas.fill(.rectangle(area), canvas.style.color(ofShare: share))
      marks.outline(area, on: &canvas)
    case .gap: marks.drawGap(area, on: &canvas)
    case .change(let direction): marks.draw(direction, at: middle, size: size, on: &canvas)
    }
  }
}
