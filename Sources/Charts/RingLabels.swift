import Scene

/// The scale of a radar: its rings and where their percentages are written.
///
/// The percentages stand on one ray from the centre, an axis or the middle between two axes:
/// the ray on which most of them are clear of the agency's line, its markers and the labels, and
/// of equally good ones the nearest to the top. A percentage that is not clear is left out.
struct RingLabels: Hashable, Sendable {
  struct Label: Hashable, Sendable {
    let tick: ChartTexts.Tick
    /// Relative to the centre.
    let box: Rect
  }

  let scale: PercentScale
  let labels: [Label]

  /// - Parameters:
  ///   - segments: The agency's line, relative to the centre.
  ///   - markers: Its points.
  ///   - obstacles: Boxes that must stay free: the labels of the axes.
  ///   - size: Of the percentages, in points.
  init(
    texts: ChartTexts, geometry: RadarGeometry, radius: Double,
    segments: [(Point, Point)], markers: [Point], obstacles: [Rect], size: Double,
    markerRadius: Double
  ) {
    let height = (texts.ticks.last?.text.lineHeight ?? 1) * size
    let finest = PercentScale.finest(stepAtLeast: 1.3 * height / radius)
    // Quarters where fifths leave gaps in the scale and quarters fewer.
    let scales = finest.step == 20 ? [finest, PercentScale(step: 25)] : [finest]
    var scale = finest
    var labels: [Label] = []
    var missing = Int.max
    for candidate in scales where missing > 0 {
      let marks = candidate.marks.dropFirst()
      let found = Self.placed(
        texts.ticks.filter { marks.contains($0.percent) }, geometry: geometry, radius: radius,
        segments: segments, markers: markers, obstacles: obstacles, size: size, height: height,
        markerRadius: markerRadius)
      if marks.count - found.count < missing {
        missing = marks.count - found.count
        scale = candidate
        labels = found
      }
    }
    self.scale = scale
    self.labels = labels
  }

  /// The labels on the best ray.
  private static func placed(
    _ ticks: [ChartTexts.Tick], geometry: RadarGeometry, radius: Double,
    segments: [(Point, Point)], markers: [Point], obstacles: [Rect], size: Double,
    height: Double, markerRadius: Double
  ) -> [Label] {
    let count = geometry.axes.count
    var best: [Label] = []
    var bestScore = -Double.infinity
    for place in 0..<(2 * count) {
      // By distance from the top, the right side first: 0, 1, 2n - 1, 2, 2n - 2, …
      let turn = place % 2 == 1 ? (place + 1) / 2 : (2 * count - place / 2) % (2 * count)
      let isAxis = turn % 2 == 0
      let ray = isAxis ? geometry.axes[turn / 2] : geometry.normals[turn / 2]
      let reach = isAxis ? radius : radius * geometry.apothem
      var labels: [Label] = []
      var score = -0.08 * Double(place)
      var room = 1.5 * size
      for tick in ticks {
        let width = tick.text.unbroken.width * size
        let distance = reach * Double(tick.percent) / 100
        let box = Rect(
          x: ray.x * distance - width / 2, y: ray.y * distance - height / 2, width: width,
          height: height)
        let airy = box.inset(by: -0.22 * size)
        guard !obstacles.contains(where: { airy.overlaps($0) }),
          !labels.contains(where: { airy.overlaps($0.box) })
        else { continue }
        let clear = Self.clearance(
          of: box, segments: segments, markers: markers, markerRadius: markerRadius,
          enough: 1.5 * size)
        guard clear > 0.3 * size else { continue }
        room = min(room, clear)
        labels.append(Label(tick: tick, box: box))
      }
      score += Double(labels.count) * 3 + room / size
      if labels.contains(where: { $0.tick.percent == 100 }) { score += 1 }
      if score > bestScore {
        bestScore = score
        best = labels
      }
    }
    return best
  }

  /// The least distance of the box from the line and the edges of the markers, at most `enough`.
  private static func clearance(
    of box: Rect, segments: [(Point, Point)], markers: [Point], markerRadius: Double,
    enough: Double
  ) -> Double {
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
