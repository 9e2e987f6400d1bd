/// A paragraph of a body. It is left out when one of its places has nothing to print.
public enum TextTemplate: Hashable, Sendable {
  case always(TemplateText)
  /// On a sheet, one text for agencies that rank first and another for the others.
  case byRank(first: TemplateText?, others: TemplateText?)
  /// By how many agencies are in a group, which ``Placeholder/ofGroup`` then speak of.
  case byCount(of: AgencyGroup, none: TemplateText?, one: TemplateText?, several: TemplateText?)

  /// Every text that it may be.
  public var variants: [TemplateText] {
    switch self {
    case .always(let text): [text]
    case .byRank(let first, let others): [first, others].compactMap { $0 }
    case .byCount(_, let none, let one, let several): [none, one, several].compactMap { $0 }
    }
  }
}

/// Paragraphs that each begin with a mark.
public struct ListTemplate: Hashable, Sendable {
  public enum Mark: String, CaseIterable, Hashable, Sendable {
    case dash = "-"
    case plus = "+"
    case star = "*"
    /// “1. ”
    case number
    /// “a) ”, by the Vietnamese alphabet.
    case letter
  }

  public let mark: Mark
  public let items: [TextTemplate]
}
