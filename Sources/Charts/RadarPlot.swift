import Diagnostics
import Scene
import Text

/// A radar in its place: rings, axes, the outline of the maximum, the agency's line, labels.
struct RadarPlot: Hashable, Sendable {
  static let axisCounts = 3...12

  let items: [ChartTexts.Item]
  let ticks: ChartTexts
  let geometry: RadarGeometry
  let arrangement: RadarLabels
  let center: Point
  let type: TypeScale

  /// Whether the plot is large beside its text; if not, smaller text may do it good.
  let isComfortable: Bool

  /// In em.
  private static let leastRadius = 4.2
  private static let comfortableRadius = 6.0

  /// - Parameters:
  ///   - options: The ways to wrap the labels of the items.
  ///   - room: For plot and labels.
  /// - Returns: `nil` when no radius that is worth drawing leaves room for the labels.
  init?(
    _ texts: ChartTexts, options: [RadarLabelOptions], in room: Rect, type: TypeScale
  ) {
    let geometry = RadarGeometry(axisCount: texts.items.count)
    guard
      let arrangement = RadarLabels.fit(
        options, geometry: geometry, in: room.size, em: type.text, least: Self.leastRadius)
    else { return nil }
    let bounds = arrangement.bounds
    // The polygon in the middle where the labels allow it, labels and all in the middle
    // of the height.
    let x = min(max(room.midX, room.minX - bounds.minX), room.maxX - bounds.maxX)
    let y = room.minY - bounds.minY + (room.height - bounds.height) / 2
    items = texts.items
    ticks = texts
    self.geometry = geometry
    self.arrangement = arrangement
    center = Point(x: x, y: y)
    self.type = type
    isComfortable = arrangement.radius >= Self.comfortableRadius * type.text
  }

  func draw<Shaper>(
    marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let style = canvas.style
    let radius = arrangement.radius
    let points = geometry.points(items.map(\.share), radius: radius)
    let segments = self.segments(of: points)
    let rings = RingLabels(
      ticks.ticks, geometry: geometry, radius: radius, size: type.tick,
      around: .init(
        segments: segments, markers: points.compactMap(\.self), markerRadius: marks.markerRadius,
        boxes: arrangement.labels.map(\.box), room: arrangement.bounds))

    for percent in rings.scale.marks.dropFirst().dropLast() {
      let corners = geometry.polygon(center: center, radius: radius * Double(percent) / 100)
      canvas.stroke(.polyline(corners, closed: true), marks.gridLine)
    }
    for (index, corner) in geometry.polygon(center: center, radius: radius).enumerated() {
      canvas.stroke(
        .polyline([center, corner]), items[index].share == nil ? marks.gapAxis : marks.gridLine)
    }
    canvas.stroke(
      .polyline(geometry.polygon(center: center, radius: radius), closed: true),
      marks.maximumLine)
    let means = geometry.points(items.map(\.mean), radius: radius)
    drawMeans(means, marks: marks, on: &canvas)
    // A gap in the ring under each percentage, tinted like all that the agency's area covers.
    for label in rings.labels { drawGround(of: label, opacity: 1, on: &canvas) }
    drawSeries(points, marks: marks, on: &canvas)
    for label in rings.labels {
      if label.isOnLine { drawGround(of: label, opacity: 0.85, on: &canvas) }
      try canvas.write(
        label.tick.text.unbroken, of: label.tick.text, size: type.tick,
        x: center.x + label.box.midX, top: center.y + label.box.minY, anchor: .middle,
        color: style.mutedColor)
    }
    for (item, label) in zip(items, arrangement.labels) {
      try draw(label, of: item, on: &canvas)
    }
  }

  /// The halo of a percentage: a box around its digits.
  private func drawGround<Shaper>(
    of label: RingLabels.Label, opacity: Double, on canvas: inout ChartCanvas<Shaper>
  ) {
    let height = label.tick.text.metrics.capHeight * type.tick
    let baseline = center.y + label.box.minY + label.tick.text.firstBaseline(at: type.tick)
    let digits = Rect(
      x: center.x + label.box.minX, y: baseline - height, width: label.box.width, height: height)
    canvas.fill(
      .rectangle(digits.inset(by: -0.16 * type.tick)), canvas.style.background, opacity: opacity)
  }

  /// The lines between neighbours that both have a value.
  private func segments(of points: [Point?]) -> [(Point, Point)] {
    points.indices.compactMap { index in
      guard let from = points[index], let to = points[(index + 1) % points.count] else {
        return nil
      }
      return (from, to)
    }
  }

  private func drawMeans<Shaper>(
    _ means: [Point?], marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) {
    let line = RadarLine(means.map { $0.map { $0 + center } }, around: center).line
    if !line.elements.isEmpty { canvas.stroke(line, marks.meanLine) }
    for point in means.compactMap(\.self) {
      marks.drawMeanMarker(at: point + center, on: &canvas)
    }
  }

  private func drawSeries<Shaper>(
    _ points: [Point?], marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) {
    let shape = RadarLine(points.map { $0.map { $0 + center } }, around: center)
    if !shape.line.elements.isEmpty {
      canvas.fill(shape.area, canvas.style.seriesColor, opacity: ChartStyle.fillOpacity)
      canvas.stroke(shape.line, marks.seriesLine)
    }
    for point in points.compactMap(\.self) {
      marks.drawMarker(at: point + center, on: &canvas)
    }
  }

  private func draw<Shaper>(
    _ label: RadarLabels.Label, of item: ChartTexts.Item, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let style = canvas.style
    let x: Double
    let anchor: TextMark.Anchor
    switch label.side {
    case ..<0: (x, anchor) = (label.box.maxX, .end)
    case 0: (x, anchor) = (label.box.midX, .middle)
    default: (x, anchor) = (label.box.minX, .start)
    }
    let top = center.y + label.box.minY
    let isGap = item.share == nil
    try canvas.write(
      label.name, of: item.label, size: type.text, x: center.x + x, top: top, anchor: anchor,
      color: isGap ? style.mutedColor : style.textColor)
    try canvas.write(
      item.value.unbroken, of: item.value, size: type.text, x: center.x + x,
      top: top + item.label.height(of: label.name, at: type.text), anchor: anchor,
      color: isGap ? style.mutedColor : style.textColor)
  }
}

extension SeriesMarks {
  /// The axis of an indicator that does not apply.
  fileprivate var gapAxis: Stroke {
    Stroke(style.gridColor, width: em * 0.055, dash: [em * 0.14, em * 0.2])
  }
}
