import Diagnostics
import Scoring

/// Reads `template.yaml`: who, which year, blocks, method, formats, data.
struct MainReader {
  let assessment: Assessment
  let data: DataFiles
  let decision: Decision
  let formats: NumberFormats
  let fonts: FontChoice

  private enum Key: String, CaseIterable {
    case schema, province, year, decision, data, formats, fonts, indicators, blocks
  }

  init(_ file: SourceFile, problems: ProblemList) {
    let start = file.position(line: 1, column: 1)
    guard let root = YAMLValue.root(of: file, problems: problems) else {
      assessment = Assessment(province: "", year: 0, blocks: [])
      data = DataFiles(
        decimalMark: ",", scores: FileReference(path: "", position: start), indicatorScores: nil,
        printed: nil)
      decision = Decision(number: nil, date: nil, issuer: "")
      formats = NumberFormats(named: NumberFormats.defaults)
      fonts = FontChoice(document: "", charts: "")
      return
    }
    let reader = MappingReader<Key>(root, for: TemplateFiles.names.template)
    _ = reader.required(.schema)
    _ = reader.integer(.schema, in: 1...1)
    let province = reader.requiredText(.province)
    _ = reader.required(.year)
    let year = reader.integer(.year, in: 2000...2100) ?? 2000
    data = readData(reader.required(.data), at: reader.position, problems: problems)
    decision = readDecision(reader.value(.decision))
    formats = readFormats(reader.value(.formats))
    fonts = readFonts(reader.value(.fonts))
    let sets = readIndicatorSets(reader.value(.indicators))
    assessment = Assessment(
      province: province, year: year,
      blocks: readBlocks(reader.requiredList(.blocks), sets: sets, problems: problems))
  }
}

private enum DataKey: String, CaseIterable {
  case decimalMark, scores, indicatorScores, printed
}

private func readData(
  _ value: YAMLValue?, at position: Position, problems: ProblemList
) -> DataFiles {
  guard let value else {
    return DataFiles(
      decimalMark: ",", scores: FileReference(path: "", position: position), indicatorScores: nil,
      printed: nil)
  }
  enum Mark: String, CaseIterable {
    case comma = ","
    case point = "."
  }
  let reader = MappingReader<DataKey>(value, for: "data")
  func file(_ key: DataKey) -> FileReference? {
    guard let value = reader.value(key), let path = value.text(for: key.rawValue) else {
      return nil
    }
    return FileReference(path: path, position: value.position)
  }
  _ = reader.requiredText(.scores)
  let mark = reader.choice(.decimalMark, of: Mark.self) ?? .comma
  return DataFiles(
    decimalMark: Character(mark.rawValue),
    scores: file(.scores) ?? FileReference(path: "", position: reader.position),
    indicatorScores: file(.indicatorScores), printed: file(.printed))
}

private enum DecisionKey: String, CaseIterable {
  case number, date, issuer
}

private func readDecision(_ value: YAMLValue?) -> Decision {
  guard let value else { return Decision(number: nil, date: nil, issuer: "") }
  let reader = MappingReader<DecisionKey>(value, for: "decision")
  var date: CalendarDate?
  if let text = reader.text(.date), let value = reader.value(.date) {
    date = CalendarDate(iso: text)
    if date == nil {
      value.problems.error(.wrongType(key: "date", expected: .date), at: value.position)
    }
  }
  return Decision(number: reader.text(.number), date: date, issuer: reader.requiredText(.issuer))
}

private enum FontsKey: String, CaseIterable {
  case document, charts
}

private func readFonts(_ value: YAMLValue?) -> FontChoice {
  let reader = value.map { MappingReader<FontsKey>($0, for: "fonts") }
  return FontChoice(
    document: reader?.text(.document) ?? "Liberation Serif",
    charts: reader?.text(.charts) ?? "Roboto")
}
