import Diagnostics
import Scene
import Text

/// Collects the commands of a chart in drawing order.
struct ChartCanvas<Shaper: TextShaping> {
  let style: ChartStyle
  let shaper: Shaper
  private(set) var commands: [DrawCommand] = []

  init(style: ChartStyle, shaper: Shaper) {
    self.style = style
    self.shaper = shaper
  }

  mutating func fill(_ path: Path, _ color: Color, opacity: Double = 1) {
    commands.append(.fill(path, Fill(color, opacity: opacity)))
  }

  mutating func stroke(_ path: Path, _ stroke: Stroke) {
    commands.append(.stroke(path, stroke))
  }

  mutating func line(_ from: Point, _ to: Point, _ stroke: Stroke) {
    self.stroke(.polyline([from, to]), stroke)
  }

  /// Lines of text one under the other.
  ///
  /// - Parameters:
  ///   - wrapping: The lines; from `text`.
  ///   - size: In points.
  ///   - x: The edge or middle that `anchor` names.
  ///   - top: Of the first line's box.
  mutating func write(
    _ wrapping: Wrapping, of text: FlowText, size: Double, x: Double, top: Double,
    anchor: TextMark.Anchor = .start, color: Color
  ) throws(Diagnostics) {
    var baseline = top + text.firstBaseline(at: size)
    for line in wrapping.lines {
      let run = try shaper.shape(line, in: text.font)
      commands.append(
        .text(
          TextMark(
            run, size: size, at: Point(x: x, y: baseline), anchor: anchor, color: color)))
      baseline += text.lineHeight * size
    }
  }
}

extension FlowText {
  /// From the top of a block of lines to its first baseline, in points.
  func firstBaseline(at size: Double) -> Double {
    let leading = lineHeight - metrics.ascent - metrics.descent
    return (leading / 2 + metrics.ascent) * size
  }

  /// Of the lines set at `size`, in points.
  func height(of wrapping: Wrapping, at size: Double) -> Double {
    Double(wrapping.lines.count) * lineHeight * size
  }
}
