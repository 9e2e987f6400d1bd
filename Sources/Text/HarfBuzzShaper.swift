import CHarfBuzz
public import Diagnostics
public import Scene

/// Shapes text with HarfBuzz: kerning and ligatures as the font's designer meant them, script
/// Latin, language Vietnamese, left to right.
///
/// Belongs to one worker, like the C objects it owns. Runs are kept, since tables and charts ask
/// for the same words at many sizes and widths; memory stays flat because each font forgets its
/// runs when they have more glyphs than ``glyphsKept``.
public final class HarfBuzzShaper: TextShaping {
  /// How many glyphs, of 20 bytes, are kept for each font before starting anew.
  static let glyphsKept = 100_000

  private final class Entry {
    let face: FontFace
    let file: FontFile
    let metrics: FontMetrics
    var runs: [String: GlyphRun] = [:]
    /// In all runs together.
    var glyphs = 0

    init(face: FontFace, file: FontFile) {
      self.face = face
      self.file = file
      metrics = file.metrics
    }
  }

  private let catalogue: FontCatalogue
  private let buffer: OpaquePointer
  private let vietnamese: OpaquePointer
  private var entries: [FontStyle: Entry] = [:]

  public init(catalogue: FontCatalogue) {
    self.catalogue = catalogue
    // Neither is ever NULL: when memory ends, HarfBuzz hands out inert objects.
    buffer = hb_buffer_create()
    vietnamese = hb_language_from_string("vi", -1)
  }

  deinit {
    hb_buffer_destroy(buffer)
  }

  /// - Throws: `text.missing-glyph` for each character that the font lacks, `text.unknown-font`,
  ///   or `text.font-broken` when the file has gone since the catalogue was made.
  public func shape(_ text: String, in style: FontStyle) throws(Diagnostics) -> GlyphRun {
    let entry = try entry(for: style)
    if let run = entry.runs[text] { return run }
    let run = GlyphRun(font: entry.face, text: text, glyphs: glyphs(of: text, in: entry.file))
    try throwIfGlyphsMissing(in: run)
    if entry.glyphs >= Self.glyphsKept {
      entry.runs.removeAll(keepingCapacity: true)
      entry.glyphs = 0
    }
    entry.runs[text] = run
    entry.glyphs += run.glyphs.count
    return run
  }

  public func metrics(of style: FontStyle) throws(Diagnostics) -> FontMetrics {
    try entry(for: style).metrics
  }

  /// The open file of a face that the catalogue gave out.
  func file(of face: FontFace) throws(Diagnostics) -> FontFile {
    let style = FontStyle(family: face.family, weight: face.weight, isItalic: face.isItalic)
    return try entry(for: style).file
  }

  private func entry(for style: FontStyle) throws(Diagnostics) -> Entry {
    if let entry = entries[style] { return entry }
    let face = try catalogue.face(for: style)
    guard let file = FontFile(path: face.path) else {
      throw .error(.fontFileBroken(path: face.path))
    }
    let entry = Entry(face: face, file: file)
    entries[style] = entry
    return entry
  }

  private func glyphs(of text: String, in file: FontFile) -> [Glyph] {
    hb_buffer_clear_contents(buffer)
    var text = text
    text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { bytes in
        // Clusters are then offsets into the UTF-8, one for each grapheme.
        hb_buffer_add_utf8(buffer, bytes.baseAddress, Int32(bytes.count), 0, Int32(bytes.count))
      }
    }
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN)
    hb_buffer_set_language(buffer, vietnamese)
    hb_shape(file.font, buffer, nil, 0)
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let places = hb_buffer_get_glyph_positions(buffer, &count)
    else { return [] }
    return (0..<Int(count)).map { index in
      Glyph(
        id: infos[index].codepoint, advance: places[index].x_advance,
        xOffset: places[index].x_offset, yOffset: places[index].y_offset,
        cluster: Int32(infos[index].cluster))
    }
  }

  private func throwIfGlyphsMissing(in run: GlyphRun) throws(Diagnostics) {
    guard run.glyphs.contains(where: { $0.id == 0 }) else { return }
    let starts = run.glyphs.map { Int($0.cluster) }
    var missing: [String] = []
    for glyph in run.glyphs where glyph.id == 0 {
      let start = Int(glyph.cluster)
      let end = starts.first { $0 > start } ?? run.text.utf8.count
      let character = String(
        decoding: run.text.utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
      if !missing.contains(character) { missing.append(character) }
    }
    throw Diagnostics(
      missing.map {
        .error(.missingGlyph(character: $0, text: run.text, family: run.font.family))
      })
  }
}
