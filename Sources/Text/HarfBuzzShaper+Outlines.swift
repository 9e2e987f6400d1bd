public import Diagnostics
public import Scene

extension HarfBuzzShaper {
  /// The same page with each text drawn as filled outlines, for print shops that have none of
  /// the fonts. It looks the same and can no longer be searched or read aloud.
  ///
  /// - Throws: `text.font-broken` when a font file has gone.
  public func outlined(_ page: Page) throws(Diagnostics) -> Page {
    Page(size: page.size, commands: try outlined(page.commands))
  }

  private func outlined(_ commands: [DrawCommand]) throws(Diagnostics) -> [DrawCommand] {
    var result: [DrawCommand] = []
    for command in commands {
      switch command {
      case .fill, .stroke:
        result.append(command)
      case .text(let mark):
        let path = try outline(of: mark)
        if !path.elements.isEmpty { result.append(.fill(path, Fill(mark.color))) }
      case .group(let group):
        result.append(
          .group(
            Group(
              role: group.role, offset: group.offset, clip: group.clip,
              try outlined(group.commands))))
      }
    }
    return result
  }

  private func outline(of mark: TextMark) throws(Diagnostics) -> Path {
    let run = mark.run
    let file = try file(of: run.font)
    let scale = mark.size / Double(run.font.unitsPerEm)
    let start = mark.start
    var pen = 0
    var elements: [Path.Element] = []
    for glyph in run.glyphs {
      let x = Double(pen + Int(glyph.xOffset))
      let y = Double(glyph.yOffset)
      // Font units grow upwards, pages downwards.
      func placed(_ point: Point) -> Point {
        Point(x: start.x + (x + point.x) * scale, y: start.y - (y + point.y) * scale)
      }
      for element in file.outline(of: glyph.id) {
        switch element {
        case .move(let point): elements.append(.move(placed(point)))
        case .line(let point): elements.append(.line(placed(point)))
        case .curve(let one, let two, let to):
          elements.append(
            .curve(control1: placed(one), control2: placed(two), to: placed(to)))
        case .close: elements.append(.close)
        }
      }
      pen += Int(glyph.advance)
    }
    return Path(elements)
  }
}
