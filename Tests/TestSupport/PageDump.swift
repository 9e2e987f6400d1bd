public import Scene

extension Page {
  /// The page as text, a line for each command, numbers with at most 3 decimals: for goldens.
  public var dump: String {
    var lines = ["page \(number(size.width)) × \(number(size.height))"]
    for command in commands { command.dump(into: &lines, indent: 1) }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension DrawCommand {
  fileprivate func dump(into lines: inout [String], indent: Int) {
    let margin = String(repeating: "  ", count: indent)
    switch self {
    case .fill(let path, let fill):
      let opacity = fill.opacity == 1 ? "" : " opacity \(number(fill.opacity))"
      lines.append("\(margin)fill \(fill.color.hex)\(opacity) \(path.dump)")
    case .stroke(let path, let stroke):
      let dash =
        stroke.dash.isEmpty ? "" : " dash " + stroke.dash.map(number).joined(separator: ",")
      lines.append(
        "\(margin)stroke \(stroke.color.hex) \(number(stroke.width))\(dash) \(path.dump)")
    case .text(let mark):
      let style = "\(mark.run.font.weight)\(mark.run.font.isItalic ? " italic" : "")"
      let place = "\(number(mark.position.x)),\(number(mark.position.y)) \(mark.anchor)"
      lines.append("\(margin)text \(place) \(number(mark.size)) \(style) “\(mark.run.text)”")
    case .group(let group):
      var line = "\(margin)group"
      if let role = group.role { line += " \(role)" }
      if group.offset != Point(x: 0, y: 0) { line += " at \(dumped(group.offset))" }
      if let clip = group.clip {
        line += " clip \(dumped(clip.origin)) \(number(clip.width))×\(number(clip.height))"
      }
      lines.append(line)
      for command in group.commands { command.dump(into: &lines, indent: indent + 1) }
    }
  }
}

extension Path {
  fileprivate var dump: String {
    elements.map { element in
      switch element {
      case .move(let point): "M\(dumped(point))"
      case .line(let point): "L\(dumped(point))"
      case .curve(let one, let two, let to): "C\(dumped(one)) \(dumped(two)) \(dumped(to))"
      case .close: "Z"
      }
    }.joined(separator: " ")
  }
}

private func dumped(_ point: Point) -> String { "\(number(point.x)),\(number(point.y))" }

private func number(_ value: Double) -> String {
  let rounded = (value * 1000).rounded() / 1000
  return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
}
