import Charts
public import Scoring
public import Templates

extension Document {
  /// The annex of a decision.
  ///
  /// - Parameter comparison: With last year's results.
  /// - Returns: `nil` when the template has none.
  public static func annex(
    of results: Results, template: Template, since comparison: YearComparison? = nil
  ) -> Document? {
    guard let annex = template.annex else { return nil }
    var filling = Filling(template: template, subject: nil)
    filling.comparison = comparison
    func paragraph(_ role: Paragraph.Role, _ text: TemplateText) -> Block? {
      filling.paragraph(role, text)
    }
    var blocks = [
      paragraph(.annexHeading, annex.heading), paragraph(.annexTitle, annex.title),
      paragraph(.annexReference, annex.reference),
    ].compactMap { $0 }
    blocks += illustrativeNote(
      for: results.blocks.filter { block in annex.body.contains { $0.shows(block.block.id) } })
    for content in annex.body {
      blocks += content.blocks(filling: filling, results: results)
    }
    blocks += [paragraph(.closing, annex.closing)].compactMap { $0 }
    let title = filling.fill(annex.title) ?? ""
    return Document(
      title: title.split(separator: "\n").joined(separator: " "), kind: .annex, blocks: blocks)
  }

  /// The feedback sheet of one agency.
  ///
  /// - Returns: `nil` when the template has none.
  public static func sheet(
    of agency: AgencyResult, in block: BlockResults, results: Results, template: Template,
    since comparison: YearComparison? = nil
  ) -> Document? {
    guard let sheet = template.sheet else { return nil }
    var filling = Filling(template: template, subject: .init(result: agency, block: block))
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
    blocks += sheet.body.map { $0.blocks(filling: filling, results: results) }.withoutIdleHeadings
    let title = [sheet.title, sheet.subtitle].compactMap(filling.fill).filter { !$0.isEmpty }
    return Document(title: title.joined(separator: " – "), kind: .sheet, blocks: blocks)
  }
}

/// What every document says that is made from figures which were made up for a sample.
let illustrativeWords = "Số liệu minh họa"

/// The line that says so; nothing where all figures are real.
private func illustrativeNote(for blocks: [BlockResults]) -> [Block] {
  guard blocks.contains(where: \.isIllustrative) else { return [] }
  return [.paragraph(Paragraph(.note, illustrativeWords))]
}

extension ContentTemplate {
  /// Whether it shows the agencies of a block.
  fileprivate func shows(_ block: String) -> Bool {
    switch self {
    case .table(let table): table.blocks.contains(block)
    case .tables(let tables): tables.contains { $0.blocks.contains(block) }
    default: false
    }
  }
}

extension Filling {
  /// `nil` when there is nothing to say.
  func paragraph(_ role: Paragraph.Role, _ text: TemplateText) -> Block? {
    guard let filled = fill(text), !filled.isEmpty else { return nil }
    return .paragraph(Paragraph(role, filled))
  }
}

extension ContentTemplate {
  /// What stands in the document: nothing where the results have nothing to fill it with.
  fileprivate func blocks(filling: Filling, results: Results) -> [Block] {
    switch self {
    case .heading(let text):
      return [filling.paragraph(.heading(level: 1), text)].compactMap { $0 }
    case .text(let text): return [filling.paragraph(.body, text)].compactMap { $0 }
    case .textByRank(let first, let others):
      let text = filling.subject?.result.rank == 1 ? first : others
      return [text.flatMap { filling.paragraph(.body, $0) }].compactMap { $0 }
    case .note(let text): return [filling.paragraph(.note, text)].compactMap { $0 }
    case .table(let table):
      return table.blocks(filling: filling, results: results)
    case .tables(let tables):
      return tables.flatMap { $0.blocks(filling: filling, results: results) }
    case .charts(let ids):
      guard let subject = filling.subject else { return [] }
      let figures = ids.compactMap { id -> Figure? in
        guard let chart = filling.template.charts.first(where: { $0.id == id }) else { return nil }
        guard
          let chart = Chart(
            chart, of: subject.result, in: subject.block, template: filling.template),
          chart.items.contains(where: { $0.share != nil })
        else { return nil }
        return Figure(chart: chart.forSheet, aspect: 1)
      }
      return figures.isEmpty ? [] : [.figures(figures)]
    }
  }
}

extension Chart {
  /// On a sheet the heading says what is shown, and the values stand at the marks.
  fileprivate var forSheet: Chart {
    Chart(
      kind: kind, title: title, showsTitle: false, maximumName: maximumName, seriesName: seriesName,
      items: items,
      description: description)
  }
}

extension [[Block]] {
  /// All blocks in order, less the headings that nothing follows.
  fileprivate var withoutIdleHeadings: [Block] {
    let blocks = flatMap { $0 }
    return blocks.enumerated().filter { index, block in
      guard block.isHeading else { return true }
      return blocks[(index + 1)...].first.map { !$0.isHeading } ?? false
    }.map(\.element)
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .paragraph(let paragraph) = self, case .heading = paragraph.role { true } else { false }
  }
}
