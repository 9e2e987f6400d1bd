import Charts
import Document
import Scene

/// A chart with its box; `x` from the left edge of the text area.
struct PlacedFigure: Hashable {
  let chart: Chart
  let x: Double
  let size: Size
}

extension Typesetter {
  /// Charts side by side in equal boxes, as one unit: never broken over pages.
  ///
  /// A box higher than `height` is drawn lower, so that it fits on a page.
  func set(
    _ figures: [Figure], width: Double, height: Double, scale: Double
  ) -> SetBlock {
    guard !figures.isEmpty else { return SetBlock(units: []) }
    let gap = 1.5 * form.bodySize
    let share = (width - gap * Double(figures.count - 1)) / Double(figures.count)
    let placed = figures.enumerated().map { index, figure in
      PlacedFigure(
        chart: figure.chart, x: Double(index) * (share + gap),
        size: Size(width: share, height: min(share * figure.aspect * scale, height)))
    }
    let tallest = placed.reduce(0) { max($0, $1.size.height) }
    return SetBlock(
      units: [FlowUnit(content: .figures(placed), height: tallest)],
      spaceBefore: 1.5 * form.paragraphSpacing, spaceAfter: 1.5 * form.paragraphSpacing)
  }
}
