import Diagnostics
import Scoring

private enum MethodKey: String, CaseIterable {
  case notApplicable, rank, mean, levels, bands, topAndBottom
}

private enum RankKey: String, CaseIterable {
  case by, roundedTo, ties, tieBreaks, notReported
}

private enum BandKey: String, CaseIterable {
  case above, from, to, below, indicator
}

private enum MeanKey: String, CaseIterable {
  case over
}

private enum LevelsKey: String, CaseIterable {
  case by, inclusive, given, classes, source
}

private enum LevelKey: String, CaseIterable {
  case name, from
}

/// Reads `method:` of a block.
///
/// - Parameter indicators: The ids that tie-breaks may name.
func readMethod(_ value: YAMLValue?, indicators: [String]) -> ScoringMethod {
  guard let value else {
    return ScoringMethod(ranking: RankingMethod(basis: .rate, ties: .competition))
  }
  let reader = MappingReader<MethodKey>(value, for: "method")
  let levels = reader.value(.levels).map(readLevels)
  let mean = reader.value(.mean).map { MappingReader<MeanKey>($0, for: "mean") }
  return ScoringMethod(
    notApplicable: reader.choice(.notApplicable, of: ScoringMethod.NotApplicable.self)
      ?? .reduceMaximum,
    // Where levels are given with the scores, there may be nothing to rank by.
    ranking: readRanking(
      levels?.isGiven == true ? reader.value(.rank) : reader.required(.rank),
      indicators: indicators),
    levels: levels,
    mean: mean?.choice(.over, of: ScoringMethod.MeanBasis.self) ?? .reporting,
    bands: reader.list(.bands).compactMap { readBand($0, indicators: indicators) },
    topAndBottom: reader.integer(.topAndBottom, in: 1...100) ?? 3)
}

private func readRanking(_ value: YAMLValue?, indicators: [String]) -> RankingMethod {
  guard let value else { return RankingMethod(basis: .rate, ties: .competition) }
  let reader = MappingReader<RankKey>(value, for: "rank")
  _ = reader.required(.by)
  _ = reader.required(.ties)
  return RankingMethod(
    basis: reader.choice(.by, of: RankingMethod.Basis.self) ?? .rate,
    roundedTo: reader.integer(.roundedTo, in: 0...6),
    ties: reader.choice(.ties, of: RankingMethod.Ties.self) ?? .competition,
    tieBreaks: reader.list(.tieBreaks).compactMap { readTieBreak($0, indicators: indicators) },
    notReported: reader.choice(.notReported, of: RankingMethod.NotReported.self)
      ?? .lastWithoutRank)
}

/// `rate`, `points`, `selfAssessed`, or the id of an indicator.
private func readTieBreak(_ value: YAMLValue, indicators: [String]) -> RankingMethod.TieBreak? {
  guard let name = value.text(for: "tieBreaks") else { return nil }
  switch name {
  case "rate": return .rate
  case "points": return .points
  case "selfAssessed": return .selfAssessed
  case _ where indicators.contains(name): return .indicator(name)
  default:
    let allowed = ["rate", "points", "selfAssessed"] + indicators
    value.problems.error(
      .valueNotAllowed(
        key: "tieBreaks", value: name, allowed: allowed,
        suggestion: suggestion(for: name, among: allowed)),
      at: value.position)
    return nil
  }
}

/// A band has a lower end (`above` or `from`), an upper one (`to` or `below`), or both.
private func readBand(_ value: YAMLValue, indicators: [String]) -> ScoringMethod.CountedBand? {
  let reader = MappingReader<BandKey>(value, for: "bands")
  func end(_ excluded: BandKey, _ included: BandKey) -> Band.End? {
    if reader.has(excluded), reader.has(included), let other = reader.value(included) {
      value.problems.error(
        .onePartPerElement(first: excluded.rawValue, other: included.rawValue), at: other.position)
    }
    if let points = reader.number(excluded) { return Band.End(points, isIncluded: false) }
    return reader.number(included).map { Band.End($0, isIncluded: true) }
  }
  let lower = end(.above, .from)
  let upper = end(.below, .to)
  if lower == nil, upper == nil, !BandKey.allCases.prefix(4).contains(where: reader.has) {
    value.problems.error(.missingKey("from"), at: value.position)
  }
  if let lower, let upper, Points(lower.points) > Points(upper.points) {
    let high = lower.points.text(mark: ".")
    value.problems.error(
      .valueOutOfRange(
        key: "to", value: upper.points.text(mark: "."), range: ">= \(high)"), at: value.position)
  }
  guard let name = reader.text(.indicator), let position = reader.value(.indicator)?.position else {
    return ScoringMethod.CountedBand(Band(lower: lower, upper: upper))
  }
  guard indicators.contains(name) else {
    value.problems.error(
      .unknownReference(
        kind: .indicator, name: name, suggestion: suggestion(for: name, among: indicators),
        known: indicators),
      at: position)
    return nil
  }
  return ScoringMethod.CountedBand(Band(lower: lower, upper: upper), of: name)
}

/// Levels from the best down: each but the last with its threshold, unless levels are given with
/// the scores.
private func readLevels(_ value: YAMLValue) -> LevelScheme {
  let reader = MappingReader<LevelsKey>(value, for: "levels")
  let isGiven = reader.boolean(.given) ?? false
  let elements = reader.requiredList(.classes)
  var last: FixedDecimal?
  var levels: [LevelScheme.Level] = []
  for (index, element) in elements.enumerated() {
    let level = MappingReader<LevelKey>(element, for: "classes")
    let from = level.number(.from)
    let name = level.requiredText(.name)
    // Texts speak of levels by ids made from their names.
    if let same = levels.first(where: { slug($0.name) == slug(name) }), !name.isEmpty {
      value.problems.error(
        .duplicateID(same.name == name ? name : slug(name), isMadeFromNames: same.name != name),
        at: element.position)
    }
    levels.append(LevelScheme.Level(name: name, from: from))
    if isGiven { continue }
    if let from, index == elements.count - 1, index > 0 {
      // It takes the rest: a threshold there would leave agencies without a level.
      value.problems.error(
        .lastLevelHasThreshold(name: name, from: from.text(mark: ".")),
        at: level.value(.from)?.position ?? element.position)
    }
    if from == nil, index < elements.count - 1 {
      value.problems.error(.missingKey("from"), at: element.position)
    }
    if let from {
      if let last, Points(from) >= Points(last) {
        value.problems.error(
          .valueOutOfRange(
            key: "from", value: from.text(mark: "."), range: "< \(last.text(mark: "."))"),
          at: level.value(.from)?.position ?? element.position)
      }
      last = from
    }
  }
  return LevelScheme(
    levels: levels, basis: reader.choice(.by, of: LevelScheme.Basis.self) ?? .points,
    inclusive: reader.choice(.inclusive, of: LevelScheme.Inclusive.self) ?? .lower,
    isGiven: isGiven, source: reader.text(.source))
}
