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
  ///   - options: One for each axis.
  ///   - room: For labels and polygon, in points.
  ///   - em: The text size in points.
  ///   - least: The smallest radius worth drawing, in em.
  /// - Returns: The arrangement with the largest radius, where up to 20 % of it are given up for
  ///   each line less in the longest name; `nil` when there is none.
  static func fit(
    _ options: [RadarLabelOptions], geometry: RadarGeometry, in room: Size, em: Double,
    least: Double
  ) -> RadarLabels? {
    let room = Size(width: room.width / em, height: room.height / em)
    let mostLines = options.map(\.lineCount).max() ?? 0
    var best: RadarLabels?
    var bestScore = 0.0
    var discount = 1.0
    for limit in 1...max(mostLines, 1) {
      let search = RadarLabelSearch(
        options: options.map { $0.limited(to: limit).options }, geometry: geometry, room: room)
      let needed = max(least, bestScore / discount)
      if let found = search.largest(atLeast: needed), found.radius * discount > bestScore {
        best = found
        bestScore = found.radius * discount
      }
      discount *= 0.8
    }
    return best?.scaled(by: em)
  }

  private func scaled(by em: Double) -> RadarLabels {
    RadarLabels(
      radius: radius * em,
      labels: labels.map { Label(name: $0.name, box: $0.box.scaled(by: em), side: $0.side) },
      bounds: bounds.scaled(by: em))
  }
}

extension Rect {
  fileprivate func scaled(by factor: Double) -> Rect {
    Rect(
      x: minX * factor, y: minY * factor, width: width * factor, height: height * factor)
  }
}
