public import Scene

extension CairoRenderer {
  /// A PDF of the pages, each of its own size, with text that can be selected and searched.
  ///
  /// - Parameter pages: At least one.
  /// - Returns: The file. The same pages and metadata give the same bytes.
  /// - Throws: ``CairoError``; no half-written file is ever returned.
  public func pdf(_ pages: [Page], metadata: PDFMetadata) throws(CairoError) -> [UInt8] {
    var bytes: [UInt8] = []
    let writer = try PDFWriter(metadata: metadata, renderer: self)
    for page in pages {
      try writer.add(page)
      bytes += writer.takeBytes()
    }
    try writer.finish()
    return bytes + writer.takeBytes()
  }
}
