import Scene

extension GlyphRun {
  /// The line stretched to `width` points by widening its spaces alike.
  ///
  /// The line stays one run, so that a reader can search and copy it whole. Where the spaces would
  /// grow beyond `limit` ems (a long word follows), or there are none, the line stays as it is.
  func justified(to width: Double, size: Double, limit: Double = 0.75) -> GlyphRun {
    let slack = (width - self.width(at: size)) * Double(font.unitsPerEm) / size
    let text = Array(self.text.utf8)
    let spaces = self.glyphs.indices.filter {
      Self.isSpace(at: Int(self.glyphs[$0].cluster), in: text)
    }
    guard !spaces.isEmpty else { return self }
    let total = Int(slack.rounded(.down))
    guard Double(total) / Double(spaces.count) <= limit * Double(font.unitsPerEm) else {
      return self
    }
    // Whole font units: the first spaces take what division leaves.
    let share = total >= 0 ? total / spaces.count : -((-total + spaces.count - 1) / spaces.count)
    let rest = total - share * spaces.count
    var glyphs = glyphs
    for (order, index) in spaces.enumerated() {
      let glyph = glyphs[index]
      glyphs[index] = Glyph(
        id: glyph.id, advance: glyph.advance + Int32(share + (order < rest ? 1 : 0)),
        xOffset: glyph.xOffset, yOffset: glyph.yOffset, cluster: glyph.cluster)
    }
    return GlyphRun(font: font, text: self.text, glyphs: glyphs)
  }

  /// A space or a no-break space (U+00A0, in UTF-8 C2 A0).
  private static func isSpace(at offset: Int, in text: [UInt8]) -> Bool {
    guard text.indices.contains(offset) else { return false }
    return text[offset] == 0x20
      || text[offset] == 0xc2 && offset + 1 < text.count && text[offset + 1] == 0xa0
  }
}
