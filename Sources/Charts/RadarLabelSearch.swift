import Scene

/// Looks for the largest radius whose labels fit. All lengths are in em.
struct RadarLabelSearch {
  /// For each axis its ways to wrap, from wide and low to narrow and high.
  let options: [[RadarLabelOptions.Option]]
  let geometry: RadarGeometry
  let room: Size

  /// One way to wrap each label, and the boxes that come of it.
  private struct Choice {
    var options: [Int]
    var boxes: [Rect]
  }

  /// The largest radius whose labels fit, to a hundredth of an em.
  func largest(atLeast least: Double) -> RadarLabels? {
    guard var fitting = widestChoice(at: least) else { return nil }
    // Room alone: the larger the radius, the less fits.
    var low = least
    var high = max(room.width, room.height)
    while high - low > 0.01 {
      let middle = (low + high) / 2
      if let found = widestChoice(at: middle) {
        low = middle
        fitting = found
      } else {
        high = middle
      }
    }
    // Neighbours: the largest radius first, then in steps.
    if let clear = separated(fitting, radius: low) { return clear }
    var radius = low * 0.97
    while radius >= least {
      if let choice = widestChoice(at: radius), let clear = separated(choice, radius: radius) {
        return clear
      }
      radius *= 0.93
    }
    return nil
  }

  /// The widest options whose boxes and polygon fit the room, neighbours ignored.
  private func widestChoice(at radius: Double) -> Choice? {
    var boxes: [Rect] = []
    for index in options.indices { boxes.append(box(of: index, option: 0, radius: radius)) }
    var choice = Choice(options: [Int](repeating: 0, count: options.count), boxes: boxes)
    return narrow(&choice, radius: radius) ? choice : nil
  }

  /// Wraps labels until all fit the room; `false` when they cannot.
  private func narrow(_ choice: inout Choice, radius: Double) -> Bool {
    while true {
      let bounds = self.bounds(of: choice.boxes, radius: radius)
      if bounds.height > room.height { return false }
      if bounds.width <= room.width { return true }
      // Wrap the label that sticks out farthest and can still be wrapped.
      var farthest: Int?
      var reach = 0.0
      for index in 0..<options.count where canWrap(index, in: choice) {
        let box = choice.boxes[index]
        let outside = max(-box.minX, box.maxX)
        if outside > reach {
          reach = outside
          farthest = index
        }
      }
      guard let farthest else { return false }
      wrap(farthest, in: &choice, radius: radius)
    }
  }

  private func canWrap(_ index: Int, in choice: Choice) -> Bool {
    choice.options[index] + 1 < options[index].count
  }

  private func wrap(_ index: Int, in choice: inout Choice, radius: Double) {
    choice.options[index] += 1
    choice.boxes[index] = box(of: index, option: choice.options[index], radius: radius)
  }

  /// Wraps labels that are in each other's way.
  private func separated(_ start: Choice, radius: Double) -> RadarLabels? {
    var choice = start
    while let (one, other) = firstCollision(choice.boxes) {
      let wrappable = [one, other].filter { canWrap($0, in: choice) }
      guard
        let widest = wrappable.max(by: { choice.boxes[$0].width < choice.boxes[$1].width })
      else { return nil }
      wrap(widest, in: &choice, radius: radius)
      guard narrow(&choice, radius: radius) else { return nil }
    }
    return RadarLabels(
      radius: radius,
      labels: choice.options.enumerated().map { index, option in
        RadarLabels.Label(
          name: options[index][option].name, box: choice.boxes[index], side: side(of: index))
      },
      bounds: bounds(of: choice.boxes, radius: radius))
  }

  private func firstCollision(_ boxes: [Rect]) -> (Int, Int)? {
    for one in boxes.indices {
      let grown = Rect(
        x: boxes[one].minX - 0.8, y: boxes[one].minY - 0.2,
        width: boxes[one].width + 1.6, height: boxes[one].height + 0.4)
      var other = one + 1
      while other < boxes.count {
        if grown.overlaps(boxes[other]) { return (one, other) }
        other += 1
      }
    }
    return nil
  }

  private func bounds(of boxes: [Rect], radius: Double) -> Rect {
    let polygon = geometry.bounds
    // Half the outline's width and the markers stick out.
    let rim = 0.4
    var left = polygon.minX * radius - rim
    var right = polygon.maxX * radius + rim
    var top = polygon.minY * radius - rim
    var bottom = polygon.maxY * radius + rim
    for box in boxes {
      left = min(left, box.minX)
      right = max(right, box.maxX)
      top = min(top, box.minY)
      bottom = max(bottom, box.maxY)
    }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }

  private func side(of index: Int) -> Int {
    let x = geometry.axes[index].x
    return abs(x) < 0.02 ? 0 : x < 0 ? -1 : 1
  }

  /// The box at the end of its axis, moved outwards along it until it is clear of the polygon.
  private func box(of index: Int, option: Int, radius: Double) -> Rect {
    let option = options[index][option]
    let axis = geometry.axes[index]
    let halfWidth = option.width / 2
    let halfHeight = option.height / 2
    // The box hangs on its nearest side or corner: beside the axis at the sides, above the
    // first one, below the last. Its own ascent and descent are air above and below.
    let steepness = min(max((abs(axis.y) - 0.25) / 0.6, 0), 1)
    let lean = Point(x: min(max(axis.x * 2.2, -1), 1), y: axis.y < 0 ? -steepness : steepness)
    let base = Point(
      x: axis.x * radius + lean.x * (halfWidth + 0.75),
      y: axis.y * radius + lean.y * (halfHeight + 0.45))
    let gap = 0.35
    // The least push that puts one of these directions between the box and the polygon.
    var push = Double.infinity
    func tryAxis(_ normal: Point, support: Double) {
      let along = normal.x * axis.x + normal.y * axis.y
      guard along > 0.05 else { return }
      let reach = abs(normal.x) * halfWidth + abs(normal.y) * halfHeight
      let missing = support + gap + reach - (normal.x * base.x + normal.y * base.y)
      push = min(push, max(0, missing / along))
    }
    let count = geometry.axes.count
    let edge = geometry.apothem * radius
    tryAxis(geometry.normals[index], support: edge)
    tryAxis(geometry.normals[(index + count - 1) % count], support: edge)
    if push > 0 {
      let polygon = geometry.bounds
      tryAxis(Point(x: 1, y: 0), support: polygon.maxX * radius)
      tryAxis(Point(x: -1, y: 0), support: -polygon.minX * radius)
      tryAxis(Point(x: 0, y: 1), support: polygon.maxY * radius)
      tryAxis(Point(x: 0, y: -1), support: -polygon.minY * radius)
    }
    return Rect(
      x: base.x + axis.x * push - halfWidth, y: base.y + axis.y * push - halfHeight,
      width: option.width, height: option.height)
  }
}
