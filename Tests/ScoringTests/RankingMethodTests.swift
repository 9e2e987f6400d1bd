import Scoring
import Testing

/// What a ranking is by, to how many places, how ties share a rank and what breaks them.
struct RankingMethodTests {
  /// Points out of 100 for agencies A, B, C, ….
  private func province(_ points: [String], rank: String) -> SmallProvince {
    let names = points.indices.map { String(UnicodeScalar(UInt8(65 + $0))) }
    return SmallProvince(
      block: ["maximum: 100"], rank: rank, agencies: names,
      scores: "agency;council\n" + zip(names, points).map { "\($0);\($1)" }.joined(separator: "\n"))
  }

  @Test(arguments: [
    ("competition", "A 1, B 2, C 2, D 4"), ("dense", "A 1, B 2, C 2, D 3"),
    ("ordinal", "A 1, B 2, C 3, D 4"),
  ])
  func tiesShareARank(_ ties: String, _ order: String) throws {
    let province = province(["90", "80,5", "80,50", "70"], rank: "{by: points, ties: \(ties)}")
    #expect(try province.scored().order == order)
  }

  /// Rounded once, half-up: 94,947 is 94,9 and not 95,0.
  @Test(arguments: [
    ("", "C 1, B 2, A 3, D 4"), (", roundedTo: 1", "C 1, B 2, A 2, D 4"),
    (", roundedTo: 0", "C 1, B 1, A 1, D 1"),
  ])
  func placesAreRoundedBeforeComparing(_ places: String, _ order: String) throws {
    let province = province(
      ["94,9", "94,947", "94,95", "94,84"], rank: "{by: rate\(places), ties: competition}")
    #expect(try province.scored().order == order)
  }

  @Test func tieBreaksDecideInTurn() throws {
    var province = SmallProvince(
      indicators: ["{name: m, maximum: 60}", "{name: n, maximum: 40}"],
      rank: "{by: points, ties: competition, tieBreaks: [m, selfAssessed]}",
      agencies: ["A", "B", "C", "D"], scores: "agency\nA\nB\nC\nD")
    // Equal points; B has more of m; A assessed itself higher than C; D is equal to C.
    province.indicatorScores = """
      agency;indicator;selfAssessed;council
      A;m;50;40
      A;n;30;30
      B;m;50;45
      B;n;30;25
      C;m;45;40
      C;n;30;30
      D;m;45;40
      D;n;30;30
      """
    #expect(try province.scored().order == "B 1, A 2, C 3, D 3")
  }

  @Test func rateBreaksATieOfPoints() throws {
    var province = SmallProvince(
      rank: "{by: points, ties: competition, tieBreaks: [rate]}",
      scores: "agency;maximum;council\nA;100;80\nB;90;80\nC;95;80")
    #expect(try province.scored().order == "B 1, C 2, A 3")
    province.rank = "{by: rate, roundedTo: 0, ties: competition, tieBreaks: [points]}"
    province.scores = "agency;maximum;council\nA;100;80\nB;200;160,2\nC;100;80"
    #expect(try province.scored().order == "B 1, A 2, C 2")
  }

  @Test(arguments: [
    ("lastWithRank", "competition", "B 1, D 1, A 3, C 3"),
    ("lastWithRank", "dense", "B 1, D 1, A 2, C 2"),
    ("lastWithRank", "ordinal", "B 1, D 2, A 3, C 4"),
    ("lastWithoutRank", "competition", "B 1, D 1, A -, C -"),
    ("leftOut", "competition", "B 1, D 1"),
  ])
  func agenciesThatDidNotReport(_ rule: String, _ ties: String, _ order: String) throws {
    let province = province(
      ["-", "90", "-", "90"], rank: "{by: points, ties: \(ties), notReported: \(rule)}")
    let block = try province.scored()
    #expect(block.order == order)
    #expect(block.agencies.filter { !$0.isReported }.allSatisfy { $0.points == nil })
  }

  @Test func whereNobodyReportedNobodyIsFirst() throws {
    let silent = province(
      ["-", "-", "-"], rank: "{by: points, ties: competition, notReported: lastWithRank}")
    #expect(try silent.scored().order == "A -, B -, C -")
  }

  /// Whom a method leaves out of the table is not left out of a mean over all.
  @Test(arguments: ["leftOut", "lastWithRank", "lastWithoutRank"])
  func meanOverAllCountsWhoIsLeftOut(rule: String) throws {
    var province = province(
      ["-", "90", "-", "30"], rank: "{by: points, ties: competition, notReported: \(rule)}")
    province.method = ["mean: {over: all}"]
    let results = try province.results()
    #expect(results.blocks[0].statistics.points?.mean == Ratio(30, over: 1))
    #expect(results.blocks[0].statistics.agencies == 4)
    #expect(results.provinceMeanPoints == Ratio(30, over: 1))
  }

  @Test func agenciesThatAreNotRankedTakeNobodysPlace() throws {
    var province = province(["70", "90", "80"], rank: "{by: points, ties: competition}")
    province.agencies[1] = "{name: B, ranked: false}"
    let block = try province.scored()
    #expect(block.order == "C 1, A 2, B -")
    #expect(block["B"].points?.text == "90")
  }

  @Test func indicatorsAreRankedByRateOrByPoints() throws {
    var province = SmallProvince(
      indicators: ["{name: m, maximum: 60}", "{name: n, maximum: 40}"],
      rank: "{by: points, ties: dense}")
    province.scores = "agency;m;n\nA;60;10\nB;60;-\nC;30;20"
    let block = try province.scored()
    #expect(["A", "B", "C"].map { block[$0].total.children[0].rank } == [1, 1, 2])
    #expect(["A", "B", "C"].map { block[$0].total.children[1].rank } == [2, nil, 1])
    // Without maxima there are no rates.
    province.indicators = ["m", "n"]
    let bare = try province.scored()
    #expect(["A", "B", "C"].map { bare[$0].total.children[0].rank } == [1, 1, 2])
    #expect(bare["A"].total.children[0].rate == nil)
  }
}
