import Diagnostics
import Intake
import Scoring
import TestSupport
import Testing

/// The content of a scores file.
@Suite struct ScoreTests {
  @Test func everyValueKeepsItsDecimalsAndItsPlace() throws {
    let reading = Reading(scores: goodScores)
    #expect(reading.errors == [])
    #expect(reading.remarks == [])
    let first = try #require(reading.agencies.first)
    #expect(first.agency.id == "so-noi-vu")
    #expect(first.maximum?.decimal == FixedDecimal(significand: 1000, places: 0))
    #expect(first.applicableMaximum?.position.text == "s.csv:2:16")
    #expect(first.stages.selfAssessed?.decimal == FixedDecimal(significand: 80070, places: 2))
    #expect(reading.agencies[1].stages.selfAssessed == nil)
    #expect(first.stages.council?.position.text == "s.csv:2:27")
  }

  /// As officials write them: other case, other spaces, ids.
  @Test func agenciesAreFoundByNameAndByID() {
    let reading = Reading(
      scores: """
        agency;maximum;applicableMaximum;council
        SỞ  NỘI VỤ;1000;905;1
        so-y-te;1000;905;1
         Sở tư pháp ;1000;905;1
        """)
    #expect(reading.errors == [])
    #expect(reading.agencies.map(\.agency.id) == ["so-noi-vu", "so-y-te", "so-tu-phap"])
  }

  @Test func everythingWrongInAFileIsToldAtOnce() {
    let reading = Reading(
      scores: """
        agency;maximum;applicableMaximum;selfAssessed;council
        Sở Nội vu;1000;905;x;700,5
        Sở Y tế;0;905;x;12.5
        sở y tế;1000;905;-;1
        ;1000;905;-;
        Sở Tư pháp;1000;905;;
        """)
    #expect(
      reading.errors == [
        "s.csv:2:1 score.unknown-agency", "s.csv:3:9 score.maximum-not-positive",
        "s.csv:3:15 score.not-a-number", "s.csv:3:17 score.decimal-mark",
        "s.csv:4:1 score.duplicate-agency", "s.csv:5:1 score.missing", "s.csv:6:22 score.missing",
      ])
    #expect(
      reading.problems.contains(.unknownAgency(name: "Sở Nội vu", suggestion: "Sở Nội vụ")))
    #expect(reading.problems.contains(.decimalMarkMismatch(text: "12.5", mark: ",")))
    #expect(
      reading.problems.contains(
        .duplicateAgency(name: "Sở Y tế", first: Position(file: "s.csv", line: 3, column: 1))))
  }

  /// The first occurrence, also for the third.
  @Test func whereAnAgencyStoodFirst() {
    let reading = Reading(
      scores: goodScores + "\nSở Y tế;1000;905;-;1\nSở Y tế;1000;905;-;1",
      indicators: "agency;indicator;rate" + String(repeating: "\nSở Y tế;Thể chế số;1", count: 3))
    let first = Position(file: "s.csv", line: 3, column: 1)
    let other = Position(file: "i.csv", line: 2, column: 9)
    #expect(
      reading.problems == [
        .duplicateIndicatorScore(agency: "Sở Y tế", indicator: "Thể chế số", first: other),
        .duplicateIndicatorScore(agency: "Sở Y tế", indicator: "Thể chế số", first: other),
        .duplicateAgency(name: "Sở Y tế", first: first),
        .duplicateAgency(name: "Sở Y tế", first: first),
      ])
  }

  /// The wrong file: nobody reads more suggestions than a few.
  @Test func suggestionsEnd() {
    let rows = (1...50).map { "\nSở Y tê \($0 % 10);1000;905;1" }.joined()
    let reading = Reading(scores: "agency;maximum;applicableMaximum;council" + rows)
    let suggested = reading.problems.filter {
      if case .unknownAgency(_, suggestion: .some) = $0 { true } else { false }
    }
    #expect(reading.problems.count == 50)
    #expect(suggested.count == 20)
  }

  @Test func figuresThatContradictEachOtherAreToldAtOnce() {
    let reading = Reading(
      scores: """
        agency;maximum;applicableMaximum;selfAssessed;council
        Sở Nội vụ;1000;1000,5;2000;1001
        Sở Y tế;1000;905;-;905,1
        Sở Tư pháp;1000;905;905;800
        """)
    #expect(
      reading.errors == [
        "s.csv:2:16 score.applicable-above-maximum", "s.csv:2:28 score.above-maximum",
        "s.csv:3:20 score.above-maximum",
      ])
    #expect(
      reading.problems.last
        == .pointsAboveMaximum(points: "905,1", maximum: "905", agency: "Sở Y tế"))
    #expect(reading.remarks == ["s.csv:2:23 score.self-above-maximum"])
  }

  @Test func agencyWithoutALineIsMissed() {
    let reading = Reading(
      scores: """
        agency;maximum;applicableMaximum;council
        Sở Y tế;1000;905;1
        """)
    #expect(
      reading.errors == [
        "s.csv:1:1 score.agency-without-scores", "s.csv:1:1 score.agency-without-scores",
      ])
    #expect(
      reading.problems == [
        .agencyWithoutScores(name: "Sở Nội vụ"), .agencyWithoutScores(name: "Sở Tư pháp"),
      ])
  }

  @Test func nameLikeNoOtherHasNoSuggestion() {
    let reading = Reading(scores: goodScores + "\nKho bạc Nhà nước;1000;905;-;1")
    #expect(reading.problems == [.unknownAgency(name: "Kho bạc Nhà nước", suggestion: nil)])
    #expect(reading.errors == ["s.csv:5:1 score.unknown-agency"])
  }

  @Test(arguments: [
    ("1000;0;-;0", ["s.csv:5:17 score.maximum-not-positive"]),
    (
      "0;0,00;-;0",
      ["s.csv:5:12 score.maximum-not-positive", "s.csv:5:14 score.maximum-not-positive"]
    ),
    ("1000;905;-;905,000001", ["s.csv:5:23 score.above-maximum"]),
    ("1000;905;-;905", []), ("1000;1000;-;0", []),
    ("1000;905;-;-1", ["s.csv:5:23 score.out-of-range"]),
    ("1000;905;-;1234567890", ["s.csv:5:23 score.out-of-range"]),
    ("1000;905;-;1,1234567", ["s.csv:5:23 score.out-of-range"]),
    ("1000;905;-;1e2", ["s.csv:5:23 score.not-a-number"]),
    ("1000;905;-;nan", ["s.csv:5:23 score.not-a-number"]),
    ("1000;905;-;7 02", ["s.csv:5:23 score.not-a-number"]),
    ("1.000;905;-;1", ["s.csv:5:12 score.decimal-mark"]),
    ("1000;905;-;", ["s.csv:5:23 score.missing"]),
    ("1000;;-;5", ["s.csv:5:17 score.missing"]),
  ])
  func oneRow(row: String, errors: [String]) {
    let text = """
      agency;maximum;applicableMaximum;selfAssessed;council
      Sở Nội vụ;1000;905;-;1
      Sở Y tế;1000;905;-;1

      Sở Tư pháp;\(row)
      """
    #expect(Reading(scores: text).errors == errors)
  }

  @Test func decimalMarkIsTheTemplates() {
    let text = """
      agency;maximum;applicableMaximum;council
      Sở Nội vụ;1000;905;700.5
      Sở Y tế;1000;905;600,5
      Sở Tư pháp;1000;905;5
      """
    #expect(Reading(scores: text, mark: ".").errors == ["s.csv:3:18 score.decimal-mark"])
    #expect(Reading(scores: text, mark: ",").errors == ["s.csv:2:20 score.decimal-mark"])
  }

  @Test func selfAssessmentAboveTheMaximumIsARemark() {
    let reading = Reading(
      scores: """
        agency;maximum;applicableMaximum;selfAssessed;council
        Sở Nội vụ;1000;905;975;1
        Sở Y tế;1000;905;905;200
        Sở Tư pháp;1000;890;890,01;400
        """)
    #expect(reading.errors == [])
    #expect(
      reading.remarks == [
        "s.csv:2:20 score.self-above-maximum", "s.csv:4:21 score.self-above-maximum",
      ])
    #expect(reading.agencies.count == 3)
  }

  // MARK: Columns

  private func missing(_ files: ScoreFiles, for assessment: Assessment) -> [String] {
    Scorebook.read(files, for: assessment).problems.items.compactMap { item in
      guard case .missingColumn(let name, let other, _) = item.problem else { return nil }
      return "\(item.position?.file ?? "-") \(name)" + (other.map { " / \($0)" } ?? "")
    }
  }

  /// A file needs what the blocks of its own rows need, whichever file is read first.
  @Test func columnsThatAFileNeedsAreThoseOfItsBlocks() {
    func block(_ id: String, _ basis: RankingMethod.Basis) -> AgencyBlock {
      AgencyBlock(
        id: id, name: id, agencies: [Agency(id: id, name: id)],
        total: Indicator(id: AgencyBlock.totalID, name: "Tổng điểm"),
        method: ScoringMethod(ranking: RankingMethod(basis: basis, ties: .competition)))
    }
    let assessment = Assessment(
      province: "Thử", year: 2022, blocks: [block("a", .rate), block("b", .points)])
    let files = [
      SourceFile(path: "a.csv", text: "agency;council\na;1"),
      SourceFile(path: "b.csv", text: "agency;council\nb;1"),
    ]
    for files in [files, files.reversed()] {
      #expect(
        missing(ScoreFiles(scores: files, decimalMark: ","), for: assessment)
          == ["a.csv Điểm tối đa"])
    }
  }

  /// Rates of indicators say nothing of self-assessments; points of indicators may.
  @Test(arguments: [
    ("rate", ["s.csv Điểm tự đánh giá"]), ("council", ["s.csv Điểm tự đánh giá"]),
    ("Điểm tự đánh giá", []),
    ("note", ["s.csv Điểm tự đánh giá", "i.csv Điểm Hội đồng đánh giá / Tỷ lệ hoàn thành (%)"]),
  ])
  func selfAssessmentsThatArePrinted(column: String, expected: [String]) {
    let files = ScoreFiles(
      scores: [
        SourceFile(
          path: "s.csv",
          text: "agency;maximum;applicableMaximum;council\nSở Y tế;1000;905;800")
      ],
      indicatorScores: [
        SourceFile(path: "i.csv", text: "agency;indicator;\(column)\nSở Y tế;Thể chế số;50")
      ], decimalMark: ",", printedFields: [.selfAssessed, .points])
    #expect(missing(files, for: assessment) == expected)
  }
}
