import Diagnostics
import Scene
import Text

/// The key of a graphic: a sample of each mark as the plot draws it, then what it stands for.
///
/// The entries stand in rows, as many in each as fit.
struct Key: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    let swatch: Swatch
    let text: FlowText
  }

  let height: Double
  private let places: [Place]
  private let size: Double

  private struct Place: Hashable, Sendable {
    let entry: Entry
    let wrapping: Wrapping
    let x: Double
    let top: Double
  }

  /// In em of the key's text.
  private static let sampleGap = 0.55
  private static let entryGap = 1.8

  /// - Parameters:
  ///   - entries: Those without a text are left out.
  ///   - width: Room in points.
  ///   - size: Of the text, in points.
  /// - Returns: `nil` when a word is wider than the room.
  init?(_ entries: [Entry], width: Double, size: Double) {
    var places: [Place] = []
    var x = 0.0
    var top = 0.0
    var bottom = 0.0
    for entry in entries where !entry.text.isEmpty {
      let indent = (entry.swatch.width + Self.sampleGap) * size
      let full = entry.text.unbroken.width * size
      if x > 0, x + indent + full > width {
        x = 0
        top = bottom + 0.15 * size
      }
      let wrapping = entry.text.balanced(within: (width - indent) / size)
      guard wrapping.width * size <= width - indent + 0.001 else { return nil }
      places.append(Place(entry: entry, wrapping: wrapping, x: x, top: top))
      x += indent + wrapping.width * size + Self.entryGap * size
      bottom = max(bottom, top + entry.text.height(of: wrapping, at: size))
    }
    self.places = places
    self.size = size
    height = bottom
  }

  func draw<Shaper>(
    at origin: Point, marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    for place in places {
      let text = place.entry.text
      let baseline = origin.y + place.top + text.firstBaseline(at: size)
      place.entry.swatch.draw(
        from: Point(
          x: origin.x + place.x, y: baseline - text.metrics.capHeight * size / 2),
        width: place.entry.swatch.width * size, size: size, marks: marks, on: &canvas)
      try canvas.write(
        place.wrapping, of: text, size: size,
        x: origin.x + place.x + (place.entry.swatch.width + Self.sampleGap) * size,
        top: origin.y + place.top, color: canvas.style.textColor)
    }
  }
}
