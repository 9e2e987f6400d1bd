public import Diagnostics
public import Scene

/// A font as documents and charts ask for it; the catalogue finds the file.
public struct FontStyle: Hashable, Sendable {
  public let family: String
  /// 100...900; 400 is regular, 500 medium, 700 bold.
  public let weight: Int
  public let isItalic: Bool

  public init(family: String, weight: Int = 400, isItalic: Bool = false) {
    self.family = family
    self.weight = weight
    self.isItalic = isItalic
  }
}

/// Vertical measures of a font, as shares of its size.
public struct FontMetrics: Hashable, Sendable {
  /// From the baseline to the top of the tallest letters with their marks.
  public let ascent: Double
  /// From the baseline to the bottom of the deepest letters; positive.
  public let descent: Double
  /// Height of a capital letter without marks; labels are centred on half of it.
  public let capHeight: Double

  public init(ascent: Double, descent: Double, capHeight: Double) {
    self.ascent = ascent
    self.descent = descent
    self.capHeight = capHeight
  }
}

/// Turns text into glyphs. The only source of text widths in the program.
///
/// Belongs to one worker: it owns C objects that two threads must not share.
public protocol TextShaping {
  /// The text as one line. Shaped once for each pair of text and style, whatever the size.
  ///
  /// - Parameter text: In NFC, without line breaks.
  /// - Throws: `text.missing-glyph` or `text.unknown-font`.
  func shape(_ text: String, in style: FontStyle) throws(Diagnostics) -> GlyphRun

  /// - Throws: `text.unknown-font`.
  func metrics(of style: FontStyle) throws(Diagnostics) -> FontMetrics
}
