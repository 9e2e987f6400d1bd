import Diagnostics
import Scene
import Text

/// What stands around a plot at one text size: title, subtitle and key at the top, source line
/// and page number at the bottom.
struct GraphicFrame: Hashable, Sendable {
  /// What is left between the two.
  let plot: Rect
  let type: TypeScale
  private let texts: FrameTexts
  private let inner: Rect
  private let title: Wrapping
  private let subtitle: Wrapping
  private let subtitleTop: Double
  private let key: Key
  private let keyTop: Double
  private let source: Wrapping
  private let sourceTop: Double

  /// - Parameters:
  ///   - key: What explains the marks; empty for none.
  ///   - isNumbered: Whether there is room for a page number.
  ///   - box: The whole graphic, in points.
  /// - Returns: `nil` when a word is wider than the box or no height is left for a plot.
  init?(
    _ texts: FrameTexts, key entries: [Key.Entry], isNumbered: Bool = false, box: Size,
    style: ChartStyle, type: TypeScale
  ) {
    let em = type.text
    let inner = Rect(x: 0, y: 0, width: box.width, height: box.height).inset(by: style.margin)
    self.texts = texts
    self.type = type
    self.inner = inner
    title = texts.title.balanced(within: inner.width / type.title)
    subtitle = texts.subtitle.balanced(within: inner.width / type.subtitle)
    let numberWidth =
      isNumbered ? (texts.widestPageNumber.unbroken.width + 2) * type.source : 0
    let sourceWidth = inner.width - numberWidth
    source = texts.source.balanced(within: sourceWidth / type.source)
    guard let key = Key(entries, width: inner.width, size: type.legend),
      title.width * type.title <= inner.width, subtitle.width * type.subtitle <= inner.width,
      source.width * type.source <= sourceWidth
    else { return nil }
    self.key = key

    // From the top: title, subtitle, key.
    var top = inner.minY + texts.title.height(of: title, at: type.title)
    if !subtitle.lines.isEmpty { top += 0.2 * em }
    subtitleTop = top
    top += texts.subtitle.height(of: subtitle, at: type.subtitle)
    if key.height > 0, top > inner.minY { top += 0.5 * em }
    keyTop = top
    top += key.height
    if top > inner.minY { top += 0.8 * em }

    // From the bottom: source line and page number.
    var height = texts.source.height(of: source, at: type.source)
    if isNumbered { height = max(height, texts.source.lineHeight * type.source) }
    sourceTop = inner.maxY - height
    let bottom = height > 0 ? sourceTop - 0.7 * em : inner.maxY
    guard bottom > top, inner.width > 0 else { return nil }
    plot = Rect(x: inner.minX, y: top, width: inner.width, height: bottom - top)
  }

  /// Everything but the plot.
  ///
  /// - Parameters:
  ///   - page: From 0.
  ///   - count: Pages in all; they are numbered where there are several.
  func draw<Shaper>(
    page: Int = 0, of count: Int = 1, marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let style = canvas.style
    try canvas.write(
      title, of: texts.title, size: type.title, x: inner.minX, top: inner.minY,
      color: style.textColor)
    try canvas.write(
      subtitle, of: texts.subtitle, size: type.subtitle, x: inner.minX, top: subtitleTop,
      color: style.mutedColor)
    try key.draw(at: Point(x: inner.minX, y: keyTop), marks: marks, on: &canvas)
    try canvas.write(
      source, of: texts.source, size: type.source, x: inner.minX, top: sourceTop,
      color: style.mutedColor)
    if count > 1 {
      let number = texts.pageWords.text(page: page + 1, of: count)
      let text = try FlowText(number, in: texts.widestPageNumber.font, shaping: canvas.shaper)
      try canvas.write(
        text.unbroken, of: text, size: type.source, x: inner.maxX, top: sourceTop, anchor: .end,
        color: style.mutedColor)
    }
  }
}
