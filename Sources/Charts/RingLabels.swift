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
    let scale = PercentScale.finest(stepAtLeast: 1.3 * height / radius)
    let marks = scale.marks.dropFirst()
    let ticks = texts.ticks.filter { marks.contains($0.percent) }
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
      var room = Double.infinity
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
          of: box, segments: segments, markers: markers, markerRadius: markerRadius)
        guard clear > 0.3 * size else { continue }
        room = min(room, clear)
        labels.append(Label(tick: tick, box: box))
      }
      score += Double(labels.count) * 3 + min(room / size, 1.5)
      if labels.contains(where: { $0.tick.percent == 100 }) { score += 1 }
      if score > bestScore {
        bestScore = score
        best = labels
      }
    }
    self.scale = scale
    labels = best
  }

  /// The least distance of the box from the line and the edges of the markers.
  private static func clearance(
    of box: Rect, segments: [(Point, Point)], markers: [Point], markerRadius: Double
  ) -> Double {
    var least = Double.infinity
    for (from, to) in segments {
      least = min(least, box.distance(toSegmentFrom: from, to: to))
    }
    for marker in markers {
      least = min(least, box.distance(toSegmentFrom: marker, to: marker) - markerRadius)
    }
    return least
  }
}

extension Rect {
  /// From the nearest point of the rectangle to the nearest of the segment; 0 when they touch.
  func distance(toSegmentFrom from: Point, to: Point) -> Double {
    if crosses(from, to) { return 0 }
    let corners = [
      origin, Point(x: maxX, y: minY), Point(x: maxX, y: maxY), Point(x: minX, y: maxY),
    ]
    let ends = [from, to].map { point in
      let dx = max(minX - point.x, 0, point.x - maxX)
      let dy = max(minY - point.y, 0, point.y - maxY)
      return (dx * dx + dy * dy).squareRoot()
    }
    let sides = corners.map { $0.distance(toSegmentFrom: from, to: to) }
    return min(ends[0], ends[1], sides.min() ?? 0)
  }

  /// Whether a segment has a point inside (Liang–Barsky).
  private func crosses(_ from: Point, _ to: Point) -> Bool {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    var enter = 0.0
    var leave = 1.0
    for (delta, room) in [
      (-dx, from.x - minX), (dx, maxX - from.x), (-dy, from.y - minY), (dy, maxY - from.y),
    ] {
      if delta == 0 {
        if room < 0 { return false }
      } else if delta < 0 {
        enter = max(enter, room / delta)
      } else {
        leave = min(leave, room / delta)
      }
    }
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
