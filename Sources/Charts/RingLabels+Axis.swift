import Scene

extension RingLabels {
  /// The labels of all rings along one side of one axis, each beside the corner of its ring: on
  /// triangles, whose edges are far from parallel, labels strewn over the rings read as a muddle.
  ///
  /// - Parameter ticks: From the outside in.
  /// - Returns: On the side that keeps them clearest of the agency's line, right of the first axis
  ///   where it is as clear as any; `nil` where each side has a label without a free place.
  static func alongOneAxis(
    _ ticks: [ChartTexts.Tick], geometry: RadarGeometry, radius: Double, size: Double,
    around surroundings: Surroundings
  ) -> [Label]? {
    var best: [Label]?
    var clearest = -Double.infinity
    for axis in geometry.axes {
      for side in [1.0, -1] {
        let normal = Point(x: -axis.y * side, y: axis.x * side)
        var labels: [Label] = []
        var clearance = 0.0
        for tick in ticks {
          let width = tick.text.unbroken.width * size
          let height = tick.text.lineHeight * size
          let half = (abs(normal.x) * width + abs(normal.y) * height) / 2
          let ring = radius * Double(tick.percent) / 100
          var found: (box: Rect, distance: Double)?
          // At the corner, a little nearer to the centre, a little farther from the axis.
          for (inward, reach) in [(0, 0.4), (0.3, 0.4), (0, 0.9), (0.3, 0.9)] {
            let along = ring - inward * size
            let across = half + reach * size
            let box = Rect(
              x: axis.x * along + normal.x * across - width / 2,
              y: axis.y * along + normal.y * across - height / 2, width: width, height: height)
            guard surroundings.isFree(box, of: labels.map(\.box), air: 0.1 * size) else {
              continue
            }
            let distance = surroundings.clearance(of: box, enough: 0.3 * size)
            if distance > found?.distance ?? 0 { found = (box, distance) }
            if distance >= 0.3 * size { break }
          }
          guard let found else { break }
          clearance += found.distance
          labels.append(Label(tick: tick, box: found.box, isOnLine: false))
        }
        if labels.count == ticks.count, clearance > clearest + 0.01 * size {
          best = labels
          clearest = clearance
        }
      }
    }
    return best
  }
}
