import Scene

/// Pages as text that `replay.c` reads: a letter and numbers for each command, so that a program
/// without fonts, texts or layout of its own can draw the same.
struct PageDump {
  private(set) var text = ""
  private var fonts: [String: Int] = [:]

  /// Starts a document, a file of its own where documents are written apart.
  mutating func startDocument() { text += "D\n" }

  mutating func add(_ page: Page) {
    write("P", [page.size.width, page.size.height])
    for command in page.commands { add(command) }
  }

  private mutating func add(_ command: DrawCommand) {
    switch command {
    case .fill(let path, let fill):
      write("f", color(fill.color) + [fill.opacity])
      add(path)
    case .stroke(let path, let stroke):
      write(
        "s",
        color(stroke.color) + [
          stroke.width, stroke.cap == .round ? 1 : 0, stroke.join == .round ? 1 : 0,
          Double(stroke.dash.count),
        ] + stroke.dash)
      add(path)
    case .text(let mark): if !mark.run.glyphs.isEmpty { add(mark) }
    case .group(let group):
      let clip = group.clip
      let box = [clip?.minX, clip?.minY, clip?.width, clip?.height].map { $0 ?? 0 }
      write("g", [group.offset.x, group.offset.y, clip == nil ? 0 : 1] + box)
      for command in group.commands { add(command) }
      text += "e\n"
    }
  }

  private mutating func add(_ path: Path) {
    write("p", [Double(path.elements.count)])
    for element in path.elements {
      switch element {
      case .move(let point): write("m", [point.x, point.y])
      case .line(let point): write("l", [point.x, point.y])
      case .curve(let one, let two, let to):
        write("c", [one.x, one.y, two.x, two.y, to.x, to.y])
      case .close: text += "z\n"
      }
    }
  }

  /// The font, the glyphs at their places, the bytes of the text and how many stand for each glyph.
  private mutating func add(_ mark: TextMark) {
    let run = mark.run
    if fonts[run.font.path] == nil {
      fonts[run.font.path] = fonts.count
      text += "F \(run.font.path)\n"
    }
    write(
      "t",
      [Double(fonts[run.font.path] ?? 0), mark.size] + color(mark.color) + [
        Double(run.glyphs.count), Double(run.text.utf8.count),
      ])
    text += run.text + "\n"
    let scale = mark.size / Double(run.font.unitsPerEm)
    var pen = 0
    for glyph in run.glyphs {
      text +=
        "\(glyph.id) \(mark.start.x + Double(pen + Int(glyph.xOffset)) * scale) "
        + "\(mark.start.y - Double(glyph.yOffset) * scale) \(glyph.cluster)\n"
      pen += Int(glyph.advance)
    }
  }

  private func color(_ color: Color) -> [Double] {
    [color.red, color.green, color.blue].map { Double($0) / 255 }
  }

  private mutating func write(_ letter: String, _ numbers: [Double]) {
    text += letter
    for number in numbers { text += " \(number)" }
    text += "\n"
  }
}
