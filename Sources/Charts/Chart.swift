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

    public init(label: String, share: Double?, value: String) {
      self.label = label
      self.share = share
      self.value = value
    }
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
  public let items: [Item]
  public let valueList: ValueList
  /// “Nguồn: …”; empty for none.
  public let source: String
  /// What the chart shows, in a sentence or two, for those who cannot see it.
  public let description: String

  public init(
    kind: Kind, title: String, showsTitle: Bool = true, subtitle: String = "", maximumName: String,
    seriesName: String,
    items: [Item], valueList: ValueList = .none, source: String = "", description: String
  ) {
    self.kind = kind
    self.title = title
    self.showsTitle = showsTitle
    self.subtitle = subtitle
    self.maximumName = maximumName
    self.seriesName = seriesName
    self.items = items
    self.valueList = valueList
    self.source = source
    self.description = description
  }

  /// The same chart without its legend: for one beside another that explains the marks.
  public var withoutLegend: Chart {
    changed(kind: kind, maximumName: "", seriesName: "", items: items[...])
  }

  /// The same figures as bars.
  public var asBars: Chart {
    changed(kind: .bars, maximumName: maximumName, seriesName: seriesName, items: items[...])
  }

  /// The first items and the rest, as two charts.
  public var halves: (Chart, Chart) {
    let middle = (items.count + 1) / 2
    return (
      changed(
        kind: kind, maximumName: maximumName, seriesName: seriesName, items: items[..<middle]),
      changed(
        kind: kind, maximumName: maximumName, seriesName: seriesName, items: items[middle...])
    )
  }

  private func changed(
    kind: Kind, maximumName: String, seriesName: String, items: ArraySlice<Item>
  ) -> Chart {
    Chart(
      kind: kind, title: title, showsTitle: showsTitle, subtitle: subtitle,
      maximumName: maximumName, seriesName: seriesName, items: Array(items),
      valueList: valueList, source: source, description: description)
  }
}
