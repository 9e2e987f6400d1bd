import Scene
import Text

/// How the two series look, the same in the plot and in the legend.
///
/// Widths follow the text size, so that a chart looks alike at any size.
struct SeriesMarks: Hashable, Sendable {
  let style: ChartStyle
  /// The text size in points.
  let em: Double

  /// Thin lines of the grid.
  var gridLine: Stroke { Stroke(style.gridColor, width: em * 0.06) }

  /// The agency's line.
  var seriesLine: Stroke {
    Stroke(style.seriesColor, width: em * 0.19, cap: .round, join: .round)
  }

  /// The maximum: dashed, so that grey print tells it from the series.
  var maximumLine: Stroke {
    Stroke(style.maximumColor, width: em * 0.105, dash: [em * 0.42, em * 0.26])
  }

  /// The end of a bar's track.
  var trackLine: Stroke { Stroke(style.maximumColor, width: em * 0.075) }

  /// The track of an indicator that does not apply.
  var gapLine: Stroke {
    Stroke(style.maximumColor, width: em * 0.075, dash: [em * 0.16, em * 0.22])
  }

  var markerRadius: Double { em * 0.27 }

  /// A point of the agency's line, set off from it by a thin ring of background.
  func drawMarker<Shaper>(at point: Point, on canvas: inout ChartCanvas<Shaper>) {
    canvas.fill(.circle(center: point, radius: markerRadius + em * 0.09), style.background)
    canvas.fill(.circle(center: point, radius: markerRadius), style.seriesColor)
  }

  /// The room of a bar, from 0 to 100 %.
  func drawTrack<Shaper>(_ rect: Rect, on canvas: inout ChartCanvas<Shaper>) {
    canvas.fill(.rectangle(rect), style.trackColor)
    outlineTrack(rect, with: trackLine, on: &canvas)
  }

  /// A line along the inside of a track's edge.
  func outlineTrack<Shaper>(
    _ rect: Rect, with line: Stroke, on canvas: inout ChartCanvas<Shaper>
  ) {
    canvas.stroke(.rectangle(rect.inset(by: line.width / 2)), line)
  }

  /// The mean of a block: longer dashes than the maximum's.
  var meanLine: Stroke {
    Stroke(style.meanColor, width: em * 0.13, dash: [em * 0.7, em * 0.3])
  }

  /// A point of the mean's line: a diamond, where the agency's are round.
  func drawMeanMarker<Shaper>(at point: Point, on canvas: inout ChartCanvas<Shaper>) {
    func diamond(_ radius: Double) -> Path {
      .polyline(
        [
          Point(x: point.x, y: point.y - radius), Point(x: point.x + radius, y: point.y),
          Point(x: point.x, y: point.y + radius), Point(x: point.x - radius, y: point.y),
        ], closed: true)
    }
    canvas.fill(diamond(em * 0.26), style.meanColor)
    canvas.fill(diamond(em * 0.13), style.background)
  }

  /// The mean of a bar: a tick set off from the bar by a rim of background.
  func drawMeanTick<Shaper>(
    x: Double, from top: Double, to bottom: Double, on canvas: inout ChartCanvas<Shaper>
  ) {
    let rim = em * 0.17
    canvas.fill(
      .rectangle(Rect(x: x - rim, y: top, width: 2 * rim, height: bottom - top)),
      style.background)
    let half = em * 0.09
    canvas.fill(
      .rectangle(Rect(x: x - half, y: top, width: 2 * half, height: bottom - top)),
      style.meanColor)
  }

  /// From the least to the greatest value: a thin line with an end at each, on a rim of
  /// background where it crosses the bar.
  func drawRange<Shaper>(
    from left: Double, to right: Double, y: Double, height: Double,
    on canvas: inout ChartCanvas<Shaper>
  ) {
    let parts = [
      Rect(x: left, y: y - em * 0.05, width: right - left, height: em * 0.1),
      Rect(x: left - em * 0.05, y: y - height / 2, width: em * 0.1, height: height),
      Rect(x: right - em * 0.05, y: y - height / 2, width: em * 0.1, height: height),
    ]
    for part in parts { canvas.fill(.rectangle(part.inset(by: -em * 0.06)), style.background) }
    for part in parts { canvas.fill(.rectangle(part), style.textColor) }
  }
}
