import Diagnostics
import Document
import Scene
import Text

extension Typesetter {
  /// Figures set large in equal columns: a rule, the label, the value, a note. What would make
  /// columns narrower than six times the body text goes to a further row.
  func set(_ figures: [HeadlineFigure], width: Double) throws(Diagnostics) -> SetBlock {
    let gap = 1.4 * form.bodySize
    let most = max(1, Int((width + gap) / (6 * form.bodySize + gap)))
    let rows = (figures.count + most - 1) / most
    var units: [FlowUnit] = []
    for row in 0..<rows {
      // Rows of about the same number.
      let range = (figures.count * row / rows)..<(figures.count * (row + 1) / rows)
      var unit = try headlineRow(Array(figures[range]), width: width, gap: gap)
      if row > 0 { unit.spaceBefore = 1.5 * form.paragraphSpacing }
      units.append(unit)
    }
    return SetBlock(
      units: units, spaceBefore: 1.5 * form.paragraphSpacing, spaceAfter: 2 * form.paragraphSpacing)
  }

  /// All values share one first baseline and one size: ``PageForm/headlineSize``, less where the
  /// widest needs it, but at least 1.4 times the body text; what is wider still wraps.
  private func headlineRow(
    _ figures: [HeadlineFigure], width: Double, gap: Double
  ) throws(Diagnostics) -> FlowUnit {
    let share = (width - gap * Double(figures.count - 1)) / Double(figures.count)
    let small = form.noteSize
    let labelStyle = style(weight: 500)
    let valueStyle = style(weight: 700)
    let noteStyle = style()
    let labelBox = try lineBox(of: labelStyle, size: small, spacing: 1)
    let noteBox = try lineBox(of: noteStyle, size: small, spacing: 1)

    var widest = 0.0
    for figure in figures {
      widest = max(widest, try shaping.shape(figure.value, in: valueStyle).width(at: 1))
    }
    let valueSize =
      widest == 0
      ? form.headlineSize : max(min(form.headlineSize, share / widest), 1.4 * form.bodySize)
    let valueBox = try lineBox(of: valueStyle, size: valueSize, spacing: 1)

    var columns: [(label: [GlyphRun], value: [GlyphRun], note: [GlyphRun])] = []
    for figure in figures {
      columns.append(
        (
          try lines(of: figure.label, in: labelStyle, size: small, width: share),
          try lines(of: figure.value, in: valueStyle, size: valueSize, width: share),
          figure.note.isEmpty
            ? [] : try lines(of: figure.note, in: noteStyle, size: small, width: share)
        ))
    }
    let valueMetrics = try shaping.metrics(of: valueStyle)

    // From top to bottom; labels end on one line, notes start on one.
    let rule = 2.0
    let labelTop = rule + 5
    let labelLines = columns.reduce(1) { max($0, $1.label.count) }
    let baseline =
      labelTop + Double(labelLines) * labelBox.height + 7 + valueMetrics.capHeight * valueSize
    let valueLines = columns.reduce(1) { max($0, $1.value.count) }
    let noteTop = baseline + Double(valueLines - 1) * valueBox.height + 7
    let noteLines = columns.reduce(0) { max($0, $1.note.count) }
    let height = noteTop + Double(noteLines) * noteBox.height

    var commands: [DrawCommand] = []
    for (index, column) in columns.enumerated() {
      let left = Double(index) * (share + gap)
      func mark(_ run: GlyphRun, _ size: Double, _ y: Double, _ color: Color) -> DrawCommand {
        .text(TextMark(run, size: size, at: Point(x: left, y: y), color: color))
      }
      let line = Path.rectangle(Rect(x: left, y: 0, width: share, height: rule))
      commands.append(.group(Group(role: .artefact, [.fill(line, Fill(form.accentColor))])))
      var texts: [DrawCommand] = []
      for (place, run) in column.label.enumerated() {
        let y = labelTop + Double(place) * labelBox.height + labelBox.baseline
        texts.append(mark(run, small, y, form.textColor))
      }
      for (place, run) in column.value.enumerated() {
        let y = baseline + Double(place) * valueBox.height
        texts.append(mark(run, valueSize, y, form.accentColor))
      }
      for (place, run) in column.note.enumerated() {
        let y = noteTop + Double(place) * noteBox.height + noteBox.baseline
        texts.append(mark(run, small, y, form.mutedColor))
      }
      commands.append(.group(Group(role: .paragraph, texts)))
    }
    return FlowUnit(content: .commands(commands), height: height)
  }

  /// A text's lines, none wider than `width` points.
  private func lines(
    of text: String, in style: FontStyle, size: Double, width: Double
  ) throws(Diagnostics) -> [GlyphRun] {
    let measured = try measured([.init(text: text, style: style)], in: style)
      .cut(toPiecesOf: width / size, shaping: shaping)
    var runs: [GlyphRun] = []
    for line in measured.lines(width: width / size) {
      runs.append(try shaping.shape(measured.text(of: line), in: style))
    }
    return runs
  }
}
