import Scoring
import Templates

/// Fills the places of a template's texts from results. Data is set as it is: a `{{` in an
/// agency's name stays a `{{`.
struct Filling {
  let template: Template
  /// The agency a sheet or chart is about; `nil` in an annex.
  let subject: Subject?
  /// What places stand for in a part of a document: the letter of a group, the mark of a footnote.
  /// They go before everything else.
  private(set) var locals: [Placeholder: Value] = [:]
  /// With last year's results, where there are any.
  var comparison: YearComparison?

  struct Subject {
    let result: AgencyResult
    let block: BlockResults
  }

  /// What fills a place, before it is formatted.
  enum Value: Hashable {
    case text(String)
    case count(Int)
    case points(FixedDecimal)
    /// A number that was computed, such as a mean of points.
    case number(Ratio)
    /// A share of 1, printed in percent.
    case percent(Ratio)
    /// “A, B và C”.
    case names([String])
  }

  init(template: Template, subject: Subject?) {
    self.template = template
    self.subject = subject
  }

  /// The same, with these places filled by these values.
  func with(_ locals: [Placeholder: Value]) -> Filling {
    var filling = self
    filling.locals.merge(locals) { $1 }
    return filling
  }

  /// The same for one agency.
  func about(_ result: AgencyResult, in block: BlockResults) -> Filling {
    var filling = Filling(template: template, subject: Subject(result: result, block: block))
    filling.locals = locals
    filling.comparison = comparison
    return filling
  }

  /// - Returns: The text, or `nil` when one of its places has nothing to print.
  func fill(_ text: TemplateText) -> String? {
    var filled = ""
    for segment in text.segments {
      switch segment {
      case .literal(let words): filled += words
      case .placeholder(let placeholder):
        guard let value = value(of: placeholder) else { return nil }
        filled += value
      }
    }
    return filled
  }

  private func value(of placeholder: Placeholder) -> String? {
    if let local = locals[placeholder] { return text(of: local, format: placeholder.rawValue) }
    return switch placeholder {
    case .province: template.assessment.province
    case .year: String(template.assessment.year)
    case .decisionNumber: template.decision.number ?? Self.blank + "/QĐ-UBND"
    case .decisionDate:
      template.decision.date?.inWords ?? "\(Self.blank) tháng \(Self.blank) năm \(Self.blank)"
    case .decisionIssuer: template.decision.issuer
    default: subject.flatMap { value(of: placeholder, for: $0) }
    }
  }

  /// - Parameter format: The name of the format it is printed in.
  private func text(of value: Value, format: String) -> String? {
    switch value {
    case .text(let text): text
    case .count(let count): String(count)
    case .points(let points): formats[format].text(points)
    case .number(let number): formats[format].text(number)
    case .percent(let share): formats[format].text(percent: share)
    case .names(let names): names.enumerated
    }
  }

  /// Left free in a draft, to be filled in by hand; no-break spaces.
  private static let blank = String(repeating: "\u{a0}", count: 6)

  private func value(of placeholder: Placeholder, for subject: Subject) -> String? {
    let result = subject.result
    return switch placeholder {
    case .agency: result.agency.name
    case .block: subject.block.block.name
    case .count: String(subject.block.agencies.count)
    case .rank: result.rank.map { String($0) }
    case .rankInWords: result.rank.map { $0 == 1 ? "thứ nhất" : "thứ \($0)" }
    case .points: result.points.map(formats["points"].text(_:))
    case .maximum: result.total.maximum.map(formats["maximum"].text(_:))
    case .applicableMaximum:
      result.total.applicableMaximum.map(formats["applicableMaximum"].text(_:))
    case .selfAssessed: result.total.selfAssessed.map(formats["selfAssessed"].text(_:))
    case .rate: result.rate.map(formats["rate"].text(percent:))
    case .strongest: subject.extremes?.strongest.names
    case .strongestRate: subject.extremes.map { rateText(of: $0.strongest) }
    case .weakest: subject.extremes?.weakest.names
    case .weakestRate: subject.extremes.map { rateText(of: $0.weakest) }
    case .values: subject.values(in: formats["indicatorRate"])
    case .agencyAhead: subject.ahead.map(\.agency.name).enumerated
    case .rateAhead: subject.ahead.first?.rate.map(formats["rate"].text(percent:))
    case .gapAhead:
      subject.gap(from: result, to: subject.ahead.first, in: formats["rate"])
    case .agencyBehind: subject.behind.map(\.agency.name).enumerated
    case .rateBehind: subject.behind.first?.rate.map(formats["rate"].text(percent:))
    case .gapBehind:
      subject.behind.first.flatMap { subject.gap(from: $0, to: result, in: formats["rate"]) }
    case .level:
      result.level.flatMap { subject.block.block.method.levels?.levels[$0].name }
    case .province, .year, .decisionNumber, .decisionDate, .decisionIssuer: nil
    case .index, .letter, .mark, .indicator, .agencies, .reasons: nil
    }
  }

  private var formats: NumberFormats { template.formats }

  private func rateText(of indicators: [IndicatorResult]) -> String {
    indicators.first?.rate.map { formats["indicatorRate"].text(percent: $0) } ?? ""
  }
}

extension Filling.Subject {
  /// The indicators with the highest and with the lowest rate, each in the order of the set;
  /// `nil` without indicators and when all rates are equal, as then none stands out.
  var extremes: (strongest: [IndicatorResult], weakest: [IndicatorResult])? {
    let indicators = result.indicators(of: block.block).filter { $0.indicator.kind == .scored }
    let rates = indicators.compactMap(\.rate)
    guard let highest = rates.max(), let lowest = rates.min(), lowest < highest else { return nil }
    return (indicators.filter { $0.rate == highest }, indicators.filter { $0.rate == lowest })
  }

  /// The agencies with the nearest better rank: several where they share it.
  var ahead: [AgencyResult] {
    guard let own = result.rank else { return [] }
    let rank = block.agencies.compactMap(\.rank).filter { $0 < own }.max()
    return block.agencies.filter { $0.rank == rank && rank != nil }
  }

  /// The agencies with the nearest worse rank.
  var behind: [AgencyResult] {
    guard let own = result.rank else { return [] }
    let rank = block.agencies.compactMap(\.rank).filter { $0 > own }.min()
    return block.agencies.filter { $0.rank == rank && rank != nil }
  }

  /// Percentage points from one agency up to another: the difference of the two rates as they are
  /// printed, so that a reader who subtracts finds the same. `nil` when none is printed.
  func gap(from lower: AgencyResult, to upper: AgencyResult?, in format: NumberFormat) -> String? {
    let places = format.places
    guard let upper = upper?.rate?.percent(toPlaces: places),
      let lower = lower.rate?.percent(toPlaces: places), Points(upper) > Points(lower)
    else { return nil }
    return NumberFormat(.range(places...places)).text(upper - lower)
  }

  /// “Nhận thức số 83,33%; Thể chế số 100%”.
  func values(in format: NumberFormat) -> String? {
    let indicators = result.indicators(of: block.block).filter { $0.indicator.kind == .scored }
    guard !indicators.isEmpty else { return nil }
    return indicators.map { indicator in
      "\(indicator.indicator.name) \(indicator.rate.map(format.text(percent:)) ?? "-")"
    }.joined(separator: "; ")
  }
}

extension [IndicatorResult] {
  /// “Thể chế số, Hạ tầng số và Xã hội số”.
  fileprivate var names: String? { map(\.indicator.name).enumerated }
}

extension [String] {
  /// “A, B và C”; `nil` when there is none.
  fileprivate var enumerated: String? {
    guard count > 1, let last else { return first }
    return dropLast().joined(separator: ", ") + " và " + last
  }
}
