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
  /// Maximum points of the whole set, by the decision that set it.
  public let maximum: Entry
  /// Maximum less what does not apply to this agency.
  public let applicableMaximum: Entry
  /// `nil` where self-assessments were not published. May exceed the applicable maximum.
  public let selfAssessed: Entry?
  /// The council's points, which count.
  public let council: Entry
  /// In the order of the indicator set; only those that were handed in.
  public let indicators: [IndicatorScore]

  public init(
    agency: Agency, maximum: Entry, applicableMaximum: Entry, selfAssessed: Entry?, council: Entry,
    indicators: [IndicatorScore]
  ) {
    self.agency = agency
    self.maximum = maximum
    self.applicableMaximum = applicableMaximum
    self.selfAssessed = selfAssessed
    self.council = council
    self.indicators = indicators
  }
}

/// An agency's score for one indicator.
public struct IndicatorScore: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case points(Entry, applicableMaximum: Points)
    /// In percent, where points were never published.
    case rate(Entry)
    /// The indicator does not apply to the agency.
    case notApplicable
  }

  public let indicator: Indicator
  public let value: Value

  public init(indicator: Indicator, value: Value) {
    self.indicator = indicator
    self.value = value
  }
}
