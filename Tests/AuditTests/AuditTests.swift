import Audit
import Diagnostics
import Intake
import Scoring
import Templates
import TestSupport
import Testing

@Suite struct AuditTests {
  /// What is found in printed figures of two agencies: A has 2/3 and rank 1, B 582/905 and rank 2.
  private func findings(_ printed: String) throws -> Diagnostics {
    let block = AgencyBlock(
      id: "khoi", name: "khối", agencies: [Agency(id: "a", name: "A"), Agency(id: "b", name: "B")],
      total: Indicator(id: AgencyBlock.totalID, name: "Tổng điểm"),
      method: ScoringMethod(
        ranking: RankingMethod(basis: .rate, roundedTo: 2, ties: .competition)))
    let assessment = Assessment(province: "Thử", year: 2022, blocks: [block])
    var remarks = Diagnostics()
    let scores = """
      agency;maximum;applicableMaximum;selfAssessed;council
      A;1000;900;750,5;600
      B;1000;905;-;582
      """
    let scorebook = try Scorebook(
      reading: ScoreFiles(scores: [SourceFile(path: "s.csv", text: scores)], decimalMark: ","),
      for: assessment, remarks: &remarks)
    let figures = try PrintedFigures(
      reading: SourceFile(path: "p.csv", text: printed), for: assessment, decimalMark: ",",
      remarks: &remarks)
    return audit(figures, against: scorebook.score(for: assessment))
  }

  @Test func ratesAreComparedAtThePlacesPrinted() throws {
    for rate in ["66,67", "66,7", "67", "66,6667", "66,666667"] {
      #expect(try findings("agency;rate\nA;\(rate)").items == [], "\(rate)")
    }
    for (rate, right) in [("66,66", "66,67"), ("66,60", "66,67"), ("66,6", "66,7"), ("66", "67")] {
      let found = try findings("agency;rate\nA;\(rate)").items
      #expect(
        found == [
          .warning(
            .printedDiffers(agency: "A", field: .rate, printed: rate, expected: right),
            at: Position(file: "p.csv", line: 2, column: 3))
        ])
    }
  }

  @Test func pointsAreComparedByValue() throws {
    let same =
      "agency;maximum;applicableMaximum;selfAssessed;council;rank\nA;1000,0;900;750,50;600,00;1"
    #expect(try findings(same).items == [])
  }

  @Test func everyFieldIsChecked() throws {
    let found = try findings(
      """
      agency;maximum;applicableMaximum;selfAssessed;council;rate;rank
      B;1000;905;;582;64,31;2
      A;100;90;750;60;66,67;2
      """)
    #expect(
      found.items.map(\.key) == [
        "p.csv:3:3 audit.printed-differs", "p.csv:3:7 audit.printed-differs",
        "p.csv:3:10 audit.printed-differs", "p.csv:3:14 audit.printed-differs",
        "p.csv:3:23 audit.printed-differs",
      ])
    #expect(found.items.allSatisfy { $0.severity == .warning })
  }

  /// Seed 000: 632/905 is 69,83 and was printed 69,85; 582/905 is 64,31, printed 64,35, and so the
  /// agency was put before Sở Tư pháp, which has 64,34.
  @Test func yenBaiHasFourSlips() throws {
    let template = try Template(
      reading: TemplateFiles(template: sampleFile("yen-bai/template.yaml")))
    var remarks = Diagnostics()
    let scorebook = try Scorebook(
      reading: ScoreFiles(scores: [sampleFile("yen-bai/2022/scores.csv")], decimalMark: ","),
      for: template.assessment, remarks: &remarks)
    let printed = try PrintedFigures(
      reading: sampleFile("yen-bai/2022/printed.csv"), for: template.assessment, decimalMark: ",",
      remarks: &remarks)
    let found = audit(printed, against: scorebook.score(for: template.assessment))
    func slip(
      _ agency: String, _ field: ResultField, _ printed: String, _ expected: String, line: Int,
      column: Int
    ) -> Diagnostic {
      .warning(
        .printedDiffers(agency: agency, field: field, printed: printed, expected: expected),
        at: Position(file: "printed.csv", line: line, column: column))
    }
    let agriculture = "Sở Nông nghiệp và Phát triển nông thôn"
    #expect(
      found.items == [
        slip(
          "Sở Lao động - Thương binh và Xã hội", .rate, "69,85", "69,83", line: 13, column: 54),
        slip(agriculture, .rate, "64,35", "64,31", line: 17, column: 59),
        slip(agriculture, .rank, "16", "17", line: 17, column: 65),
        slip("Sở Tư pháp", .rank, "17", "16", line: 18, column: 41),
      ])
  }
}
