import Diagnostics
import Text

/// Every text of a change of ranks, measured once.
struct RankChangeTexts: PlotTexts {
  struct Row: Hashable, Sendable {
    let name: FlowText
    let rank: FlowText
    let before: FlowText
    let change: FlowText
    let direction: RankDirection
    /// Where last year's rank stands in the left column, from 0; `nil` when there was none.
    let slotBefore: Int?
    let isHighlighted: Bool
  }

  let key: [Key.Entry]
  let beforeName: FlowText
  let nowName: FlowText
  let rows: [Row]
  // Widths in em.
  let widestName: Double
  let longestPiece: Double
  let widestRank: Double
  let widestBefore: Double
  let widestChange: Double

  var mostPages: Int { rows.count }
}

extension RankChange: PagedGraphic {
  typealias Plot = RankChangePlot

  var hasShortNames: Bool { rows.contains { $0.shortName != nil } }

  var misfit: ChartMisfit? { rows.contains { $0.before != nil } ? nil : .noValues }

  func texts(
    withShortNames: Bool, style: ChartStyle, shaping: some TextShaping
  ) throws(Diagnostics) -> RankChangeTexts {
    let regular = FontStyle(family: style.family)
    let medium = FontStyle(family: style.family, weight: 500)
    let bold = FontStyle(family: style.family, weight: 700)
    let slots = slotsBefore
    var texts: [RankChangeTexts.Row] = []
    for (index, row) in rows.enumerated() {
      let font = row.isHighlighted ? bold : regular
      texts.append(
        .init(
          name: try FlowText(
            withShortNames ? row.shortName ?? row.name : row.name, in: font, shaping: shaping),
          rank: try FlowText(row.rankText, in: bold, shaping: shaping),
          before: try FlowText(row.beforeText, in: font, shaping: shaping),
          change: try FlowText(row.change, in: medium, shaping: shaping),
          direction: RankDirection(from: row.before, to: row.rank), slotBefore: slots[index],
          isHighlighted: row.isHighlighted))
    }
    var key: [Key.Entry] = []
    for direction in RankDirection.allCases
    where texts.contains(where: { $0.direction == direction }) {
      key.append(
        Key.Entry(
          swatch: .change(direction),
          text: try FlowText(names[direction], in: regular, shaping: shaping)))
    }
    return RankChangeTexts(
      key: key, beforeName: try FlowText(beforeName, in: medium, shaping: shaping),
      nowName: try FlowText(nowName, in: medium, shaping: shaping), rows: texts,
      widestName: texts.map(\.name.unbroken.width).max() ?? 0,
      longestPiece: texts.map(\.name.longestPiece).max() ?? 0,
      widestRank: texts.map(\.rank.unbroken.width).max() ?? 0,
      widestBefore: texts.map(\.before.unbroken.width).max() ?? 0,
      widestChange: texts.map(\.change.unbroken.width).max() ?? 0)
  }

  /// The places of last year's ranks: at the height of the same rank of this year where ranks
  /// that stand before do not take it; equal ranks in this year's order.
  private var slotsBefore: [Int?] {
    let ranked = rows.indices.compactMap { index in
      rows[index].before.map { (index: index, rank: $0) }
    }.sorted { one, other in
      one.rank == other.rank ? one.index < other.index : one.rank < other.rank
    }
    var slots = [Int?](repeating: nil, count: rows.count)
    var free = 0
    for (place, item) in ranked.enumerated() {
      // Those that follow must have a place, too.
      let last = rows.count - (ranked.count - place)
      let slot = min(max(item.rank - 1, free), last)
      slots[item.index] = slot
      free = slot + 1
    }
    return slots
  }
}

extension RankChange.Names {
  fileprivate subscript(direction: RankDirection) -> String {
    switch direction {
    case .up: up
    case .down: down
    case .same: same
    case .entering: entering
    }
  }
}
