import Diagnostics
import Document
import Scene

/// Lines of one text in a column: what the two-column parts of a document are made of.
struct ColumnText {
  let texts: [[PlacedRun]]
  let size: Double
  let box: LineBox
  let color: Color

  var height: Double { Double(texts.count) * box.height }

  /// In points.
  var widest: Double { texts.reduce(0) { max($0, width(of: $1)) } }
  /// Of the last line, in points.
  var lastWidth: Double { texts.last.map(width(of:)) ?? 0 }

  private func width(of runs: [PlacedRun]) -> Double {
    runs.last.map { $0.x + $0.run.width(at: size) } ?? 0
  }

  /// - Parameter middle: Where the lines are centred.
  func centered(at middle: Double, top: Double) -> [DrawCommand] {
    texts.enumerated().flatMap { index, runs in
      let y = top + Double(index) * box.height + box.baseline
      let start = middle - width(of: runs) / 2
      return runs.map { placed in
        DrawCommand.text(
          TextMark(
            placed.run, size: size,
            at: Point(x: runs.count == 1 ? middle : start + placed.x, y: y),
            anchor: runs.count == 1 ? .middle : .start, color: color))
      }
    }
  }

  func started(at left: Double, top: Double) -> [DrawCommand] {
    texts.enumerated().flatMap { index, runs in
      let y = top + Double(index) * box.height + box.baseline
      return runs.map {
        DrawCommand.text(
          TextMark($0.run, size: size, at: Point(x: left + $0.x, y: y), color: color))
      }
    }
  }
}

extension Typesetter {
  /// A text as lines of at most `width` points; of about the same length where `isBalanced`.
  func column(
    _ spans: [Span], size: Double, weight: Int = 400, isItalic: Bool = false, width: Double,
    isBalanced: Bool = true
  ) throws(Diagnostics) -> ColumnText {
    let style = style(weight: weight, isItalic: isItalic)
    let box = try lineBox(of: style, size: size, spacing: 1)
    guard spans.contains(where: { !$0.text.isEmpty }) else {
      return ColumnText(texts: [], size: size, box: box, color: form.textColor)
    }
    let measured = try MeasuredText(
      spans.map {
        .init(
          text: $0.text,
          style: self.style(
            weight: $0.isBold ? max(weight, 700) : weight, isItalic: isItalic || $0.isItalic))
      }, in: style, shaping: shaping
    ).cut(toPiecesOf: width / size, shaping: shaping)
    let lines =
      isBalanced
      ? measured.evenLines(width: width / size) : measured.lines(width: width / size)
    var texts: [[PlacedRun]] = []
    for line in lines { texts.append(try placed(measured.parts(of: line), size: size)) }
    return ColumnText(texts: texts, size: size, box: box, color: form.textColor)
  }
}

/// A solid line of `length` points, centred.
func rule(at middle: Double, y: Double, length: Double, color: Color) -> DrawCommand {
  .group(
    Group(
      role: .artefact,
      [
        .stroke(
          .polyline([Point(x: middle - length / 2, y: y), Point(x: middle + length / 2, y: y)]),
          Stroke(color, width: 0.75))
      ]))
}
