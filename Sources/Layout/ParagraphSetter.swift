import Diagnostics
import Document
import Scene
import Text

extension Typesetter {
  /// A paragraph as lines across `width` points: broken, aligned, justified, ruled.
  func set(
    _ text: String, as look: ParagraphLook, width: Double
  ) throws(Diagnostics) -> SetBlock {
    let style = style(weight: look.weight, isItalic: look.isItalic)
    let box = try lineBox(of: style, size: look.size, spacing: look.spacing)
    let measured = try MeasuredText(text, in: style, shaping: shaping)
      .cut(toPiecesOf: width / look.size, shaping: shaping)
    let indent = min(look.firstLineIndent, width / 2)
    let full = width / look.size
    let lines =
      switch look.alignment {
      case .balanced:
        measured.lines(
          width: min(measured.width(forLines: measured.lines(width: full).count), full))
      default:
        measured.lines(width: full, firstWidth: (width - indent) / look.size)
      }

    var units: [FlowUnit] = []
    var widest = 0.0
    for (index, line) in lines.enumerated() {
      // Every forced line starts like a paragraph.
      let isFirst = index == 0 || lines[index - 1].endsParagraph
      let left = isFirst ? indent : 0
      var run = try shaping.shape(measured.text(of: line), in: style)
      if look.alignment == .justified, !line.endsParagraph {
        run = run.justified(to: width - left, size: look.size)
      }
      widest = max(widest, run.width(at: look.size))
      let isCentered = look.alignment == .center || look.alignment == .balanced
      let mark = TextMark(
        run, size: look.size, at: Point(x: isCentered ? width / 2 : left, y: box.baseline),
        anchor: isCentered ? .middle : .start, color: look.color)
      var unit = FlowUnit(content: .commands([.text(mark)]), height: box.height)
      if index == 1 || index == lines.count - 1, index > 0 { unit.breakBefore = .bad }
      units.append(unit)
    }
    if let rule = look.rule.command(under: widest, width: width, color: look.color) {
      units.append(
        FlowUnit(
          content: .commands([.group(Group(role: .artefact, [rule]))]), height: 4,
          breakBefore: .forbidden))
    }
    return SetBlock(
      units: units, role: look.role, spaceBefore: look.spaceBefore, spaceAfter: look.spaceAfter,
      keepsWithNext: look.keepsWithNext, keepsWithPrevious: look.keepsWithPrevious)
  }
}

extension ParagraphLook.Rule {
  /// The rule under text of width `text`, three points below its line.
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
      .polyline([Point(x: left, y: 3), Point(x: left + length, y: 3)]),
      Stroke(color, width: 0.75))
  }
}
