import Audit
import Diagnostics
import Intake
import Scoring
import Testing

@Suite struct AuditTests {
  /// What is found in printed figures of two agencies: A has 2/3 and rank 1, B 582/905 and rank 2.
  private func findings(_ printed: String) throws -> [Finding] {
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
    return audit([figures], against: scorebook.score(for: assessment))
  }

  @Test func ratesAreComparedAtThePlacesPrinted() throws {
    for rate in ["66,67", "66,7", "67", "66,6667", "66,666667"] {
      #expect(try findings("agency;rate\nA;\(rate)") == [], "\(rate)")
    }
    for (rate, right) in [("66,66", "66,67"), ("66,60", "66,67"), ("66,6", "66,7"), ("66", "67")] {
      let found = try findings("agency;rate\nA;\(rate)").map { finding in
        "\(finding.position.text) \(finding.printed?.data ?? "") \(finding.expected?.data ?? "")"
      }
      #expect(found == ["p.csv:2:3 \(rate) \(right)".replacing(",", with: ".")])
    }
  }

  @Test func pointsAreComparedByValue() throws {
    let same =
      "agency;maximum;applicableMaximum;selfAssessed;council;rank\nA;1000,0;900;750,50;600,00;1"
    #expect(try findings(same) == [])
  }

  @Test func everyFieldIsChecked() throws {
    let found = try findings(
      """
      agency;maximum;applicableMaximum;selfAssessed;council;rate;rank
      B;1000;905;;582;64,31;2
      A;100;90;750;60;66,67;2
      """)
    #expect(
      found.map { Diagnostic($0, isBinding: true).key } == [
        "p.csv:3:3 audit.maximum", "p.csv:3:7 audit.maximum", "p.csv:3:10 audit.points",
        "p.csv:3:14 audit.points", "p.csv:3:23 audit.rank",
      ])
    #expect(found.allSatisfy { $0.severity == .error })
  }
}
