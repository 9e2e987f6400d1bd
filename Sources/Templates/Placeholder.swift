/// What a text can be filled with by one word, by where the text stands. Paths into facts of
/// blocks are ``Fact``.
public enum Placeholder: String, CaseIterable, Hashable, Sendable {
  // Of the whole template.
  case province, year
  case decisionNumber = "decision.number"
  case decisionDate = "decision.date"
  case decisionIssuer = "decision.issuer"

  // Of one agency.
  case agency
  /// Name of its block.
  case block
  /// Agencies in its block; of a group, how many are in it.
  case count
  case rank
  /// “thứ nhất”, “thứ 2”.
  case rankInWords
  case points, maximum, applicableMaximum, selfAssessed, rate
  /// The main indicators with the highest rate, in the order of the set.
  case strongest
  case strongestRate
  /// The main indicators with the lowest rate; nothing when all are equal.
  case weakest
  case weakestRate
  /// Every main indicator with its rate: “Nhận thức số 83,33%; Thể chế số 100%”.
  case values
  /// Who stands one rank above, its rate, and how many percentage points it is ahead.
  case agencyAhead, rateAhead, gapAhead
  /// Who stands one rank below, its rate, and how many percentage points it is behind.
  case agencyBehind, rateBehind, gapBehind
  /// Points of who stands one rank above and below, and how many points they are apart.
  case pointsAhead, pointsGapAhead, pointsBehind, pointsGapBehind
  /// Who shares its rank.
  case sharedWith
  /// The level's name, and how many agencies of the block are in it.
  case level, levelCount
  /// Applicable maximum less points; maximum less what applies.
  case lostPoints, excludedPoints
  /// How many points the self-assessment is above or below what counts; only one of the two.
  case selfAssessedAbove, selfAssessedBelow
  /// The better rank next to its own, the points missing to it, and the main indicators in which
  /// they were lost.
  case nextRank, pointsToNextRank, nextRankSources
  /// The same for the next better level.
  case nextLevel, pointsToNextLevel, nextLevelSources
  /// Means of the block, and how far it stands above or below them; only one of the two.
  case blockMean, pointsAboveMean, pointsBelowMean
  case blockMeanRate, rateAboveMean, rateBelowMean
  /// Agencies of the block that reported.
  case reportingCount
  /// Last year's figures, and how far this year's are from them, without a sign.
  case previousYear, previousRank, previousPoints, previousRate, previousLevel
  case rankChange, pointsChange, rateChange

  // Of a part of a table; only there.
  /// Of a table among several, from 1; of a group of rows, its letter; of a footnote, its mark.
  case index, letter, mark
  /// The indicator that a table or a column is about.
  case indicator
  /// Why something does not apply to the agencies that have a mark.
  case reasons

  // Of a group of agencies, beside `count`; in texts that go by how many are in it.
  /// Agencies of the block that could be in the group.
  case total
  /// Of the block's agencies that could be in the group.
  case share
  case agencies
  /// “Sở A (777,2), Sở B (766,5)”.
  case agenciesAndPoints
  /// Of points, those of the band's indicator.
  case mean, highest, lowest

  /// Placeholders that mean something without an agency.
  public static let ofTemplate: [Placeholder] = [
    .province, .year, .decisionNumber, .decisionDate, .decisionIssuer,
  ]
  /// Placeholders that mean something only in a part of a table.
  public static let ofTableParts: [Placeholder] = [
    .index, .letter, .mark, .indicator, .reasons,
  ]
  /// Placeholders that mean something for a group of agencies.
  public static let ofGroup: [Placeholder] = [
    .count, .total, .share, .agencies, .agenciesAndPoints, .mean, .highest, .lowest,
    .applicableMaximum,
  ]
  /// Placeholders that mean something for an agency.
  public static let ofAgency = allCases.filter {
    !ofTableParts.contains($0)
      && ([.count, .applicableMaximum].contains($0) || !ofGroup.contains($0))
  }
}

/// What kind of thing stands in a place: which formats suit it.
public enum PlaceKind: Hashable, Sendable {
  /// Printed by a format of the template.
  case number
  case words
  /// Names or names with facts; those of agencies can be grouped by what they begin with.
  case list(canGroup: Bool)
}

extension Placeholder {
  public var kind: PlaceKind {
    switch self {
    case .province, .year, .decisionNumber, .decisionDate, .decisionIssuer, .agency, .block,
      .rankInWords, .values, .level, .letter, .mark, .indicator, .reasons, .nextLevel,
      .previousYear, .previousLevel:
      .words
    case .count, .rank, .points, .maximum, .applicableMaximum, .selfAssessed, .rate,
      .strongestRate, .weakestRate, .rateAhead, .gapAhead, .rateBehind, .gapBehind, .index, .total,
      .share, .mean, .highest, .lowest, .pointsAhead, .pointsGapAhead, .pointsBehind,
      .pointsGapBehind, .levelCount, .lostPoints, .excludedPoints, .selfAssessedAbove,
      .selfAssessedBelow, .nextRank, .pointsToNextRank,
      .pointsToNextLevel, .blockMean, .pointsAboveMean, .pointsBelowMean, .blockMeanRate,
      .rateAboveMean, .rateBelowMean, .reportingCount, .previousRank, .previousPoints,
      .previousRate, .rankChange, .pointsChange, .rateChange:
      .number
    case .strongest, .weakest, .agencyAhead, .agencyBehind, .agenciesAndPoints, .sharedWith,
      .nextRankSources, .nextLevelSources:
      .list(canGroup: false)
    case .agencies: .list(canGroup: true)
    }
  }
}
