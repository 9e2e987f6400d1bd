import Scene

extension DrawCommand {
  /// The same command, further right and down.
  func moved(by distance: Point) -> DrawCommand {
    switch self {
    case .fill(let path, let fill): .fill(path.moved(by: distance), fill)
    case .stroke(let path, let stroke): .stroke(path.moved(by: distance), stroke)
    case .text(let mark):
      .text(
        TextMark(
          mark.run, size: mark.size, at: mark.position + distance, anchor: mark.anchor,
          color: mark.color))
    case .group(let group):
      .group(
        // Groups without an offset of their own hold final positions: keep it so.
        group.offset == Point(x: 0, y: 0) && group.clip == nil
          ? Group(role: group.role, group.commands.map { $0.moved(by: distance) })
          : Group(
            role: group.role, offset: group.offset + distance, clip: group.clip, group.commands))
    }
  }
}

extension Path {
  fileprivate func moved(by distance: Point) -> Path {
    Path(
      elements.map { element in
        switch element {
        case .move(let point): .move(point + distance)
        case .line(let point): .line(point + distance)
        case .curve(let first, let second, let end):
          .curve(control1: first + distance, control2: second + distance, to: end + distance)
        case .close: .close
        }
      })
  }
}
