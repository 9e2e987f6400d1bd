public import Diagnostics
public import Scene
public import Text

/// Any chart or picture: what publishing needs to know of all kinds alike.
public enum Graphic: Hashable, Sendable {
  /// A radar or bars of one agency, or the means of a block's indicators.
  case chart(Chart)
  case ranking(RankedBars)
  case levels(LevelBars)
  case heatTable(HeatTable)
  case rankChange(RankChange)
  case smallRadars(SmallRadars)

  public var title: String { captions.title }
  public var subtitle: String { captions.subtitle }
  public var source: String { captions.source }
  /// For those who cannot see it.
  public var description: String { captions.description }

  private var captions: Captions {
    switch self {
    case .chart(let chart): chart.captions
    case .ranking(let ranking): ranking.captions
    case .levels(let levels): levels.captions
    case .heatTable(let table): table.captions
    case .rankChange(let change): change.captions
    case .smallRadars(let radars): radars.captions
    }
  }

  /// The graphic drawn into boxes of one size; kinds that never need a second page have one.
  ///
  /// Text is set at the style's size and, where the labels ask for it, smaller. Where it would
  /// have to shrink below 0.6 times that, rankings, heat tables, changes and small radars go on on
  /// further pages; only where that does not help either it shrinks to the style's smallest.
  ///
  /// - Parameter size: Of each page, in points; every mark lies in `0...width` × `0...height`. It
  ///   is filled with the style's background.
  /// - Returns: At least one page; each is one group with the role
  ///   ``Role/figure(title:description:)``.
  /// - Throws: `chart.does-not-fit` when there is no value to show, when a radar has not 3 to 12
  ///   axes, or when labels cannot be placed without overlapping or leaving the box; whatever
  ///   `shaping` throws.
  public func pages(
    in size: Size, style: ChartStyle, shaping: some TextShaping
  ) throws(Diagnostics) -> [[DrawCommand]] {
    switch self {
    case .chart(let chart): [try chart.draw(in: size, style: style, shaping: shaping)]
    case .ranking(let ranking):
      try ranking.drawnPages(in: size, style: style, shaping: shaping)
    case .levels(let levels):
      try levels.drawnPages(in: size, style: style, shaping: shaping)
    case .heatTable(let table):
      try table.drawnPages(in: size, style: style, shaping: shaping)
    case .rankChange(let change):
      try change.drawnPages(in: size, style: style, shaping: shaping)
    case .smallRadars(let radars):
      try radars.drawnPages(in: size, style: style, shaping: shaping)
    }
  }
}
