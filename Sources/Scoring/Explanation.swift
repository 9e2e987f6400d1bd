public import Diagnostics

/// How the figures of one agency came about, for its total or one indicator: the facts, in the
/// order of the computation. The wording is elsewhere, one file per language.
public struct Explanation: Hashable, Sendable {
  public let province: String
  public let year: Int
  public let block: AgencyBlock
  public let agency: Agency
  /// The node explained; the total has ``AgencyBlock/totalID``.
  public let indicator: Indicator
  public let isIllustrative: Bool
  public let steps: [Step]

  public var isTotal: Bool { indicator.id == AgencyBlock.totalID }

  /// One step of the computation.
  public enum Step: Hashable, Sendable {
    /// Points were given: the stage that counts, and those before it.
    case given(StageEntry, earlier: [StageEntry])
    /// Points are the sum of the parts.
    case sum(FixedDecimal, of: [Part])
    /// Points are those of the best part.
    case best(FixedDecimal, of: [Part])
    case rule(RuleStep)
    /// What does not apply counts as reached.
    case fullMarks(added: FixedDecimal, points: FixedDecimal)
    /// Nothing of the indicator applies to the agency.
    case notApplicable(Position?)
    /// No points were handed in.
    case missing(Position)
    /// Self-assessed less counted points.
    case overrating(selfAssessed: FixedDecimal, counted: FixedDecimal, difference: FixedDecimal)
    case maximum(FixedDecimal, Source)
    case exclusion(Exclusion, indicator: String)
    /// A part that does not apply, wholly or by its own applicable maximum.
    case excludedPart(name: String, points: FixedDecimal, Position)
    case applicableMaximum(FixedDecimal, maximum: FixedDecimal?, Source)
    /// A rate that was published without points.
    case rateGiven(Entry)
    case rate(points: FixedDecimal, applicableMaximum: FixedDecimal, exact: Ratio)
    case converted(rate: Ratio, maximum: FixedDecimal, exact: Ratio)
    case rank(RankStep)
    case notRanked(NotRanked)
    case level(LevelStep)
    case levelGiven(name: String, Position)
    /// There is a value, below the lowest threshold.
    case noLevel(value: Ratio, basis: LevelScheme.Basis)
    case change(Change, previousYear: Int)
  }

  public enum Stage: Hashable, Sendable {
    case selfAssessed, appraised, council
  }

  public struct StageEntry: Hashable, Sendable {
    public let stage: Stage
    public let entry: Entry
  }

  /// A part of a sum.
  public struct Part: Hashable, Sendable {
    public let name: String
    public let kind: Indicator.Kind
    /// `nil` where it has none.
    public let points: FixedDecimal?
    public let maximum: FixedDecimal?
    /// Where its points were given or reported; `nil` for sums.
    public let position: Position?
    /// What a sum is made of.
    public let parts: [Part]
    /// Whether the best of the parts counts, and not their sum.
    public let isBestOf: Bool
  }

  /// Points by the rule of a criterion.
  public struct RuleStep: Hashable, Sendable {
    public let rule: CriterionRule
    public let report: Report
    public let maximum: FixedDecimal?
    /// The best of the block, of a normalised criterion.
    public let best: Points?
    /// Before a cap, full marks from a threshold on, and rounding; `nil` for steps.
    public let exact: Ratio?
    public let points: FixedDecimal
  }

  /// Where a maximum comes from.
  public enum Source: Hashable, Sendable {
    case template
    case file(Position)
    /// The sum of the parts.
    case parts
    /// The maximum less what does not apply.
    case exclusions
    /// Everything applies.
    case same
  }

  public enum NotRanked: Hashable, Sendable {
    /// By the template.
    case declared
    /// Because part of the set does not apply to it.
    case exclusions
    case notReported
    /// The block has nothing to rank by: levels were given without points.
    case levelsOnly
    /// The indicator has neither rate nor points.
    case noValue
  }

  /// A place in a ranking, and the neighbours.
  public struct RankStep: Hashable, Sendable {
    public let rank: Int
    /// How many agencies have a rank.
    public let count: Int
    public let basis: RankingMethod.Basis
    public let exact: Ratio?
    /// As compared: rounded to ``roundedTo`` places where the method says so.
    public let compared: Ratio?
    public let roundedTo: Int?
    public let ties: RankingMethod.Ties
    /// The names of those who share the rank.
    public let tied: [String]
    public let ahead: Neighbour?
    public let behind: Neighbour?
    /// Values of the tie-breaks, where a neighbour has the same compared value.
    public let tieBreaks: [TieBreakValue]
  }

  public struct TieBreakValue: Hashable, Sendable {
    public let tieBreak: RankingMethod.TieBreak
    /// Name of the indicator; empty for the others.
    public let indicator: String
    public let own: Ratio
  }

  public struct Neighbour: Hashable, Sendable {
    public let name: String
    public let rank: Int
    /// As compared; `nil` for an agency that did not report.
    public let compared: Ratio?
  }

  /// A level between two thresholds.
  public struct LevelStep: Hashable, Sendable {
    public let name: String
    public let value: Ratio
    public let basis: LevelScheme.Basis
    public let inclusive: LevelScheme.Inclusive
    /// The threshold reached; `nil` for the lowest level.
    public let from: FixedDecimal?
    /// The level above and its threshold, which is not reached.
    public let above: LevelScheme.Level?
  }
}
