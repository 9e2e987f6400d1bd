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
    let indent = min(look.firstLineIndent, width / 2)
    let measured = try MeasuredText(text, in: style, shaping: shaping)
      .cut(toPiecesOf: (width - indent) / look.size, shaping: shaping)
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
      let commands: [DrawCommand]
      if look.alignment == .justified, !line.endsParagraph {
        commands = try justified(line, of: measured, size: look.size, width: width - left).map {
          .text(
            TextMark(
              $0.run, size: look.size, at: Point(x: left + $0.x, y: box.baseline),
              color: look.color))
        }
      } else {
        let run = try shaping.shape(measured.text(of: line), in: style)
        widest = max(widest, run.width(at: look.size))
        let isCentered = look.alignment == .center || look.alignment == .balanced
        commands = [
          .text(
            TextMark(
              run, size: look.size, at: Point(x: isCentered ? width / 2 : left, y: box.baseline),
              anchor: isCentered ? .middle : .start, color: look.color))
        ]
      }
      var unit = FlowUnit(content: .commands(commands), height: box.height)
      if index == 1 || index == lines.count - 1, index > 0 { unit.breakBefore = .bad }
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
