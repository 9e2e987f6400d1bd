import Diagnostics

private enum DataKey: String, CaseIterable {
  case decimalMark, scores, indicatorScores, exclusions, printed, claims, previous
}

private enum PrintedKey: String, CaseIterable {
  case file, table, block
}

private enum PreviousKey: String, CaseIterable {
  case year, scores, indicatorScores, exclusions
}

private enum DecimalMark: String, CaseIterable {
  case comma = ","
  case point = "."
}

/// Reads `data:`.
func readData(_ value: YAMLValue, blocks: [String], year: Int) -> DataFiles {
  let reader = MappingReader<DataKey>(value, for: "data")
  let mark = reader.choice(.decimalMark, of: DecimalMark.self) ?? .comma
  return DataFiles(
    decimalMark: Character(mark.rawValue),
    scores: reader.required(.scores).map { files($0, for: "scores") } ?? [],
    indicatorScores: reader.value(.indicatorScores).map { files($0, for: "indicatorScores") } ?? [],
    exclusions: reader.value(.exclusions).flatMap { file($0, for: "exclusions") },
    printed: printedTables(reader.value(.printed), blocks: blocks),
    claims: reader.value(.claims).flatMap { file($0, for: "claims") },
    previous: reader.value(.previous).map { readPrevious($0, before: year) })
}

private func file(_ value: YAMLValue, for key: String) -> FileReference? {
  value.text(for: key).map { FileReference(path: $0, position: value.position) }
}

/// A path, or a list of paths.
private func files(_ value: YAMLValue, for key: String) -> [FileReference] {
  (value.elements ?? [value]).compactMap { file($0, for: key) }
}

/// A path, or a list of mappings with file, table and block.
private func printedTables(_ value: YAMLValue?, blocks: [String]) -> [PrintedTable] {
  guard let value else { return [] }
  if value.isText, let file = file(value, for: "printed") {
    return [PrintedTable(file: file, name: "", block: nil)]
  }
  return value.list(for: "printed").compactMap { element in
    let reader = MappingReader<PrintedKey>(element, for: "printed")
    var block: String?
    if let name = reader.text(.block), let value = reader.value(.block) {
      if blocks.contains(name) {
        block = name
      } else {
        value.problems.error(
          .unknownReference(
            kind: .block, name: name, suggestion: suggestion(for: name, among: blocks),
            known: blocks),
          at: value.position)
      }
    }
    guard let file = reader.required(.file).flatMap({ file($0, for: "file") }) else { return nil }
    return PrintedTable(file: file, name: reader.text(.table) ?? "", block: block)
  }
}

private func readPrevious(_ value: YAMLValue, before thisYear: Int) -> PreviousYear {
  let reader = MappingReader<PreviousKey>(value, for: "previous")
  let position = reader.required(.year)?.position ?? value.position
  let year = reader.integer(.year, in: 2000...2100) ?? thisYear - 1
  if year >= thisYear {
    value.problems.error(
      .valueOutOfRange(key: "year", value: String(year), range: "< \(thisYear)"), at: position)
  }
  return PreviousYear(
    year: year,
    scores: reader.required(.scores).map { files($0, for: "scores") } ?? [],
    indicatorScores: reader.value(.indicatorScores).map { files($0, for: "indicatorScores") } ?? [],
    exclusions: reader.value(.exclusions).flatMap { file($0, for: "exclusions") })
}
