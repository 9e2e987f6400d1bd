package import Charts
import Diagnostics
package import Layout
package import Scene
package import Templates
import Text

extension Template {
  /// The page form of a decision or an annex: the decree's, with what the template chooses.
  package func officialForm(_ page: PageSettings) -> PageForm {
    var form = PageForm.annex
    form.family = fonts.document
    form.charts.family = fonts.charts
    form.topMargin = page.topMargin ?? form.topMargin
    form.bottomMargin = page.bottomMargin ?? form.bottomMargin
    form.leftMargin = page.leftMargin ?? form.leftMargin
    form.rightMargin = page.rightMargin ?? form.rightMargin
    form.bodySize = page.textSize ?? form.bodySize
    form.tableSize = page.tableSize ?? form.tableSize
    form.lineSpacing = page.lineSpacing ?? form.lineSpacing
    return form
  }

  package var sheetForm: PageForm {
    var form = PageForm.sheet
    form.family = fonts.charts
    form.charts.family = fonts.charts
    return form
  }

  /// - Throws: `text.unknown-font` for each family that the catalogue lacks, where the template
  ///   names it.
  func checkFonts(in catalogue: FontCatalogue) throws(Diagnostics) {
    var problems = Diagnostics()
    for (style, position) in [
      (FontStyle(family: fonts.document), fonts.documentPosition),
      (FontStyle(family: fonts.document, isItalic: true), fonts.documentPosition),
      (FontStyle(family: fonts.charts), fonts.chartsPosition),
    ] {
      do throws(Diagnostics) {
        _ = try catalogue.face(for: style)
      } catch {
        let isReported = problems.items.contains { $0.position == position }
        if !isReported { problems.add(contentsOf: error.located(at: position)) }
      }
    }
    try problems.throwIfErrors()
  }

  /// - Throws: `chart.contrast` for every chart with a colour that cannot be told from its ground,
  ///   and for press pictures also `chart.text-too-small` and `chart.similar-levels`.
  func checkChartColors() throws(Diagnostics) {
    var problems = Diagnostics()
    for chart in charts {
      for case .contrast(let part, let ratio, let required) in style(of: chart).violations {
        let isMean = part == .mean
        problems.add(
          .error(
            .chartContrast(
              chart: chart.id, color: (isMean ? chart.mean?.color : chart.color) ?? "",
              ratio: oneDecimal(ratio), required: oneDecimal(required)),
            at: (isMean ? chart.mean?.position : nil) ?? chart.position))
        break
      }
    }
    problems.add(contentsOf: checkPressStyle())
    try problems.throwIfErrors()
  }

  /// How a chart looks as a picture of its own, in points.
  package func style(of chart: ChartTemplate) -> ChartStyle {
    var style = ChartStyle(
      family: fonts.charts, textSize: chart.textSize * pointsPerPixel,
      smallestTextSize: min(9, chart.textSize * pointsPerPixel),
      margin: 1.2 * chart.textSize * pointsPerPixel)
    if let color = chart.color.flatMap(Color.init(hex:)) { style.seriesColor = color }
    if let color = (chart.mean?.color).flatMap(Color.init(hex:)) { style.meanColor = color }
    return style
  }
}

extension ChartTemplate {
  /// In points.
  package var size: Size {
    Size(width: Double(width) * pointsPerPixel, height: Double(height) * pointsPerPixel)
  }
}

/// A CSS pixel is 1/96 inch, a point 1/72.
private let pointsPerPixel = 0.75

func oneDecimal(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded(.down))
  return "\(tenths / 10).\(tenths % 10)"
}
