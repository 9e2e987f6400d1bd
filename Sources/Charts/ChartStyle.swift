public import Scene

/// How charts look: fonts, sizes and colours. Lengths are in points.
///
/// ``violations`` tells where a style is illegible; the defaults break no rule.
public struct ChartStyle: Hashable, Sendable {
  /// The family of all chart text; its weights 400, 500 and 700 are used.
  public var family: String
  /// Size of labels and values. The title is 1.35 times it, the source line 0.8 times.
  public var textSize: Double
  /// No text is smaller than this.
  public var smallestTextSize: Double
  public var textColor: Color
  /// Subtitle, source line and scale.
  public var mutedColor: Color
  /// Rings, axes, rules and tracks; quieter than 3:1 on purpose.
  public var gridColor: Color
  /// The agency's line and bars; at least 3:1 against the background.
  public var seriesColor: Color
  /// The outline of the maximum; told apart from the series by its dash, too.
  public var maximumColor: Color
  /// The mean of a block: a dashed line or a tick; told apart by its form, too.
  public var meanColor: Color
  /// Levels and shares, from little (light) to much (dark); two or more. See ``color(ofShare:)``
  /// and ``color(ofLevel:of:)``.
  public var scale: [Color]
  /// The whole box is filled with it.
  public var background: Color
  /// Free space between the edges of the box and the chart, on all sides.
  public var margin: Double

  public init(
    family: String = "Roboto", textSize: Double = 11, smallestTextSize: Double = 7,
    textColor: Color = Color(red: 0x1a, green: 0x1a, blue: 0x1a),
    mutedColor: Color = Color(red: 0x59, green: 0x59, blue: 0x59),
    gridColor: Color = Color(red: 0xc4, green: 0xc9, blue: 0xd0),
    seriesColor: Color = Color(red: 0x0b, green: 0x55, blue: 0x9f),
    maximumColor: Color = Color(red: 0x7a, green: 0x7a, blue: 0x7a),
    meanColor: Color = Color(red: 0x8f, green: 0x3f, blue: 0x00),
    scale: [Color] = ChartStyle.blues, background: Color = .white, margin: Double = 0
  ) {
    self.family = family
    self.textSize = textSize
    self.smallestTextSize = smallestTextSize
    self.textColor = textColor
    self.mutedColor = mutedColor
    self.gridColor = gridColor
    self.seriesColor = seriesColor
    self.maximumColor = maximumColor
    self.meanColor = meanColor
    self.scale = scale
    self.background = background
    self.margin = margin
  }
}
