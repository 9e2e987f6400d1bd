public import Diagnostics
public import Scoring

/// A figure published in prose or in a table of structure, as it was printed.
///
/// One entry of `claims.yaml`: who it is about, and everything it states of them.
public struct Claim: Hashable, Sendable {
  /// The section, then the words around the figure.
  public let place: String
  /// `nil` for the whole province.
  public let block: String?
  /// `nil` for the total.
  public let indicator: Indicator?
  public let group: Group
  /// In the order of the file.
  public let statements: [Statement]
  public let position: Position

  /// Whom a claim is about.
  public enum Group: Hashable, Sendable {
    case all
    case level(String)
    case band(Band)
    /// The n best, or the n last.
    case top(Int)
    case bottom(Int)
    /// The n best against the n last.
    case topAgainstBottom(Int, Int)
    case agency(Name)
  }

  /// Points from one limit to another.
  public struct Band: Hashable, Sendable {
    /// Exclusive (`above`), or inclusive (`from`).
    public let above: FixedDecimal?
    public let from: FixedDecimal?
    /// Inclusive (`to`), or exclusive (`below`).
    public let to: FixedDecimal?
    public let below: FixedDecimal?

    public init(
      above: FixedDecimal? = nil, from: FixedDecimal? = nil, to: FixedDecimal? = nil,
      below: FixedDecimal? = nil
    ) {
      self.above = above
      self.from = from
      self.to = to
      self.below = below
    }

    public func contains(_ points: Ratio) -> Bool {
      above.map { points > Ratio($0) } ?? true && from.map { points >= Ratio($0) } ?? true
        && to.map { points <= Ratio($0) } ?? true && below.map { points < Ratio($0) } ?? true
    }
  }

  /// A name as printed, and the agency it means.
  public struct Name: Hashable, Sendable {
    public let text: String
    public let match: AgencyNames.Match
    public let position: Position
  }

  public struct Statement: Hashable, Sendable {
    public let kind: Kind
    public let position: Position
  }

  /// What is stated of the group.
  public enum Kind: Hashable, Sendable {
    case count(Int)
    /// How many there are in all.
    case outOf(Int)
    case members([Name])
    case mean(FixedDecimal)
    /// Of the means of the best and the last.
    case gap(FixedDecimal)
    case share(FixedDecimal)
    case points(FixedDecimal)
    /// In percent.
    case rate(FixedDecimal)
    /// The mean of rates, in percent.
    case meanRate(FixedDecimal)
    case rank(Int)
    /// The agency with the most points, or with the fewest.
    case best(Name)
    case worst(Name)
    case maximum(FixedDecimal)
    case applicableMaximum(FixedDecimal)
    case components(Int)
    case mainIndicators(Int)
    case names([String])
    case children(Int)
    case reported(Int)
    case missing([Name])
    /// The level of the province: of its mean, or the one most agencies have.
    case provinceLevel(String, byMostAgencies: Bool)
    case spelling(String, insteadOf: String, isDoubtful: Bool)
    /// The figure with the decimal mark that it has on paper.
    case asPrinted(String)
  }
}
