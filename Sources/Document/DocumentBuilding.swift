public import Scoring
public import Templates

extension Document {
  /// The feedback sheet of one agency.
  ///
  /// - Parameters:
  ///   - facts: Of the same results, for the same template.
  ///   - comparison: With last year's results.
  /// - Returns: `nil` when the template has none.
  public static func sheet(
    of agency: AgencyResult, in block: BlockResults, results: Results, template: Template,
    facts: Facts, since comparison: YearComparison? = nil
  ) -> Document? {
    guard let sheet = template.sheet else { return nil }
    var filling = Filling(
      template: template, facts: facts, subject: .init(result: agency, block: block))
    filling.comparison = comparison
    var blocks = [
      filling.paragraph(.issuer, sheet.issuer), filling.paragraph(.sheetTitle, sheet.title),
      filling.paragraph(.sheetSubtitle, sheet.subtitle),
    ].compactMap { $0 }
    blocks += illustrativeNote(for: [block])
    let headline = sheet.headline.compactMap { figure -> HeadlineFigure? in
      guard let value = filling.fill(figure.value), let label = filling.fill(figure.label) else {
        return nil
      }
      return HeadlineFigure(value: value, label: label, note: filling.fill(figure.note) ?? "")
    }
    if !headline.isEmpty { blocks.append(.headline(headline)) }
    blocks +=
      sheet.body.flatMap { $0.blocks(filling: filling, results: results) }
      .withoutIdleHeadings
    let title = [sheet.title, sheet.subtitle].compactMap(filling.fill).filter { !$0.isEmpty }
    return Document(title: title.joined(separator: " – "), kind: .sheet, blocks: blocks)
  }
}

/// What every document says that is made from figures which were made up for a sample.
let illustrativeWords = "Số liệu minh họa"

/// The line that says so; nothing where all figures are real.
func illustrativeNote(for blocks: [BlockResults]) -> [Block] {
  guard blocks.contains(where: \.isIllustrative) else { return [] }
  return [.paragraph(Paragraph(.note, illustrativeWords))]
}

extension ContentTemplate {
  /// Whether it shows figures of a block's agencies; those of the province are of all blocks.
  func shows(_ block: String) -> Bool {
    switch self {
    case .table(let table): return table.blocks.contains(block)
    case .tables(let tables): return tables.contains { $0.blocks.contains(block) }
    default: break
    }
    let places = texts.flatMap(\.places).map(\.source)
    return groups.contains { $0.block == block }
      || places.contains { source in
        if case .fact(let fact) = source { [block, nil].contains(fact.block) } else { false }
      }
  }
}

extension [Block] {
  /// The blocks less the headings that nothing follows before the next one of the same or of a
  /// higher level.
  var withoutIdleHeadings: [Block] {
    var kept: [Block] = []
    // From the end: the levels of headings that have something under them are those above it.
    var lowest = 0
    for block in reversed() {
      switch block.headingLevel {
      case let level?:
        guard level <= lowest else { continue }
        lowest = level - 1
      case nil: if block != .pageBreak { lowest = .max }
      }
      kept.append(block)
    }
    return kept.reversed()
  }
}

extension Block {
  fileprivate var headingLevel: Int? {
    guard case .paragraph(let paragraph) = self, case .heading(let level) = paragraph.role else {
      return nil
    }
    return level
  }
}
