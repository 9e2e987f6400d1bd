/// A shape made of straight and curved segments, in points.
public struct Path: Hashable, Sendable {
  public enum Element: Hashable, Sendable {
    case move(Point)
    case line(Point)
    /// A cubic Bézier curve to `to`.
    case curve(control1: Point, control2: Point, to: Point)
    case close
  }

  public private(set) var elements: [Element]

  public init(_ elements: [Element] = []) {
    self.elements = elements
  }

  /// A line through the points; closed into a polygon on request.
  public static func polyline(_ points: [Point], closed: Bool = false) -> Path {
    var path = Path()
    for (index, point) in points.enumerated() {
      path.elements.append(index == 0 ? .move(point) : .line(point))
    }
    if closed, !points.isEmpty { path.elements.append(.close) }
    return path
  }

  public static func rectangle(_ rect: Rect) -> Path {
    polyline(
      [
        Point(x: rect.minX, y: rect.minY), Point(x: rect.maxX, y: rect.minY),
        Point(x: rect.maxX, y: rect.maxY), Point(x: rect.minX, y: rect.maxY),
      ], closed: true)
  }

  /// A circle as four Bézier curves (off by at most 0,03 % of the radius).
  public static func circle(center: Point, radius: Double) -> Path {
    let reach = radius * 0.552_284_75
    func point(_ dx: Double, _ dy: Double) -> Point { Point(x: center.x + dx, y: center.y + dy) }
    return Path([
      .move(point(radius, 0)),
      .curve(control1: point(radius, reach), control2: point(reach, radius), to: point(0, radius)),
      .curve(
        control1: point(-reach, radius), control2: point(-radius, reach), to: point(-radius, 0)),
      .curve(
        control1: point(-radius, -reach), control2: point(-reach, -radius), to: point(0, -radius)),
      .curve(
        control1: point(reach, -radius), control2: point(radius, -reach), to: point(radius, 0)),
      .close,
    ])
  }
}
