import Scene

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Directions of a radar's axes, as unit vectors: the first upwards, the others clockwise.
struct RadarGeometry: Hashable, Sendable {
  let axes: [Point]
  /// The outward normals of the polygon's edges; edge `i` runs from axis `i` to the next.
  let normals: [Point]
  /// How far the edges of the polygon of radius 1 are from the centre.
  let apothem: Double
  /// The box of the polygon of radius 1 around its centre.
  let bounds: Rect

  /// - Parameter count: At least 3.
  init(axisCount count: Int) {
    func direction(_ turn: Double) -> Point {
      // Cut so that two mathematics libraries agree, and cos(90°) is 0.
      func cut(_ value: Double) -> Double { (value * 1e12).rounded() / 1e12 + 0 }
      return Point(x: cut(sin(2 * .pi * turn)), y: cut(-cos(2 * .pi * turn)))
    }
    let share = 1 / Double(count)
    axes = (0..<count).map { direction(Double($0) * share) }
    normals = (0..<count).map { direction((Double($0) + 0.5) * share) }
    apothem = cos(.pi * share)
    let xs = axes.map(\.x)
    let ys = axes.map(\.y)
    let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
    let (top, bottom) = (ys.min() ?? 0, ys.max() ?? 0)
    bounds = Rect(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// The corners of a polygon of the given radius.
  func polygon(center: Point, radius: Double) -> [Point] {
    axes.map { Point(x: center.x + $0.x * radius, y: center.y + $0.y * radius) }
  }

  /// Where shares lie on their axes, relative to the centre; `nil` for a gap.
  func points(_ shares: [Double?], radius: Double) -> [Point?] {
    zip(axes, shares).map { axis, share in
      share.map { Point(x: axis.x * radius * $0, y: axis.y * radius * $0) }
    }
  }
}
