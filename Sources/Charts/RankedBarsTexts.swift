import Diagnostics
import Text

/// Every text of a ranking, measured once.
struct RankedBarsTexts: PlotTexts {
  struct Row: Hashable, Sendable {
    let rank: FlowText
    let name: FlowText
    let value: FlowText
    /// `0...1`; `nil` for a gap.
    let share: Double?
    let level: Int?
    let isHighlighted: Bool
    let followsBreak: Bool
  }

  let key: [Key.Entry]
  let rows: [Row]
  let levelCount: Int
  let mean: Mean?
  let scale: ScaleTexts
  // Widths in em.
  let widestRank: Double
  let widestName: Double
  let longestPiece: Double
  let widestValue: Double

  struct Mean: Hashable, Sendable {
    /// `0...1`.
    let share: Double
    let label: FlowText
  }

  init(key: [Key.Entry], rows: [Row], levelCount: Int, mean: Mean?, scale: ScaleTexts) {
    self.key = key
    self.rows = rows
    self.levelCount = levelCount
    self.mean = mean
    self.scale = scale
    widestRank = rows.map(\.rank.unbroken.width).max() ?? 0
    widestName = rows.map(\.name.unbroken.width).max() ?? 0
    longestPiece = rows.map(\.name.longestPiece).max() ?? 0
    widestValue = rows.map(\.value.unbroken.width).max() ?? 0
  }

  var mostPages: Int { rows.count }
}

extension RankedBars: PagedGraphic {
  typealias Plot = RankedBarsPlot

  var hasShortNames: Bool { rows.contains { $0.shortName != nil } }

  var misfit: ChartMisfit? { rows.contains { $0.share != nil } ? nil : .noValues }

  func texts(
    withShortNames: Bool, style: ChartStyle, shaping: some TextShaping
  ) throws(Diagnostics) -> RankedBarsTexts {
    let regular = FontStyle(family: style.family)
    let bold = FontStyle(family: style.family, weight: 700)
    var texts: [RankedBarsTexts.Row] = []
    for row in rows {
      let name = withShortNames ? row.shortName ?? row.name : row.name
      texts.append(
        .init(
          rank: try FlowText(
            row.rank, in: row.isHighlighted ? bold : regular, shaping: shaping),
          name: try FlowText(name, in: row.isHighlighted ? bold : regular, shaping: shaping),
          value: try FlowText(row.value, in: bold, shaping: shaping),
          share: row.share?.asShare,
          level: row.level.flatMap { levels.indices.contains($0) ? $0 : nil },
          isHighlighted: row.isHighlighted, followsBreak: row.followsBreak))
    }
    var key: [Key.Entry] = []
    for (index, name) in levels.enumerated() {
      key.append(
        Key.Entry(
          swatch: .level(index, of: levels.count),
          text: try FlowText(name, in: regular, shaping: shaping)))
    }
    var line: RankedBarsTexts.Mean?
    if let mean, let share = mean.share.asShare {
      line = .init(
        share: share,
        label: try FlowText(
          mean.label, in: FontStyle(family: style.family, weight: 500), shaping: shaping))
    }
    return RankedBarsTexts(
      key: key, rows: texts, levelCount: levels.count, mean: line,
      scale: try ScaleTexts(scale, style: style, shaping: shaping))
  }
}
