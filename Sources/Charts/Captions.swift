/// The texts around a graphic, ready to print.
public struct Captions: Hashable, Sendable {
  /// What is seen, with the year and the number of agencies.
  public let title: String
  /// Whether the title is drawn; if not, it only names the graphic for those who cannot see it.
  public let showsTitle: Bool
  /// A second line under the title; empty for none.
  public let subtitle: String
  /// “Nguồn: …”, at the bottom; empty for none.
  public let source: String
  /// What the graphic shows, in sentences, for those who cannot see it.
  public let description: String
  /// How pages are numbered where one does not hold everything.
  public let pageWords: PageWords

  public init(
    title: String, showsTitle: Bool = true, subtitle: String = "", source: String = "",
    description: String, pageWords: PageWords = PageWords()
  ) {
    self.title = title
    self.showsTitle = showsTitle
    self.subtitle = subtitle
    self.source = source
    self.description = description
    self.pageWords = pageWords
  }
}

/// What stands around the numbers of “Trang 2/3”.
public struct PageWords: Hashable, Sendable {
  public let before: String
  public let between: String

  public init(before: String = "", between: String = "/") {
    self.before = before
    self.between = between
  }

  /// - Parameters:
  ///   - page: From 1.
  ///   - count: Pages in all.
  public func text(page: Int, of count: Int) -> String { "\(before)\(page)\(between)\(count)" }
}
