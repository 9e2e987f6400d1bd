public import Scoring

/// A fact of a block, a group of agencies, an indicator or the province, by the path that texts
/// call it by: `huyen.band.1.mean`.
public enum Fact: Hashable, Sendable {
  case block(String, BlockFact)
  case indicator(String, Indicator.ID, IndicatorFact)
  /// - Parameter fact: One of ``Placeholder/ofGroup``.
  case group(AgencyGroup, Placeholder)
  /// What applies of an indicator to the agencies of a group, where it is the same for all.
  case applicableMaximum(AgencyGroup, Indicator.ID)
  /// An end of a band, by its place among the method's bands.
  case bandLimit(String, Int, BandEnd)
  case province(ProvinceFact)

  public enum BlockFact: String, CaseIterable, Hashable, Sendable {
    case name, maximum
    /// Of points.
    case mean, median, highest, lowest
    /// Of rates.
    case meanRate
    /// Of the first and the last in rank.
    case highestRate, lowestRate
    /// From the last in rank up to the first; nothing where they are equal.
    case range, rateRange
    /// What all that are ranked have; nothing where they differ.
    case equalPoints, equalRate
    /// The level that the mean falls in; only in a block with thresholds.
    case meanLevel
    /// The level that most agencies are in; nothing where two have equally many.
    case mostCommonLevel
    /// The mean of the best less the mean of the last.
    case gap
    /// How many main indicators there are, and component indicators below them.
    case indicators = "indicators.count"
    case criteria = "criteria.count"
    /// The main indicators with the highest and the lowest mean rate.
    case strongest, weakest, strongestRate, weakestRate
  }

  public enum IndicatorFact: String, CaseIterable, Hashable, Sendable {
    case name, maximum
    /// Of points.
    case mean, highest, lowest
    case meanRate
    /// Component indicators.
    case count
  }

  public enum ProvinceFact: String, CaseIterable, Hashable, Sendable {
    case count
    case reporting = "reporting.count"
    /// Of points, by the rule that the assessment declares.
    case mean
    /// Only where all blocks have the same levels by points.
    case meanLevel
    /// Of all agencies; only where all blocks have the same levels.
    case mostCommonLevel
    /// Only where all blocks have the same.
    case maximum
  }

  public enum BandEnd: String, CaseIterable, Hashable, Sendable {
    case from, to
  }

  /// The group it is a fact of.
  public var group: AgencyGroup? {
    if case .group(let group, _) = self { group } else { nil }
  }

  /// The block it is a fact of; `nil` for the province.
  public var block: String? {
    switch self {
    case .block(let block, _), .indicator(let block, _, _), .bandLimit(let block, _, _): block
    case .group(let group, _), .applicableMaximum(let group, _): group.block
    case .province: nil
    }
  }
}

/// Agencies of a block that texts speak of together.
public struct AgencyGroup: Hashable, Sendable {
  public let block: String
  public let members: Members

  public enum Members: Hashable, Sendable {
    case all, reporting, notReporting
    /// By place among the block's levels.
    case level(Int)
    /// By place among the method's bands.
    case band(Int)
    /// As many as the method's `topAndBottom` says.
    case top, bottom
    /// Rank 1, and the worst rank of those with points: several where they share it.
    case first, last
    /// To whom the most applies; and, by place from the highest down, those to whom one and the same
    /// lower maximum applies, as marks in tables have it.
    case unreduced
    case reduced(Int)
  }
}

extension Fact {
  public var kind: PlaceKind {
    switch self {
    case .block(_, .name), .block(_, .meanLevel), .block(_, .mostCommonLevel),
      .province(.mostCommonLevel), .indicator(_, _, .name), .province(.meanLevel):
      .words
    case .block(_, .strongest), .block(_, .weakest): .list(canGroup: false)
    case .group(_, let fact): fact.kind
    case .block, .indicator, .applicableMaximum, .bandLimit, .province: .number
    }
  }

  /// The name of the format it is printed in where its place names none.
  public var format: String {
    switch self {
    case .block(_, let fact):
      switch fact {
      case .maximum: "maximum"
      case .meanRate, .highestRate, .lowestRate, .equalRate: "rate"
      case .rateRange: NumberFormats.rateGap
      case .range, .equalPoints: "points"
      case .indicators, .criteria: "count"
      case .strongestRate, .weakestRate: "indicatorRate"
      case .mean, .median, .highest, .lowest, .gap: "mean"
      case .name, .meanLevel, .mostCommonLevel, .strongest, .weakest: ""
      }
    case .indicator(_, _, let fact):
      switch fact {
      case .maximum: "maximum"
      case .meanRate: "indicatorRate"
      case .count: "count"
      case .mean, .highest, .lowest: "mean"
      case .name: ""
      }
    case .group(_, let fact): fact.format
    case .applicableMaximum: "applicableMaximum"
    // As the template has it, which is as a reader expects it: “trên 130 điểm”.
    case .bandLimit: "entered"
    case .province(let fact):
      switch fact {
      case .count, .reporting: "count"
      case .mean: "mean"
      case .maximum: "maximum"
      case .meanLevel, .mostCommonLevel: ""
      }
    }
  }
}

extension Placeholder {
  /// The name of the format it is printed in where its place names none; without such a format, a
  /// number stands as it is.
  public var format: String {
    switch self {
    case .total: "count"
    case .highest, .lowest: "points"
    case .strongestRate, .weakestRate: "indicatorRate"
    case .rateAhead, .gapAhead, .rateBehind, .gapBehind, .blockMeanRate, .rateAboveMean,
      .rateBelowMean, .previousRate, .rateChange:
      "rate"
    case .pointsAhead, .pointsGapAhead, .pointsBehind, .pointsGapBehind, .lostPoints,
      .selfAssessedAbove, .selfAssessedBelow, .pointsToNextRank,
      .pointsToNextLevel, .previousPoints, .pointsChange:
      "points"
    case .excludedPoints: "maximum"
    case .blockMean, .pointsAboveMean, .pointsBelowMean: "mean"
    // Ranks and numbers of agencies stand plain where an agency is spoken of.
    case .levelCount, .reportingCount, .nextRank, .previousRank, .rankChange: ""
    default: rawValue
    }
  }
}
