import Charts
import Scoring
import Templates

extension ContentTemplate {
  /// What stands in the document: nothing where the results have nothing to fill it with.
  func blocks(filling: Filling, results: Results) -> [Block] {
    switch self {
    case .heading(let text, let level):
      return [filling.paragraph(.heading(level: level), text)].compactMap { $0 }
    case .text(let text):
      return [filling.spans(text).flatMap { filling.paragraph(.body, $0) }].compactMap { $0 }
    case .list(let list): return list.blocks(filling: filling)
    case .note(let text): return [filling.paragraph(.note, text)].compactMap { $0 }
    case .pageBreak: return [.pageBreak]
    case .table(let table): return table.blocks(filling: filling, results: results)
    case .tables(let tables):
      return tables.flatMap { $0.blocks(filling: filling, results: results) }
    case .charts(let ids):
      guard let subject = filling.subject else { return [] }
      let figures = ids.compactMap { id -> Figure? in
        guard let chart = filling.template.charts.first(where: { $0.id == id }) else { return nil }
        guard
          let chart = Chart(
            chart, of: subject.result, in: subject.block, template: filling.template,
            facts: filling.facts),
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
      meanName: meanName, items: items, order: order, description: description)
  }
}

extension ListTemplate {
  /// A paragraph for each item that has something to say; only these are counted.
  fileprivate func blocks(filling: Filling) -> [Block] {
    let items = items.compactMap { filling.spans($0) }.filter { !$0.isEmpty }
    return items.enumerated().map { index, spans in
      .paragraph(Paragraph(.listItem, [Span(mark.text(for: index + 1))] + spans))
    }
  }
}

extension ListTemplate.Mark {
  fileprivate func text(for number: Int) -> String {
    switch self {
    case .dash, .plus, .star: "\(rawValue) "
    case .number: "\(number). "
    case .letter: "\(vietnameseLetter(number))) "
    }
  }
}

extension Filling {
  /// The text that fits; `nil` where there is none, or one of its places has nothing to print.
  func spans(_ text: TextTemplate) -> [Span]? {
    switch text {
    case .always(let text): return spans(text)
    case .byRank(let first, let others):
      return (subject?.result.rank == 1 ? first : others).flatMap { spans($0) }
    case .byReport(let reported, let notReported):
      return (subject?.result.isReported ?? true ? reported : notReported).flatMap { spans($0) }
    case .byChange(let texts): return rankChange.flatMap { texts[$0] }.flatMap { spans($0) }
    case .either(let texts): return texts.lazy.compactMap { spans($0) }.first { !$0.isEmpty }
    case .byCount(let group, let none, let one, let several):
      return variant(of: group, none, one, several).flatMap { $0.filling.spans($0.text) }
    }
  }

  /// The text for as many agencies as are in a group, and what fills it; `nil` where the template
  /// has none for so many.
  private func variant(
    of group: AgencyGroup, _ none: TemplateText?, _ one: TemplateText?, _ several: TemplateText?
  ) -> (filling: Filling, text: TemplateText)? {
    guard let facts = facts[group] else { return nil }
    let text = facts.count == 0 ? none : facts.count == 1 ? one : several
    return text.map { (with(facts.locals), $0) }
  }

  /// The text that would stand in a document about no agency but for a place that has nothing to
  /// print, and that place.
  func omission(in text: TextTemplate) -> (text: TemplateText, place: Place)? {
    switch text {
    case .always(let text): return emptyPlace(in: text).map { (text, $0) }
    // What is left out on a sheet is left out on purpose.
    case .byRank, .byReport, .byChange, .either: return nil
    case .byCount(let group, let none, let one, let several):
      guard let (filling, text) = variant(of: group, none, one, several) else { return nil }
      return filling.emptyPlace(in: text).map { (text, $0) }
    }
  }

  /// `nil` when there is nothing to say.
  func paragraph(_ role: Paragraph.Role, _ text: TemplateText) -> Block? {
    spans(text).flatMap { paragraph(role, $0) }
  }

  func paragraph(_ role: Paragraph.Role, _ spans: [Span]) -> Block? {
    spans.allSatisfy(\.text.isEmpty) ? nil : .paragraph(Paragraph(role, spans))
  }
}
