import Diagnostics
import Scoring
import Testing

/// Scores per agency and indicator.
@Suite struct IndicatorTests {
  private func values(_ reading: Reading) -> [String] {
    reading.agencies.flatMap { agency in
      agency.indicators.map { score in
        let value =
          switch score.value {
          case .points(let entry, let maximum):
            entry.decimal.text(mark: ",") + " of " + maximum.decimal.text(mark: ",")
          case .rate(let entry): entry.decimal.text(mark: ",") + " %"
          case .notApplicable: "-"
          }
        return "\(agency.agency.id) \(score.indicator.id): \(value)"
      }
    }
  }

  @Test func ratesAndDashes() {
    let reading = Reading(
      scores: goodScores,
      indicators: """
        Cơ quan, đơn vị;Chỉ số chính;Tỷ lệ hoàn thành (%)
        Sở Y tế;Thể chế số;100
        Sở Y tế;nhận thức  SỐ;83,33
        Sở Nội vụ;the-che-so;-
        """)
    #expect(reading.errors == [])
    // In the order of the indicator set, whatever the order of the file.
    #expect(
      values(reading) == [
        "so-noi-vu the-che-so: -", "so-y-te nhan-thuc-so: 83,33 %", "so-y-te the-che-so: 100 %",
      ])
  }

  @Test func pointsOfTheirOwnMaximumOrTheIndicators() {
    let reading = Reading(
      scores: goodScores,
      indicators: """
        agency;indicator;points;applicableMaximum
        Sở Y tế;Nhận thức số;34,6;40
        Sở Y tế;Thể chế số;50;
        Sở Tư pháp;Thể chế số;30;30,5
        Sở Tư pháp;Nhận thức số;-;
        """)
    #expect(reading.errors == [])
    #expect(
      values(reading) == [
        "so-y-te nhan-thuc-so: 34,6 of 40", "so-y-te the-che-so: 50 of 50",
        "so-tu-phap nhan-thuc-so: -", "so-tu-phap the-che-so: 30 of 30,5",
      ])
  }

  @Test func everythingWrongInAFileIsToldAtOnce() {
    let reading = Reading(
      scores: goodScores,
      indicators: """
        agency;indicator;points;applicableMaximum;rate
        Sở Y tế;Nhận thức sốo;1;2;
        Sở Y té;Nhận thức số;1;2;
        Sở Y tế;Nhận thức số;1;;
        Sở Y tế;Thể chế số;50,1;;
        sở y tế;THỂ CHẾ SỐ;1;;
        Sở Nội vụ;Nhận thức số;;;100,01
        Sở Nội vụ;Thể chế số;;;
        Sở Tư pháp;Nhận thức số;1;0;
        Sở Tư pháp;;;;7
        ;Thể chế số;;;7
        Sở Tư pháp;Thể chế số;;;7.5
        """)
    #expect(
      reading.errors == [
        "i.csv:2:9 score.unknown-indicator", "i.csv:3:1 score.unknown-agency",
        "i.csv:4:24 score.missing", "i.csv:5:20 score.above-maximum",
        "i.csv:6:9 score.duplicate-indicator", "i.csv:7:26 score.rate-above-100",
        "i.csv:8:22 score.missing", "i.csv:9:27 score.maximum-not-positive",
        "i.csv:10:12 score.missing", "i.csv:11:1 score.missing", "i.csv:12:25 score.decimal-mark",
      ])
    #expect(
      reading.problems.contains(
        .unknownIndicator(name: "Nhận thức sốo", suggestion: "Nhận thức số")))
    #expect(
      reading.problems.contains(
        .duplicateIndicatorScore(
          agency: "sở y tế", indicator: "Thể chế số",
          first: Position(file: "i.csv", line: 5, column: 9))))
  }

  @Test func pointsOrRatesAreNeeded() {
    let reading = Reading(scores: goodScores, indicators: "agency;indicator\nSở Y tế;Thể chế số\n")
    #expect(reading.errors == ["i.csv:1:1 csv.missing-column"])
  }

  @Test func problemsOfBothFilesAreToldTogether() {
    let reading = Reading(
      scores: goodScores + "\nSở Lạ;1;1;;1",
      indicators: "agency;indicator;rate\nSở Y tế;Lạ;1\n")
    #expect(
      Set(reading.errors) == [
        "i.csv:2:9 score.unknown-indicator", "s.csv:5:1 score.unknown-agency",
      ])
    #expect(reading.errors.count == 2)
  }
}
