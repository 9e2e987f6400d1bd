import Scene

/// Lines over an area that tell it from its neighbours where colours do not.
enum Hatching: Hashable, Sendable, CaseIterable {
  case none
  /// Like `/`.
  case rising
  /// Like `\`.
  case falling
  case upright
  case level
  case crossed

  /// The best level and the worst are plain: their colours are farthest apart.
  static func of(level: Int, of count: Int) -> Hatching {
    if level == 0 || (level == count - 1 && count > 2) { return .none }
    let patterns: [Hatching] = [.rising, .falling, .upright, .level, .crossed]
    return patterns[(level - 1) % patterns.count]
  }

  /// The lines, cut at the edges of the area.
  ///
  /// - Parameter gap: From line to line along the upper edge, in points; greater than 0.
  func lines(in rect: Rect, gap: Double) -> Path {
    guard rect.width > 0, rect.height > 0 else { return Path() }
    switch self {
    case .none: return Path()
    case .rising: return Self.slanted(in: rect, gap: gap, isRising: true)
    case .falling: return Self.slanted(in: rect, gap: gap, isRising: false)
    case .upright:
      return Self.segments(
        Self.steps(rect.width, gap * 0.8).map { x in
          (
            Point(x: rect.minX + x, y: rect.minY), Point(x: rect.minX + x, y: rect.maxY)
          )
        })
    case .level:
      return Self.segments(
        Self.steps(rect.height, gap * 0.8).map { y in
          (
            Point(x: rect.minX, y: rect.minY + y), Point(x: rect.maxX, y: rect.minY + y)
          )
        })
    case .crossed:
      return Path(
        Self.slanted(in: rect, gap: gap, isRising: true).elements
          + Self.slanted(in: rect, gap: gap, isRising: false).elements)
    }
  }

  /// Places of lines across a length, half a gap from its start.
  private static func steps(_ length: Double, _ gap: Double) -> [Double] {
    Array(stride(from: gap / 2, to: length, by: gap))
  }

  /// Lines at 45°, each cut at the rectangle.
  private static func slanted(in rect: Rect, gap: Double, isRising: Bool) -> Path {
    let (width, height) = (rect.width, rect.height)
    var lines: [(Point, Point)] = []
    // A line meets the upper edge, drawn out to the left or right, at x = start.
    for start in steps(width + height, gap) {
      // From the rectangle's left edge, measured for “/”: x + y = start.
      let left = Point(x: max(0, start - height), y: min(start, height))
      let right = Point(x: min(start, width), y: max(0, start - width))
      let points = [left, right].map { point in
        Point(
          x: isRising ? rect.minX + point.x : rect.maxX - point.x, y: rect.minY + point.y)
      }
      lines.append((points[0], points[1]))
    }
    return segments(lines)
  }

  private static func segments(_ lines: [(Point, Point)]) -> Path {
    Path(lines.flatMap { [.move($0.0), .line($0.1)] })
  }
}
