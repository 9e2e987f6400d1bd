import Scene

/// The labels around a radar: for each axis the lines of its name and the box they stand in.
///
/// A box touches no other box and not the 100 % polygon. Found by trying radii from the largest
/// that the room allows downwards; at each radius names are wrapped into more lines only where the
/// room or a neighbour asks for it.
struct RadarLabels: Hashable, Sendable {
  struct Label: Hashable, Sendable {
    let name: Wrapping
    /// Relative to the radar's centre, in points; name above, value below.
    let box: Rect
    /// -1 when the text ends at the box's right edge, 0 centred, 1 when it starts at its left.
    let side: Int
  }

  let radius: Double
  let labels: [Label]
  /// Labels and polygon together, relative to the centre.
  let bounds: Rect

  /// - Parameters:
  ///   - items: One for each axis.
  ///   - room: For labels and polygon, in points.
  ///   - em: The text size in points.
  ///   - least: The smallest radius worth drawing, in points.
  /// - Returns: The arrangement with the largest radius, where up to 7 % of it are given up for
  ///   each line less in the longest name; `nil` when there is none.
  static func fit(
    _ items: [ChartTexts.Item], geometry: RadarGeometry, in room: Size, em: Double,
    least: Double
  ) -> RadarLabels? {
    let candidates = items.map { Candidates($0, em: em) }
    var best: RadarLabels?
    var bestScore = 0.0
    var discount = 1.0
    for lineLimit in 1...8 {
      let searching = Search(
        candidates: candidates.map { $0.limited(to: lineLimit) }, geometry: geometry, room: room,
        em: em)
      let needed = max(least, bestScore / discount)
      if let found = searching.largest(atLeast: needed), found.radius * discount > bestScore {
        best = found
        bestScore = found.radius * discount
      }
      discount *= 0.93
      if candidates.allSatisfy({ $0.mostLines <= lineLimit }) { break }
    }
    return best
  }

  /// The ways to wrap one label, from wide and low to narrow and high.
  private struct Candidates: Hashable, Sendable {
    struct Option: Hashable, Sendable {
      let name: Wrapping
      let size: Size
    }
    let options: [Option]

    init(_ item: ChartTexts.Item, em: Double) {
      let value = item.value.unbroken
      options = item.label.wrappings(upTo: 8).map { name in
        Option(
          name: name,
          // A little wider than measured: kerning at the ends of lines.
          size: Size(
            width: (max(name.width, value.width) + 0.04) * em,
            height: item.label.height(of: name, at: em) + item.value.height(of: value, at: em)))
      }
    }

    private init(options: [Option]) { self.options = options }

    var mostLines: Int { options.last?.name.lines.count ?? 0 }

    /// Those with at most so many lines, and the widest always.
    func limited(to lines: Int) -> Candidates {
      Candidates(
        options: options.enumerated().filter {
          $0.offset == 0 || $0.element.name.lines.count <= lines
        }
        .map(\.element))
    }
  }

  private struct Search {
    let candidates: [Candidates]
    let geometry: RadarGeometry
    let room: Size
    let em: Double

    /// The largest radius whose labels fit, to a fiftieth of an em.
    func largest(atLeast least: Double) -> RadarLabels? {
      guard let smallest = choices(at: least) else { return nil }
      // Room alone: the larger the radius, the less fits.
      var low = least
      var high = max(room.width, room.height)
      var fitting = smallest
      while high - low > em * 0.02 {
        let middle = (low + high) / 2
        if let found = choices(at: middle) {
          low = middle
          fitting = found
        } else {
          high = middle
        }
      }
      // Neighbours: near the largest radius first, then in coarser steps.
      if let clear = separated(fitting, radius: low) { return clear }
      var radius = low * 0.97
      while radius >= least {
        if let choice = choices(at: radius), let clear = separated(choice, radius: radius) {
          return clear
        }
        radius *= 0.94
      }
      return nil
    }

    /// The widest options whose boxes and polygon fit the room, neighbours ignored.
    private func choices(at radius: Double) -> [Int]? {
      narrowed([Int](repeating: 0, count: candidates.count), radius: radius)
    }

    private func narrowed(_ start: [Int], radius: Double) -> [Int]? {
      var choice = start
      var boxes = choice.indices.map { box(of: $0, option: choice[$0], radius: radius) }
      while true {
        let bounds = self.bounds(of: boxes, radius: radius)
        guard bounds.height <= room.height else { return nil }
        guard bounds.width > room.width else { return choice }
        // Wrap the label that sticks out farthest and can still be wrapped.
        var farthest: Int?
        var reach = 0.0
        for index in boxes.indices
        where choice[index] + 1 < candidates[index].options.count {
          let box = boxes[index]
          let outside = max(-box.minX, box.maxX)
          if outside > reach {
            reach = outside
            farthest = index
          }
        }
        guard let index = farthest else { return nil }
        choice[index] += 1
        boxes[index] = box(of: index, option: choice[index], radius: radius)
      }
    }

    /// Wraps labels that are in each other's way.
    private func separated(_ start: [Int], radius: Double) -> RadarLabels? {
      var choice = start
      while true {
        let boxes = choice.indices.map { box(of: $0, option: choice[$0], radius: radius) }
        guard let (one, other) = firstCollision(boxes) else {
          return RadarLabels(
            radius: radius,
            labels: choice.indices.map { index in
              Label(
                name: candidates[index].options[choice[index]].name, box: boxes[index],
                side: side(of: index))
            },
            bounds: bounds(of: boxes, radius: radius))
        }
        let wrappable = [one, other].filter { choice[$0] + 1 < candidates[$0].options.count }
        guard let widest = wrappable.max(by: { boxes[$0].width < boxes[$1].width }) else {
          return nil
        }
        choice[widest] += 1
        guard let fitting = narrowed(choice, radius: radius) else { return nil }
        choice = fitting
      }
    }

    private func firstCollision(_ boxes: [Rect]) -> (Int, Int)? {
      for one in boxes.indices {
        let grown = Rect(
          x: boxes[one].minX - em * 0.8, y: boxes[one].minY - em * 0.2,
          width: boxes[one].width + em * 1.6, height: boxes[one].height + em * 0.4)
        for other in (one + 1)..<max(boxes.count, one + 1) where grown.overlaps(boxes[other]) {
          return (one, other)
        }
      }
      return nil
    }

    private func bounds(of boxes: [Rect], radius: Double) -> Rect {
      let polygon = geometry.bounds
      // Half the outline's width and the markers stick out.
      let rim = em * 0.4
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
      let size = candidates[index].options[option].size
      let axis = geometry.axes[index]
      let halfWidth = size.width / 2
      let halfHeight = size.height / 2
      // The box hangs on its nearest side or corner: beside the axis at the sides, above the
      // first one, below the last. Its own ascent and descent are air above and below.
      let steepness = min(max((abs(axis.y) - 0.25) / 0.6, 0), 1)
      let lean = Point(x: min(max(axis.x * 2.2, -1), 1), y: axis.y < 0 ? -steepness : steepness)
      let base = Point(
        x: axis.x * radius + lean.x * (halfWidth + em * 0.75),
        y: axis.y * radius + lean.y * (halfHeight + em * 0.45))
      let gap = em * 0.35
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
      let polygon = geometry.bounds
      tryAxis(Point(x: 1, y: 0), support: polygon.maxX * radius)
      tryAxis(Point(x: -1, y: 0), support: -polygon.minX * radius)
      tryAxis(Point(x: 0, y: 1), support: polygon.maxY * radius)
      tryAxis(Point(x: 0, y: -1), support: -polygon.minY * radius)
      return Rect(
        x: base.x + axis.x * push - halfWidth, y: base.y + axis.y * push - halfHeight,
        width: size.width, height: size.height)
    }
  }
}
