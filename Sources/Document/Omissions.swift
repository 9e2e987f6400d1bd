public import Diagnostics
public import Scoring
public import Templates

extension Template {
  /// Warns of every text of decision and annexes that is left out because one of its places has
  /// nothing to print: nobody would miss a sentence that never stood there. That a number of
  /// agencies has no text of its own is on purpose.
  public func omissions(with facts: Facts) -> Diagnostics {
    let filling = Filling(template: self, facts: facts, subject: nil)
    var omitted: [(text: TemplateText, place: Place)] = []
    func check(_ texts: [TemplateText]) {
      omitted += texts.compactMap { text in filling.emptyFact(in: text).map { (text, $0) } }
    }
    func check(_ body: [ContentTemplate]) {
      for content in body {
        check(content.fixedTexts)
        omitted += content.paragraphs.compactMap(filling.omission)
      }
    }
    if let decision = decisionDocument {
      check([decision.number, decision.title, decision.subject, decision.authority])
      check(decision.grounds + [decision.resolution])
      check(decision.body)
      check(
        [decision.closing] + decision.signature.authority + [decision.recipientsTitle]
          + decision.recipients)
    }
    for annex in annexes {
      check([annex.heading, annex.title, annex.subject, annex.reference].compactMap { $0 })
      check(annex.body)
      check([annex.closing])
    }
    return Diagnostics(
      omitted.map { text, place in
        .warning(.textLeftOut(text: text.words.shortened, place: place.text), at: text.position)
      } + cutTies(with: facts))
  }

  /// Warns of ends of a ranking that texts name and that part equals.
  private func cutTies(with facts: Facts) -> [Diagnostic] {
    var asked: [AgencyGroup] = []
    for group in groups + self.facts.compactMap(\.group) where !asked.contains(group) {
      asked.append(group)
    }
    return asked.compactMap { group in
      guard let cut = facts[group]?.cutTie, let inside = cut.first, let outside = cut.last else {
        return nil
      }
      let block = assessment.blocks.first { $0.id == group.block }?.name ?? group.block
      return .warning(.endCutsTie(block: block, inside: inside, outside: outside))
    }
  }
}

extension ContentTemplate {
  /// Texts, with those that go by numbers of agencies.
  fileprivate var paragraphs: [TextTemplate] {
    switch self {
    case .text(let text): [text]
    case .list(let list): list.items
    case .heading, .note, .table, .tables, .charts, .pageBreak: []
    }
  }

  /// The other texts: they stand there whatever the results are.
  fileprivate var fixedTexts: [TemplateText] {
    switch self {
    case .heading(let text, _), .note(let text): [text]
    case .table(let table): table.texts
    case .tables(let tables): tables.uniqueTexts
    case .text, .list, .charts, .pageBreak: []
    }
  }

  /// All texts that it may be, but those of tables.
  var texts: [TemplateText] {
    switch self {
    case .heading(let text, _), .note(let text): [text]
    case .text(let text): text.variants
    case .list(let list): list.items.flatMap(\.variants)
    case .table, .tables, .charts, .pageBreak: []
    }
  }

  /// The blocks whose agencies texts go by.
  var groups: [AgencyGroup] {
    paragraphs.flatMap(\.groups)
  }
}

extension String {
  /// As much as tells which sentence is meant.
  fileprivate var shortened: String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 60 ? line : line.prefix(59) + "…"
  }
}
