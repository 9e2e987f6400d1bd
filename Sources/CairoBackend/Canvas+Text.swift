import CCairo
import Scene

extension Canvas {
  /// Draws glyphs exactly where they were shaped; measures nothing.
  func draw(_ mark: TextMark, fonts: FontCache) throws(CairoError) {
    let run = mark.run
    guard !run.glyphs.isEmpty else { return }
    cairo_set_font_face(context, try fonts.font(at: run.font.path).face)
    cairo_set_font_size(context, try checked(mark.size))
    set(mark.color)
    let glyphs = try placedGlyphs(of: mark)
    switch textForm {
    case .outlines:
      cairo_new_path(context)
      cairo_glyph_path(context, glyphs, Int32(glyphs.count))
      cairo_fill(context)
    case .characters:
      let clusters = clusters(of: run)
      var text = run.text
      text.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) { bytes in
          cairo_show_text_glyphs(
            context, bytes.baseAddress, Int32(bytes.count), glyphs, Int32(glyphs.count), clusters,
            Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
        }
      }
    }
  }

  private func placedGlyphs(of mark: TextMark) throws(CairoError) -> [cairo_glyph_t] {
    let scale = mark.size / Double(mark.run.font.unitsPerEm)
    let start = mark.start
    var pen = 0
    var glyphs: [cairo_glyph_t] = []
    glyphs.reserveCapacity(mark.run.glyphs.count)
    for glyph in mark.run.glyphs {
      glyphs.append(
        cairo_glyph_t(
          index: UInt(glyph.id),
          x: try checked(start.x + Double(pen + Int(glyph.xOffset)) * scale),
          // Font units grow upwards, pages downwards.
          y: try checked(start.y - Double(glyph.yOffset) * scale)))
      pen += Int(glyph.advance)
    }
    return glyphs
  }

  /// Which bytes of the text each glyph or bundle of glyphs stands for: what a reader copies.
  private func clusters(of run: GlyphRun) -> [cairo_text_cluster_t] {
    var clusters: [cairo_text_cluster_t] = []
    var first = 0
    var startByte = 0
    while first < run.glyphs.count {
      let cluster = run.glyphs[first].cluster
      let next = run.glyphs[first...].firstIndex { $0.cluster != cluster } ?? run.glyphs.count
      let endByte =
        next < run.glyphs.count ? Int(run.glyphs[next].cluster) : run.text.utf8.count
      clusters.append(
        cairo_text_cluster_t(num_bytes: Int32(endByte - startByte), num_glyphs: Int32(next - first))
      )
      first = next
      startByte = endByte
    }
    return clusters
  }
}
