import Diagnostics
import Scene
import Text

/// Where the parts of a chart stand in its box at one text size: title, subtitle and legend at
/// the top, source line at the bottom, the plot between them with the list of values under it or
/// to its right.
struct ChartFrame: Hashable, Sendable {
  /// What is left for the plot.
  let plot: Rect
  let type: TypeScale
  private let texts: ChartTexts
  private let inner: Rect
  private let title: Wrapping
  private let subtitle: Wrapping
  private let subtitleTop: Double
  private let legend: Legend
  private let legendTop: Double
  private let list: ValueListBlock?
  private let listOrigin: Point
  private let source: Wrapping
  private let sourceTop: Double

  /// - Parameter box: The whole chart, in points.
  /// - Returns: `nil` when a word is wider than the box or no height is left for a plot.
  init?(_ chart: Chart, texts: ChartTexts, box: Size, style: ChartStyle, type: TypeScale) {
    let em = type.text
    let inner = Rect(x: 0, y: 0, width: box.width, height: box.height).inset(by: style.margin)
    self.texts = texts
    self.type = type
    self.inner = inner

    // From the top: title, subtitle, legend.
    title = texts.title.balanced(within: inner.width / type.title)
    subtitle = texts.subtitle.balanced(within: inner.width / type.subtitle)
    source = texts.source.balanced(within: inner.width / type.source)
    guard let legend = Legend(texts, width: inner.width, size: type.legend),
      title.width * type.title <= inner.width, subtitle.width * type.subtitle <= inner.width,
      source.width * type.source <= inner.width
    else { return nil }
    self.legend = legend
    var top = inner.minY + texts.title.height(of: title, at: type.title)
    if !subtitle.lines.isEmpty { top += 0.2 * em }
    subtitleTop = top
    top += texts.subtitle.height(of: subtitle, at: type.subtitle)
    if legend.height > 0, top > inner.minY { top += 0.5 * em }
    legendTop = top
    top += legend.height
    if top > inner.minY { top += 0.8 * em }

    // From the bottom: source line, list below.
    var bottom = inner.maxY
    sourceTop = bottom - texts.source.height(of: source, at: type.source)
    if !source.lines.isEmpty { bottom = sourceTop - 0.7 * em }
    var right = inner.maxX
    switch chart.valueList {
    case .none:
      list = nil
      listOrigin = Point(x: right, y: bottom)
    case .below(let columns):
      guard
        let block = ValueListBlock(texts.items, columns: columns, width: inner.width, em: em)
      else { return nil }
      bottom -= block.size.height
      list = block
      listOrigin = Point(x: inner.minX, y: bottom)
      bottom -= 0.9 * em
    case .beside(let columns):
      guard
        let block = Self.listBeside(
          texts.items, columns: columns, inner: inner.width, height: bottom - top, em: em)
      else { return nil }
      right -= block.size.width
      list = block
      listOrigin = Point(x: right, y: top + (bottom - top - block.size.height) / 2)
      right -= Self.gapBeside * em
    }
    guard bottom > top, right > inner.minX else { return nil }
    plot = Rect(x: inner.minX, y: top, width: right - inner.minX, height: bottom - top)
  }

  /// Between the plot and a list beside it, in em.
  private static let gapBeside = 2.2
  /// What a list beside the plot may take of the width.
  private static let shareBeside = 0.42

  /// A list beside the plot, as narrow as its content and no higher than the room: with the
  /// columns asked for where no name wraps, else with fewer, else with one whose names wrap into
  /// two lines, else with whatever fits.
  private static func listBeside(
    _ items: [ChartTexts.Item], columns asked: Int, inner: Double, height: Double, em: Double
  ) -> ValueListBlock? {
    let share = inner * shareBeside
    let natural = items.map(\.label.unbroken.width).max() ?? 0
    let twoLines = items.map { $0.label.width(forLines: 2) }.max() ?? 0
    var tries: [(columns: Int, label: Double)] = []
    for columns in (1...max(asked, 1)).reversed() { tries.append((columns, natural)) }
    for columns in 1...max(asked, 1) { tries.append((columns, twoLines)) }
    for (columns, label) in tries {
      let width = ValueListBlock.width(of: items, columns: columns, label: label, em: em)
      guard width <= share,
        let block = ValueListBlock(items, columns: columns, width: width, em: em),
        block.size.height <= height
      else { continue }
      return block
    }
    for columns in 1...max(asked, 1) {
      if let block = ValueListBlock(items, columns: columns, width: share, em: em),
        block.size.height <= height
      {
        return block
      }
    }
    return nil
  }

  /// Everything but the plot.
  func draw<Shaper>(
    as kind: Chart.Kind, marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let style = canvas.style
    try canvas.write(
      title, of: texts.title, size: type.title, x: inner.minX, top: inner.minY,
      color: style.textColor)
    try canvas.write(
      subtitle, of: texts.subtitle, size: type.subtitle, x: inner.minX, top: subtitleTop,
      color: style.mutedColor)
    try legend.draw(
      as: kind, at: Point(x: inner.minX, y: legendTop), marks: marks, on: &canvas)
    try list?.draw(at: listOrigin, marks: marks, on: &canvas)
    try canvas.write(
      source, of: texts.source, size: type.source, x: inner.minX, top: sourceTop,
      color: style.mutedColor)
  }
}
