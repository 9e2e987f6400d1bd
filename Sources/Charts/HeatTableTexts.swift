import Diagnostics
import Text

/// Every text of a heat table, measured once.
struct HeatTableTexts: PlotTexts {
  struct Cell: Hashable, Sendable {
    /// `0...1`; `nil` for a gap.
    let share: Double?
    let value: FlowText
  }

  struct Row: Hashable, Sendable {
    let rank: FlowText
    let name: FlowText
    let cells: [Cell]
    let isHighlighted: Bool
  }

  let key: [Key.Entry]
  let headers: [FlowText]
  /// The names with numbers, for where they do not fit over the columns.
  let numbered: NumberedTexts
  let rows: [Row]
  // Widths in em.
  let widestRank: Double
  let widestName: Double
  let longestPiece: Double
  let widestValue: Double

  var mostPages: Int { rows.count }
}

extension HeatTable: PagedGraphic {
  typealias Plot = HeatTablePlot

  var hasShortNames: Bool { rows.contains { $0.shortName != nil } }

  var misfit: ChartMisfit? {
    !columns.isEmpty && rows.contains { $0.cells.contains { $0.share != nil } }
      ? nil : .noValues
  }

  func texts(
    withShortNames: Bool, style: ChartStyle, shaping: some TextShaping
  ) throws(Diagnostics) -> HeatTableTexts {
    let regular = FontStyle(family: style.family)
    let bold = FontStyle(family: style.family, weight: 700)
    var headers: [FlowText] = []
    for column in columns {
      headers.append(try FlowText(column, in: regular, shaping: shaping))
    }
    var texts: [HeatTableTexts.Row] = []
    for row in rows {
      let font = row.isHighlighted ? bold : regular
      var cells: [HeatTableTexts.Cell] = []
      for cell in row.cells.prefix(columns.count) {
        cells.append(
          .init(
            share: cell.share?.asShare,
            value: try FlowText(cell.value, in: font, shaping: shaping)))
      }
      texts.append(
        .init(
          rank: try FlowText(row.rank, in: font, shaping: shaping),
          name: try FlowText(
            withShortNames ? row.shortName ?? row.name : row.name, in: font, shaping: shaping),
          cells: cells, isHighlighted: row.isHighlighted))
    }
    var key: [Key.Entry] = []
    for mark in scale {
      guard let share = mark.share.asShare else { continue }
      key.append(
        Key.Entry(
          swatch: .share(share), text: try FlowText(mark.text, in: regular, shaping: shaping)))
    }
    if texts.contains(where: { $0.cells.contains { $0.share == nil } }) {
      key.append(
        Key.Entry(swatch: .gap, text: try FlowText(gapName, in: regular, shaping: shaping)))
    }
    let cells = texts.flatMap(\.cells)
    return HeatTableTexts(
      key: key, headers: headers,
      numbered: try NumberedTexts(columns, style: style, shaping: shaping), rows: texts,
      widestRank: texts.map(\.rank.unbroken.width).max() ?? 0,
      widestName: texts.map(\.name.unbroken.width).max() ?? 0,
      longestPiece: texts.map(\.name.longestPiece).max() ?? 0,
      widestValue: cells.map(\.value.unbroken.width).max() ?? 0)
  }
}
