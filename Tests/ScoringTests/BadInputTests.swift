import Diagnostics
import Scoring
import Testing

/// Wrong templates and scores: every problem with its place, all of them, in order.
struct BadInputTests {
  @Test func maximaThatDoNotAdd() {
    let province = SmallProvince(
      indicators: [
        "{name: k, maximum: 30, children: [{name: k1, maximum: 10}, {name: k2, maximum: 15}]}"
      ],
      block: ["maximum: 31"])
    #expect(
      province.problems() == [
        "t.yaml:7:26 template.maxima-do-not-add", "t.yaml:12:14 template.maxima-do-not-add",
      ])
  }

  /// A bonus may lead above the maximum; information and penalties may not.
  @Test(arguments: [("information", true), ("penalty", true), ("bonus", false)])
  func pointsAboveTheMaximum(kind: String, isWrong: Bool) {
    let province = SmallProvince(
      indicators: ["{name: k, maximum: 10, children: [{name: l, kind: \(kind)}]}"],
      scores: "agency;k\nA;11\nB;1\nC;1")
    #expect(province.problems() == (isWrong ? ["s.csv:2:3 score.above-maximum"] : []))
  }

  @Test func lastLevelTakesTheRest() {
    let province = SmallProvince(
      method: [
        "levels:", "  classes:", "    - {name: Tốt, from: 700}", "    - {name: Khá, from: 0}",
      ])
    #expect(province.problems() == ["t.yaml:13:31 template.last-level"])
  }

  @Test(arguments: [("0", true), ("0.000001", false), ("100", false), ("100.1", true)])
  func fullMarksFromAPercentage(from: String, isWrong: Bool) {
    var province = SmallProvince(indicators: [
      "{name: k, maximum: 5, rule: {ratio: {fullFrom: \(from)}}}"
    ])
    province.indicatorScores = "agency;indicator;value;total\nA;k;1;2"
    #expect(province.problems() == (isWrong ? ["t.yaml:7:54 template.value-out-of-range"] : []))
  }

  @Test func idsOfIndicators() {
    let province = SmallProvince(indicators: [
      "{name: k, id: points}", "{name: Rate}", "total", "{name: a, id: A b}", "{name: 中国}", "国",
      "{name: x, id: k}", "{name: y, id: k}", "{name: z, id: k}",
    ])
    #expect(
      province.problems() == [
        "t.yaml:7:7 template.reserved-id", "t.yaml:8:7 template.reserved-id",
        "t.yaml:9:7 template.reserved-id", "t.yaml:10:21 template.invalid-id",
        "t.yaml:11:7 template.invalid-id", "t.yaml:12:7 template.invalid-id",
        "t.yaml:14:7 template.duplicate-id", "t.yaml:15:7 template.duplicate-id",
      ])
  }

  @Test func forgottenIndicators() throws {
    var province = SmallProvince(indicators: [
      "{name: k, maximum: 10}", "{name: l, maximum: 10}", "{name: b, kind: bonus}",
    ])
    province.indicatorScores = "agency;indicator;council\nA;k;1\nB;l;2\nB;k;-"
    let found = try province.results().checkScores().items
    #expect(found.map(\.key) == ["s.csv:2:1 score.indicator-missing"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.problem) == [.indicatorMissing(agency: "A", indicator: "l")])
  }

  @Test func maximaOfWhatIsNotScoredDoNotCount() {
    let province = SmallProvince(
      indicators: [
        "{name: k, maximum: 10}", "{name: i, maximum: 5, kind: information}",
        "{name: b, rule: bestOf, children: [{name: b1, maximum: 4}, {name: b2, maximum: 6}]}",
      ], block: ["maximum: 16"], scores: "agency;council\nA;16\nB;1\nC;1")
    #expect(province.problems() == [])
  }

  @Test func levelsOutOfOrderAndWithoutThresholds() {
    let province = SmallProvince(
      method: [
        "levels:", "  classes:", "    - {name: Tốt, from: 700}", "    - {name: Khá, from: 800}",
        "    - {name: Trung bình}", "    - {name: Khá}",
      ])
    #expect(
      province.problems() == [
        "t.yaml:13:31 template.value-out-of-range", "t.yaml:14:13 template.missing-key",
        "t.yaml:15:13 template.duplicate-id",
      ])
  }

  @Test func unknownTieBreak() {
    let province = SmallProvince(rank: "{by: points, ties: dense, tieBreaks: [point, rate]}")
    #expect(province.problems() == ["t.yaml:9:51 template.value-not-allowed"])
  }

  @Test func rulesWithTwoKeysOrNone() {
    let province = SmallProvince(indicators: [
      "{name: k1, maximum: 5, rule: {count: {each: 1}, steps: []}}",
      "{name: k2, maximum: 5, rule: {}}", "{name: k3, maximum: 5, rule: ration}",
      "{name: k4, rule: ratio}", "{name: k5, maximum: 5, rule: {options: {a: 2}}}",
      "{name: k6, maximum: 5, rule: {steps: [{from: 1}]}}",
      "{name: k7, maximum: 5, rule: {ratio: {fullFrom: 120}}}",
    ])
    #expect(
      province.problems() == [
        "t.yaml:7:44 template.one-part-per-element", "t.yaml:8:36 template.missing-key",
        "t.yaml:9:36 template.value-not-allowed", "t.yaml:10:7 template.missing-key",
        "t.yaml:11:50 template.value-not-allowed", "t.yaml:12:45 template.missing-key",
        "t.yaml:13:55 template.value-out-of-range",
      ])
  }

  @Test func reportsThatTheRuleCannotUse() {
    var province = SmallProvince(indicators: [
      "{name: tỷ lệ, maximum: 5, rule: ratio}",
      "{name: phương án, maximum: 5, rule: {options: {Có: 1, Không: 0}}}",
    ])
    province.indicatorScores = """
      agency;indicator;value;total;option
      A;tỷ lệ;3;;
      B;tỷ lệ;3;0;
      C;tỷ lệ;;;
      A;phương án;;;Co
      B;phương án;1;;
      """
    #expect(
      province.problems() == [
        "i.csv:2:11 score.missing", "i.csv:3:11 score.maximum-not-positive",
        "i.csv:4:9 score.missing", "i.csv:5:15 score.unknown-option", "i.csv:6:16 score.missing",
      ])
  }

  @Test func moreExcludedThanThereIs() {
    var province = SmallProvince(
      indicators: ["{name: k, maximum: 10}", "{name: l, maximum: 90}"],
      rank: "{by: rate, ties: dense}", scores: "agency;k;l\nA;5;60\nB;5;60\nC;5;60")
    province.exclusions = "agency;indicator;points;reason\nA;k;11;nhầm\nZ;k;1;x\nB;m;1;x\nB;l;40"
    #expect(province.problems() == ["e.csv:5:1 csv.field-count"])
    province.exclusions = "agency;indicator;points;reason\nA;k;11;nhầm\nZ;k;1;x\nB;m;1;x\nB;l;40;"
    #expect(
      province.problems() == [
        "e.csv:3:1 score.unknown-agency", "e.csv:4:3 score.unknown-indicator",
        "e.csv:5:8 score.missing",
      ])
    province.exclusions = "agency;indicator;points;reason\nA;k;11;nhầm\nB;l;40;x"
    #expect(
      province.problems() == [
        "e.csv:2:5 score.excluded-above-maximum", "s.csv:3:5 score.above-maximum",
      ])
  }

  @Test func ratesNeedAMaximum() {
    let province = SmallProvince(
      rank: "{by: rate, ties: dense}", scores: "agency;maximum;council\nA;100;5\nB;-;5\nC;-;-")
    #expect(province.problems() == ["s.csv:3:5 score.no-maximum"])
  }

  @Test func numbersOfTheScoresFile() {
    let province = SmallProvince(
      block: ["maximum: 100"],
      scores: "agency;council\nA;100,5\nB;1.5\nC;năm\nD;4")
    #expect(
      province.problems() == [
        "s.csv:3:3 score.decimal-mark", "s.csv:4:3 score.not-a-number",
        "s.csv:5:1 score.unknown-agency",
      ])
  }

  @Test func bandsThatHoldNothing() {
    var province = SmallProvince(indicators: ["{name: k, maximum: 10}"])
    province.method = [
      "bands: [{from: 9, to: 1}, {}, {above: 1, from: 2}, {above: 1, indicator: x}]"
    ]
    #expect(
      province.problems() == [
        "t.yaml:14:15 template.value-out-of-range", "t.yaml:14:33 template.missing-key",
        "t.yaml:14:54 template.one-part-per-element", "t.yaml:14:80 template.unknown-reference",
      ])
  }
}
