import Scene

/// Coordinates cut to a thousandth of a point: far below what prints, and coarse enough that two
/// mathematics libraries give the same bytes.
extension DrawCommand {
  var rounded: DrawCommand {
    switch self {
    case .fill(let path, let fill):
      .fill(path.rounded, Fill(fill.color, opacity: fill.opacity))
    case .stroke(let path, let stroke):
      .stroke(
        path.rounded,
        Stroke(
          stroke.color, width: stroke.width.thousandths, dash: stroke.dash.map(\.thousandths),
          cap: stroke.cap, join: stroke.join))
    case .text(let mark):
      .text(
        TextMark(
          mark.run, size: mark.size.thousandths, at: mark.position.rounded, anchor: mark.anchor,
          color: mark.color))
    case .group(let group):
      .group(
        Group(
          role: group.role, offset: group.offset.rounded, clip: group.clip,
          group.commands.map(\.rounded)))
    }
  }
}

extension Path {
  fileprivate var rounded: Path {
    Path(
      elements.map { element in
        switch element {
        case .move(let point): .move(point.rounded)
        case .line(let point): .line(point.rounded)
        case .curve(let one, let two, let to):
          .curve(control1: one.rounded, control2: two.rounded, to: to.rounded)
        case .close: .close
        }
      })
  }
}

extension Point {
  fileprivate var rounded: Point { Point(x: x.thousandths, y: y.thousandths) }
}

extension Double {
  /// To the nearest thousandth; never `-0`.
  fileprivate var thousandths: Double { (self * 1000).rounded() / 1000 + 0 }
}
