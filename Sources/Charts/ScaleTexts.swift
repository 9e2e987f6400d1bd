import Diagnostics
import Scene
import Text

/// The numbers of a scale, measured once.
struct ScaleTexts: Hashable, Sendable {
  private struct Mark: Hashable, Sendable {
    /// `0...1`.
    let share: Double
    let text: FlowText
  }

  private let marks: [Mark]

  init(
    _ marks: [ScaleMark], style: ChartStyle, shaping: some TextShaping
  ) throws(Diagnostics) {
    var texts: [Mark] = []
    for mark in marks {
      guard let share = mark.share.asShare else { continue }
      let text = try FlowText(
        mark.text, in: FontStyle(family: style.family), shaping: shaping)
      texts.append(Mark(share: share, text: text))
    }
    self.marks = texts.sorted { $0.share < $1.share }
  }

  /// Of the numbers under a plot with the air above them, in points; 0 without numbers.
  func height(at type: TypeScale) -> Double {
    guard let first = marks.first else { return 0 }
    return first.text.lineHeight * type.tick + 0.35 * type.text
  }

  /// How far the outer numbers stick out to the left and to the right, in points.
  func overhang(at type: TypeScale) -> (left: Double, right: Double) {
    (
      (marks.first?.text.unbroken.width ?? 0) / 2 * type.tick,
      (marks.last?.text.unbroken.width ?? 0) / 2 * type.tick
    )
  }

  /// Lines across a plot and the numbers under it: all of them, or where they would stand too
  /// close every second, or third, and so on, with the first and the last; lines are all drawn.
  ///
  /// - Parameter area: From the start to the end of the scale.
  func draw<Shaper>(
    across area: Rect, type: TypeScale, marks line: SeriesMarks,
    on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let shown = shown(over: area.width, type: type)
    for (index, mark) in marks.enumerated() {
      let x = area.minX + area.width * mark.share
      let isNumbered = shown.contains(index)
      canvas.line(
        Point(x: x, y: area.minY),
        Point(x: x, y: area.maxY + (isNumbered ? 0.2 * type.text : 0)), line.gridLine)
      guard isNumbered else { continue }
      try canvas.write(
        mark.text.unbroken, of: mark.text, size: type.tick, x: x,
        top: area.maxY + 0.35 * type.text, anchor: .middle, color: canvas.style.mutedColor)
    }
  }

  /// Indices of the numbers that have room.
  private func shown(over width: Double, type: TypeScale) -> [Int] {
    let last = marks.count - 1
    guard last > 0 else { return last == 0 ? [0] : [] }
    for step in 1...last where last % step == 0 {
      let indices = Array(stride(from: 0, through: last, by: step))
      let isFree = zip(indices, indices.dropFirst()).allSatisfy { one, next in
        let halves = (marks[one].text.unbroken.width + marks[next].text.unbroken.width) / 2
        return (marks[next].share - marks[one].share) * width >= (halves + 0.7) * type.tick
      }
      if isFree { return indices }
    }
    return [last]
  }
}
