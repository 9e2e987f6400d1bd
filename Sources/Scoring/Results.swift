/// What follows from the scores by the declared rules, with everything it was computed from.
public struct Results: Hashable, Sendable {
  public let assessment: Assessment
  public let blocks: [BlockResults]

  public var province: String { assessment.province }
  public var year: Int { assessment.year }
}

public struct BlockResults: Hashable, Sendable {
  public let block: AgencyBlock
  /// In the order of the table: by rank; among equals the higher exact value, then the order of
  /// the scores file. Agencies without a rank follow, then those that did not report.
  public let agencies: [AgencyResult]

  /// Whether any agency's figures were made up to fill a sample.
  public var isIllustrative: Bool { agencies.contains(where: \.scores.isIllustrative) }
}

public struct AgencyResult: Hashable, Sendable {
  public let scores: AgencyScores
  /// The total, with the whole tree below it.
  public let total: IndicatorResult
  /// Points converted back to the full scale, where the method does that.
  public let convertedPoints: Ratio?
  /// 1 for the best; `nil` for an agency that is not ranked.
  public let rank: Int?
  /// The place in the block's levels.
  public let level: Int?

  public var agency: Agency { scores.agency }
  /// Whether the agency has a score at all; a level without points counts.
  public var isReported: Bool { total.points != nil || total.rate != nil || scores.level != nil }
  public var points: FixedDecimal? { total.points }
  public var rate: Ratio? { total.rate }

  /// The main indicators in the order of the set; empty when none was handed in.
  public func indicators(of block: AgencyBlock) -> [IndicatorResult] {
    var level = [total]
    for _ in 0..<block.mainDepth { level = level.flatMap(\.children) }
    return level.contains { $0.isGiven } ? level : []
  }
}

/// The result of one node of the indicator set.
public struct IndicatorResult: Hashable, Sendable {
  public let indicator: Indicator
  /// The points that count: given, computed by the criterion's rule, or the sum of the children.
  public let points: FixedDecimal?
  public let selfAssessed: FixedDecimal?
  public let appraised: FixedDecimal?
  public let maximum: FixedDecimal?
  /// Maximum less what does not apply.
  public let applicableMaximum: FixedDecimal?
  /// In percent, where points were never published.
  let givenRate: FixedDecimal?
  public let origin: Origin
  /// Among the agencies of the block; `nil` without a rate.
  public internal(set) var rank: Int?
  public internal(set) var children: [IndicatorResult]

  /// Where the points come from.
  public enum Origin: Hashable, Sendable {
    case given(Entry)
    indirect case rule(CriterionRule, Report)
    case sum
    case notApplicable
    case missing
  }

  /// Points over applicable maximum, or as given; `nil` without points and where nothing applies.
  public var rate: Ratio? {
    if let givenRate { return Ratio(percent: givenRate) }
    guard let points, let applicableMaximum, Points(applicableMaximum) > .zero else { return nil }
    return Ratio(
      Int128(Points(points).millionths), over: Int128(Points(applicableMaximum).millionths))
  }

  /// Whether anything is known of it.
  public var isGiven: Bool { origin != .missing }

  /// The points that means are of: an agency that reported and has no bonus or penalty has 0 of it.
  ///
  /// - Parameter isReported: Whether the agency reported anything.
  public func meanPoints(isReported: Bool) -> FixedDecimal? {
    let isExtra = indicator.kind == .bonus || indicator.kind == .penalty
    guard points == nil, origin == .missing, isExtra, isReported else { return points }
    return FixedDecimal(significand: 0, places: 0)
  }

  /// Self-assessed less counted points: how far the agency overrated itself.
  public var overrating: FixedDecimal? {
    guard let selfAssessed, let points else { return nil }
    return selfAssessed - points
  }
}
