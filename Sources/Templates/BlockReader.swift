import Diagnostics
import Scoring

/// An indicator set by its id.
typealias IndicatorSets = [(id: String, indicators: [Indicator])]

private enum IndicatorKey: String, CaseIterable {
  case id, name, maximum
}

/// Reads `indicators:`, a mapping from the id of a set to its main indicators.
func readIndicatorSets(_ value: YAMLValue?) -> IndicatorSets {
  guard let value else { return [] }
  guard let pairs = value.pairs else {
    value.problems.error(.wrongType(key: "indicators", expected: .mapping), at: value.position)
    return []
  }
  return pairs.compactMap { key, value in
    guard let id = key.text(for: "indicators") else { return nil }
    let indicators = value.list(for: id).compactMap { readIndicator($0) }
    reportDuplicates(indicators.map(\.id), in: value)
    return (id, indicators)
  }
}

/// An indicator is a name, or a mapping with id, name and maximum.
private func readIndicator(_ value: YAMLValue) -> Indicator? {
  if value.isText, let name = value.text(for: "name") {
    return Indicator(id: slug(name), name: name)
  }
  let reader = MappingReader<IndicatorKey>(value, for: "indicators")
  let name = reader.requiredText(.name)
  var maximum: Points?
  if let text = reader.text(.maximum), let value = reader.value(.maximum) {
    if let decimal = try? FixedDecimal(parsing: text, mark: "."), decimal.significand > 0 {
      maximum = Points(decimal)
    } else {
      value.problems.error(.wrongType(key: "maximum", expected: .number), at: value.position)
    }
  }
  return Indicator(id: reader.text(.id) ?? slug(name), name: name, maximum: maximum)
}

private enum BlockKey: String, CaseIterable {
  case id, name, indicators, rank, agencies
}

func readBlocks(
  _ values: [YAMLValue], sets: IndicatorSets, problems: ProblemList
) -> [AgencyBlock] {
  let blocks = values.map { value in
    let reader = MappingReader<BlockKey>(value, for: "blocks")
    let id = reader.requiredText(.id)
    if !id.isEmpty, slug(id) != id, let value = reader.value(.id) {
      problems.error(.invalidID(id, valid: slug(id)), at: value.position)
    }
    let agencies = reader.requiredList(.agencies).compactMap { readAgency($0) }
    if let list = reader.value(.agencies) { reportDuplicates(agencies.map(\.id), in: list) }
    return AgencyBlock(
      id: id, name: reader.requiredText(.name), agencies: agencies,
      indicators: indicators(named: reader.value(.indicators), in: sets),
      ranking: readRanking(reader.required(.rank)))
  }
  var seen: Set<String> = []
  for (block, value) in zip(blocks, values) where !seen.insert(block.id).inserted {
    problems.error(.duplicateID(block.id), at: value.position)
  }
  return blocks
}

private func indicators(named value: YAMLValue?, in sets: IndicatorSets) -> [Indicator] {
  guard let value, let name = value.text(for: "indicators") else { return [] }
  if let set = sets.first(where: { $0.id == name }) { return set.indicators }
  let known = sets.map(\.id)
  value.problems.error(
    .unknownReference(
      kind: .indicator, name: name, suggestion: suggestion(for: name, among: known), known: known),
    at: value.position)
  return []
}

private enum AgencyKey: String, CaseIterable {
  case id, name
}

/// An agency is a name, or a mapping with id and name.
private func readAgency(_ value: YAMLValue) -> Agency? {
  if value.isText {
    guard let name = value.text(for: "agencies") else { return nil }
    if slug(name).isEmpty {
      value.problems.error(.wrongType(key: "agencies", expected: .text), at: value.position)
    }
    return Agency(id: slug(name), name: name)
  }
  let reader = MappingReader<AgencyKey>(value, for: "agencies")
  let name = reader.requiredText(.name)
  let id = reader.text(.id) ?? slug(name)
  if id.isEmpty || slug(id) != id, let value = reader.value(.id) {
    value.problems.error(.invalidID(id, valid: slug(id)), at: value.position)
  }
  return Agency(id: id, name: name)
}

private enum RankKey: String, CaseIterable {
  case by, roundedTo, ties
}

private func readRanking(_ value: YAMLValue?) -> RankingMethod {
  guard let value else { return RankingMethod(basis: .rate, ties: .competition) }
  let reader = MappingReader<RankKey>(value, for: "rank")
  _ = reader.required(.by)
  _ = reader.required(.ties)
  return RankingMethod(
    basis: reader.choice(.by, of: RankingMethod.Basis.self) ?? .rate,
    roundedTo: reader.integer(.roundedTo, in: 0...6),
    ties: reader.choice(.ties, of: RankingMethod.Ties.self) ?? .competition)
}

/// Reports every id that an earlier element of the list has.
private func reportDuplicates(_ ids: [String], in list: YAMLValue) {
  guard let elements = list.elements, elements.count == ids.count else { return }
  var seen: Set<String> = []
  for (id, element) in zip(ids, elements) where !seen.insert(id).inserted {
    list.problems.error(.duplicateID(id), at: element.position)
  }
}
