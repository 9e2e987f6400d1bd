import Diagnostics
import Scene
import Text

/// The key of the two series: a sample of each as the plot draws it, then its name.
///
/// The entries stand in one row where they fit, else each in a row of its own.
struct Legend: Hashable, Sendable {
  let height: Double
  private let entries: [Entry]
  private let size: Double
  private let rowHeight: Double

  private struct Entry: Hashable, Sendable {
    let isMaximum: Bool
    let text: FlowText
    let wrapping: Wrapping
    let x: Double
    let top: Double
  }

  /// In em of the legend's text.
  private static let sampleWidth = 2.1
  private static let sampleGap = 0.55
  private static let entryGap = 1.8

  /// - Parameters:
  ///   - width: Room in points.
  ///   - size: Of the text, in points.
  /// - Returns: `nil` when a word is wider than the room.
  init?(_ texts: ChartTexts, width: Double, size: Double) {
    let rowHeight = texts.seriesName.lineHeight * size
    let indent = (Self.sampleWidth + Self.sampleGap) * size
    var entries: [Entry] = []
    var x = 0.0
    var top = 0.0
    var bottom = 0.0
    for (isMaximum, text) in [(false, texts.seriesName), (true, texts.maximumName)] {
      guard !text.isEmpty else { continue }
      let full = text.unbroken.width * size
      if x > 0, x + indent + full > width {
        x = 0
        top = bottom + 0.15 * size
      }
      let wrapping = text.balanced(within: (width - indent) / size)
      guard wrapping.width * size <= width - indent + 0.001 else { return nil }
      entries.append(
        Entry(isMaximum: isMaximum, text: text, wrapping: wrapping, x: x, top: top))
      x += indent + wrapping.width * size + Self.entryGap * size
      bottom = max(bottom, top + text.height(of: wrapping, at: size))
    }
    self.entries = entries
    self.size = size
    self.rowHeight = rowHeight
    height = bottom
  }

  func draw<Shaper>(
    as kind: Chart.Kind, at origin: Point, marks: SeriesMarks,
    on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    for entry in entries {
      let baseline = origin.y + entry.top + entry.text.firstBaseline(at: size)
      let middle = baseline - entry.text.metrics.capHeight * size / 2
      let left = origin.x + entry.x
      let right = left + Self.sampleWidth * size
      switch (kind, entry.isMaximum) {
      case (.radar, false):
        // The round ends of the line stay inside.
        let end = marks.seriesLine.width / 2
        canvas.stroke(
          .polyline([
            Point(x: left + end, y: middle), Point(x: right - end, y: middle),
          ]), marks.seriesLine)
        marks.drawMarker(at: Point(x: (left + right) / 2, y: middle), on: &canvas)
      case (.radar, true):
        canvas.stroke(
          .polyline([Point(x: left, y: middle), Point(x: right, y: middle)]), marks.maximumLine)
      case (.bars, let isMaximum):
        let height = size * 0.66
        let sample = Rect(
          x: left, y: middle - height / 2, width: right - left, height: height)
        if isMaximum {
          marks.drawTrack(sample, on: &canvas)
        } else {
          canvas.fill(.rectangle(sample), canvas.style.seriesColor)
        }
      }
      try canvas.write(
        entry.wrapping, of: entry.text, size: size,
        x: left + (Self.sampleWidth + Self.sampleGap) * size, top: origin.y + entry.top,
        color: canvas.style.textColor)
    }
  }
}
