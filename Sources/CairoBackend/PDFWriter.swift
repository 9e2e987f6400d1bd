import CCairo
public import Scene

/// Writes a PDF page by page, so that a file of thousands of pages takes little memory: what is
/// written is taken away with ``takeBytes()`` between pages.
///
/// The same pages, bookmarks and metadata in the same order give the same bytes. Belongs to the
/// worker of its renderer.
public final class PDFWriter {
  private let surface: Surface
  private let sink: ByteSink
  private let renderer: CairoRenderer
  private var pageCount = 0
  private var destinations: Set<String> = []
  /// Of links and bookmarks, in the order they were added.
  private var targets: [String] = []

  /// - Throws: ``CairoError``.
  public init(metadata: PDFMetadata, renderer: CairoRenderer) throws(CairoError) {
    guard metadata.hasValidDate else { throw .invalidDate(metadata.creationDate) }
    let sink = ByteSink()
    // The surface comes to its end in `deinit`, before the sink that it writes to.
    surface = try Surface(
      taking: cairo_pdf_surface_create_for_stream(
        { closure, data, length in
          guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
          ByteSink.behind(closure).append(data, count: Int(length))
          return CAIRO_STATUS_SUCCESS
        }, Unmanaged.passUnretained(sink).toOpaque(), 1, 1))
    self.sink = sink
    self.renderer = renderer
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

  deinit {
    // cairo writes once more when a surface goes that was never finished.
    cairo_surface_finish(surface.pointer)
  }

  /// Draws a page, which is then written.
  ///
  /// - Parameter label: What viewers call the page in place of its number.
  public func add(_ page: Page, label: String? = nil) throws(CairoError) {
    let size = try checked(page.size)
    cairo_pdf_surface_set_size(surface.pointer, size.width, size.height)
    let canvas = try Canvas(on: surface, textForm: .characters)
    if let destination = page.destination {
      canvas.mark(destination: destination)
      destinations.insert(destination)
    }
    targets += page.linkTargets
    try canvas.draw(page.commands, fonts: renderer.fonts)
    if let label { cairo_pdf_surface_set_page_label(surface.pointer, label) }
    cairo_show_page(canvas.context)
    try canvas.check()
    try surface.check()
    pageCount += 1
  }

  /// A bookmark that leads to a page of the file, already added or still to come.
  public struct Bookmark: Hashable, Sendable {
    fileprivate let id: Int32
  }

  /// Adds an entry to the outline that viewers show beside the pages.
  ///
  /// - Parameter parent: The entry it stands under; `nil` for the outermost.
  @discardableResult
  public func addBookmark(
    _ title: String, to destination: String, under parent: Bookmark? = nil
  ) throws(CairoError) -> Bookmark {
    let root = Int32(CAIRO_PDF_OUTLINE_ROOT)
    let flags = parent == nil ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0)
    let id = cairo_pdf_surface_add_outline(
      surface.pointer, parent?.id ?? root, title, "dest=\(quoted(destination))", flags)
    try surface.check()
    targets.append(destination)
    return Bookmark(id: id)
  }

  /// What was written since the last call.
  public func takeBytes() -> [UInt8] { sink.take() }

  /// Ends the file; ``takeBytes()`` gives the rest of it.
  ///
  /// - Throws: ``CairoError/noPages``, ``CairoError/unknownDestination(_:)`` and what cairo only
  ///   finds at the end.
  public func finish() throws(CairoError) {
    guard pageCount > 0 else { throw .noPages }
    if let target = targets.first(where: { !destinations.contains($0) }) {
      throw .unknownDestination(target)
    }
    try surface.finish()
  }
}
