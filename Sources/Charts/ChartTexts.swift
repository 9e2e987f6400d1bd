import Diagnostics
import Text

/// Every text of a chart, measured once.
struct ChartTexts: Hashable, Sendable {
  /// One indicator: its name and its printed value.
  struct Item: Hashable, Sendable {
    let label: FlowText
    /// Bold, at the plot.
    let value: FlowText
    /// Medium, in the list of values.
    let listedValue: FlowText
    /// `0...1`; `nil` for a gap.
    let share: Double?
  }

  let title: FlowText
  let subtitle: FlowText
  let seriesName: FlowText
  let maximumName: FlowText
  let items: [Item]
  let source: FlowText
  /// The scale, every percentage that one of ``PercentScale``'s steps needs.
  let ticks: [Tick]

  /// A mark of the scale.
  struct Tick: Hashable, Sendable {
    let percent: Int
    let text: FlowText
  }

  init(_ chart: Chart, style: ChartStyle, shaping: some TextShaping) throws(Diagnostics) {
    let regular = FontStyle(family: style.family)
    let medium = FontStyle(family: style.family, weight: 500)
    let bold = FontStyle(family: style.family, weight: 700)
    title = try FlowText(chart.showsTitle ? chart.title : "", in: bold, shaping: shaping)
    subtitle = try FlowText(chart.subtitle, in: regular, shaping: shaping)
    seriesName = try FlowText(chart.seriesName, in: regular, shaping: shaping)
    maximumName = try FlowText(chart.maximumName, in: regular, shaping: shaping)
    source = try FlowText(chart.source, in: regular, shaping: shaping)
    var items: [Item] = []
    for item in chart.items {
      items.append(
        Item(
          label: try FlowText(item.label, in: regular, shaping: shaping),
          value: try FlowText(item.value, in: bold, shaping: shaping),
          listedValue: try FlowText(item.value, in: medium, shaping: shaping),
          share: item.share.flatMap { $0.isFinite ? min(max($0, 0), 1) : nil }))
    }
    self.items = items
    var ticks: [Tick] = []
    for percent in PercentScale.allMarks {
      ticks.append(
        Tick(
          percent: percent, text: try FlowText("\(percent)%", in: regular, shaping: shaping)))
    }
    self.ticks = ticks
  }
}
