import Diagnostics
import Scoring

/// Reads `template.yaml`: who, which year, blocks, method, formats, data.
struct MainReader {
  let assessment: Assessment
  let data: DataFiles
  let decision: Decision
  let letterhead: LetterheadTemplate?
  let formats: NumberFormats
  let fonts: FontChoice

  private enum Key: String, CaseIterable {
    case schema, province, year, decision, letterhead, data, formats, fonts, indicators, blocks
    case statistics
  }

  init(_ file: SourceFile, problems: ProblemList) {
    guard let root = YAMLValue.root(of: file, problems: problems) else {
      assessment = Assessment(province: "", year: 0, blocks: [])
      data = .none
      decision = .unread
      letterhead = nil
      formats = NumberFormats(named: NumberFormats.defaults)
      fonts = readFonts(nil)
      return
    }
    let reader = MappingReader<Key>(root, for: TemplateFiles.names.template)
    _ = reader.required(.schema)
    _ = reader.integer(.schema, in: 1...1)
    let province = reader.requiredText(.province)
    if !province.isEmpty, slug(province).isEmpty, let value = reader.value(.province) {
      // It names the folder of the results.
      problems.error(.invalidID(province, valid: ""), at: value.position)
    }
    _ = reader.required(.year)
    let year = reader.integer(.year, in: 2000...2100) ?? 2000
    decision = readDecision(reader.value(.decision), year: year)
    letterhead = reader.value(.letterhead).map(readLetterhead)
    formats = readFormats(reader.value(.formats))
    fonts = readFonts(reader.value(.fonts))
    let sets = readIndicatorSets(reader.value(.indicators))
    let blocks = readBlocks(reader.requiredList(.blocks), sets: sets, problems: problems)
    data =
      reader.required(.data).map { readData($0, blocks: blocks.map(\.id), year: year) } ?? .none
    let statistics = reader.value(.statistics).map {
      MappingReader<StatisticsKey>($0, for: "statistics")
    }
    assessment = Assessment(
      province: province, year: year, blocks: blocks,
      provinceMean: statistics?.choice(.provinceMean, of: Assessment.ProvinceMean.self)
        ?? .ofAgencies,
      shareRule: statistics?.choice(.shares, of: ShareRule.self) ?? .independent,
      sharePlaces: statistics?.integer(.sharePlaces, in: 0...6) ?? 1)
  }
}

private enum StatisticsKey: String, CaseIterable {
  case provinceMean, shares, sharePlaces
}

private enum DecisionKey: String, CaseIterable {
  case number, suffix, date, issuer
}

/// - Parameter year: The assessed year; what is decided on it is decided later.
private func readDecision(_ value: YAMLValue?, year: Int) -> Decision {
  guard let value else { return .unread }
  let reader = MappingReader<DecisionKey>(value, for: "decision")
  var date: CalendarDate?
  var due: DueDate?
  if let text = reader.text(.date), let value = reader.value(.date) {
    date = CalendarDate(iso: text)
    due = DueDate(iso: text)
    if date == nil, due == nil {
      value.problems.error(.wrongType(key: "date", expected: .date), at: value.position)
    }
    if let decided = date?.year ?? due?.year, decided < year {
      value.problems.error(.decisionBeforeYear(date: text, year: year), at: value.position)
    }
  }
  return Decision(
    number: reader.text(.number), suffix: reader.text(.suffix) ?? Decision.defaultSuffix,
    date: date, due: due, issuer: reader.requiredText(.issuer))
}

private enum LetterheadKey: String, CaseIterable {
  case superior, body, place, nation, motto
}

private func readLetterhead(_ value: YAMLValue) -> LetterheadTemplate {
  let reader = MappingReader<LetterheadKey>(value, for: "letterhead")
  return LetterheadTemplate(
    superior: reader.text(.superior)?.trimmingTrailingLineBreaks ?? "",
    body: reader.requiredText(.body).trimmingTrailingLineBreaks,
    place: reader.requiredText(.place),
    nation: reader.text(.nation) ?? "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: reader.text(.motto) ?? "Độc lập - Tự do - Hạnh phúc")
}

private enum FontsKey: String, CaseIterable {
  case document, charts
}

private func readFonts(_ value: YAMLValue?) -> FontChoice {
  let reader = value.map { MappingReader<FontsKey>($0, for: "fonts") }
  return FontChoice(
    document: reader?.text(.document) ?? "Liberation Serif",
    charts: reader?.text(.charts) ?? "Roboto",
    documentPosition: reader?.value(.document)?.position,
    chartsPosition: reader?.value(.charts)?.position)
}
