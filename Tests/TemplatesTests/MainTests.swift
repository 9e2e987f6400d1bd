import Diagnostics
import Scoring
import Templates
import TestSupport
import Testing

/// What `template.yaml` may hold.
@Suite struct MainTests {
  @Test func goodTemplateIsRead() throws {
    let template = try read()
    #expect(template.assessment.province == "Thử")
    #expect(template.assessment.year == 2022)
    let block = try #require(template.assessment.blocks.first)
    #expect(block.agencies.map(\.id) == ["so-noi-vu", "so-y-te"])
    #expect(block.indicators.map(\.name) == ["Nhận thức số", "Thể chế số"])
    #expect(block.method == ScoringMethod(ranking: RankingMethod(basis: .rate, ties: .dense)))
    #expect(template.data.scores.map(\.path) == ["s.csv"])
    #expect(template.data.decimalMark == ",")
    #expect(template.decision.number == nil)
    #expect(template.decision.date == nil)
    #expect(template.annexes == [])
    #expect(template.sheet == nil)
    #expect(template.charts == [])
  }

  @Test func everythingWrongInAFileIsToldAtOnce() {
    let errors = errors(
      """
      schema: 2
      provinec: Thử
      year: 1999
      data: {scores: s.csv, decimalMark: ";"}
      formats:
        rate: {decimals: 7}
        points: {decimal: 2}
      indicators:
        set: Nhận thức số
      blocks:
        - id: Sở
          name: ""
          indicators: sett
          method: {rank: {by: rates, roundedTo: 7, ties: dense}}
          agencies: []
        - id: so
          method: {rank: dense}
          agencies: [{id: A b, name: A}, B, b, "!"]
        - {id: so, name: b, method: {rank: {by: rate, ties: dense}}, agencies: [A]}
      """)
    #expect(
      errors == [
        "t.yaml:1:1 template.missing-key",
        "t.yaml:1:9 template.value-out-of-range",
        "t.yaml:2:1 template.unknown-key",
        "t.yaml:3:7 template.value-out-of-range",
        "t.yaml:4:36 template.value-not-allowed",
        "t.yaml:6:20 template.value-not-allowed",
        "t.yaml:7:11 template.missing-key",
        "t.yaml:7:12 template.unknown-key",
        "t.yaml:9:8 template.wrong-type",
        "t.yaml:11:9 template.invalid-id",
        "t.yaml:12:11 template.wrong-type",
        "t.yaml:13:17 template.unknown-reference",
        "t.yaml:14:25 template.value-not-allowed",
        "t.yaml:14:43 template.value-out-of-range",
        "t.yaml:15:15 template.wrong-type",
        "t.yaml:16:5 template.missing-key",
        "t.yaml:17:20 template.wrong-type",
        "t.yaml:18:21 template.invalid-id",
        "t.yaml:18:39 template.duplicate-id",
        "t.yaml:18:42 template.invalid-id",
        "t.yaml:19:5 template.duplicate-id",
        "t.yaml:19:75 template.duplicate-name",
      ])
  }

  @Test func unknownKeyHasASuggestion() throws {
    let problem = firstProblem(try template("province: Thử", with: "provinec: Thử"))
    guard case .unknownKey("provinec", suggestion: let suggestion, allowed: let allowed) = problem
    else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(suggestion == "province")
    #expect(allowed.contains("blocks"))
  }

  @Test(arguments: ["schema", "province", "year", "data", "blocks"])
  func keysThatMustBeThere(key: String) throws {
    var lines = goodTemplate.split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix(key + ":") })
    let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.endIndex
    lines.removeSubrange(start..<end)
    #expect(errors(lines.joined(separator: "\n")) == ["t.yaml:1:1 template.missing-key"])
    #expect(firstProblem(lines.joined(separator: "\n")) == .missingKey(key))
  }

  @Test(arguments: [
    ("year: 2022", "year: hai nghìn", "t.yaml:3:7 template.wrong-type"),
    ("year: 2022", "year: 02022", "t.yaml:3:7 template.wrong-type"),
    ("year: 2022", "year: 2022.0", "t.yaml:3:7 template.wrong-type"),
    ("year: 2022", "year: [2022]", "t.yaml:3:7 template.wrong-type"),
    ("year: 2022", "year: 2101", "t.yaml:3:7 template.value-out-of-range"),
    ("province: Thử", "province: {a: b}", "t.yaml:2:11 template.wrong-type"),
    ("data: {scores: s.csv}", "data: s.csv", "t.yaml:4:7 template.wrong-type"),
    ("indicators: set", "indicators: nhóm", "t.yaml:10:17 template.unknown-reference"),
    ("agencies: [Sở Nội vụ, Sở Y tế]", "agencies: Sở Y tế", "t.yaml:12:15 template.wrong-type"),
    (
      "agencies: [Sở Nội vụ, Sở Y tế]", "agencies: [A, {id: a, name: B}]",
      "t.yaml:12:19 template.duplicate-id"
    ),
    ("id: so", "id: so/../x", "t.yaml:8:9 template.invalid-id"),
    ("id: so", "id: Khối", "t.yaml:8:9 template.invalid-id"),
    ("ties: dense}", "ties: dence}", "t.yaml:11:37 template.value-not-allowed"),
  ])
  func wrongValue(line: String, other: String, error: String) throws {
    let found = errors(try template(line, with: other))
    #expect(found == [error])
  }

  @Test(arguments: [
    ("2023-02-30", false), ("2023-2-1", false), ("28/3/2023", false), ("2023-13-01", false),
    ("2023-02-29", false), ("2024-02-29", true), ("2023-03-28", true), ("1900-02-29", false),
    ("2000-02-29", true), ("2023-04-31", false), ("2023-00-10", false), ("2023-01-00", false),
  ])
  func datesAreDaysOfTheCalendar(date: String, isValid: Bool) {
    let text =
      goodTemplate.replacing("year: 2022", with: "year: 2000")
      + "\ndecision: {issuer: UBND, date: \(date)}"
    #expect(errors(text) == (isValid ? [] : ["t.yaml:13:32 template.wrong-type"]))
  }

  /// Nghị định 30: days below 10 and the months 1 and 2 are padded.
  @Test(arguments: [
    ("2023-03-28", "28 tháng 3 năm 2023"), ("2023-02-05", "05 tháng 02 năm 2023"),
    ("2023-12-10", "10 tháng 12 năm 2023"), ("2023-01-09", "09 tháng 01 năm 2023"),
  ])
  func datesInWords(iso: String, words: String) throws {
    let date = try #require(CalendarDate(iso: iso))
    #expect(date.inWords == words)
    #expect(date.iso == iso)
  }

  /// The same padding: 03/6/2024.
  @Test(arguments: [
    ("2024-06-03", "03/6/2024"), ("2022-05-04", "04/5/2022"), ("2024-02-10", "10/02/2024"),
    ("2023-12-28", "28/12/2023"),
  ])
  func datesInFigures(iso: String, figures: String) {
    #expect(CalendarDate(iso: iso)?.inFigures == figures)
  }

  /// Scalars that YAML 1.1 takes for booleans, octal and sexagesimal numbers.
  @Test(arguments: ["no", "yes", "on", "010", "1:30", "0x10", "1e3", "null", "~", "2022-01-01"])
  func scalarsStayWhatWasWritten(text: String) throws {
    let template = try read(
      template("agencies: [Sở Nội vụ, Sở Y tế]", with: "agencies: [{id: a, name: \(text)}]")
        .replacing("name: các sở", with: "name: \(text)"))
    #expect(template.assessment.blocks.first?.name == text)
    #expect(template.assessment.blocks.first?.agencies.first?.name == text)
  }

  @Test func agenciesNeedAnIDOfTheirOwn() throws {
    let long = String(repeating: "dài ", count: 30)
    let list = ["{name: 中国}", "A", "{name: a, id: x}", "a", "\(long)x", "\(long)y"]
    let text = try template(
      "agencies: [Sở Nội vụ, Sở Y tế]",
      with: "agencies:" + list.map { "\n        - " + $0 }.joined())
    #expect(
      errors(text) == [
        "t.yaml:13:11 template.invalid-id", "t.yaml:15:11 template.duplicate-name",
        "t.yaml:16:11 template.duplicate-id", "t.yaml:18:11 template.duplicate-id",
      ])
    let cut = try template(
      "agencies: [Sở Nội vụ, Sở Y tế]", with: "agencies: [\(long)x, \(long)y, \(long)z]")
    let first = Position(file: "t.yaml", line: 12, column: 16)
    let id = String(repeating: "dai-", count: 19) + "dai"
    do throws(Diagnostics) {
      _ = try read(cut)
      Issue.record("two agencies have one id")
    } catch {
      let expected = Problem.duplicateID(id, first: first, isMadeFromNames: true)
      #expect(error.items.map(\.problem) == [expected, expected])
    }
  }

  @Test func provinceNamesAFolder() throws {
    #expect(
      errors(try template("province: Thử", with: "province: 中")) == [
        "t.yaml:2:11 template.invalid-id"
      ])
  }

  @Test func idsOfSets() throws {
    let text = goodTemplate.replacing("set: [", with: "Bộ: [")
      .replacing("indicators: set", with: "indicators: Bộ")
    #expect(errors(text) == ["t.yaml:6:3 template.invalid-id"])
  }

  @Test(arguments: [("2021-12-31", true), ("2022-01-01", false)])
  func decisionsAreNotOlderThanTheYear(date: String, isWrong: Bool) {
    let text = goodTemplate + "\ndecision: {issuer: UBND, date: \(date)}"
    #expect(errors(text) == (isWrong ? ["t.yaml:13:32 template.decision-before-year"] : []))
  }

  @Test func yenBaiIsReadWhole() throws {
    let template = try Template(
      reading: TemplateFiles(
        template: sampleFile("yen-bai/template.yaml"), annex: sampleFile("yen-bai/annex.yaml"),
        charts: sampleFile("yen-bai/charts.yaml"), sheet: sampleFile("yen-bai/sheet.yaml")))
    #expect(template.assessment.blocks.map(\.agencies.count) == [19])
    #expect(template.assessment.blocks.first?.indicators.count == 7)
    #expect(template.charts.map(\.id) == ["radar", "bars"])
    #expect(template.decision.date?.iso == "2023-03-28")
  }
}
