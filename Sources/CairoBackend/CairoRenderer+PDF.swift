import CCairo
public import Scene

extension CairoRenderer {
  /// A PDF of the pages, each of its own size, with text that can be selected and searched.
  ///
  /// - Parameter pages: At least one.
  /// - Returns: The file. The same pages and metadata give the same bytes.
  /// - Throws: ``CairoError``; no half-written file is ever returned.
  public func pdf(_ pages: [Page], metadata: PDFMetadata) throws(CairoError) -> [UInt8] {
    guard let first = pages.first else { throw .noPages }
    guard metadata.hasValidDate else { throw .invalidDate(metadata.creationDate) }
    let size = try checked(first.size)
    let sink = Unmanaged.passRetained(ByteSink())
    // Before the surface, which writes once more when it goes.
    defer { sink.release() }
    let surface = try Surface(
      taking: cairo_pdf_surface_create_for_stream(
        { closure, data, length in
          guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
          ByteSink.behind(closure).append(data, count: Int(length))
          return CAIRO_STATUS_SUCCESS
        }, sink.toOpaque(), size.width, size.height))
    set(metadata, on: surface)
    for page in pages {
      let size = try checked(page.size)
      cairo_pdf_surface_set_size(surface.pointer, size.width, size.height)
      let canvas = try Canvas(on: surface, textForm: .characters)
      try canvas.draw(page.commands, fonts: fonts)
      cairo_show_page(canvas.context)
      try canvas.check()
      try surface.check()
    }
    try surface.finish()
    return sink.takeUnretainedValue().bytes
  }

  private func set(_ metadata: PDFMetadata, on surface: borrowing Surface) {
    let fields: [(cairo_pdf_metadata_t, String?)] = [
      (CAIRO_PDF_METADATA_TITLE, metadata.title),
      (CAIRO_PDF_METADATA_SUBJECT, metadata.subject),
      (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
      (CAIRO_PDF_METADATA_CREATOR, "dti"),
      (CAIRO_PDF_METADATA_CREATE_DATE, metadata.creationDate),
    ]
    for case (let field, let text?) in fields {
      cairo_pdf_surface_set_metadata(surface.pointer, field, text)
    }
  }
}
