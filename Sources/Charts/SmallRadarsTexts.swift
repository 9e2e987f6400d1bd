import Diagnostics
import Text

/// Every text of small radars, measured once.
struct SmallRadarsTexts: PlotTexts {
  struct Item: Hashable, Sendable {
    let name: FlowText
    let value: FlowText
    let shares: [Double?]
    let isHighlighted: Bool
  }

  let key: [Key.Entry]
  let axes: NumberedTexts
  let items: [Item]
  let means: [Double?]
  let geometry: RadarGeometry
  /// In em.
  let longestPiece: Double
  let widestValue: Double

  var mostPages: Int { items.count }
}

extension SmallRadars: PagedGraphic {
  typealias Plot = SmallRadarsPlot

  var hasShortNames: Bool { items.contains { $0.shortName != nil } }

  var misfit: ChartMisfit? {
    guard RadarPlot.axisCounts.contains(axes.count) else { return .axisCount(axes.count) }
    return items.contains { $0.shares.contains { $0 != nil } } ? nil : .noValues
  }

  func texts(
    withShortNames: Bool, style: ChartStyle, shaping: some TextShaping
  ) throws(Diagnostics) -> SmallRadarsTexts {
    let regular = FontStyle(family: style.family)
    let medium = FontStyle(family: style.family, weight: 500)
    let bold = FontStyle(family: style.family, weight: 700)
    /// One share for each axis.
    func shares(_ shares: [Double?]) -> [Double?] {
      axes.indices.map { shares.indices.contains($0) ? shares[$0]?.asShare : nil }
    }
    var texts: [SmallRadarsTexts.Item] = []
    for item in items {
      texts.append(
        .init(
          name: try FlowText(
            withShortNames ? item.shortName ?? item.name : item.name,
            in: item.isHighlighted ? bold : medium, shaping: shaping),
          value: try FlowText(item.value, in: regular, shaping: shaping),
          shares: shares(item.shares), isHighlighted: item.isHighlighted))
    }
    var key: [Key.Entry] = []
    for (swatch, name) in [
      (Swatch.line, seriesName), (.meanLine(hasMarker: false), means.isEmpty ? "" : meanName),
      (.maximumLine, maximumName),
    ] {
      key.append(
        Key.Entry(swatch: swatch, text: try FlowText(name, in: regular, shaping: shaping)))
    }
    return SmallRadarsTexts(
      key: key, axes: try NumberedTexts(axes, style: style, shaping: shaping), items: texts,
      means: means.isEmpty ? [] : shares(means),
      geometry: RadarGeometry(axisCount: axes.count),
      longestPiece: texts.map(\.name.longestPiece).max() ?? 0,
      widestValue: texts.map(\.value.unbroken.width).max() ?? 0)
  }
}
