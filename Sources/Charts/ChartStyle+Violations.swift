import Scene

extension ChartStyle {
  /// A part of a chart that a reader must be able to see.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// Title, labels and values on the background.
    case text
    /// Subtitle, source line and scale on the background.
    case muted
    /// The scale of a radar where the series' fill lies over it.
    case mutedUnderSeries
    /// The agency's line and bars on the background.
    case series
    /// The agency's bars on the track behind them.
    case seriesOnTrack
    /// The line of the maximum on the background.
    case maximum
    /// The mean and its label on the background.
    case mean
    /// The outline of levels, which carries the lightest of them, on the background.
    case scaleOutline
  }

  /// A rule of legibility that a style breaks.
  public enum Violation: Hashable, Sendable {
    /// - Parameters:
    ///   - ratio: What the colours reach, unrounded.
    ///   - required: ``Contrast/text`` or ``Contrast/graphics``.
    case contrast(Part, ratio: Double, required: Double)
    /// The smallest size allowed is below ``ChartStyle/leastLegibleSize``.
    case smallestTextSize(Double, least: Double)
    /// The text size is below the smallest size allowed.
    case textSize(Double, smallest: Double)
    /// A level and the next look too much alike.
    ///
    /// - Parameters:
    ///   - level: The better of the two; 0 is the best.
    ///   - vision: Who cannot tell them apart.
    ///   - difference: Of the colours in CIELAB, unrounded.
    ///   - required: ``ColorVision/leastDifference``.
    case similarLevels(level: Int, vision: ColorVision, difference: Double, required: Double)
  }

  /// Text below this many points is not read in print.
  public static let leastLegibleSize = 5.0

  /// Every rule the style breaks, in the order of ``Part``, then sizes; empty for a good style.
  ///
  /// The grid is not held to 3:1: every value it helps to read is printed.
  public var violations: [Violation] {
    var violations: [Violation] = []
    for part in Part.allCases {
      let (ratio, required) = contrast(of: part)
      if ratio < required {
        violations.append(.contrast(part, ratio: ratio, required: required))
      }
    }
    if smallestTextSize < Self.leastLegibleSize {
      violations.append(.smallestTextSize(smallestTextSize, least: Self.leastLegibleSize))
    }
    if textSize < smallestTextSize {
      violations.append(.textSize(textSize, smallest: smallestTextSize))
    }
    return violations
  }

  /// Which neighbours of so many levels are too much alike, for whom; empty for a good scale.
  ///
  /// In the order of the levels, then of ``ColorVision``.
  public func violations(levels count: Int) -> [Violation] {
    var violations: [Violation] = []
    for level in 0..<max(count - 1, 0) {
      let (one, next) = (color(ofLevel: level, of: count), color(ofLevel: level + 1, of: count))
      for vision in ColorVision.allCases {
        let difference = vision.difference(one, next)
        if difference < ColorVision.leastDifference {
          violations.append(
            .similarLevels(
              level: level, vision: vision, difference: difference,
              required: ColorVision.leastDifference))
        }
      }
    }
    return violations
  }

  private func contrast(of part: Part) -> (ratio: Double, required: Double) {
    switch part {
    case .text: (Contrast.ratio(textColor, background), Contrast.text)
    case .muted: (Contrast.ratio(mutedColor, background), Contrast.text)
    case .mutedUnderSeries:
      (
        Contrast.ratio(
          seriesColor.mixed(into: mutedColor, share: Self.fillOpacity),
          seriesColor.mixed(into: background, share: Self.fillOpacity)), Contrast.text
      )
    case .series: (Contrast.ratio(seriesColor, background), Contrast.graphics)
    case .seriesOnTrack: (Contrast.ratio(seriesColor, trackColor), Contrast.graphics)
    case .maximum: (Contrast.ratio(maximumColor, background), Contrast.graphics)
    case .mean: (Contrast.ratio(meanColor, background), Contrast.text)
    case .scaleOutline: (Contrast.ratio(scaleOutline, background), Contrast.graphics)
    }
  }
}

extension ChartStyle {
  /// Opacity of the area inside a radar's line.
  static let fillOpacity = 0.12

  /// What lies behind a bar: a light tint of the grid.
  var trackColor: Color { gridColor.mixed(into: background, share: 0.3) }
}

extension Color {
  /// This colour laid over another with the opacity `share`, `0...1`.
  func mixed(into below: Color, share: Double) -> Color {
    func channel(_ top: UInt8, _ bottom: UInt8) -> UInt8 {
      UInt8((Double(top) * share + Double(bottom) * (1 - share)).rounded())
    }
    return Color(
      red: channel(red, below.red), green: channel(green, below.green),
      blue: channel(blue, below.blue))
  }
}
