import Scene

/// The text sizes of one chart, in points; none is below the smallest that the style allows.
struct TypeScale: Hashable, Sendable {
  /// Labels and values. Distances and line widths follow it.
  let text: Double
  let title: Double
  let subtitle: Double
  let legend: Double
  /// Rings of a radar and the scale under bars.
  let tick: Double
  let source: Double

  init(text: Double, title: Double, smallest: Double) {
    self.text = text
    self.title = max(smallest, title * 1.35)
    subtitle = max(smallest, text)
    legend = max(smallest, text * 0.92)
    tick = max(smallest, text * 0.78)
    source = max(smallest, text * 0.8)
  }

  /// The scales to try, largest first: from the style's text size down to its smallest.
  ///
  /// - Parameter keepsTitle: Whether the title keeps its size, so that charts of one style have
  ///   titles of one size; else it shrinks with the text.
  static func candidates(for style: ChartStyle, keepsTitle: Bool) -> [TypeScale] {
    let smallest = style.smallestTextSize
    var sizes: [Double] = []
    var size = max(style.textSize, smallest)
    while size > smallest * 1.01 {
      sizes.append(size)
      size *= 0.93
    }
    sizes.append(smallest)
    return sizes.map {
      TypeScale(text: $0, title: keepsTitle ? sizes[0] : $0, smallest: smallest)
    }
  }
}
