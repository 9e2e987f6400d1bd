import Diagnostics
import Scoring
import TestSupport
import Testing

/// The form of the file: separators, quotes, lines.
@Suite struct CSVTests {
  /// Agency and council points of each row.
  private func rows(_ reading: Reading) -> [String] {
    reading.agencies.map {
      "\($0.agency.name) \($0.stages.council?.decimal.text(mark: ",") ?? "?")"
    }
  }

  private let expected = ["Sở Nội vụ 700,5", "Sở Y tế 600", "Sở Tư pháp 500"]

  @Test(arguments: [";", ",", "\t"]) func separatorIsTheHeadings(separator: String) {
    let text = goodScores.split(separator: "\n").map { line in
      line.split(separator: ";", omittingEmptySubsequences: false).map { field in
        field.contains(",") ? "\"\(field)\"" : String(field)
      }.joined(separator: separator)
    }.joined(separator: "\n")
    let reading = Reading(scores: text)
    #expect(reading.errors == [])
    #expect(reading.remarks == [])
    #expect(rows(reading) == expected)
  }

  @Test(arguments: ["\u{feff}", ""], ["\n", "\r\n"])
  func byteOrderMarkAndLineEndsAreNoContent(mark: String, lineEnd: String) {
    let lines = goodScores.split(separator: "\n").joined(separator: lineEnd)
    let reading = Reading(scores: mark + lines + lineEnd)
    #expect(reading.errors == [])
    #expect(rows(reading) == expected)
    #expect(reading.agencies.first?.stages.council?.position.text == "s.csv:2:27")
  }

  /// The column of a place counts characters, not bytes, and the byte order mark not at all.
  @Test func problemsBehindAByteOrderMarkHaveTheirPlace() {
    let reading = Reading(
      scores: "\u{feff}agency;maximum;applicableMaximum;councill\nSở Y tế;1;1;1\n")
    #expect(reading.errors == ["s.csv:1:1 csv.missing-column"])
    let header = "\u{feff}agency;maximum;maximum;applicableMaximum;council\n"
    #expect(
      Reading(scores: header + "Sở Y tế;1;1;1;1").errors == ["s.csv:1:16 csv.duplicate-column"])
  }

  @Test func blankLinesAndLinesOfSeparatorsArePassedOver() {
    let lines = goodScores.split(separator: "\n")
    let text = "\n;;;;\n" + lines.joined(separator: "\n\n;;;;\n  ;;; ;\n") + "\n\n;;;;\n\n"
    let reading = Reading(scores: text)
    #expect(reading.errors == [])
    #expect(rows(reading) == expected)
  }

  @Test func quotesHoldSeparatorsLineBreaksAndQuotes() {
    let reading = Reading(
      scores: """
        "agency";"Ghi ""chú""; dài";maximum;applicableMaximum;council
        "Sở Nội vụ";"một; hai
        ba";1000;905;700,5
        Sở Y tế;"";1000;905;"600"
        "  Sở Tư pháp ";;1000;890;5x0
        """)
    // The line break in the second row counts.
    #expect(reading.errors == ["s.csv:5:27 score.not-a-number"])
    let fixed = Reading(
      scores: """
        "agency";"Ghi ""chú""; dài";maximum;applicableMaximum;council
        "Sở Nội vụ";"một; hai
        ba";1000;905;700,5
        Sở Y tế;"";1000;905;"600"
        "  Sở Tư pháp ";;1000;890;500
        """)
    #expect(fixed.errors == [])
    #expect(fixed.remarks == ["s.csv:1:10 csv.extra-column"])
    #expect(rows(fixed) == expected)
  }

  /// As Excel writes a heading that was broken by hand.
  @Test func headingsMayHoldLineBreaks() {
    let reading = Reading(
      scores: goodScores.replacing(
        "applicableMaximum", with: "\"Điểm tối đa\nsau khi, xác định lại\""
      )
      .replacing("khi,", with: "khi"))
    #expect(reading.errors == [])
    #expect(rows(reading) == expected)
    let first = Reading(
      scores: goodScores.replacing("agency", with: "\"Cơ quan,\nđơn vị\""))
    #expect(first.errors == [])
    #expect(rows(first) == expected)
  }

  @Test func aFirstLineMayNameTheSeparator() {
    let reading = Reading(scores: "\u{feff}sep=;\r\n" + goodScores.replacing("600", with: "6x"))
    #expect(reading.errors == ["s.csv:4:20 score.not-a-number"])
    #expect(rows(Reading(scores: "sep=;\n" + goodScores)) == expected)
    let bars = goodScores.replacing(";", with: "|")
    #expect(rows(Reading(scores: "sep=|\n" + bars)) == expected)
  }

  @Test func carriageReturnsAloneEndLines() {
    let reading = Reading(scores: goodScores.replacing("\n", with: "\r"))
    #expect(reading.errors == [])
    #expect(rows(reading) == expected)
  }

  @Test func quoteThatIsNeverClosedIsShownWhereItOpens() {
    let reading = Reading(
      scores: """
        agency;maximum;applicableMaximum;council
        Sở Nội vụ;1000;"905;700,5
        Sở Y tế;1000;905;600
        """)
    #expect(reading.errors == ["s.csv:2:16 csv.unterminated-quote"])
  }

  /// A decimal comma in a comma-separated file without quotes, the usual slip.
  @Test func rowsAreAsLongAsTheHeading() {
    let reading = Reading(
      scores: """
        agency,maximum,applicableMaximum,council
        Sở Nội vụ,1000,905,700,5
        Sở Y tế,1000,905,600
        Sở Tư pháp,1000
        """)
    #expect(reading.errors == ["s.csv:2:1 csv.field-count", "s.csv:4:1 csv.field-count"])
    #expect(
      reading.problems == [
        .fieldCount(found: 5, expected: 4), .fieldCount(found: 2, expected: 4),
      ])
  }

  @Test(arguments: ["", "\u{feff}", "\n\n", " ; ; \n;;\n"]) func nothingIsAnEmptyFile(text: String)
  {
    #expect(Reading(scores: text).errors == ["s.csv:1:1 file.empty"])
  }

  @Test func headingAloneIsNoResult() {
    #expect(
      Reading(scores: "agency;maximum;applicableMaximum;council\n").errors
        == ["s.csv:1:1 csv.no-rows"])
  }

  @Test func fileOfAnotherKindHasNoColumns() {
    let reading = Reading(scores: "Đây không phải là bảng điểm.\nHai dòng.\n")
    #expect(Set(reading.errors) == ["s.csv:1:1 csv.missing-column"])
    #expect(
      reading.problems.first
        == .missingColumn("Cơ quan, đơn vị", found: ["Đây không phải là bảng điểm."]))
  }

  @Test func missingAndDoubledColumnsAreToldTogether() {
    let reading = Reading(
      scores: """
        Điểm tối đa;điểm  TỐI ĐA;Ghi chú
        1;1;1
        """)
    let missing = [String](repeating: "s.csv:1:1 csv.missing-column", count: 3)
    #expect(reading.errors == missing + ["s.csv:1:13 csv.duplicate-column"])
    let found = ["Điểm tối đa", "điểm  TỐI ĐA", "Ghi chú"]
    #expect(
      reading.problems == [
        .missingColumn("Cơ quan, đơn vị", found: found),
        .missingColumn("Điểm Hội đồng đánh giá", found: found),
        .missingColumn("Điểm tối đa sau khi xác định lại", found: found),
        .duplicateColumn("điểm  TỐI ĐA"),
      ])
  }

  /// Without points there is nothing to rank; the applicable maximum would be printed.
  @Test func columnsThatAreNeededAreAllNamed() {
    let reading = Reading(scores: "agency;maximum\nSở Nội vụ;1\nSở Y tế;1\nSở Tư pháp;1\n")
    let found = ["agency", "maximum"]
    #expect(reading.errors == Array(repeating: "s.csv:1:1 csv.missing-column", count: 2))
    #expect(
      Set(reading.problems) == [
        .missingColumn("Điểm Hội đồng đánh giá", found: found),
        .missingColumn("Điểm tối đa sau khi xác định lại", found: found),
      ])
  }

  @Test func columnsComeInAnyOrderAndSurplusOnesAreRemarked() {
    let reading = Reading(
      scores: """
        Điểm Hội đồng đánh giá;Ghi chú;Đơn vị;APPLICABLEMAXIMUM;Điểm tối đa
        700,5;;Sở Nội vụ;905;1000
        600;mới;Sở Y tế;905;1000
        500;;Sở Tư pháp;890;1000
        """)
    #expect(reading.errors == [])
    #expect(reading.remarks == ["s.csv:1:24 csv.extra-column"])
    #expect(rows(reading) == expected)
  }
}
