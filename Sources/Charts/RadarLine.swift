import Scene

/// The line through the values of a radar and the area inside it; a gap interrupts both.
struct RadarLine: Hashable, Sendable {
  private(set) var line = Path()
  private(set) var area = Path()

  /// - Parameter points: One for each axis; `nil` for a gap.
  init(_ points: [Point?], around center: Point) {
    for run in Self.runs(of: points) {
      if run.count == points.count {
        area = .polyline(run, closed: true)
        line = area
      } else if run.count > 1 {
        area = Path(area.elements + Path.polyline([center] + run, closed: true).elements)
        line = Path(line.elements + Path.polyline(run).elements)
      }
    }
  }

  /// Neighbouring points with a value, in order; a run may go on past the last axis to the first.
  private static func runs(of points: [Point?]) -> [[Point]] {
    guard let gap = points.firstIndex(of: nil) else { return [points.compactMap(\.self)] }
    var runs: [[Point]] = []
    var run: [Point] = []
    for step in 1...points.count {
      if let point = points[(gap + step) % points.count] {
        run.append(point)
      } else {
        if !run.isEmpty { runs.append(run) }
        run = []
      }
    }
    return runs
  }
}
