import Scene

extension SVGWriter {
  mutating func draw(_ path: Path, _ fill: Fill) {
    xml += "<path"
    data(path)
    // Black and opaque are what a path is when nothing is said.
    if fill.color != .black { xml.attribute("fill", fill.color.hex) }
    if fill.opacity != 1 { attribute("fill-opacity", fill.opacity) }
    xml += "/>\n"
  }

  mutating func draw(_ path: Path, _ stroke: Stroke) {
    xml += "<path"
    data(path)
    xml.attribute("fill", "none")
    xml.attribute("stroke", stroke.color.hex)
    if stroke.width != 1 { attribute("stroke-width", stroke.width) }
    if !stroke.dash.isEmpty {
      xml += #" stroke-dasharray=""#
      for (index, length) in stroke.dash.enumerated() {
        if index > 0 { xml += " " }
        number(length)
      }
      xml += "\""
    }
    if stroke.cap == .round { xml.attribute("stroke-linecap", "round") }
    if stroke.join == .round { xml.attribute("stroke-linejoin", "round") }
    xml += "/>\n"
  }

  mutating func draw(_ mark: TextMark) {
    let font = mark.run.font
    guard !mark.run.text.isEmpty else { return }
    xml += "<text"
    attribute("x", mark.position.x)
    attribute("y", mark.position.y)
    if font.family != commonFamily {
      xml.attribute("font-family", fontFamilies(startingWith: font.family))
    }
    if mark.size != commonSize { attribute("font-size", mark.size) }
    if font.weight != 400 { xml.attribute("font-weight", "\(font.weight)") }
    if font.isItalic { xml.attribute("font-style", "italic") }
    switch mark.anchor {
    case .start: break
    case .middle: xml.attribute("text-anchor", "middle")
    case .end: xml.attribute("text-anchor", "end")
    }
    if mark.color != .black { xml.attribute("fill", mark.color.hex) }
    if losesSpaces(mark.run.text) { xml.attribute("xml:space", "preserve") }
    xml += ">"
    xml.append(escaping: mark.run.text)
    xml += "</text>\n"
  }

  /// Absolute commands; `H` and `V` where a line runs along an axis.
  private mutating func data(_ path: Path) {
    xml += #" d=""#
    var current: Point?
    for element in path.elements {
      switch element {
      case .move(let point):
        pair("M", point)
        current = point
      case .line(let point):
        if let current, current.y == point.y {
          xml += "H"
          number(point.x)
        } else if let current, current.x == point.x {
          xml += "V"
          number(point.y)
        } else {
          pair("L", point)
        }
        current = point
      case .curve(let one, let two, let to):
        pair("C", one)
        pair(" ", two)
        pair(" ", to)
        current = to
      case .close:
        xml += "Z"
        // The next line starts where the closed part did.
        current = nil
      }
    }
    xml += "\""
  }

  private mutating func pair(_ command: String, _ point: Point) {
    xml += command
    number(point.x)
    xml += " "
    number(point.y)
  }

  /// Whether SVG would drop or merge some of the text's spaces.
  private func losesSpaces(_ text: String) -> Bool {
    text.hasPrefix(" ") || text.hasSuffix(" ")
      || zip(text, text.dropFirst()).contains { $0 == (" ", " ") }
  }
}
