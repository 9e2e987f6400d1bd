import Diagnostics
import Document
import Scene
import Text

extension Typesetter {
  /// A paragraph as lines across `width` points: broken, aligned, justified, ruled.
  func set(
    _ spans: [Span], as look: ParagraphLook, width: Double
  ) throws(Diagnostics) -> SetBlock {
    let style = style(weight: look.weight, isItalic: look.isItalic)
    let box = try lineBox(of: style, size: look.size, spacing: look.spacing)
    let indent = min(look.firstLineIndent, width / 2)
    let measured = try measured(
      parts(of: spans, as: look), in: style, isMarked: look.isMarked
    ).cut(toPiecesOf: (width - indent) / look.size, shaping: shaping)
    let full = width / look.size
    let lines =
      switch look.alignment {
      case .balanced:
        measured.evenLines(width: full)
      default:
        measured.lines(width: full, firstWidth: (width - indent) / look.size)
      }

    var units: [FlowUnit] = []
    var widest = 0.0
    for (index, line) in lines.enumerated() {
      // Every forced line starts like a paragraph.
      let isFirst = index == 0 || lines[index - 1].endsParagraph
      let left = isFirst ? indent : 0
      let parts = measured.parts(of: line)
      let runs =
        look.alignment == .justified && !line.endsParagraph
        ? try justified(
          parts, size: look.size, width: width - left, isMarked: look.isMarked && index == 0)
        : try placed(parts, size: look.size)
      let reach = runs.last.map { $0.x + $0.run.width(at: look.size) } ?? 0
      widest = max(widest, reach)
      let isCentered = look.alignment == .center || look.alignment == .balanced
      let marks = runs.map { run in
        // Text in one run stays centred where the font is missing.
        let isWhole = isCentered && runs.count == 1
        let start = isCentered ? (width - reach) / 2 : left
        return DrawCommand.text(
          TextMark(
            run.run, size: look.size,
            at: Point(x: isWhole ? width / 2 : start + run.x, y: box.baseline),
            anchor: isWhole ? .middle : .start, color: look.color))
      }
      var unit = FlowUnit(content: .commands(marks), height: box.height)
      if index == 1 || index == lines.count - 1 || look.keepsWithNext, index > 0 {
        unit.breakBefore = .bad
      }
      units.append(unit)
    }
    if let rule = look.rule.command(under: widest, width: width, color: look.color) {
      units.append(
        FlowUnit(
          content: .commands([.group(Group(role: .artefact, [rule]))]), height: 5,
          breakBefore: .forbidden))
    }
    return SetBlock(
      units: units, role: look.role, spaceBefore: look.spaceBefore, spaceAfter: look.spaceAfter,
      keepsWithNext: look.keepsWithNext, keepsWithPrevious: look.keepsWithPrevious)
  }

  /// The spans in the role's style, made bolder or slanted where they say so.
  private func parts(of spans: [Span], as look: ParagraphLook) -> [MeasuredText.Part] {
    spans.map { span in
      MeasuredText.Part(
        text: span.text,
        style: style(
          weight: span.isBold ? max(look.weight, 700) : look.weight,
          isItalic: look.isItalic || span.isItalic))
    }
  }
}

extension ParagraphLook.Rule {
  /// The rule under text of width `text`, four points below its line.
  fileprivate func command(under text: Double, width: Double, color: Color) -> DrawCommand? {
    let length =
      switch self {
      case .none: 0.0
      case .short: text * 0.4
      case .full: width
      }
    guard length > 0 else { return nil }
    let left = (width - length) / 2
    return .stroke(
      .polyline([Point(x: left, y: 4), Point(x: left + length, y: 4)]),
      Stroke(color, width: 0.75))
  }
}
