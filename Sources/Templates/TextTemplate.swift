/// A paragraph of a body. It is left out when one of its places has nothing to print.
public indirect enum TextTemplate: Hashable, Sendable {
  case always(TemplateText)
  /// On a sheet, one text for agencies that rank first and another for the others.
  case byRank(first: TemplateText?, others: TemplateText?)
  /// On a sheet, by whether the agency reported.
  case byReport(reported: TemplateText?, notReported: TemplateText?)
  /// On a sheet, by what became of the agency's rank since last year.
  case byChange([ChangeOfRank: TemplateText])
  /// On a sheet, the first of these that has something to say.
  case either([TextTemplate])
  /// By how many agencies are in a group, which ``Placeholder/ofGroup`` then speak of.
  case byCount(of: AgencyGroup, none: TemplateText?, one: TemplateText?, several: TemplateText?)

  /// Every text that it may be.
  public var variants: [TemplateText] {
    switch self {
    case .always(let text): [text]
    case .byRank(let first, let others): [first, others].compactMap { $0 }
    case .byReport(let reported, let notReported): [reported, notReported].compactMap { $0 }
    case .byChange(let texts): ChangeOfRank.allCases.compactMap { texts[$0] }
    case .either(let texts): texts.flatMap(\.variants)
    case .byCount(_, let none, let one, let several): [none, one, several].compactMap { $0 }
    }
  }

  /// The groups whose numbers decide between its texts.
  public var groups: [AgencyGroup] {
    switch self {
    case .byCount(let group, _, _, _): [group]
    case .either(let texts): texts.flatMap(\.groups)
    case .always, .byRank, .byReport, .byChange: []
    }
  }
}

/// What became of an agency's rank since last year.
public enum ChangeOfRank: String, CaseIterable, Hashable, Sendable {
  case up, down, same
  /// It was not assessed last year.
  case new
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
