import Charts
import Diagnostics
import Document
import Scene

/// A chart with its box; `x` from the left edge of the text area.
struct PlacedFigure: Hashable {
  let chart: Chart
  let x: Double
  let size: Size
}

extension Typesetter {
  /// One chart over the whole width, never broken over pages.
  ///
  /// A box higher than `height` is drawn lower, so that it fits on a page.
  func set(_ figure: Figure, width: Double, height: Double, scale: Double) -> SetBlock {
    let size = Size(width: width, height: min(width * figure.aspect * scale, height))
    return block(of: [[PlacedFigure(chart: figure.chart, x: 0, size: size)]])
  }

  /// Charts that belong together, set so that they come out whatever they show. In this order:
  ///
  /// 1. side by side in equal boxes, as one unit, where each is comfortable there;
  /// 2. under one another over the whole width, each as high as it needs;
  /// 3. the same with smaller text, or less comfortable;
  /// 4. a radar that fits nowhere (its indicators are fewer than 3 or more than 12, or their names
  ///    too long) is left out where bars stand beside it and becomes bars where none do; bars that
  ///    are higher than a page are cut in two.
  ///
  /// Only the first chart has a legend: the marks are the same in all.
  ///
  /// - Parameter scale: Of the heights, 1 at most, to save a page.
  func set(
    _ figures: [Figure], width: Double, height: Double, scale: Double
  ) throws(Diagnostics) -> SetBlock {
    guard !figures.isEmpty else { return SetBlock(units: []) }
    let gap = 1.5 * form.bodySize
    let share = (width - gap * Double(figures.count - 1)) / Double(figures.count)
    var row: [PlacedFigure] = []
    for (index, figure) in figures.enumerated() {
      let chart = index == 0 ? figure.chart : figure.chart.withoutLegend
      let size = Size(width: share, height: min(share * figure.aspect * scale, height))
      // Bars alone are as high as they need, not square.
      guard figures.count > 1 || chart.kind == .radar,
        try fit(chart, in: size, isNormal: true) == .comfortable
      else { break }
      row.append(PlacedFigure(chart: chart, x: Double(index) * (share + gap), size: size))
    }
    if row.count == figures.count { return block(of: [row]) }

    var rows: [[PlacedFigure]] = []
    let hasBars = figures.contains { $0.chart.kind == .bars }
    for figure in figures {
      let chart = rows.isEmpty ? figure.chart : figure.chart.withoutLegend
      var placed = try stacked(chart, width: width, height: height, scale: scale)
      if placed.isEmpty, chart.kind == .radar, !hasBars {
        placed = try stacked(chart.asBars, width: width, height: height, scale: scale)
      }
      rows += placed.map { [$0] }
    }
    guard rows.isEmpty else { return block(of: rows) }
    // Not even bars: the box is drawn in vain, and tells what is wrong.
    return block(
      of: [[PlacedFigure(chart: figures[0].chart, x: 0, size: Size(width: width, height: height))]])
  }

  /// A chart over the whole width: in one box, bars in several; nothing where it does not fit.
  private func stacked(
    _ chart: Chart, width: Double, height: Double, scale: Double
  ) throws(Diagnostics) -> [PlacedFigure] {
    let em = form.charts.textSize
    let heights =
      switch chart.kind {
      case .radar: [0.6, 0.75, 0.9].map { $0 * width * scale }
      // Rows of one line, of two, …
      case .bars: [2.2, 2.9, 4, 5.2].map { ($0 * Double(chart.items.count) + 4) * em }
      }
    for (isNormal, least) in [
      (true, Chart.Fit.comfortable), (false, .comfortable), (false, .tight),
    ] {
      for wanted in heights where wanted <= height || wanted == heights[0] {
        let size = Size(width: width, height: min(wanted, height))
        if try fit(chart, in: size, isNormal: isNormal) >= least {
          return [PlacedFigure(chart: chart, x: 0, size: size)]
        }
      }
    }
    let whole = Size(width: width, height: height)
    if try fit(chart, in: whole, isNormal: false) > .no {
      return [PlacedFigure(chart: chart, x: 0, size: whole)]
    }
    guard chart.kind == .bars, chart.items.count > 1 else { return [] }
    let (first, rest) = chart.halves
    var parts = try stacked(first, width: width, height: height, scale: scale)
    parts += try stacked(rest.withoutLegend, width: width, height: height, scale: scale)
    return parts
  }

  /// - Parameter isNormal: Whether the text may shrink by no more than a tenth.
  private func fit(_ chart: Chart, in size: Size, isNormal: Bool) throws(Diagnostics) -> Chart.Fit {
    var style = form.charts
    if isNormal { style.smallestTextSize = max(style.smallestTextSize, 0.9 * style.textSize) }
    return try chart.fit(in: size, style: style, shaping: shaping)
  }

  private func block(of rows: [[PlacedFigure]]) -> SetBlock {
    let units = rows.enumerated().map { index, row in
      FlowUnit(
        content: .figures(row), height: row.reduce(0) { max($0, $1.size.height) },
        spaceBefore: index == 0 ? 0 : 1.5 * form.paragraphSpacing)
    }
    return SetBlock(
      units: units, spaceBefore: 1.5 * form.paragraphSpacing,
      spaceAfter: 1.5 * form.paragraphSpacing)
  }
}
