import Scoring
import Testing

/// Every rule of a criterion, worked by hand. The rules are those of indicator sets in force
/// (see docs/method.md, “Criteria”).
struct CriterionRuleTests {
  struct Example: CustomTestStringConvertible, Sendable {
    /// Keys of the criterion beside its name.
    let criterion: String
    /// `value;total;option` of one agency.
    let report: String
    let points: String

    var testDescription: String { "\(criterion) of \(report)" }
  }

  @Test(arguments: [
    // 3 of 4 is three quarters of 20.
    Example(criterion: "maximum: 20, rule: ratio", report: "3;4;", points: "15"),
    Example(criterion: "maximum: 20, rule: ratio", report: "0;4;", points: "0"),
    // More than all is all.
    Example(criterion: "maximum: 20, rule: ratio", report: "5;4;", points: "20"),
    // 2 of 3 of 20 is 13,333…: rounded where the points are made, to six places or as declared.
    Example(criterion: "maximum: 20, rule: ratio", report: "2;3;", points: "13,333333"),
    Example(criterion: "maximum: 20, roundedTo: 2, rule: ratio", report: "2;3;", points: "13,33"),
    // 1/8 of 10 is 1,25: half goes up.
    Example(criterion: "maximum: 10, roundedTo: 1, rule: ratio", report: "1;8;", points: "1,3"),
    // Full marks from 80 % on; below, the plain share.
    Example(
      criterion: "maximum: 10, rule: {ratio: {fullFrom: 80}}", report: "80;100;", points: "10"),
    Example(
      criterion: "maximum: 10, rule: {ratio: {fullFrom: 80}}", report: "79;100;", points: "7,9"),

    // Steps: 4 meetings 20, 3 give 15, 2 give 10, 1 gives 5, else none.
    Example(criterion: Self.meetings, report: "0;;", points: "0"),
    Example(criterion: Self.meetings, report: "1;;", points: "5"),
    Example(criterion: Self.meetings, report: "2;;", points: "10"),
    Example(criterion: Self.meetings, report: "3;;", points: "15"),
    Example(criterion: Self.meetings, report: "3,9;;", points: "15"),
    Example(criterion: Self.meetings, report: "4;;", points: "20"),
    Example(criterion: Self.meetings, report: "40;;", points: "20"),

    // Options: the chairman 1, a deputy 1/2, nobody 0; halves add up, to full marks at most.
    Example(criterion: Self.heads, report: ";;Chủ tịch", points: "10"),
    Example(criterion: Self.heads, report: ";;Phó Chủ tịch", points: "5"),
    Example(criterion: Self.heads, report: ";;Không", points: "0"),
    Example(criterion: Self.heads, report: ";;phó chủ tịch", points: "5"),
    Example(criterion: Self.heads, report: ";;Phó Chủ tịch + Phó Chủ tịch", points: "10"),
    Example(criterion: Self.heads, report: ";;Phó Chủ tịch + Ủy viên", points: "7,5"),
    Example(criterion: Self.heads, report: ";;Chủ tịch + Phó Chủ tịch", points: "10"),

    // One point an application, at most 5.
    Example(criterion: "maximum: 10, rule: {count: {each: 1, cap: 5}}", report: "3;;", points: "3"),
    Example(criterion: "maximum: 10, rule: {count: {each: 1, cap: 5}}", report: "7;;", points: "5"),
    // Without a cap, the maximum is one.
    Example(criterion: "maximum: 10, rule: {count: {each: 2.5}}", report: "3;;", points: "7,5"),
    Example(criterion: "maximum: 10, rule: {count: {each: 2.5}}", report: "5;;", points: "10"),

    Example(criterion: "maximum: 10", report: "7,25;;", points: "7,25"),
  ])
  func pointsOfAReport(_ example: Example) throws {
    var province = SmallProvince(indicators: ["{name: k, \(example.criterion)}"])
    province.indicatorScores = "agency;indicator;value;total;option\nA;k;\(example.report)"
    let result = try province.scored()["A"].total
    #expect(result.pointsText == example.points)
    #expect(result.children[0].pointsText == example.points)
  }

  private static let meetings =
    "maximum: 20, rule: {steps: [{from: 4, points: 20}, {from: 3, points: 15},"
    + " {from: 2, points: 10}, {from: 1, points: 5}]}"
  private static let heads =
    "maximum: 10, rule: {options: {Chủ tịch: 1, Phó Chủ tịch: 1/2, Ủy viên: 0.25, Không: 0}}"

  @Test func bestOfTakesTheBestChildAndItsMaximum() throws {
    var province = SmallProvince(indicators: [
      "{name: k, rule: bestOf, children: [{name: k1, maximum: 10}, {name: k2, maximum: 8}]}"
    ])
    province.indicatorScores = "agency;indicator;council\nA;k1;3\nA;k2;7,5\nB;k1;9\nB;k2;8"
    let block = try province.scored()
    #expect(block["A"].total.pointsText == "7,5")
    #expect(block["B"].total.pointsText == "9")
    #expect(block["A"].total.maximum?.text == "10")
  }

  @Test func normalisedMeasuresAgainstTheBestOfTheBlock() throws {
    var province = SmallProvince(indicators: ["{name: k, maximum: 12, rule: normalised}"])
    province.indicatorScores = "agency;indicator;value\nA;k;30\nB;k;40\nC;k;0"
    let block = try province.scored()
    #expect(block.agencies.map(\.total.pointsText) == ["12", "9", "0"])
    province.indicatorScores = "agency;indicator;value\nA;k;0\nB;k;0\nC;k;0"
    #expect(try province.scored().agencies.map(\.total.pointsText) == ["0", "0", "0"])
  }

  /// National index: scores of 0 to 1 with weights; 0,75 of 20 and 0,5 of 30 make 30 of 50.
  @Test func scaleIsWeightedByTheMaximum() throws {
    var province = SmallProvince(indicators: [
      "{name: k1, maximum: 20, rule: {scale: {full: 1}}}",
      "{name: k2, maximum: 30, rule: {scale: {full: 1}}}",
    ])
    province.scores = "agency;k1;k2\nA;0,75;0,5\nB;1;1\nC;0;0,333"
    let block = try province.scored()
    #expect(block.agencies.map(\.total.pointsText) == ["50", "30", "9,99"])
    #expect(block["A"].total.rate?.percent(toPlaces: 1).text(mark: ",") == "60,0")
    province.scores = "agency;k1;k2\nA;1,1;0\nB;0;0\nC;0;0"
    #expect(province.problems() == ["s.csv:2:3 score.above-maximum"])
  }

  /// What does not apply cannot be reached by a rule: 9 of 10 on the 10 that are left of 15 is 9.
  @Test func rulesReachWhatIsLeftOfAnExcludedCriterion() throws {
    var province = SmallProvince(indicators: [
      "{name: k, maximum: 15, rule: ratio}", "{name: m, maximum: 5}",
    ])
    province.indicatorScores = """
      agency;indicator;value;total;council
      A;k;9;10;
      A;m;;;5
      B;k;9;10;
      B;m;;;5
      C;k;0;10;
      C;m;;;0
      """
    province.exclusions = "agency;indicator;points;reason\nA;k;5;r"
    let block = try province.scored()
    #expect(block["A"].total.descendant("k")?.pointsText == "9")
    #expect(block["A"].total.descendant("k")?.rate?.percent(toPlaces: 0).text(mark: ",") == "90")
    #expect(block["B"].total.descendant("k")?.pointsText == "13,5")
    province.method = ["notApplicable: fullMarks"]
    #expect(try province.scored()["A"].total.descendant("k")?.pointsText == "14")
  }

  /// A self-assessed total of 95 does not outweigh the 81 that were counted of the parts.
  @Test func selfAssessedTotalStandsBesideCountedParts() throws {
    var province = SmallProvince(indicators: [
      "{name: k1, maximum: 50}", "{name: k2, maximum: 50}",
    ])
    province.scores = "agency;selfAssessed;k1;k2\nA;95;40;41\nB;60;30;31\nC;50;20;20"
    let total = try province.scored()["A"].total
    #expect(total.pointsText == "81")
    #expect(total.selfAssessed?.text == "95")
  }

  @Test func penaltiesAndInformationHaveNoRank() throws {
    var province = SmallProvince(indicators: [
      "{name: k, maximum: 10}", "{name: p, kind: penalty}",
      "{name: i, maximum: 5, kind: information}",
    ])
    province.rank = "{by: rate, ties: competition}"
    province.scores = "agency;k;p;i\nA;6;1;5\nB;5;0;4\nC;4;2;3"
    let total = try province.scored()["A"].total
    #expect(total.pointsText == "5")
    #expect(total.descendant("k")?.rank == 1)
    #expect(total.descendant("p")?.rank == nil)
    #expect(total.descendant("i")?.rank == nil)
  }

  @Test func informationIsListedAndNotScored() throws {
    var province = SmallProvince(indicators: [
      "{name: k1, maximum: 10}", "{name: k2, maximum: 5, kind: information}",
    ])
    province.indicatorScores = "agency;indicator;council\nA;k1;6\nA;k2;5"
    let total = try province.scored()["A"].total
    #expect(total.pointsText == "6")
    #expect(total.maximum?.text == "10")
    #expect(total.descendant("k2")?.pointsText == "5")
  }

  @Test func bonusAndPenaltyChangePointsAndNotTheMaximum() throws {
    var province = SmallProvince(indicators: [
      "{name: k, maximum: 10}", "{name: thuong, maximum: 3, kind: bonus}",
      "{name: tru, kind: penalty}",
    ])
    province.indicatorScores =
      "agency;indicator;council\nA;k;10\nA;thuong;2\nB;k;8\nB;tru;1,5\nC;k;10"
    let block = try province.scored()
    #expect(block.order == "A 1, C 2, B 3")
    #expect(block.agencies.map(\.total.pointsText) == ["12", "10", "6,5"])
    #expect(block.agencies.allSatisfy { $0.total.maximum?.text == "10" })
    // 12 of 10 is 120 %.
    #expect(block["A"].rate == Ratio(6, over: 5))
  }

  @Test func pointsMayBeGivenInsteadOfAReportAndNotBesideIt() throws {
    var province = SmallProvince(indicators: ["{name: k, maximum: 20, rule: ratio}"])
    province.indicatorScores = "agency;indicator;value;total;council\nA;k;-;;14\nB;k;3;4;-"
    let block = try province.scored()
    #expect(["A", "B"].map { block[$0].total.pointsText } == ["14", "15"])
    province.indicatorScores = "agency;indicator;value;total;council;rate\nA;k;3;4;14;\nB;k;;;14;5"
    #expect(province.problems() == ["i.csv:2:5 score.two-kinds", "i.csv:3:7 score.two-kinds"])
  }

  /// A `-` says that there is nothing of this kind, not that nothing applies.
  @Test func dashesBesideAValue() throws {
    var province = SmallProvince(indicators: ["{name: k, maximum: 20}"])
    province.indicatorScores = "agency;indicator;council;rate\nA;k;5;-\nB;k;-;50\nC;k;-;-"
    let block = try province.scored()
    #expect(block["A"].total.pointsText == "5")
    #expect(block["B"].total.children[0].rate == Ratio(1, over: 2))
    #expect(block["C"].total.children[0].origin == .notApplicable)
  }
}
