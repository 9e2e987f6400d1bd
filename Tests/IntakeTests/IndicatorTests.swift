import Diagnostics
import Scoring
import Testing

/// Scores per agency and indicator.
@Suite struct IndicatorTests {
  /// The indicators given, agencies in the order of the table.
  private func values(_ reading: Reading) -> [String] {
    let agencies = reading.results?.blocks.flatMap(\.agencies) ?? []
    return agencies.flatMap { agency in
      agency.total.children.filter(\.isGiven).map { result in
        var value = "-"
        if let points = result.points, let maximum = result.applicableMaximum {
          value = points.text(mark: ",") + " of " + maximum.text(mark: ",")
        } else if let rate = result.rate {
          value = rate.percent(toPlaces: 2).text(mark: ",", decimals: 0...2) + " %"
        }
        return "\(agency.agency.id) \(result.indicator.id): \(value)"
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
      scores: """
        agency;maximum;applicableMaximum;council
        Sở Nội vụ;1000;905;700,5
        Sở Y tế;1000;905;84,6
        Sở Tư pháp;1000;890;30
        """,
      indicators: """
        agency;indicator;council;applicableMaximum
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
        agency;indicator;council;applicableMaximum;rate
        Sở Y tế;Nhận thức sốo;1;2;
        Sở Y té;Nhận thức số;1;2;
        Sở Y tế;Thể chế số;50;;
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
        "i.csv:5:9 score.duplicate-indicator", "i.csv:6:26 score.rate-above-100",
        "i.csv:7:22 score.missing", "i.csv:8:27 score.maximum-not-positive",
        "i.csv:9:12 score.missing", "i.csv:10:1 score.missing", "i.csv:11:25 score.decimal-mark",
      ])
    #expect(
      reading.problems.contains(
        .unknownIndicator(name: "Nhận thức sốo", suggestion: "Nhận thức số")))
    #expect(
      reading.problems.contains(
        .duplicateIndicatorScore(
          agency: "Sở Y tế", indicator: "Thể chế số",
          first: Position(file: "i.csv", line: 4, column: 9))))
  }

  @Test func pointsAreAtMostTheMaximum() {
    let reading = Reading(
      scores: goodScores,
      indicators: """
        agency;indicator;council;applicableMaximum
        Sở Y tế;Thể chế số;50,1;
        Sở Tư pháp;Nhận thức số;40,1;40
        """)
    #expect(
      reading.errors == ["i.csv:2:20 score.above-maximum", "i.csv:3:25 score.above-maximum"])
  }

  @Test func pointsOrRatesAreNeeded() {
    let reading = Reading(scores: goodScores, indicators: "agency;indicator\nSở Y tế;Thể chế số\n")
    #expect(reading.errors == ["i.csv:1:1 csv.missing-column"])
  }

  @Test func problemsOfBothFilesAreToldTogether() {
    let reading = Reading(
      scores: goodScores + "\nSở Lạ;1;1;-;1",
      indicators: "agency;indicator;rate\nSở Y tế;Lạ;1\n")
    #expect(
      Set(reading.errors) == [
        "i.csv:2:9 score.unknown-indicator", "s.csv:5:1 score.unknown-agency",
      ])
    #expect(reading.errors.count == 2)
  }
}
