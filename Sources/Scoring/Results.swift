/// What follows from the scores by the declared rules, with everything it was computed from.
public struct Results: Hashable, Sendable {
  public let province: String
  public let year: Int
  public let blocks: [BlockResults]
}

public struct BlockResults: Hashable, Sendable {
  public let block: AgencyBlock
  /// Best first; among equals the higher exact rate, then the order of the scores file.
  public let agencies: [AgencyResult]
}

public struct AgencyResult: Hashable, Sendable {
  public let scores: AgencyScores
  public let rate: CompletionRate
  /// 1 for the best.
  public let rank: Int
  /// In the order of the indicator set; only those that were handed in.
  public let indicators: [IndicatorResult]

  public var agency: Agency { scores.agency }
  /// The points that count: the council's.
  public var points: Points { scores.council.points }
}

public struct IndicatorResult: Hashable, Sendable {
  public let score: IndicatorScore
  /// `nil` when the indicator does not apply.
  public let rate: Ratio?

  public var indicator: Indicator { score.indicator }
}

/// How many points an agency has reached of those that apply to it.
///
/// Exact: both sides are decimals in scaled integers, and two rates compare by
/// cross-multiplication. Nothing is rounded before it is printed or ranked.
public struct CompletionRate: Hashable, Comparable, Sendable {
  public let points: Points
  /// Maximum points less exclusions. Greater than zero.
  public let applicableMaximum: Points

  /// - Precondition: `applicableMaximum` is above zero.
  public init(points: Points, applicableMaximum: Points) {
    precondition(applicableMaximum > .zero, "an applicable maximum is above zero")
    self.points = points
    self.applicableMaximum = applicableMaximum
  }

  public var ratio: Ratio {
    Ratio(Int128(points.millionths), over: Int128(applicableMaximum.millionths))
  }

  /// By value: 50 of 100 equals 40 of 80.
  public static func == (left: CompletionRate, right: CompletionRate) -> Bool {
    left.ratio == right.ratio
  }

  public static func < (left: CompletionRate, right: CompletionRate) -> Bool {
    left.ratio < right.ratio
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ratio)
  }
}
