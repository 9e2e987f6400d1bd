import Scene

/// The scale of a radar: rings at 25, 50, 75 and 100 %, each with its percentage.
///
/// A percentage stands on its ring, just right of the first axis. If
/// the agency's line, a marker or a label is in the way, it moves along its ring to the nearest
/// free spot, the right side first; if the line runs along the ring, to a spot just inside it. It
/// is never left out, but on radars of less than ``leastRadius`` only 50 and 100 % are labelled.
/// On triangles all stand along one axis where they fit.
struct RingLabels: Hashable, Sendable {
  struct Label: Hashable, Sendable {
    let tick: ChartTexts.Tick
    /// Relative to the centre.
    let box: Rect
    /// Whether no spot was free of the line: the label then needs a ground over it.
    let isOnLine: Bool
  }

  /// What labels keep clear of, relative to the centre.
  struct Surroundings {
    /// The agency's line.
    let segments: [(Point, Point)]
    let markers: [Point]
    let markerRadius: Double
    /// The labels of the axes.
    let boxes: [Rect]
    /// What labels must not leave.
    let room: Rect
  }

  let scale = PercentScale(step: 25)
  /// From the outside in.
  let labels: [Label]

  /// In points: 60 CSS pixels.
  static let leastRadius = 45.0

  /// - Parameter size: Of the percentages, in points.
  init(
    _ ticks: [ChartTexts.Tick], geometry: RadarGeometry, radius: Double, size: Double,
    around surroundings: Surroundings
  ) {
    let height = (ticks.last?.text.lineHeight ?? 1) * size
    let isSmall = radius < Self.leastRadius || radius / 4 < height
    let shown = (isSmall ? [100, 50] : [100, 75, 50, 25]).compactMap { percent in
      ticks.first { $0.percent == percent }
    }
    if geometry.axes.count == 3,
      let labels = Self.alongOneAxis(
        shown, geometry: geometry, radius: radius, size: size, around: surroundings)
    {
      self.labels = labels
      return
    }
    var labels: [Label] = []
    for tick in shown {
      let spots = Self.spots(
        of: Size(width: tick.text.unbroken.width * size, height: height), geometry: geometry,
        radius: radius * Double(tick.percent) / 100, size: size)
      let taken = labels.map(\.box)
      var best: Rect?
      var clearest = -Double.infinity
      for spot in spots where surroundings.isFree(spot, of: taken, air: 0.2 * size) {
        let clearance = surroundings.clearance(of: spot, enough: 0.3 * size)
        if clearance > clearest {
          best = spot
          clearest = clearance
        }
        if clearance >= 0.3 * size { break }
      }
      guard let best else { continue }
      labels.append(Label(tick: tick, box: best, isOnLine: clearest <= 0))
    }
    self.labels = labels
  }

  /// Where the label of a ring may stand, the best first.
  private static func spots(
    of box: Size, geometry: RadarGeometry, radius: Double, size: Double
  ) -> [Rect] {
    func centred(_ point: Point) -> Rect {
      Rect(
        x: point.x - box.width / 2, y: point.y - box.height / 2, width: box.width,
        height: box.height)
    }
    let right = 0.4 * size + box.width / 2
    // The first edge runs from (0, -radius) to the second axis. Where it is steep, on triangles
    // and squares, or too short, on the smallest rings: at the height of the corner.
    let end = Point(x: geometry.axes[1].x * radius, y: geometry.axes[1].y * radius)
    let share = right / end.x
    let isGentle = geometry.axes.count > 4 && share < 0.5
    let home = Point(x: right, y: isGentle ? -radius + (end.y + radius) * share : -radius)
    var spots = [centred(home), centred(Point(x: right, y: -radius))]
    // Along the ring by their distance from the top, right and left in turn.
    let count = geometry.axes.count
    let steps = 10
    var along: [Point] = []
    for step in 1...(count * steps) / 2 {
      for turn in [step, count * steps - step] {
        let corner = turn / steps
        let share = Double(turn % steps) / Double(steps)
        let (from, to) = (geometry.axes[corner % count], geometry.axes[(corner + 1) % count])
        along.append(
          Point(
            x: (from.x + (to.x - from.x) * share) * radius,
            y: (from.y + (to.y - from.y) * share) * radius))
      }
    }
    spots += along.map(centred)
    // Just inside, and on small rings just outside.
    for reach in [-0.75 * box.height, 0.75 * box.height] where radius + reach > 0.5 * box.height {
      let factor = (radius + reach) / radius
      spots += ([home] + along).map { centred(Point(x: $0.x * factor, y: $0.y * factor)) }
    }
    return spots
  }
}

extension RingLabels.Surroundings {
  /// Whether a label there overlaps no other label and stays in the room.
  func isFree(_ box: Rect, of taken: [Rect], air: Double) -> Bool {
    let airy = box.inset(by: -air)
    return room.contains(box) && !boxes.contains(where: { box.overlaps($0) })
      && !taken.contains(where: { airy.overlaps($0) })
  }

  /// The least distance of the box from the line and the edges of the markers, at most `enough`.
  func clearance(of box: Rect, enough: Double) -> Double {
    var least = enough
    for (from, to) in segments {
      // Most segments are far away.
      if min(from.x, to.x) > box.maxX + enough || max(from.x, to.x) < box.minX - enough
        || min(from.y, to.y) > box.maxY + enough || max(from.y, to.y) < box.minY - enough
      {
        continue
      }
      least = min(least, box.distance(toSegmentFrom: from, to: to))
    }
    for marker in markers {
      least = min(least, box.distance(to: marker) - markerRadius)
    }
    return least
  }
}

extension Rect {
  /// From the nearest point of the rectangle; 0 inside.
  fileprivate func distance(to point: Point) -> Double {
    let dx = max(minX - point.x, 0, point.x - maxX)
    let dy = max(minY - point.y, 0, point.y - maxY)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// From the nearest point of the rectangle to the nearest of the segment; 0 when they touch.
  fileprivate func distance(toSegmentFrom from: Point, to: Point) -> Double {
    if crosses(from, to) { return 0 }
    // Apart, the nearest two points include an end of the segment or a corner.
    return min(
      distance(to: from), distance(to: to),
      origin.distance(toSegmentFrom: from, to: to),
      Point(x: maxX, y: minY).distance(toSegmentFrom: from, to: to),
      Point(x: maxX, y: maxY).distance(toSegmentFrom: from, to: to),
      Point(x: minX, y: maxY).distance(toSegmentFrom: from, to: to))
  }

  /// Whether a segment has a point inside (Liang–Barsky).
  private func crosses(_ from: Point, _ to: Point) -> Bool {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    var enter = 0.0
    var leave = 1.0
    func clip(_ delta: Double, room: Double) -> Bool {
      if delta == 0 { return room >= 0 }
      if delta < 0 {
        enter = max(enter, room / delta)
      } else {
        leave = min(leave, room / delta)
      }
      return true
    }
    guard clip(-dx, room: from.x - minX), clip(dx, room: maxX - from.x),
      clip(-dy, room: from.y - minY), clip(dy, room: maxY - from.y)
    else { return false }
    return enter <= leave
  }
}

extension Point {
  fileprivate func distance(toSegmentFrom from: Point, to: Point) -> Double {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = dx * dx + dy * dy
    let along =
      length == 0 ? 0 : min(max(((x - from.x) * dx + (y - from.y) * dy) / length, 0), 1)
    let (ex, ey) = (from.x + along * dx - x, from.y + along * dy - y)
    return (ex * ex + ey * ey).squareRoot()
  }
}
