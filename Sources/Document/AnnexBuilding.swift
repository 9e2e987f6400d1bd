public import Scoring
public import Templates

extension Document {
  /// The annexes of a decision and the documents attached to it, in the order of the template.
  ///
  /// - Parameters:
  ///   - facts: Of the same results, for the same template.
  ///   - comparison: With last year's results.
  public static func annexes(
    of results: Results, template: Template, facts: Facts, since comparison: YearComparison? = nil
  ) -> [Document] {
    var filling = Filling(template: template, facts: facts, subject: nil)
    filling.comparison = comparison
    let annexes = template.annexes
    let isNumbered = annexes.count { $0.form == .annex } > 1
    var number = 0
    return annexes.map { annex in
      if annex.form == .annex { number += 1 }
      return Document(
        annex, number: isNumbered ? number : nil, results: results,
        filling: filling)
    }
  }

  /// - Parameter number: Among several annexes, from 1.
  private init(_ annex: AnnexTemplate, number: Int?, results: Results, filling: Filling) {
    var head: [Block?] = []
    switch annex.form {
    case .annex:
      if let heading = annex.heading {
        head.append(filling.paragraph(.annexHeading, heading))
      } else {
        let words = "Phụ lục" + (number.map { " " + romanNumeral($0) } ?? "")
        head.append(.paragraph(Paragraph(.annexHeading, words)))
      }
    case .attachedDocument: head.append(filling.letterhead(number: nil))
    }
    head += [
      filling.paragraph(.annexTitle, annex.title),
      annex.subject.flatMap { filling.paragraph(.annexSubject, $0) },
      filling.paragraph(.annexReference, annex.reference),
    ]
    let title = [filling.fill(annex.title), annex.subject.flatMap(filling.fill)]
    self.init(
      title: title.compactMap { $0 }.joined(separator: "\n").onOneLine, kind: .annex,
      blocks: head.compactMap { $0 }
        + filling.blocks(of: annex.body, numbering: annex.numbering, results: results)
        .closed(by: filling.fill(annex.closing)))
  }
}

extension Filling {
  /// The body of an official document.
  func blocks(
    of body: [ContentTemplate], numbering: [HeadingNumbering], results: Results
  ) -> [Block] {
    illustrativeNote(
      for: results.blocks.filter { block in body.contains { $0.shows(block.block.id) } })
      + body.flatMap { $0.blocks(filling: self, results: results) }.withoutIdleHeadings
      .withoutIdlePageBreaks.numbered(by: numbering)
  }

  /// - Parameter number: The line with the number; `nil` for none.
  /// - Returns: `nil` where the template has no letterhead.
  func letterhead(number: TemplateText?) -> Block? {
    guard let letterhead = template.letterhead else { return nil }
    return .letterhead(
      Letterhead(
        superior: letterhead.superior, body: letterhead.body, nation: letterhead.nation,
        motto: letterhead.motto, number: number.flatMap(fill) ?? "",
        placeAndDate: "\(letterhead.place), ngày \(decisionDate)"))
  }
}

extension [Block] {
  /// The blocks with the closing mark (`./.`) right behind the last text, in place of its full
  /// stop; on a line of its own where they end with something else, and nowhere when it is there.
  func closed(by closing: String?) -> [Block] {
    guard let closing, !closing.isEmpty else { return self }
    guard case .paragraph(let paragraph) = last, paragraph.role.isText else {
      return self + [.paragraph(Paragraph(.closing, closing))]
    }
    guard !paragraph.text.hasSuffix(closing) else { return self }
    var spans = paragraph.spans
    while closing.first == ".", let end = spans.popLast() {
      let text = end.text.withoutStopAtEnd
      guard !text.isEmpty else { continue }
      spans.append(Span(text, isBold: end.isBold, isItalic: end.isItalic))
      break
    }
    return dropLast() + [.paragraph(Paragraph(paragraph.role, spans + [Span(closing)]))]
  }
}

extension Paragraph.Role {
  /// Whether it is running text.
  fileprivate var isText: Bool { self == .body || self == .listItem }
}

extension String {
  /// Without a full stop, or what may be left of a closing mark: “. /”.
  fileprivate var withoutStopAtEnd: String {
    var text = self
    while let last = text.last, " ./".contains(last) { text.removeLast() }
    return text
  }

  /// Line breaks are for paper.
  var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
