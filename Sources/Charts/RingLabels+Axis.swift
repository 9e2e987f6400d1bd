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
          let reach = 0.4 * size + (abs(normal.x) * width + abs(normal.y) * height) / 2
          let ring = radius * Double(tick.percent) / 100
          let box = Rect(
            x: axis.x * ring + normal.x * reach - width / 2,
            y: axis.y * ring + normal.y * reach - height / 2, width: width, height: height)
          guard surroundings.isFree(box, of: labels.map(\.box), air: 0.1 * size) else { break }
          let distance = surroundings.clearance(of: box, enough: 0.3 * size)
          guard distance > 0 else { break }
          clearance += distance
          labels.append(Label(tick: tick, box: box, isOnLine: false))
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
