public import Scene

/// The page as an SVG file in UTF-8: real text, final positions, nothing that needs a script or a
/// second file.
///
/// A page with one single group of the role `figure` becomes that figure as a whole
/// (`role="img"`, named by `<title>` and `<desc>`), unless `title` is given; with several, each
/// is an image of its own inside.
///
/// - Parameters:
///   - page: One unit of its coordinates stays one point: the picture is `4/3` CSS pixels a point
///     wide and high.
///   - title: What the whole page is called; `nil` to leave it to the figure.
///   - description: What it shows in words; only used with a title.
///   - idPrefix: Put before every id, so that several pictures can stand in one HTML page. Letters,
///     digits and hyphens, starting with a letter.
/// - Returns: The file. Equal arguments give equal bytes.
/// - Throws: ``SVGError``.
public func svg(
  _ page: Page, title: String? = nil, description: String? = nil, idPrefix: String = "dti-"
) throws(SVGError) -> [UInt8] {
  var writer = SVGWriter(page: page, idPrefix: idPrefix)
  writer.writeDocument(page, title: title, description: description)
  if let number = writer.wrongNumber { throw .numberOutOfRange(number) }
  return writer.xml.bytes
}

/// Why a page could not be written.
public enum SVGError: Error, Hashable, Sendable {
  /// A coordinate, length or size is not a number, or beyond 1 000 000 points.
  case numberOutOfRange(String)

  /// The reason in a few English words, for the `reason` of a diagnostic.
  public var text: String {
    switch self {
    case .numberOutOfRange(let number): "a coordinate is \(number)"
    }
  }
}
