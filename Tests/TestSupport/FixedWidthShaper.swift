public import Diagnostics
public import Scene
public import Text

/// A shaper without fonts: every character is half an em wide (in bold, 0.55), so that positions
/// in tests can be worked out by hand.
public struct FixedWidthShaper: TextShaping {
  public init() {}

  public func shape(_ text: String, in style: FontStyle) throws(Diagnostics) -> GlyphRun {
    let face = FontFace(
      family: style.family, weight: style.weight, isItalic: style.isItalic, path: "",
      unitsPerEm: 1000)
    var glyphs: [Glyph] = []
    var offset: Int32 = 0
    for character in text {
      let advance: Int32 = style.weight >= 700 ? 550 : 500
      glyphs.append(Glyph(id: 1, advance: advance, cluster: offset))
      offset += Int32(character.utf8.count)
    }
    return GlyphRun(font: face, text: text, glyphs: glyphs)
  }

  public func metrics(of style: FontStyle) throws(Diagnostics) -> FontMetrics {
    FontMetrics(ascent: 0.9, descent: 0.25, capHeight: 0.7)
  }
}
