/// What a PDF says about itself. The creator is always `dti`.
public struct PDFMetadata: Hashable, Sendable {
  public let title: String
  public let subject: String?
  public let author: String?
  /// `2023-03-28`, `2023-03-28T10:00:00Z` or `2023-03-28T10:00:00+07:00`.
  ///
  /// Given by the caller, since a date of now would make two runs differ.
  public let creationDate: String

  public init(title: String, subject: String? = nil, author: String? = nil, creationDate: String) {
    self.title = title
    self.subject = subject
    self.author = author
    self.creationDate = creationDate
  }

  /// Whether ``creationDate`` has one of its forms; cairo would put today's date in place of
  /// anything else.
  var hasValidDate: Bool {
    let shape = creationDate.utf8.map { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? UInt8(ascii: "0") : byte
    }
    let day = "0000-00-00"
    let time = day + "T00:00:00"
    return [day, time + "Z", time + "+00:00", time + "-00:00"].contains {
      shape.elementsEqual($0.utf8)
    }
  }
}
