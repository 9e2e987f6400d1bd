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
    return Document(
      title: filling.fill(article.title)?.onOneLine ?? "", kind: .annex,
      blocks: filling.blocks(of: article.body, numbering: [], results: results))
  }
}
