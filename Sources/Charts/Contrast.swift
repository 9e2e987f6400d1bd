public import Scene

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Contrast of two colours as WCAG 2.2 defines it.
///
/// - SeeAlso: <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>
public enum Contrast {
  /// The least ratio for text (success criterion 1.4.3). Compare unrounded: 4.499 is too little.
  public static let text = 4.5
  /// The least ratio for lines, bars and markers that carry meaning (criterion 1.4.11).
  public static let graphics = 3.0

  /// The ratio of the lighter to the darker colour, `1...21`; the order does not matter.
  public static func ratio(_ one: Color, _ other: Color) -> Double {
    let (a, b) = (luminance(of: one), luminance(of: other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Relative luminance in sRGB: 0 for black, 1 for white.
  public static func luminance(of color: Color) -> Double {
    0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  /// A channel of sRGB as a share of light, `0...1`.
  static func linear(_ channel: UInt8) -> Double {
    let share = Double(channel) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }

  /// The first of the colours that can be read on a ground; if none can, black or white, of which
  /// one always can.
  static func legible(on ground: Color, from colors: [Color]) -> Color {
    if let color = colors.first(where: { ratio($0, ground) >= text }) { return color }
    return ratio(.black, ground) >= ratio(.white, ground) ? .black : .white
  }
}
