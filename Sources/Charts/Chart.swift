/// What a chart of one agency shows: its completion rates over the indicators of its set.
///
/// Meaning and wording only; sizes, fonts and colours are in ``ChartStyle``. Every text is ready
/// to print: numbers are already formatted by the template's formats.
public struct Chart: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// Axes from a centre, one per indicator, clockwise from the top in the order of the set.
    case radar
    /// Horizontal bars, one per indicator, from 0 to 100 %.
    case bars
  }

  /// One indicator.
  public struct Item: Hashable, Sendable {
    public let label: String
    /// 0...1, or `nil` when the indicator does not apply: a gap, not 0.
    public let share: Double?
    /// The rate as printed, for example `83,33%`; `-` for a gap.
    public let value: String
    /// The mean of the block, 0...1; `nil` for none.
    public let mean: Double?
    /// From the least to the greatest of the block, 0...1, drawn on bars; `nil` for none.
    public let range: ClosedRange<Double>?

    public init(
      label: String, share: Double?, value: String, mean: Double? = nil,
      range: ClosedRange<Double>? = nil
    ) {
      self.label = label
      self.share = share
      self.value = value
      self.mean = mean
      self.range = range
    }
  }

  /// The order of bars.
  public enum Order: String, Hashable, Sendable {
    /// That of the items.
    case given
    /// The greatest share at the top; among equals that of the items; gaps last.
    case bestFirst
  }

  /// How the list of values stands beside the chart.
  public enum ValueList: Hashable, Sendable {
    case none
    /// Under the plot, running down the columns (as Yên Bái prints it). Fewer columns are made
    /// where so many are too narrow for a word beside a value.
    case below(columns: Int)
    /// To the right of the plot.
    case beside(columns: Int)
  }

  public let kind: Kind
  public let title: String
  /// Whether the title is drawn; if not, it only names the chart for those who cannot see it.
  public let showsTitle: Bool
  /// A second line under the title; empty for none.
  public let subtitle: String
  /// Name of the outline at 100 %, for example “Tỷ lệ tối đa”.
  public let maximumName: String
  /// Name of the agency's series, for example “Tỷ lệ hoàn thành các chỉ số DTI”.
  public let seriesName: String
  /// Name of the block's mean: a dashed line on radars, a tick on bars.
  public let meanName: String
  /// Name of the span from the least to the greatest, on bars.
  public let rangeName: String
  public let items: [Item]
  /// Of bars; axes of radars keep the order of the items.
  public let order: Order
  public let valueList: ValueList
  /// “Nguồn: …”; empty for none.
  public let source: String
  /// What the chart shows, in a sentence or two, for those who cannot see it.
  public let description: String

  public init(
    kind: Kind, title: String, showsTitle: Bool = true, subtitle: String = "", maximumName: String,
    seriesName: String, meanName: String = "", rangeName: String = "", items: [Item],
    order: Order = .given, valueList: ValueList = .none, source: String = "",
    description: String
  ) {
    self.kind = kind
    self.title = title
    self.showsTitle = showsTitle
    self.subtitle = subtitle
    self.maximumName = maximumName
    self.seriesName = seriesName
    self.meanName = meanName
    self.rangeName = rangeName
    self.items = items
    self.order = order
    self.valueList = valueList
    self.source = source
    self.description = description
  }

  /// The same chart without its legend: for one beside another that explains the marks.
  public var withoutLegend: Chart { changed(kind: kind, items: items, hasLegend: false) }

  /// The same figures as bars.
  public var asBars: Chart { changed(kind: .bars, items: items) }

  /// The first items and the rest, as two charts.
  public var halves: (Chart, Chart) {
    let items = orderedItems
    let middle = (items.count + 1) / 2
    return (
      changed(kind: kind, items: Array(items[..<middle])),
      changed(kind: kind, items: Array(items[middle...]))
    )
  }

  private func changed(kind: Kind, items: [Item], hasLegend: Bool = true) -> Chart {
    Chart(
      kind: kind, title: title, showsTitle: showsTitle, subtitle: subtitle,
      maximumName: hasLegend ? maximumName : "", seriesName: hasLegend ? seriesName : "",
      meanName: hasLegend ? meanName : "", rangeName: hasLegend ? rangeName : "", items: items,
      order: order, valueList: valueList, source: source, description: description)
  }
}

extension Chart {
  /// The items as they are drawn.
  var orderedItems: [Item] {
    guard kind == .bars, order == .bestFirst else { return items }
    // Sorting keeps equals in order only by their index.
    return items.enumerated().sorted { one, other in
      let (a, b) = (one.element.share ?? -1, other.element.share ?? -1)
      return a == b ? one.offset < other.offset : a > b
    }.map(\.element)
  }

  var captions: Captions {
    Captions(
      title: title, showsTitle: showsTitle, subtitle: subtitle, source: source,
      description: description)
  }

  /// Series, mean, span and maximum with their names, in the order of the key; a mark that no
  /// item has is not explained.
  var keyEntries: [(Swatch, String)] {
    let hasMean = items.contains { $0.mean != nil }
    let hasRange = kind == .bars && items.contains { $0.range != nil }
    let isRadar = kind == .radar
    return [
      (isRadar ? .line : .bar, seriesName),
      (isRadar ? .meanLine(hasMarker: true) : .meanTick, hasMean ? meanName : ""),
      (.range, hasRange ? rangeName : ""),
      (isRadar ? .maximumLine : .track, maximumName),
    ]
  }
}
