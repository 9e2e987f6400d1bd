import Diagnostics
import Scoring

private enum BlockKey: String, CaseIterable {
  case id, name, indicators, mainLevel, maximum, method, agencies, namePrefixes
}

/// Reads `blocks:`.
func readBlocks(
  _ values: [YAMLValue], sets: IndicatorSets, problems: ProblemList
) -> [AgencyBlock] {
  var places: [AgencyPlace] = []
  let blocks = values.map { value in
    let reader = MappingReader<BlockKey>(value, for: "blocks")
    let id = reader.requiredID(.id)
    let agencies = reader.requiredList(.agencies).compactMap { readAgency($0) }
    places += agencies
    let total = Indicator(
      id: AgencyBlock.totalID, name: "Tổng điểm", maximum: reader.points(.maximum),
      children: indicators(named: reader.value(.indicators), in: sets))
    total.checkMaxima(at: reader.value(.maximum)?.position ?? value.position, problems: problems)
    return AgencyBlock(
      id: id, name: reader.requiredText(.name), agencies: agencies.map(\.agency), total: total,
      mainDepth: reader.integer(.mainLevel, in: 1...6) ?? 1,
      method: readMethod(reader.required(.method), indicators: total.subtree.map(\.id)),
      namePrefixes: reader.list(.namePrefixes).map(readNamePrefix))
  }
  var seen: [String: Position] = [:]
  for (block, value) in zip(blocks, values) where !block.id.isEmpty {
    if block.id == FactCatalogue.provinceID {
      problems.error(.reservedID(block.id), at: value.position)
    } else if let first = seen[block.id] {
      problems.error(.duplicateID(block.id, first: first), at: value.position)
    } else {
      seen[block.id] = value.position
    }
  }
  reportDuplicates(of: places, problems: problems)
  return blocks
}

/// An agency and where it stands in the template.
private struct AgencyPlace {
  let agency: Agency
  let position: Position
  /// Whether its id is made from its name.
  let isIDMade: Bool
}

/// An agency belongs to one block, and its id or name finds its row: reports those that an earlier
/// one has, names without regard to case and spaces.
private func reportDuplicates(of places: [AgencyPlace], problems: ProblemList) {
  var ids: [String: AgencyPlace] = [:]
  var names: [String: Position] = [:]
  for place in places {
    let agency = place.agency
    let name = agency.name.lowercased().split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    if !agency.id.isEmpty, let earlier = ids[agency.id] {
      problems.error(
        .duplicateID(
          agency.id, first: earlier.position,
          isMadeFromNames: place.isIDMade && earlier.agency.name != agency.name),
        at: place.position)
    } else if !name.isEmpty, let first = names[name] {
      problems.error(.duplicateName(agency.name, first: first), at: place.position)
    }
    if ids[agency.id] == nil { ids[agency.id] = place }
    if names[name] == nil { names[name] = place.position }
  }
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

private enum NamePrefixKey: String, CaseIterable {
  case one, several
}

private func readNamePrefix(_ value: YAMLValue) -> NamePrefix {
  let reader = MappingReader<NamePrefixKey>(value, for: "namePrefixes")
  return NamePrefix(one: reader.requiredText(.one), several: reader.requiredText(.several))
}

private enum AgencyKey: String, CaseIterable {
  case id, name, ranked
}

/// An agency is a name, or a mapping with id, name and whether it is ranked.
private func readAgency(_ value: YAMLValue) -> AgencyPlace? {
  if value.isText {
    guard let name = value.text(for: "agencies") else { return nil }
    let id = slug(name)
    if id.isEmpty { value.problems.error(.invalidID(name, valid: ""), at: value.position) }
    return AgencyPlace(
      agency: Agency(id: id, name: name), position: value.position, isIDMade: true)
  }
  let reader = MappingReader<AgencyKey>(value, for: "agencies")
  let name = reader.requiredText(.name)
  return AgencyPlace(
    agency: Agency(
      id: reader.requiredID(.id, from: name), name: name,
      isRanked: reader.boolean(.ranked) ?? true),
    position: value.position, isIDMade: !reader.has(.id))
}
