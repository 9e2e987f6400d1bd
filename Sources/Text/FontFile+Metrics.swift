import CHarfBuzz

extension FontFile {
  /// Measures that keep lines of Vietnamese apart: a font's own line height is often made for
  /// English, and `Ẫ` or `ự` stick out of it.
  var metrics: FontMetrics {
    var line = hb_font_extents_t()
    hb_font_get_h_extents(font, &line)
    var ascent = line.ascender
    var descent = -line.descender
    for letter in Self.tallLetters { ascent = max(ascent, extents(of: letter)?.top ?? 0) }
    for letter in Self.deepLetters { descent = max(descent, -(extents(of: letter)?.bottom ?? 0)) }
    let em = Double(unitsPerEm)
    return FontMetrics(
      ascent: Double(ascent) / em, descent: Double(descent) / em,
      capHeight: Double(capHeight) / em)
  }

  private var capHeight: Int32 {
    var height: hb_position_t = 0
    if hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &height) != 0, height > 0 {
      return height
    }
    return extents(of: "H")?.top ?? Int32(unitsPerEm * 7 / 10)
  }

  /// Highest and lowest point of a letter's outline; `nil` when the font lacks it.
  private func extents(of letter: Unicode.Scalar) -> (top: Int32, bottom: Int32)? {
    var glyph: hb_codepoint_t = 0
    var box = hb_glyph_extents_t()
    guard hb_font_get_nominal_glyph(font, letter.value, &glyph) != 0,
      hb_font_get_glyph_extents(font, glyph, &box) != 0
    else { return nil }
    return (box.y_bearing, box.y_bearing + box.height)
  }

  /// Capitals with two marks above, and those with one tall mark.
  private static let tallLetters = Array(
    "ẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỨỪỬỮÁẢÃÉẺẼÍỈĨÓỎÕÚỦŨÝỶỸ".unicodeScalars)
  /// Letters with a dot below, and the deepest ones without.
  private static let deepLetters = Array("ạặậẹệịọộợụựỵẠẶẬẸỆỊỌỘỢỤỰỴgjpqyQ(),;".unicodeScalars)
}
