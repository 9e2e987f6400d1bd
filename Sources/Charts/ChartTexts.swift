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
    /// `0...1`; `nil` where none is drawn.
    let mean: Double?
    /// From the least to the greatest, each `0...1`; `nil` where none is drawn.
    let range: ClosedRange<Double>?
  }

  let frame: FrameTexts
  let key: [Key.Entry]
  let items: [Item]
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
    frame = try FrameTexts(chart.captions, style: style, shaping: shaping)
    var key: [Key.Entry] = []
    for (swatch, name) in chart.keyEntries {
      key.append(
        Key.Entry(swatch: swatch, text: try FlowText(name, in: regular, shaping: shaping)))
    }
    self.key = key
    var items: [Item] = []
    for item in chart.orderedItems {
      items.append(
        Item(
          label: try FlowText(item.label, in: regular, shaping: shaping),
          value: try FlowText(item.value, in: bold, shaping: shaping),
          listedValue: try FlowText(item.value, in: medium, shaping: shaping),
          share: item.share?.asShare, mean: item.mean?.asShare,
          range: item.range.flatMap { range in
            guard let low = range.lowerBound.asShare, let high = range.upperBound.asShare
            else { return nil }
            return low...high
          }))
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

extension Double {
  /// Held within `0...1`; `nil` for what is no number.
  var asShare: Double? { isFinite ? min(max(self, 0), 1) : nil }
}
