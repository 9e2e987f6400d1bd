/// A printed figure (or name, or row) that does not follow from the scores.
///
/// The audit makes them, ``Problem`` carries them, and the wording files put them into words.
/// ``severity`` is what `dti check` says; other commands, whose work goes on, call
/// ``Diagnostic/init(_:isBinding:)`` to show the same finding as a warning at most.
public struct Finding: Hashable, Sendable {
  /// What was checked. The raw value is the code of the finding, and stable.
  public enum Rule: String, CaseIterable, Hashable, Sendable {
    /// A total that is not the sum of its parts.
    case sum = "audit.sum"
    /// Points that differ from the scores, or from another table.
    case points = "audit.points"
    case rate = "audit.rate"
    case rank = "audit.rank"
    /// A row that stands in the wrong place of a sorted table.
    case order = "audit.order"
    case level = "audit.level"
    case maximum = "audit.maximum"
    case count = "audit.count"
    case share = "audit.share"
    case mean = "audit.mean"
    /// Difference of two means.
    case gap = "audit.gap"
    /// A list of names that is not the list that follows, or is not as long as it says.
    case members = "audit.members"
    /// Agencies that no band holds.
    case bands = "audit.bands"
    /// One name written in two ways.
    case spelling = "audit.spelling"
    /// A decimal point where the paper has commas.
    case decimalMark = "audit.decimal-mark"
  }

  /// What a finding is about.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    case maximum, applicableMaximum, selfAssessed, points, convertedPoints, rate, rank, level
    case number, mean, gap, count, share, members, reported, name
    case components, mainIndicators, children
  }

  /// Where on paper a figure stands.
  public struct Place: Hashable, Sendable {
    /// The name of the table, or the section and the words around a figure in prose.
    public let table: String
    public let block: String?
    public var agency: String?
    /// Name of the indicator; `nil` for the total.
    public let indicator: String?
    public let field: Field

    public init(
      table: String, block: String?, agency: String? = nil, indicator: String? = nil, field: Field
    ) {
      self.table = table
      self.block = block
      self.agency = agency
      self.indicator = indicator
      self.field = field
    }
  }

  /// A figure with a decimal point, or words as printed.
  public enum Value: Hashable, Sendable {
    case figure(String)
    case text(String)
    case names([String])
    case notReported

    /// For data: figures with a decimal point.
    public var data: String {
      switch self {
      case .figure(let text), .text(let text): text
      case .names(let names): names.joined(separator: "; ")
      case .notReported: "-"
      }
    }

    /// For people: figures with the decimal comma of the paper, words in quotation marks.
    var inPrint: String {
      switch self {
      case .figure(let text): String(text.map { $0 == "." ? "," : $0 })
      case .text(let text): "“\(text)”"
      case .names(let names): names.isEmpty ? "∅" : names.joined(separator: "; ")
      case .notReported: "-"
      }
    }
  }

  public let rule: Rule
  public let severity: Severity
  public let place: Place
  public let printed: Value?
  public let expected: Value?
  /// What most likely happened, where that was recognised by computing it.
  public let cause: Cause?
  /// How many more times the same thing is printed.
  public let repetitions: Int
  public let position: Position

  public init(
    _ rule: Rule, _ severity: Severity = .error, at place: Place, printed: Value?,
    expected: Value?, cause: Cause? = nil, repetitions: Int = 0, position: Position
  ) {
    self.rule = rule
    self.severity = severity
    self.place = place
    self.printed = printed
    self.expected = expected
    self.cause = cause
    self.repetitions = repetitions
    self.position = position
  }

  public func with(cause: Cause?) -> Finding {
    Finding(
      rule, severity, at: place, printed: printed, expected: expected, cause: cause,
      repetitions: repetitions, position: position)
  }
}

extension Finding {
  /// How a wrong figure came about.
  public enum Cause: Hashable, Sendable {
    /// Rounded to more places first, then again.
    case roundedTwice
    /// Cut off instead of rounded.
    case truncated
    /// Agencies that did not report count as 0, against the declared rule.
    case missingCountedAsZero
    /// Agencies that did not report are left out, against the declared rule.
    case missingLeftOut
    /// The mean of the blocks' means instead of the mean of the agencies.
    case meanOfMeans
    /// The mean of the agencies instead of the mean of the blocks' means.
    case meanOfAgencies
    case lostDigit
    /// The rate is of the whole maximum, not of the applicable one.
    case wholeMaximum
    /// Ranked by unrounded values, where the method rounds first.
    case rankedExactly
    /// Ranked by points where the method ranks by rate, or the other way round.
    case otherBasis
    /// Equal agencies share ranks by another rule than the declared one.
    case otherTies
    /// Decimals were lost in copying: of this figure, or of the one it was computed from.
    case decimalsLost
    /// Computed with an older value of one agency.
    case staleValue(agency: String, value: String)
    /// The figures of two rows stand in each other's place.
    case swappedRows(with: String)
    /// Parts were rounded before they were printed, the sum was not made of the printed ones.
    case roundedParts
    /// The band is named too narrow: its list fits this limit.
    case bandLimit(String)
    /// The list is shorter than its number.
    case namesLost
    /// The figure is right by another printed figure that is wrong.
    case followsFrom(Field)
    /// The name differs in capitals only.
    case letterCase
    /// The name differs in diacritics or punctuation.
    case diacritics
    case longerName, shorterName
    /// The letters may have been misread when the page was scanned.
    case scan

    /// The stable name, for data.
    public var name: String {
      switch self {
      case .roundedTwice: "roundedTwice"
      case .truncated: "truncated"
      case .missingCountedAsZero: "missingCountedAsZero"
      case .missingLeftOut: "missingLeftOut"
      case .meanOfMeans: "meanOfMeans"
      case .meanOfAgencies: "meanOfAgencies"
      case .lostDigit: "lostDigit"
      case .wholeMaximum: "wholeMaximum"
      case .rankedExactly: "rankedExactly"
      case .otherBasis: "otherBasis"
      case .otherTies: "otherTies"
      case .decimalsLost: "decimalsLost"
      case .staleValue: "staleValue"
      case .swappedRows: "swappedRows"
      case .roundedParts: "roundedParts"
      case .bandLimit: "bandLimit"
      case .namesLost: "namesLost"
      case .followsFrom: "followsFrom"
      case .letterCase: "letterCase"
      case .diacritics: "diacritics"
      case .longerName: "longerName"
      case .shorterName: "shorterName"
      case .scan: "scan"
      }
    }
  }
}

extension Diagnostic {
  /// A finding as a diagnostic.
  ///
  /// - Parameter isBinding: Whether the run fails for it, as `dti check` does; otherwise an error
  ///   is shown as a warning.
  public init(_ finding: Finding, isBinding: Bool) {
    let severity = finding.severity == .error && !isBinding ? .warning : finding.severity
    self.init(severity, .finding(finding), at: finding.position)
  }
}
