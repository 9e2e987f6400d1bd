public import Scoring
public import Templates

extension Document {
  /// The article for newspapers.
  ///
  /// - Parameters:
  ///   - facts: Of the same results, for the same template.
  ///   - comparison: With last year's results.
  /// - Returns: `nil` when the template has nothing for the press.
  public static func article(
    of results: Results, template: Template, facts: Facts, since comparison: YearComparison? = nil
  ) -> Document? {
    guard let article = template.press?.article else { return nil }
    var filling = Filling(template: template, facts: facts, subject: nil)
    filling.comparison = comparison
    // Who of several equal ones is named would be chance.
    let body = article.body.filter { !article.isUsual || !$0.namesCutTie(in: facts) }
    return Document(
      title: filling.fill(article.title)?.onOneLine ?? "", kind: .annex,
      blocks: filling.blocks(of: body, numbering: [], results: results))
  }
}

extension ContentTemplate {
  /// Whether its text names ends of the ranking that part equals.
  fileprivate func namesCutTie(in facts: Facts) -> Bool {
    guard case .text(let text) = self else { return false }
    return text.variants.flatMap(\.places).contains { place in
      guard case .fact(.group(let group, _)) = place.source else { return false }
      return facts[group].map { !$0.cutTie.isEmpty } ?? false
    }
  }
}
