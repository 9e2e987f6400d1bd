public import Diagnostics
public import Scoring
public import Templates

extension Template {
  /// Warns of every text of decision and annexes that is left out because one of its places has nothing to
  /// print: nobody would miss a sentence that never stood there. Texts for a number of agencies are
  /// left out on purpose.
  public func omissions(with facts: Facts) -> Diagnostics {
    let filling = Filling(template: self, facts: facts, subject: nil)
    let texts = (decisionDocument?.plainTexts ?? []) + annexes.flatMap(\.plainTexts)
    return Diagnostics(
      texts.compactMap { text in
        filling.emptyPlace(in: text).map { place in
          .warning(
            .textLeftOut(text: text.words.shortened, place: place.text), at: text.position)
        }
      })
  }
}

extension AnnexTemplate {
  fileprivate var plainTexts: [TemplateText] {
    let head = [heading, title, subject, reference].compactMap { $0 }
    return head + body.flatMap(\.plainTexts) + [closing]
  }
}

extension DecisionTemplate {
  fileprivate var plainTexts: [TemplateText] {
    [number, title, subject, authority] + grounds + [resolution] + body.flatMap(\.plainTexts)
      + [closing] + signature.authority + recipients
  }
}

extension ContentTemplate {
  /// The texts that stand there whatever the results are.
  fileprivate var plainTexts: [TemplateText] {
    switch self {
    case .heading(let text, _), .note(let text), .text(.always(let text)): [text]
    case .list(let list):
      list.items.compactMap { item in
        if case .always(let text) = item { text } else { nil }
      }
    case .table(let table): [table.caption].compactMap { $0 }
    case .tables(let tables): tables.compactMap(\.caption)
    case .text, .charts, .pageBreak: []
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
    let texts: [TextTemplate] =
      switch self {
      case .text(let text): [text]
      case .list(let list): list.items
      case .heading, .note, .table, .tables, .charts, .pageBreak: []
      }
    return texts.flatMap(\.groups)
  }
}

extension String {
  /// As much as tells which sentence is meant.
  fileprivate var shortened: String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 60 ? line : line.prefix(59) + "…"
  }
}
