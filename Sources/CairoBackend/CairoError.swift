/// Why a page could not be turned into a file.
public enum CairoError: Error, Hashable, Sendable {
  /// cairo gave up; its own words.
  case drawing(status: String)
  /// FreeType could not open a font.
  case font(path: String, code: Int)
  /// A coordinate, length or size is not a number, infinite, or beyond 100 000 points,
  /// or a size is not positive; cairo itself would write a wrong file without a word.
  case numberOutOfRange(String)
  /// A PDF needs at least one page.
  case noPages
  /// ``PDFMetadata/creationDate`` is not in the form it asks for.
  case invalidDate(String)
  /// A link or bookmark leads to a page that the file does not have; cairo itself would write a
  /// link that does nothing.
  case unknownDestination(String)
  /// libspng gave up; its own words.
  case png(status: String)

  /// The reason in a few English words, for the `reason` of a diagnostic.
  public var text: String {
    switch self {
    case .drawing(let status): "cairo: \(status)"
    case .font(let path, let code): "FreeType cannot open “\(path)” (error \(code))"
    case .numberOutOfRange(let number): "a coordinate or size is \(number)"
    case .noPages: "there are no pages"
    case .invalidDate(let text): "“\(text)” is not a date such as 2023-03-28T00:00:00Z"
    case .unknownDestination(let name): "no page is called “\(name)”"
    case .png(let status): "libspng: \(status)"
    }
  }
}
