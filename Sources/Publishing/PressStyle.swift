import Charts
import Diagnostics
import Scene
import Scoring
import Templates

extension Template {
  /// How pictures for the press look in a size: text grows with a picture for screens, which is
  /// shown as wide as a telephone, and keeps the size of newspapers on paper.
  func pressStyle(for size: PictureSize) -> ChartStyle {
    pressStyle(width: size.width, height: size.height, isPrint: size.isPrint)
  }

  /// - Parameters:
  ///   - width: In points.
  ///   - height: In points.
  func pressStyle(width: Double, height: Double, isPrint: Bool) -> ChartStyle {
    let side = (width * height).squareRoot()
    let textSize = isPrint ? min(max(0.0165 * side, 7.5), 12) : 0.0265 * side
    var style = ChartStyle(
      family: fonts.charts, textSize: textSize,
      smallestTextSize: isPrint ? 6 : 0.55 * textSize,
      margin: (isPrint ? 1.4 : 1.6) * textSize)
    if let color = (press?.color).flatMap(Color.init(hex:)) {
      style.seriesColor = color
      style.scale = ChartStyle.shades(of: color)
    }
    return style
  }

  /// What is illegible on pictures for the press, in their order: contrast, text too small, levels
  /// that some cannot tell apart.
  func checkPressStyle() -> Diagnostics {
    guard let press, let first = press.sizes.first else { return Diagnostics() }
    var problems = Diagnostics()
    let file = TemplateFiles.names.press
    let style = pressStyle(for: first)
    for case .contrast(_, let ratio, let required) in style.violations {
      problems.add(
        .error(
          .chartContrast(
            chart: file, color: press.color ?? "", ratio: oneDecimal(ratio),
            required: oneDecimal(required)), at: press.colorPosition))
      break
    }
    for size in press.sizes {
      let violations = pressStyle(for: size).violations
      for case .smallestTextSize(let points, let least) in violations {
        problems.add(
          .error(
            .textTooSmall(
              picture: size.name, points: oneDecimal(points), least: oneDecimal(least)),
            at: size.position))
      }
    }
    // The usual colours are ours to choose.
    guard let color = press.color else { return problems }
    let counts = Set(assessment.blocks.compactMap { $0.method.levels?.levels.count }).sorted()
    for count in counts where !style.violations(levels: count).isEmpty {
      problems.add(
        .error(.levelsTooSimilar(count: count, color: color), at: press.colorPosition))
    }
    return problems
  }
}
