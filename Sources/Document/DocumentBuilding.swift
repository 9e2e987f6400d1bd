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
    // Found once for the whole block.
    if facts[standings: block.block.id]?.isIllustrative ?? block.isIllustrative {
      blocks.append(illustrativeNote)
    }
    let headline = sheet.headline.compactMap { figure -> HeadlineFigure? in
      guard let value = filling.fill(figure.value), let label = filling.fill(figure.label) else {
        return nil
      }
      return HeadlineFigure(value: value, label: label, note: filling.fill(figure.note) ?? "")
    }
    if !headline.isEmpty { blocks.append(.headline(headline)) }
    blocks += sheet.body.map { $0.blocks(filling: filling, results: results) }.withoutIdleHeadings
    let title = [sheet.title, sheet.subtitle].compactMap(filling.fill).filter { !$0.isEmpty }
    return Document(title: title.joined(separator: " – "), kind: .sheet, blocks: blocks)
  }
}

/// What every document says that is made from figures which were made up for a sample.
let illustrativeWords = "Số liệu minh họa"

/// The line that says so; nothing where all figures are real.
func illustrativeNote(for blocks: [BlockResults]) -> [Block] {
  blocks.contains(where: \.isIllustrative) ? [illustrativeNote] : []
}

private let illustrativeNote = Block.paragraph(Paragraph(.note, illustrativeWords))

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

extension [[Block]] {
  /// All blocks in order, less the headings and page breaks that nothing follows.
  fileprivate var withoutIdleHeadings: [Block] {
    var blocks: [Block] = []
    // From the end: what leads to the next block is idle where there is none, or another such one.
    for block in joined().reversed() {
      switch blocks.last {
      case nil where block.isHeading || block == .pageBreak: continue
      case let next? where block.isHeading && (next.isHeading || next == .pageBreak): continue
      default: blocks.append(block)
      }
    }
    return blocks.reversed()
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .paragraph(let paragraph) = self, case .heading = paragraph.role { true } else { false }
  }
}
