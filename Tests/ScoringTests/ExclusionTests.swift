import Scoring
import Testing

/// What does not apply to an agency, in all five treatments; the figures are Bình Định's: 500
/// points less 15, 25 or 55.
struct ExclusionTests {
  private func province(_ treatment: String, rank: String = "{by: rate, ties: dense}")
    -> SmallProvince
  {
    SmallProvince(
      indicators: [
        "{name: nền tảng, maximum: 250}",
        "{name: hoạt động, maximum: 250, children: [{name: chính quyền số, maximum: 180},"
          + " {name: xã hội số, maximum: 70}]}",
      ], rank: rank, method: ["notApplicable: \(treatment)"],
      agencies: ["A", "B", "C", "D"], scores: "agency\nA\nB\nC\nD",
      indicatorScores: """
        agency;indicator;council
        A;nền tảng;240
        A;chính quyền số;125
        A;xã hội số;70
        B;nền tảng;240
        B;chính quyền số;125
        B;xã hội số;70
        C;nền tảng;250
        C;chính quyền số;165
        C;xã hội số;70
        D;nền tảng;250
        D;chính quyền số;180
        D;xã hội số;60
        """,
      exclusions: """
        agency;indicator;points;reason;source
        A | B;chính quyền số;55;không có dịch vụ công;QĐ 1968
        C;chính quyền số;15;không phát sinh đánh giá;CV 374
        """)
  }

  @Test func maximaAreReducedUpToTheTotal() throws {
    let block = try province("reduceMaximum").scored()
    #expect(block.agencies.map(\.agency.name) == ["C", "D", "A", "B"])
    #expect(block["A"].total.applicableText == "445")
    #expect(block["B"].total.applicableText == "445")
    #expect(block["C"].total.applicableText == "485")
    #expect(block["D"].total.applicableText == "500")
    #expect(block["A"].total.descendant("hoat-dong")?.applicableText == "195")
    #expect(block["A"].total.descendant("chinh-quyen-so")?.applicableText == "125")
    #expect(block["A"].total.descendant("nen-tang")?.applicableText == "250")
    #expect(block["A"].total.maximum?.text == "500")
    #expect(block["A"].rate == Ratio(435, over: 445))
    // C has all of 485.
    #expect(block.order == "C 1, D 2, A 3, B 3")
    let exclusion = try #require(block["B"].scores.exclusions.first)
    #expect(exclusion.reason == "không có dịch vụ công")
    #expect(exclusion.source == "QĐ 1968")
  }

  @Test func exclusionsOfTheTotalNeedNoIndicator() throws {
    var province = province("reduceMaximum")
    province.exclusions = "agency;points;reason\nD;5;không phát sinh hồ sơ"
    let block = try province.scored()
    #expect(block["D"].total.applicableText == "495")
    #expect(block["D"].total.descendant("hoat-dong")?.applicableText == "250")
  }

  @Test func pointsAreConvertedBackToTheFullScale() throws {
    let block = try province("convertBack", rank: "{by: convertedPoints, ties: dense}").scored()
    // 435/445 of 500 is 488,764…; 485/485 is 500; D stays at 490.
    #expect(block["A"].convertedPoints == Ratio(435 * 500, over: 445))
    #expect(block["C"].convertedPoints == Ratio(500, over: 1))
    #expect(block.order == "C 1, D 2, A 3, B 3")
  }

  @Test func levelsByPointsAreOfConvertedPoints() throws {
    var province = province("convertBack", rank: "{by: convertedPoints, ties: dense}")
    province.method.append("levels: {by: points, classes: [{name: t, from: 495}, {name: y}]}")
    let block = try province.scored()
    #expect(block["C"].total.pointsText == "485")
    #expect(block["C"].level == 0)
    #expect(block["D"].level == 1)
  }

  @Test func fullMarksAreGiven() throws {
    let block = try province("fullMarks").scored()
    #expect(block["A"].total.descendant("chinh-quyen-so")?.pointsText == "180")
    #expect(block["A"].total.pointsText == "490")
    #expect(block["A"].total.applicableText == "500")
    #expect(block["C"].total.pointsText == "500")
    #expect(block.order == "C 1, D 2, A 2, B 2" || block.order == "C 1, A 2, B 2, D 2")
  }

  @Test func fullMarksAreGivenForExclusionsOfTheTotal() throws {
    var province = province("fullMarks")
    province.exclusions = "agency;points;reason\nD;10;không phát sinh hồ sơ"
    #expect(try province.scored()["D"].total.pointsText == "500")
  }

  @Test func agenciesWithExclusionsAreAssessedAndNotRanked() throws {
    let block = try province("unranked").scored()
    #expect(block.order.hasPrefix("D 1, "))
    #expect(block["A"].rank == nil)
    #expect(block["A"].rate == Ratio(435, over: 445))
    #expect(block["A"].total.descendant("nen-tang")?.rank == nil)
    #expect(block["D"].total.descendant("hoat-dong")?.rank == 1)
  }

  @Test func aDashTakesTheWholeIndicatorOff() throws {
    var province = province("reduceMaximum")
    province.exclusions = nil
    province.indicatorScores = """
      agency;indicator;council
      A;nền tảng;240
      A;chính quyền số;125
      A;xã hội số;-
      """
    let a = try province.scored()["A"].total
    #expect(a.applicableText == "430")
    #expect(a.descendant("hoat-dong")?.applicableText == "180")
    #expect(a.descendant("xa-hoi-so")?.applicableMaximum == nil)
    #expect(a.pointsText == "365")
    province.method = ["notApplicable: fullMarks"]
    #expect(try province.scored()["A"].total.pointsText == "435")
  }

  @Test func anApplicableMaximumOfAPartLowersTheWhole() throws {
    var province = province("reduceMaximum")
    province.exclusions = nil
    province.indicatorScores = """
      agency;indicator;council;applicableMaximum
      A;nền tảng;240;
      A;chính quyền số;100;125
      A;xã hội số;70;
      """
    #expect(try province.scored()["A"].total.applicableText == "445")
  }

  @Test func lessThanTheMaximumByTheScoresFileIsUnrankedToo() throws {
    var province = SmallProvince(method: ["notApplicable: unranked"])
    province.scores =
      "agency;maximum;applicableMaximum;council\nA;100;90;80\nB;100;100;70\nC;100;-;60"
    #expect(try province.scored().order == "B 1, C 2, A -")
  }

  @Test func exclusionsGivenTwice() {
    var province = SmallProvince(
      indicators: ["{name: k, maximum: 10}", "{name: l, maximum: 90}"],
      scores: "agency;k;l\nA;5;6\nB;5;6\nC;5;6")
    province.exclusions = """
      agency;indicator;points;reason
      A;k;1;x
      A;k;2;X
      A;k;1;y
      A|B;l;1;x
      B;l;1;x
      A;k;3;x
      """
    #expect(
      province.problems() == [
        "e.csv:3:1 score.duplicate-exclusion", "e.csv:6:1 score.duplicate-exclusion",
        "e.csv:7:1 score.duplicate-exclusion",
      ])
  }

  /// An agency with a set and a table of its own is a block of its own.
  @Test func maximaOfTheScoresFileComeFirst() throws {
    var province = SmallProvince(block: ["maximum: 1000"], rank: "{by: rate, ties: dense}")
    province.scores =
      "agency;applicableMaximum;council\nA;905;810,25\nB;890;784,65\nC;-;-"
    let block = try province.scored()
    #expect(block["A"].rate == Ratio(81025, over: 90500))
    #expect(block["B"].total.applicableText == "890")
    #expect(block["B"].total.maximum?.text == "1000")
    #expect(block.order == "A 1, B 2, C -")
  }
}
