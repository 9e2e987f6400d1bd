import Diagnostics
import Scene
import Text

/// A graphic that may go on on further pages.
protocol PagedGraphic {
  associatedtype Plot: PagedPlot

  var captions: Captions { get }
  /// Whether some name has a shorter form that may be used where the full ones do not fit.
  var hasShortNames: Bool { get }
  /// Why no box is large enough; `nil` when one is.
  var misfit: ChartMisfit? { get }

  func texts(
    withShortNames: Bool, style: ChartStyle, shaping: some TextShaping
  ) throws(Diagnostics) -> Plot.Texts
}

/// The texts of a plot, measured once.
protocol PlotTexts {
  var key: [Key.Entry] { get }
  /// More pages than these are of no use; at least 1.
  var mostPages: Int { get }
}

/// The marks of a graphic in their places, on all pages.
protocol PagedPlot {
  associatedtype Texts: PlotTexts

  /// Side by side on a page: one is read best, so that text may be a little smaller for fewer.
  var columnCount: Int { get }

  /// Where text stays at least this share of the style's size, further pages are preferred to
  /// smaller text.
  static var comfortableShare: Double { get }

  /// - Parameters:
  ///   - room: For the plot, on each page.
  ///   - isStrict: Whether only an arrangement with even rows will do.
  /// - Returns: `nil` when not everything has a place on so many pages.
  init?(_ texts: Texts, in room: Rect, type: TypeScale, pages: Int, isStrict: Bool)

  /// - Parameter page: From 0.
  func draw<Shaper>(
    page: Int, marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics)
}

extension PagedPlot {
  var columnCount: Int { 1 }
  static var comfortableShare: Double { 0.6 }
}

extension PagedGraphic {
  /// Down to this share of the style's text size, fewer columns are preferred to larger text.
  private var shareForFewerColumns: Double { 0.8 }

  func drawnPages(
    in size: Size, style: ChartStyle, shaping: some TextShaping
  ) throws(Diagnostics) -> [[DrawCommand]] {
    if let misfit {
      throw .error(.chartDoesNotFit(chart: captions.title, reason: misfit))
    }
    let frame = try FrameTexts(captions, style: style, shaping: shaping)
    for short in hasShortNames ? [false, true] : [false] {
      let texts = try texts(withShortNames: short, style: style, shaping: shaping)
      guard let found = arrangement(of: texts, frame: frame, in: size, style: style) else {
        continue
      }
      var pages: [[DrawCommand]] = []
      for page in 0..<found.pages {
        var canvas = ChartCanvas(style: style, shaper: shaping)
        let marks = SeriesMarks(style: style, em: found.frame.type.text)
        canvas.fill(
          .rectangle(Rect(x: 0, y: 0, width: size.width, height: size.height)),
          style.background)
        try found.frame.draw(
          page: page, of: found.pages, marks: marks, on: &canvas)
        try found.plot.draw(page: page, marks: marks, on: &canvas)
        pages.append([
          .group(
            Group(
              role: .figure(title: captions.title, description: captions.description),
              canvas.commands)
          ).rounded
        ])
      }
      return pages
    }
    throw .error(
      .chartDoesNotFit(
        chart: captions.title,
        reason: .labels(width: size.width.wholePoints, height: size.height.wholePoints)))
  }

  private typealias Found = (frame: GraphicFrame, plot: Plot, pages: Int)

  /// The fewest pages at which the text is comfortable, with the fewest columns and the largest
  /// text for them; where no number of pages helps, smaller text, and in the end a smaller title.
  private func arrangement(
    of texts: Plot.Texts, frame: FrameTexts, in box: Size, style: ChartStyle
  ) -> Found? {
    guard box.width.isFinite, box.height.isFinite else { return nil }
    func frames(keepsTitle: Bool, isNumbered: Bool) -> [GraphicFrame] {
      TypeScale.candidates(for: style, keepsTitle: keepsTitle).compactMap {
        GraphicFrame(
          frame, key: texts.key, isNumbered: isNumbered, box: box, style: style, type: $0)
      }
    }
    let comfortable = Plot.comfortableShare * style.textSize
    let readable = shareForFewerColumns * style.textSize
    for (isComfortable, keepsTitle) in [(true, true), (false, true), (false, false)] {
      let first = frames(keepsTitle: keepsTitle, isNumbered: false)
      let further =
        texts.mostPages > 1 ? frames(keepsTitle: keepsTitle, isNumbered: true) : []
      var pages = 1
      while pages <= texts.mostPages {
        for isStrict in isComfortable ? [true, false] : [false] {
          var found: Found?
          for frame in pages == 1 ? first : further {
            if isComfortable, frame.type.text < comfortable { break }
            if let found, found.plot.columnCount == 1 || frame.type.text < readable { break }
            guard
              let plot = Plot(
                texts, in: frame.plot, type: frame.type, pages: pages, isStrict: isStrict),
              plot.columnCount < found?.plot.columnCount ?? .max
            else { continue }
            found = (frame, plot, pages)
          }
          if let found { return found }
        }
        pages += 1
      }
    }
    return nil
  }
}
