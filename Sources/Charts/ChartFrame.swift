import Diagnostics
import Scene
import Text

/// Where the parts of a chart stand in its box at one text size: the frame around it, and the plot
/// with the list of values under it or to its right.
struct ChartFrame: Hashable, Sendable {
  /// What is left for the plot.
  let plot: Rect
  private let frame: GraphicFrame
  private let list: ValueListBlock?
  private let listOrigin: Point

  var type: TypeScale { frame.type }

  /// - Parameter box: The whole chart, in points.
  /// - Returns: `nil` when a word is wider than the box or no height is left for a plot.
  init?(_ chart: Chart, texts: ChartTexts, box: Size, style: ChartStyle, type: TypeScale) {
    let em = type.text
    guard
      let frame = GraphicFrame(texts.frame, key: texts.key, box: box, style: style, type: type)
    else { return nil }
    self.frame = frame
    let inner = frame.plot
    let top = inner.minY
    var bottom = inner.maxY
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
    marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    try frame.draw(marks: marks, on: &canvas)
    try list?.draw(at: listOrigin, marks: marks, on: &canvas)
  }
}
