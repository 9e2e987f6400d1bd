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
}
