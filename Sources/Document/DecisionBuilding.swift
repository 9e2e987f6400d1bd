public import Scoring
public import Templates

extension Document {
  /// The decision itself.
  ///
  /// - Parameters:
  ///   - facts: Of the same results, for the same template.
  ///   - comparison: With last year's results.
  /// - Returns: `nil` when the template has none.
  public static func decision(
    of results: Results, template: Template, facts: Facts, since comparison: YearComparison? = nil
  ) -> Document? {
    guard let decision = template.decisionDocument else { return nil }
    var filling = Filling(template: template, facts: facts, subject: nil)
    filling.comparison = comparison
    var head = [
      filling.letterhead(number: decision.number),
      filling.paragraph(.decisionTitle, decision.title),
      filling.paragraph(.decisionSubject, decision.subject),
      filling.paragraph(.decisionAuthority, decision.authority),
    ]
    head += decision.grounds.map { filling.paragraph(.ground, $0) }
    head.append(filling.paragraph(.resolution, decision.resolution))
    let title = [decision.title, decision.subject].compactMap(filling.fill)
    return Document(
      title: title.joined(separator: "\n").onOneLine, kind: .decision,
      blocks: head.compactMap { $0 }
        + filling.blocks(of: decision.body, numbering: [], results: results)
        .closed(by: filling.fill(decision.closing)) + [.signature(filling.signature(of: decision))])
  }
}

extension Filling {
  fileprivate func signature(of decision: DecisionTemplate) -> Signature {
    Signature(
      authority: decision.signature.authority.compactMap(fill).joined(separator: "\n"),
      name: decision.signature.name.flatMap(fill) ?? "",
      recipientsTitle: fill(decision.recipientsTitle) ?? "",
      recipients: decision.recipients.compactMap(spans(of:)))
  }

  /// `nil` when there is nothing to say.
  private func spans(of text: TemplateText) -> [Span]? {
    guard case .paragraph(let paragraph) = paragraph(.listItem, text) else { return nil }
    return paragraph.spans
  }
}
