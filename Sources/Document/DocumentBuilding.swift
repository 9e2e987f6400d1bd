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
    let isIllustrative = results.blocks.contains { shown in
      facts[standings: shown.block.id]?.isIllustrative == true
        && (shown.block.id == block.block.id
          || sheet.body.contains { $0.shows(shown.block.id) })
    }
    if isIllustrative { blocks.append(illustrativeNote) }
    let headline = sheet.headline.compactMap { figure -> HeadlineFigure? in
      guard let value = filling.fill(figure.value), let label = filling.fill(figure.label) else {
        return nil
      }
      return HeadlineFigure(value: value, label: label, note: filling.fill(figure.note) ?? "")
    }
    if !headline.isEmpty { blocks.append(.headline(headline)) }
    blocks += sheet.body.filled { $0.blocks(filling: filling, results: results) }
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

extension [ContentTemplate] {
  /// All blocks in order, less the page breaks that nothing follows and the headings without a
  /// text, table or chart. A note alone is enough for a heading that was written for it.
  fileprivate func filled(_ blocks: (ContentTemplate) -> [Block]) -> [Block] {
    var filled: [[Block]] = []
    // From the end: what is known of the parts up to the next heading.
    var (hasText, hasNote, wantsText) = (false, false, false)
    // The level of the last heading kept: it is enough for one of a higher level above it.
    var below = 0
    for part in reversed() {
      let own = blocks(part)
      switch part {
      case .heading(_, let level):
        if (wantsText ? hasText : hasNote) || below > level {
          filled.append(own)
          below = level
        }
        (hasText, hasNote, wantsText) = (false, false, false)
      case .note:
        filled.append(own)
        hasNote = hasNote || !own.isEmpty
      case .pageBreak:
        if !filled.allSatisfy(\.isEmpty) { filled.append(own) }
        below = 0
        (hasText, hasNote, wantsText) = (false, false, false)
      case .text, .list, .table, .tables, .charts:
        filled.append(own)
        hasText = hasText || !own.isEmpty
        wantsText = true
      }
    }
    return filled.reversed().flatMap { $0 }
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

extension [Block] {
  /// The blocks less page breaks that nothing follows.
  var withoutIdlePageBreaks: [Block] {
    guard let last = lastIndex(where: { $0 != .pageBreak }) else { return [] }
    return Array(self[...last])
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
