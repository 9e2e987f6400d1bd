import Scoring
import Testing

/// Indicator sets three levels deep, with points given at any depth and at several stages.
struct TreeTests {
  /// 100 = (30 = 10 + 20) + 70.
  private var province: SmallProvince {
    SmallProvince(
      indicators: [
        "{name: n1, maximum: 30, children: [{name: n11, children: "
          + "[{name: k1, maximum: 4}, {name: k2, maximum: 6}]}, {name: n12, maximum: 20}]}",
        "{name: n2, maximum: 70}",
      ], rank: "{by: rate, ties: competition}")
  }

  @Test func maximaThatAreNotGivenFollowFromTheirParts() throws {
    var given = province
    given.indicatorScores = "agency;indicator;council\nA;k1;1"
    let result = try given.scored()["A"].total
    #expect(
      result.indicator.subtree.map(\.id) == ["total", "n1", "n11", "k1", "k2", "n12", "n2"])
    #expect(result.maximum?.text == "100")
    #expect(result.descendant("n11")?.maximum?.text == "10")
  }

  @Test func pointsOfPartsAddUpFromTheDeepest() throws {
    var province = province
    province.indicatorScores =
      "agency;indicator;council\nA;k1;3,5\nA;k2;6\nA;n12;18\nA;n2;41,05\nB;n1;12\nB;n2;60"
    let block = try province.scored()
    let a = block["A"].total
    #expect(a.descendant("n11")?.pointsText == "9,5")
    #expect(a.descendant("n1")?.pointsText == "27,5")
    #expect(a.pointsText == "68,55")
    #expect(block["A"].rate == Ratio(6855, over: 10000))
    // B has points at the first level only, and C has none.
    #expect(block["B"].total.pointsText == "72")
    #expect(block.order == "B 1, A 2, C -")
    // 27,5/30 is above 12/30; 60/70 is above 41,05/70.
    #expect(a.descendant("n1")?.rank == 1)
    #expect(a.descendant("n2")?.rank == 2)
    #expect(block["C"].total.descendant("n2")?.rank == nil)
  }

  @Test func theLastStageGivenCounts() throws {
    var province = province
    province.indicatorScores =
      "agency;indicator;selfAssessed;appraised;council\nA;n1;30;25;24\nA;n2;70;66;\nB;n1;28;;\nB;n2;50;;"
    let block = try province.scored()
    let a = block["A"].total
    #expect(a.pointsText == "90")
    #expect(a.selfAssessed?.text == "100")
    #expect(a.appraised?.text == "91")
    #expect(a.overrating?.text == "10")
    #expect(a.children.map { $0.overrating?.text } == ["6", "4"])
    #expect(block["B"].total.pointsText == "78")
    #expect(block["B"].total.overrating?.text == "0")
  }

  @Test func aSelfAssessmentOfSomePartsIsNoneOfTheWhole() throws {
    var province = province
    province.indicatorScores = "agency;indicator;selfAssessed;council\nA;n1;30;24\nA;n2;;66"
    let a = try province.scored()["A"].total
    #expect(a.pointsText == "90")
    #expect(a.selfAssessed == nil)
    #expect(a.overrating == nil)
  }

  @Test func whatIsOnlyListedIsInNoStage() throws {
    var province = SmallProvince(indicators: [
      "{name: k, maximum: 10}", "{name: i, maximum: 5, kind: information}",
      "{name: p, kind: penalty}",
    ])
    province.indicatorScores = "agency;indicator;selfAssessed;council\nA;k;9;8\nA;i;5;5\nA;p;1;2"
    let a = try province.scored()["A"].total
    #expect(a.pointsText == "6")
    #expect(a.selfAssessed?.text == "8")
  }

  @Test func aTotalBesideItsPartsIsCheckedAgainstThem() {
    var province = province
    province.scores = "agency;council\nA;90\nB;78,01\nC;-"
    province.indicatorScores = "agency;indicator;council\nA;n1;24\nA;n2;66\nB;n1;28\nB;n2;50"
    #expect(province.problems() == ["s.csv:3:3 score.sum-differs"])
  }
}
