import Scoring
import Templates

/// Fills the places of a template's texts from results. Data is set as it is: a `{{` or a `<b>` in
/// an agency's name stays what it is.
struct Filling {
  let template: Template
  let facts: Facts
  /// The agency a sheet or chart is about; `nil` in an annex.
  let subject: Subject?
  /// What places stand for in a part of a document: the letter of a group, the mark of a footnote.
  /// They go before everything else; where one is `nil` there is nothing to print, whatever the
  /// place means elsewhere.
  private(set) var locals: [Placeholder: Value?] = [:]
  /// With last year's results, where there are any.
  var comparison: YearComparison?

  struct Subject {
    let result: AgencyResult
    let block: BlockResults
    var standings: BlockStandings?
  }

  init(template: Template, facts: Facts, subject: Subject?) {
    self.template = template
    self.facts = facts
    self.subject = subject.map {
      Subject(
        result: $0.result, block: $0.block, standings: facts[standings: $0.block.block.id])
    }
  }

  /// The same, with these places filled by these values.
  func with(_ locals: [Placeholder: Value?]) -> Filling {
    var filling = self
    filling.locals.merge(locals) { $1 }
    return filling
  }

  /// The same for one agency.
  func about(_ result: AgencyResult, in block: BlockResults) -> Filling {
    var filling = Filling(
      template: template, facts: facts, subject: Subject(result: result, block: block))
    filling.locals = locals
    filling.comparison = comparison
    return filling
  }

  /// - Returns: The text without emphasis, or `nil` when one of its places has nothing to print.
  func fill(_ text: TemplateText) -> String? { spans(text)?.map(\.text).joined() }

  /// - Returns: The text, or `nil` when one of its places has nothing to print.
  func spans(_ text: TemplateText) -> [Span]? {
    var spans: [Span] = []
    var open: [TemplateText.Emphasis] = []
    for segment in text.segments {
      let words: String
      switch segment {
      case .literal(let literal): words = literal
      case .place(let place):
        guard let filled = self.text(in: place) else { return nil }
        words = filled
      case .begin(let emphasis):
        open.append(emphasis)
        continue
      case .end:
        open.removeLast()
        continue
      }
      let span = Span(words, isBold: open.contains(.bold), isItalic: open.contains(.italic))
      if let last = spans.last, last.isBold == span.isBold, last.isItalic == span.isItalic {
        spans[spans.count - 1] = Span(
          last.text + words, isBold: span.isBold, isItalic: span.isItalic)
      } else if !words.isEmpty {
        spans.append(span)
      }
    }
    return spans
  }

  /// The first place of a text that has nothing to print.
  func emptyPlace(in text: TemplateText) -> Place? {
    text.places.first { self.text(in: $0) == nil }
  }

  /// The first place of a text whose fact has nothing to print; what words mean in a part of a
  /// table is not looked at.
  func emptyFact(in text: TemplateText) -> Place? {
    text.places.first { place in
      if case .fact = place.source { self.text(in: place) == nil } else { false }
    }
  }

  private func text(in place: Place) -> String? {
    switch place.source {
    case .word(let placeholder):
      value(of: placeholder).flatMap { text(of: $0, in: place, format: format(of: placeholder)) }
    case .fact(let fact):
      facts[fact].flatMap { text(of: $0, in: place, format: fact.format) }
    }
  }

  /// How many agencies a block has stands plain where an agency is spoken of.
  private func format(of placeholder: Placeholder) -> String {
    placeholder == .count && locals[.count] == nil ? "" : placeholder.format
  }
}

// MARK: What fills a place

extension Filling {
  private func value(of placeholder: Placeholder) -> Value? {
    if let local = locals[placeholder] { return local }
    return switch placeholder {
    case .province: .text(template.assessment.province)
    case .year: .text(String(template.assessment.year))
    case .decisionNumber: .text(template.decision.number ?? Self.blank + template.decision.suffix)
    case .decisionDate: .text(decisionDate)
    case .decisionIssuer: .text(template.decision.issuer)
    default: subject.flatMap { value(of: placeholder, for: $0) }
    }
  }

  /// “03 tháng 6 năm 2024”; blanks for what is not known yet.
  var decisionDate: String {
    if let date = template.decision.date { return date.inWords }
    let due = template.decision.due
    let month = due?.month.map(CalendarDate.inWords(month:)) ?? Self.blank
    return "\(Self.blank) tháng \(month) năm \(due.map { String($0.year) } ?? Self.blank)"
  }

  /// Left free in a draft, to be filled in by hand; no-break spaces.
  private static let blank = String(repeating: "\u{a0}", count: 6)

  private func value(of placeholder: Placeholder, for subject: Subject) -> Value? {
    let result = subject.result
    return switch placeholder {
    case .agency: .text(result.agency.name)
    case .block: .text(subject.block.block.name)
    case .count: .count(subject.block.agencies.count)
    case .rank: result.rank.map { .count($0) }
    case .rankInWords: result.rank.map { .text($0 == 1 ? "thứ nhất" : "thứ \($0)") }
    case .points: result.points.map { .points($0) }
    case .maximum: result.total.maximum.map { .points($0) }
    case .applicableMaximum: result.total.applicableMaximum.map { .points($0) }
    case .selfAssessed: result.total.selfAssessed.map { .points($0) }
    case .rate: result.rate.map { .percent($0) }
    case .strongest: (subject.extremes?.strongest).map { .names($0.map(\.indicator.name)) }
    case .strongestRate: subject.extremes?.strongest.first?.rate.map { .percent($0) }
    case .weakest: (subject.extremes?.weakest).map { .names($0.map(\.indicator.name)) }
    case .weakestRate: subject.extremes?.weakest.first?.rate.map { .percent($0) }
    case .values: subject.values(in: template.formats["indicatorRate"]).map { .text($0) }
    case .agencyAhead: .names(subject.ahead.map(\.agency.name))
    case .rateAhead: subject.ahead.first?.rate.map { .percent($0) }
    case .gapAhead: gap(from: result, to: subject.ahead.first)
    case .agencyBehind: .names(subject.behind.map(\.agency.name))
    case .rateBehind: subject.behind.first?.rate.map { .percent($0) }
    case .gapBehind: subject.behind.first.flatMap { gap(from: $0, to: result) }
    case .level:
      result.level.flatMap { subject.block.block.method.levels?.levels[$0] }.map { .text($0.name) }
    case .province, .year, .decisionNumber, .decisionDate, .decisionIssuer: nil
    case .index, .letter, .mark, .indicator, .reasons: nil
    case .total, .share, .agencies, .agenciesAndPoints, .mean, .highest, .lowest: nil
    case .pointsAhead, .pointsGapAhead, .pointsBehind, .pointsGapBehind, .sharedWith, .levelCount,
      .reportingCount, .lostPoints, .excludedPoints, .selfAssessedAbove, .selfAssessedBelow:
      standing(placeholder, of: subject)
    case .nextRank, .pointsToNextRank, .nextRankSources, .nextLevel, .pointsToNextLevel,
      .nextLevelSources:
      way(placeholder, of: subject)
    case .blockMean, .pointsAboveMean, .pointsBelowMean, .blockMeanRate, .rateAboveMean,
      .rateBelowMean:
      mean(placeholder, of: subject)
    case .previousYear, .previousRank, .previousPoints, .previousRate, .previousLevel, .rankChange,
      .pointsChange, .rateChange:
      previous(placeholder, of: subject)
    }
  }

  private func gap(from lower: AgencyResult, to upper: AgencyResult?) -> Value? {
    guard let lower = lower.rate, let upper = upper?.rate else { return nil }
    return .percentGap(from: lower, to: upper)
  }
}
