/// One font file, as every backend and the shaper name it.
public struct FontFace: Hashable, Sendable {
  /// The family by its name on screen, for example `Liberation Serif`.
  public let family: String
  /// 100...900; 400 is regular, 500 medium, 700 bold.
  public let weight: Int
  public let isItalic: Bool
  /// Where the file is on this machine. Appears in no output.
  public let path: String
  /// Font units in one em.
  public let unitsPerEm: Int

  public init(family: String, weight: Int, isItalic: Bool, path: String, unitsPerEm: Int) {
    self.family = family
    self.weight = weight
    self.isItalic = isItalic
    self.path = path
    self.unitsPerEm = unitsPerEm
  }
}

/// A glyph with its place in the run, in font units.
public struct Glyph: Hashable, Sendable {
  public let id: UInt32
  public let advance: Int32
  public let xOffset: Int32
  public let yOffset: Int32
  /// Where the glyph's text starts in the run's text: an offset into its UTF-8.
  public let cluster: Int32

  public init(id: UInt32, advance: Int32, xOffset: Int32 = 0, yOffset: Int32 = 0, cluster: Int32) {
    self.id = id
    self.advance = advance
    self.xOffset = xOffset
    self.yOffset = yOffset
    self.cluster = cluster
  }
}

/// A line of text in one font, shaped once and independent of its size.
public struct GlyphRun: Hashable, Sendable {
  public let font: FontFace
  /// What the glyphs say, in NFC.
  public let text: String
  public let glyphs: [Glyph]
  /// The sum of all advances, in font units.
  public let advance: Int

  public init(font: FontFace, text: String, glyphs: [Glyph]) {
    self.font = font
    self.text = text
    self.glyphs = glyphs
    advance = glyphs.reduce(0) { $0 + Int($1.advance) }
  }

  /// Width in points when set at `size` points.
  public func width(at size: Double) -> Double {
    Double(advance) * size / Double(font.unitsPerEm)
  }
}
