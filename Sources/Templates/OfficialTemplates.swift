/// The head of a province's official documents; words as they are printed.
public struct LetterheadTemplate: Hashable, Sendable {
  /// “ỦY BAN NHÂN DÂN TỈNH …” over a department; empty for none.
  public let superior: String
  /// Who issues.
  public let body: String
  /// Where it is issued: “Bình Định”.
  public let place: String
  public let nation: String
  public let motto: String
}

/// How headings of one level are numbered.
public enum HeadingNumbering: String, CaseIterable, Hashable, Sendable {
  /// “PHẦN THỨ NHẤT” on a line of its own.
  case part
  /// `A.`
  case letter
  /// `I.`
  case roman
  /// `1.`
  case arabic
  /// `a)`
  case lower
  /// `1.1.`: with the numbers of the arabic levels above.
  case nested
  case none
}

/// The decision itself.
public struct DecisionTemplate: Hashable, Sendable {
  /// “Số: …/QĐ-UBND”.
  public let number: TemplateText
  public let title: TemplateText
  public let subject: TemplateText
  /// Who decides.
  public let authority: TemplateText
  public let grounds: [TemplateText]
  /// “QUYẾT ĐỊNH:”
  public let resolution: TemplateText
  public let body: [ContentTemplate]
  /// `./.`
  public let closing: TemplateText
  public let signature: SignatureTemplate
  /// “Nơi nhận:”
  public let recipientsTitle: TemplateText
  public let recipients: [TemplateText]
  public let page: PageSettings
}

/// Who signs a decision.
public struct SignatureTemplate: Hashable, Sendable {
  /// A line each.
  public let authority: [TemplateText]
  /// `nil` leaves the name out.
  public let name: TemplateText?
}

extension Template {
  /// What decision and annexes say, in that order.
  var officialBodies: [ContentTemplate] {
    (decisionDocument?.body ?? []) + annexes.flatMap(\.body)
  }
}
