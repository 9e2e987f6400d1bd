public import Scene

extension ChartStyle {
  /// Steps of one blue from light to dark: their lightness alone tells them apart, so that they
  /// survive grey print and every deficiency of colour vision.
  public static let blues = [
    Color(red: 0xe8, green: 0xf1, blue: 0xfa), Color(red: 0xbf, green: 0xd8, blue: 0xed),
    Color(red: 0x89, green: 0xbe, blue: 0xdc), Color(red: 0x53, green: 0x9e, blue: 0xcd),
    Color(red: 0x2b, green: 0x7b, blue: 0xba), Color(red: 0x0b, green: 0x55, blue: 0x9f),
    Color(red: 0x08, green: 0x30, blue: 0x6b),
  ]

  /// A scale of shades of one colour, from a tint of it through the colour itself to a dark shade:
  /// for templates with a colour of their own.
  ///
  /// ``violations(levels:)`` tells for how many levels it will do; colours that are very light or
  /// very dark themselves make a poor scale.
  public static func shades(of color: Color) -> [Color] {
    [0.1, 0.28, 0.48, 0.72, 1].map { color.mixed(into: .white, share: $0) }
      + [0.75, 0.5].map { color.mixed(into: .black, share: $0) }
  }

  /// The colour of a share, `0...1`: between the two nearest colours of the scale.
  public func color(ofShare share: Double) -> Color {
    guard let first = scale.first, scale.count > 1 else { return scale.first ?? seriesColor }
    guard share > 0 else { return first }
    let place = min(share, 1) * Double(scale.count - 1)
    let index = min(Int(place), scale.count - 2)
    return scale[index + 1].mixed(into: scale[index], share: place - Double(index))
  }

  /// The colour of a level: the best is the darkest.
  ///
  /// - Parameter level: `0..<count`; 0 is the best.
  public func color(ofLevel level: Int, of count: Int) -> Color {
    color(ofShare: count > 1 ? 1 - Double(level) / Double(count - 1) : 1)
  }

  /// Around levels and shares, so that the lightest stand out from the background.
  var scaleOutline: Color { scale.last ?? seriesColor }
}
