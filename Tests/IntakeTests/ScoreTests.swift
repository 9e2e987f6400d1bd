import Diagnostics
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
}
