public import Diagnostics
public import Scene
public import Text

extension Chart {
  /// The chart with title, plot, legend, list of values and source line.
  ///
  /// The text is set at the style's size and, where the labels ask for it, smaller down to the
  /// style's smallest: of all sizes the largest at which the plot is large enough beside it.
  ///
  /// - Parameter size: The box in points; every mark lies in `0...width` × `0...height`. It is
  ///   filled with the style's background.
  /// - Returns: One group with the role ``Role/figure(title:description:)``.
  /// - Throws: `chart.does-not-fit` when there is no value to show, when a radar has not 3 to 12
  ///   axes, or when labels cannot be placed without overlapping or leaving the box; whatever
  ///   `shaping` throws.
  public func draw(
    in size: Size, style: ChartStyle, shaping: some TextShaping
  ) throws(Diagnostics) -> [DrawCommand] {
    guard items.contains(where: { $0.share != nil }) else {
      throw .error(.chartDoesNotFit(chart: title, reason: .noValues))
    }
    if kind == .radar, !RadarPlot.axisCounts.contains(items.count) {
      throw .error(.chartDoesNotFit(chart: title, reason: .axisCount(items.count)))
    }
    let texts = try ChartTexts(self, style: style, shaping: shaping)
    guard let arrangement = arrangement(of: texts, in: size, style: style) else {
      throw .error(
        .chartDoesNotFit(
          chart: title,
          reason: .labels(width: size.width.wholePoints, height: size.height.wholePoints)))
    }
    var canvas = ChartCanvas(style: style, shaper: shaping)
    let marks = SeriesMarks(style: style, em: arrangement.frame.type.text)
    canvas.fill(
      .rectangle(Rect(x: 0, y: 0, width: size.width, height: size.height)), style.background)
    try arrangement.frame.draw(marks: marks, on: &canvas)
    switch arrangement.plot {
    case .radar(let plot): try plot.draw(marks: marks, on: &canvas)
    case .bars(let plot): try plot.draw(marks: marks, on: &canvas)
    }
    return [
      .group(
        Group(role: .figure(title: title, description: description), canvas.commands)
      ).rounded
    ]
  }

  /// How well a chart fits a box.
  public enum Fit: Int, Comparable, Sendable {
    /// ``draw(in:style:shaping:)`` would throw.
    case no
    /// It can be drawn; a larger box or smaller text would do it good.
    case tight
    case comfortable

    public static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  /// How well the chart fits a box, in points.
  ///
  /// - Throws: Whatever `shaping` throws.
  public func fit(
    in size: Size, style: ChartStyle, shaping: some TextShaping
  ) throws(Diagnostics) -> Fit {
    guard items.contains(where: { $0.share != nil }),
      kind == .bars || RadarPlot.axisCounts.contains(items.count)
    else { return .no }
    let texts = try ChartTexts(self, style: style, shaping: shaping)
    guard let arrangement = arrangement(of: texts, in: size, style: style) else { return .no }
    return arrangement.plot.isComfortable ? .comfortable : .tight
  }

  private enum Plot {
    case radar(RadarPlot)
    case bars(BarPlot)

    var isComfortable: Bool {
      switch self {
      case .radar(let plot): plot.isComfortable
      case .bars(let plot): plot.isComfortable
      }
    }
  }

  private typealias Arrangement = (frame: ChartFrame, plot: Plot)

  /// The first arrangement that is comfortable; if none is, the one with the largest text. Titles
  /// shrink and words of two syllables are broken only where nothing else helps.
  private func arrangement(
    of texts: ChartTexts, in box: Size, style: ChartStyle
  ) -> Arrangement? {
    guard box.width.isFinite, box.height.isFinite else { return nil }
    return arrangement(of: texts, in: box, style: style, isStrict: true)
      ?? arrangement(of: texts, in: box, style: style, isStrict: false)
  }

  private func arrangement(
    of texts: ChartTexts, in box: Size, style: ChartStyle, isStrict: Bool
  ) -> Arrangement? {
    var fallback: Arrangement?
    let options =
      kind == .radar
      ? texts.items.map { RadarLabelOptions($0, keepsWords: isStrict) } : []
    for type in TypeScale.candidates(for: style, keepsTitle: isStrict) {
      guard let frame = ChartFrame(self, texts: texts, box: box, style: style, type: type) else {
        continue
      }
      switch kind {
      case .radar:
        guard let plot = RadarPlot(texts, options: options, in: frame.plot, type: type)
        else { continue }
        if plot.isComfortable { return (frame, .radar(plot)) }
        fallback = fallback ?? (frame, .radar(plot))
      case .bars:
        // Even rows are worth smaller text, within reason.
        if fallback != nil, type.text < 0.85 * style.textSize { return fallback }
        guard let plot = BarPlot(texts, in: frame.plot, type: type) else { continue }
        if plot.isComfortable { return (frame, .bars(plot)) }
        fallback = fallback ?? (frame, .bars(plot))
      }
    }
    return fallback
  }
}

extension Double {
  /// For messages; huge and undefined lengths do not trap.
  var wholePoints: Int { Int(exactly: rounded()) ?? 0 }
}
