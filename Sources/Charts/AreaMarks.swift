import Scene
import Text

/// Areas that colour and pattern tell apart: levels, shares, gaps.
extension SeriesMarks {
  /// Around an area of the scale.
  var areaOutline: Stroke { Stroke(style.scaleOutline, width: em * 0.06) }

  /// An area of a level: its colour, its pattern, an outline.
  func drawLevel<Shaper>(
    _ level: Int, of count: Int, in rect: Rect, on canvas: inout ChartCanvas<Shaper>
  ) {
    let color = style.color(ofLevel: level, of: count)
    canvas.fill(.rectangle(rect), color)
    let ink = Contrast.legible(on: color, from: [style.background, style.scaleOutline])
    hatch(
      rect, .of(level: level, of: count), with: ink.mixed(into: color, share: 0.6), on: &canvas)
    outline(rect, on: &canvas)
  }

  /// An area without a value.
  func drawGap<Shaper>(_ rect: Rect, on canvas: inout ChartCanvas<Shaper>) {
    canvas.fill(.rectangle(rect), style.background)
    hatch(rect, .rising, with: style.gridColor, on: &canvas)
  }

  func outline<Shaper>(_ rect: Rect, on canvas: inout ChartCanvas<Shaper>) {
    guard rect.width > areaOutline.width, rect.height > areaOutline.width else { return }
    canvas.stroke(.rectangle(rect.inset(by: areaOutline.width / 2)), areaOutline)
  }

  private func hatch<Shaper>(
    _ rect: Rect, _ hatching: Hatching, with color: Color, on canvas: inout ChartCanvas<Shaper>
  ) {
    let width = em * 0.07
    // The slanted ends of lines stay inside.
    let path = hatching.lines(in: rect.inset(by: width / 2), gap: em * 0.55)
    if !path.elements.isEmpty { canvas.stroke(path, Stroke(color, width: width)) }
  }

  /// The sign of a change of rank, drawn: no font need have it.
  ///
  /// - Parameter size: Of the text it stands beside, in points.
  func draw<Shaper>(
    _ direction: RankDirection, at center: Point, size: Double,
    on canvas: inout ChartCanvas<Shaper>
  ) {
    let half = size * 0.36
    func triangle(_ sign: Double) -> Path {
      .polyline(
        [
          Point(x: center.x, y: center.y - sign * half),
          Point(x: center.x + half, y: center.y + sign * half * 0.8),
          Point(x: center.x - half, y: center.y + sign * half * 0.8),
        ], closed: true)
    }
    switch direction {
    case .up: canvas.fill(triangle(1), style.seriesColor)
    case .down: canvas.fill(triangle(-1), style.meanColor)
    case .same:
      for y in [-0.16, 0.16] {
        canvas.fill(
          .rectangle(
            Rect(
              x: center.x - half, y: center.y + (y - 0.06) * size, width: 2 * half,
              height: 0.12 * size)), style.mutedColor)
      }
    case .entering:
      let width = size * 0.14
      canvas.stroke(
        .circle(center: center, radius: half - width / 2),
        Stroke(style.textColor, width: width))
    }
  }
}
