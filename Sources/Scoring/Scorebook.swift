public import Diagnostics

/// Every score as it was handed in, each with its place in the input.
public struct Scorebook: Hashable, Sendable {
  /// In the order of the template's blocks.
  public let blocks: [BlockScores]

  public init(blocks: [BlockScores]) {
    self.blocks = blocks
  }
}

public struct BlockScores: Hashable, Sendable {
  public let block: AgencyBlock
  /// One per agency of the block, in the order of the scores file.
  public let agencies: [AgencyScores]

  public init(block: AgencyBlock, agencies: [AgencyScores]) {
    self.block = block
    self.agencies = agencies
  }
}

/// A number from the input: its decimals as they were written, and where.
public struct Entry: Hashable, Sendable {
  public let decimal: FixedDecimal
  public let position: Position

  public init(_ decimal: FixedDecimal, at position: Position) {
    self.decimal = decimal
    self.position = position
  }

  public var points: Points { Points(decimal) }
}

/// What one agency was given.
public struct AgencyScores: Hashable, Sendable {
  public let agency: Agency
  /// Where the agency stands in the scores file.
  public let position: Position
  /// By the id of the indicator; the total under ``AgencyBlock/totalID``.
  public let scores: [Indicator.ID: IndicatorScore]
  /// Maxima that the scores file gives for this agency alone.
  public let maximum: Entry?
  public let applicableMaximum: Entry?
  public let exclusions: [Exclusion]
  /// The level given with the scores.
  public let level: String?
  /// Made up to fill a sample; every output says so.
  public let isIllustrative: Bool

  public init(
    agency: Agency, position: Position, scores: [Indicator.ID: IndicatorScore],
    maximum: Entry? = nil, applicableMaximum: Entry? = nil, exclusions: [Exclusion] = [],
    level: String? = nil, isIllustrative: Bool = false
  ) {
    self.agency = agency
    self.position = position
    self.scores = scores
    self.maximum = maximum
    self.applicableMaximum = applicableMaximum
    self.exclusions = exclusions
    self.level = level
    self.isIllustrative = isIllustrative
  }
}

extension Indicator {
  public typealias ID = String
}

/// What was handed in for one indicator.
public indirect enum IndicatorScore: Hashable, Sendable {
  case points(StagePoints, applicableMaximum: FixedDecimal?)
  /// In percent, where points were never published.
  case rate(Entry)
  /// What the agency reports, to be turned into points by the criterion's rule.
  case report(Report)
  /// The indicator does not apply to the agency.
  case notApplicable(Position)
}

/// The stages of a score; the last one given counts.
public struct StagePoints: Hashable, Sendable {
  /// Điểm tự đánh giá. May exceed the applicable maximum.
  public let selfAssessed: Entry?
  /// Điểm thẩm định.
  public let appraised: Entry?
  /// Điểm Hội đồng đánh giá.
  public let council: Entry?

  public init(selfAssessed: Entry? = nil, appraised: Entry? = nil, council: Entry? = nil) {
    self.selfAssessed = selfAssessed
    self.appraised = appraised
    self.council = council
  }

  public var counted: Entry? { council ?? appraised ?? selfAssessed }
}

/// What an agency reports on one criterion.
public struct Report: Hashable, Sendable {
  /// A count or measure: `a` of a ratio.
  public let value: Entry?
  /// What it is counted among: `b` of a ratio.
  public let total: Entry?
  /// Names of the options chosen.
  public let options: [String]
  public let position: Position

  public init(value: Entry?, total: Entry?, options: [String], position: Position) {
    self.value = value
    self.total = total
    self.options = options
    self.position = position
  }
}

/// Points that do not apply to an agency (nội dung không đánh giá).
public struct Exclusion: Hashable, Sendable {
  /// The indicator they belong to.
  public let indicator: Indicator.ID
  public let points: Entry
  /// Why, and by which document.
  public let reason: String
  public let source: String

  public init(indicator: Indicator.ID, points: Entry, reason: String, source: String) {
    self.indicator = indicator
    self.points = points
    self.reason = reason
    self.source = source
  }
}
