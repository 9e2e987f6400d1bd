import Diagnostics
import Scene
import TestSupport
import Testing
import Text

/// Widths are those that HarfBuzz's own tool prints: `hb-shape fonts/LiberationSerif-Regular.ttf`.
@Suite struct HarfBuzzShaperTests {
  let serif = FontStyle(family: "Liberation Serif")
  let roboto = FontStyle(family: "Roboto")
  let shaper: HarfBuzzShaper

  init() throws {
    shaper = HarfBuzzShaper(catalogue: try projectFonts())
  }

  @Test func pairsAreKerned() throws {
    // A and V are 1479 wide alone; the pair is 264 units closer.
    let run = try shaper.shape("AV", in: serif)
    #expect(run.glyphs.map(\.advance) == [1215, 1479])
    #expect(run.advance == 2694)
    #expect(run.width(at: 2048) == 2694)
  }

  @Test func clustersCountBytes() throws {
    // ở has 3 bytes in UTF-8.
    let run = try shaper.shape("Sở tế", in: serif)
    #expect(run.glyphs.map(\.cluster) == [0, 1, 4, 5, 6])
    #expect(run.glyphs.map(\.advance) == [1139, 1083, 512, 569, 909])
    #expect(run.text == "Sở tế")
  }

  @Test func ligatureIsOneCluster() throws {
    let run = try shaper.shape("xfiy", in: roboto)
    #expect(run.glyphs.map(\.cluster) == [0, 1, 3])
  }

  @Test func emptyTextHasNoGlyphs() throws {
    let run = try shaper.shape("", in: serif)
    #expect(run.glyphs.isEmpty)
    #expect(run.advance == 0)
  }

  @Test func secondCallGivesTheSameRun() throws {
    let first = try shaper.shape("Ủy ban nhân dân", in: serif)
    _ = try shaper.shape("Ủy ban nhân dân", in: roboto)
    #expect(try shaper.shape("Ủy ban nhân dân", in: serif) == first)
  }

  @Test func everyMissingCharacterIsNamedOnce() throws {
    let text = "Sở 日本日 Y tế 🙂"
    let expected = Diagnostics(
      ["日", "本", "🙂"].map {
        .error(.missingGlyph(character: $0, text: text, family: "Roboto"))
      })
    #expect(throws: expected) { try shaper.shape(text, in: roboto) }
    #expect(throws: expected) { try shaper.shape(text, in: roboto) }
  }

  @Test func unknownFontIsAnError() {
    let error = #expect(throws: Diagnostics.self) {
      try shaper.shape("a", in: FontStyle(family: "Arial"))
    }
    #expect(error?.items.map(\.key) == ["- text.unknown-font"])
    #expect(throws: Diagnostics.self) { try shaper.metrics(of: FontStyle(family: "Arial")) }
  }

  /// Capital height from the table OS/2; the rest are extents that
  /// `hb-shape --show-extents` prints.
  @Test func metricsHoldStackedMarks() throws {
    let roboto = try shaper.metrics(of: roboto)
    #expect(roboto.capHeight == 1456.0 / 2048)
    #expect(roboto.ascent == 2114.0 / 2048, "the font itself says 1900")
    #expect(roboto.descent == 508.0 / 2048, "and 500: ỵ is deeper")
    let serif = try shaper.metrics(of: serif)
    #expect(serif.ascent == 1854.0 / 2048)
    #expect(serif.descent == 443.0 / 2048)
    #expect(serif.capHeight == 1341.0 / 2048)
  }
}
