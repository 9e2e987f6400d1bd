import Diagnostics
import Scoring

private enum BlockKey: String, CaseIterable {
  case id, name, indicators, mainLevel, maximum, method, agencies
}

/// Reads `blocks:`.
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
    let total = Indicator(
      id: AgencyBlock.totalID, name: "Tổng điểm", maximum: reader.points(.maximum),
      children: indicators(named: reader.value(.indicators), in: sets))
    total.checkMaxima(at: reader.value(.maximum)?.position ?? value.position, problems: problems)
    return AgencyBlock(
      id: id, name: reader.requiredText(.name), agencies: agencies, total: total,
      mainDepth: reader.integer(.mainLevel, in: 1...6) ?? 1,
      method: readMethod(reader.required(.method), indicators: total.subtree.map(\.id)))
  }
  var seen: Set<String> = []
  for (block, value) in zip(blocks, values) where !seen.insert(block.id).inserted {
    problems.error(.duplicateID(block.id), at: value.position)
  }
  reportSharedAgencies(of: blocks, in: values)
  return blocks
}

/// An agency belongs to one block: its name finds its row.
private func reportSharedAgencies(of blocks: [AgencyBlock], in values: [YAMLValue]) {
  var seen: Set<String> = []
  for (block, value) in zip(blocks, values) {
    let ids = block.agencies.map(\.id)
    for id in ids where seen.contains(id) {
      value.problems.error(.duplicateID(id), at: value.position)
    }
    seen.formUnion(ids)
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

private enum AgencyKey: String, CaseIterable {
  case id, name, ranked
}

/// An agency is a name, or a mapping with id, name and whether it is ranked.
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
  return Agency(id: id, name: name, isRanked: reader.boolean(.ranked) ?? true)
}

/// Reports every id that an earlier element of the list has.
func reportDuplicates(_ ids: [String], in list: YAMLValue) {
  guard let elements = list.elements, elements.count == ids.count else { return }
  var seen: Set<String> = []
  for (id, element) in zip(ids, elements) where !seen.insert(id).inserted {
    list.problems.error(.duplicateID(id), at: element.position)
  }
}
