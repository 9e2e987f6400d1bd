import Scoring

extension AgencyBlock {
  /// The rules that the block's results were computed by.
  var methodJSON: JSON {
    [
      "block": .string(id),
      "notApplicable": .string(method.notApplicable.rawValue),
      "rankBy": .string(method.ranking.basis.rawValue),
      "roundedTo": method.ranking.roundedTo.map(JSON.integer) ?? .null,
      "ties": .string(method.ranking.ties.rawValue),
      "tieBreaks": .array(method.ranking.tieBreaks.map { .string($0.name) }),
      "notReported": .string(method.ranking.notReported.rawValue),
      "meanOver": .string(method.mean.rawValue),
      "levels": method.levels?.json ?? .null,
    ]
  }
}

extension RankingMethod.TieBreak {
  fileprivate var name: String {
    switch self {
    case .rate: "rate"
    case .points: "points"
    case .selfAssessed: "selfAssessed"
    case .indicator(let id): id
    }
  }
}

extension LevelScheme {
  fileprivate var json: JSON {
    [
      "by": .string(basis.rawValue),
      "inclusive": .string(inclusive.rawValue),
      "given": .bool(isGiven),
      "classes": .array(
        levels.map { ["name": .string($0.name), "from": .optional($0.from?.data)] }),
    ]
  }
}
