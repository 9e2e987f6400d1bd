import Diagnostics
import Intake
import Scoring
import TestSupport
import Testing

@Suite struct PrintedFiguresTests {
  private func errors(_ text: String) -> [String] {
    problems { () throws(Diagnostics) in
      var remarks = Diagnostics()
      _ = try PrintedFigures(
        reading: SourceFile(path: "p.csv", text: text), for: assessment, decimalMark: ",",
        remarks: &remarks)
    }
  }

  @Test func figuresKeepFieldDecimalsAndPlace() throws {
    var remarks = Diagnostics()
    let printed = try PrintedFigures(
      reading: SourceFile(
        path: "p.csv",
        text: """
          Xếp hạng;Cơ quan, đơn vị;Tỷ lệ hoàn thành (%);Ghi chú;Điểm Hội đồng đánh giá
          2;Sở Y tế;64,30;;
          """),
      for: assessment, decimalMark: ",", remarks: &remarks)
    #expect(remarks.items.map(\.key) == ["p.csv:1:47 csv.extra-column"])
    let figures = printed.rows.flatMap { row in
      row.figures.map { figure in
        "\(row.agency.id) \(figure.field.rawValue) \(figure.entry?.decimal.text(mark: ",") ?? "-")"
          + " \(figure.position.text)"
      }
    }
    #expect(figures == ["so-y-te rate 64,30 p.csv:2:11", "so-y-te rank 2 p.csv:2:1"])
  }

  @Test func everythingWrongIsToldAtOnce() {
    let errors = errors(
      """
      agency;rate;rank
      Sở Y tế;64.30;x
      Sở Ytế;64,30;1
      ;1;1
      Sở y tế;64,30;1
      """)
    #expect(
      errors == [
        "p.csv:2:9 score.decimal-mark", "p.csv:2:15 score.not-a-number",
        "p.csv:3:1 score.unknown-agency", "p.csv:4:1 score.missing",
        "p.csv:5:1 score.duplicate-agency",
      ])
  }

  @Test func agencyColumnIsNeeded() {
    #expect(errors("rate;rank\n1;1\n") == ["p.csv:1:1 csv.missing-column"])
  }
}
