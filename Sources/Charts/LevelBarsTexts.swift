import Diagnostics
import Text

/// Every text of bars of levels, measured once.
struct LevelBarsTexts: PlotTexts {
  struct Segment: Hashable, Sendable {
    let level: Int
    /// Of the bar, each `0...1`.
    let start: Double
    let end: Double
    let text: FlowText
  }

  struct Bar: Hashable, Sendable {
    let name: FlowText
    let total: FlowText
    let segments: [Segment]
  }

  let key: [Key.Entry]
  let levelCount: Int
  let bars: [Bar]

  var mostPages: Int { bars.count }
}

extension LevelBars: PagedGraphic {
  typealias Plot = LevelBarsPlot

  var hasShortNames: Bool { false }

  var misfit: ChartMisfit? {
    blocks.contains { $0.counts.prefix(levels.count).contains { $0.number > 0 } }
      ? nil : .noValues
  }

  func texts(
    withShortNames: Bool, style: ChartStyle, shaping: some TextShaping
  ) throws(Diagnostics) -> LevelBarsTexts {
    let regular = FontStyle(family: style.family)
    let bold = FontStyle(family: style.family, weight: 700)
    var key: [Key.Entry] = []
    for (index, name) in levels.enumerated() {
      key.append(
        Key.Entry(
          swatch: .level(index, of: levels.count),
          text: try FlowText(name, in: regular, shaping: shaping)))
    }
    var bars: [LevelBarsTexts.Bar] = []
    for block in blocks {
      let counts = block.counts.prefix(levels.count)
      let sum = counts.reduce(0) { $0 + max($1.number, 0) }
      var segments: [LevelBarsTexts.Segment] = []
      var before = 0
      for (level, count) in counts.enumerated() where count.number > 0 {
        segments.append(
          .init(
            level: level, start: Double(before) / Double(sum),
            end: Double(before + count.number) / Double(sum),
            text: try FlowText(count.text, in: bold, shaping: shaping)))
        before += count.number
      }
      bars.append(
        .init(
          name: try FlowText(block.name, in: bold, shaping: shaping),
          total: try FlowText(block.total, in: regular, shaping: shaping), segments: segments))
    }
    return LevelBarsTexts(key: key, levelCount: levels.count, bars: bars)
  }
}
