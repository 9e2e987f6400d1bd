import Audit
import Diagnostics
import Scoring
import Testing

/// Each likely cause on an example worked by hand.
@Suite struct CauseTests {
  private func lines(_ auditing: Auditing) throws -> [String] {
    try auditing.findings().map(\.line)
  }

  /// 451/475 = 94,947…: rounded to 94,95 and again to 95,0; cut off to 94,9 it would be right.
  @Test func roundedTwice() throws {
    let auditing = Auditing(
      blocks: [block(["A"], maximum: 475, by: .rate)], scores: "agency;council\nA;451",
      printed: ["agency;rate\nA;95,0"])
    #expect(try lines(auditing) == ["p0.csv:2:3 audit.rate 95.0 -> 94.9 roundedTwice"])
  }

  /// 2/3 = 66,666…
  @Test func truncated() throws {
    let auditing = Auditing(
      blocks: [block(["A"], maximum: 3, by: .rate)], scores: "agency;council\nA;2",
      printed: ["agency;rate\nA;66,66"])
    #expect(try lines(auditing) == ["p0.csv:2:3 audit.rate 66.66 -> 66.67 truncated"])
  }

  /// Seed 002, Bảng 1.7 and 1.3: 70 printed 7, 37,24 printed 37.
  @Test func copying() throws {
    let auditing = Auditing(
      blocks: [block(["A", "B"])], scores: "agency;council\nA;70\nB;37,24",
      printed: ["agency;council\nA;7\nB;37"])
    #expect(
      try lines(auditing) == [
        "p0.csv:2:3 audit.points 7 -> 70 lostDigit",
        "p0.csv:3:3 audit.points 37 -> 37.24 decimalsLost",
      ])
  }

  /// Seed 000: 632 of 905 is 69,83; 632,1 would give the printed 69,85. The other row shows that
  /// points have two decimals.
  @Test func decimalsOfThePointsLost() throws {
    let auditing = Auditing(
      blocks: [block(["A", "B"], maximum: 905, by: .rate)],
      scores: "agency;council\nA;632\nB;582,29",
      printed: ["agency;council;rate\nA;632;69,85\nB;582,29;64,34"])
    #expect(try lines(auditing) == ["p0.csv:2:7 audit.rate 69.85 -> 69.83 decimalsLost"])
  }

  @Test func swappedRows() throws {
    let auditing = Auditing(
      blocks: [block(["A", "B", "C"])], scores: "agency;council\nA;61,5\nB;48\nC;20",
      printed: ["agency;council\nA;48\nB;61,5\nC;20"])
    #expect(
      try lines(auditing) == [
        "p0.csv:2:3 audit.points 48 -> 61.5 swappedRows",
        "p0.csv:3:3 audit.points 61.5 -> 48 swappedRows",
      ])
  }

  /// Three parts of two decimals and their total may be 0,01 apart; 0,02 needs another slip.
  @Test func roundedParts() throws {
    func found(_ total: String) throws -> [String] {
      try lines(
        Auditing(
          blocks: [block(["A"], parts: ["X", "Y", "Z"])],
          scores: "agency;X;Y;Z\nA;10,11;20,22;30,33",
          printed: ["agency;X;Y;Z;council\nA;10,11;20,22;30,33;\(total)"]))
    }
    #expect(try found("60,66") == [])
    #expect(try found("60,65") == ["p0.csv:2:21 audit.sum 60.65 -> 60.66 roundedParts"])
    #expect(try found("60,68") == ["p0.csv:2:21 audit.sum 60.68 -> 60.66 -"])
  }

  /// A wrong rate, and ranks that are right by it.
  @Test func rankFollowsFromRate() throws {
    let auditing = Auditing(
      blocks: [block(["A", "B"], by: .rate, roundedTo: 2)],
      scores: "agency;council\nA;64,34\nB;64,31",
      printed: ["agency;rate;rank\nB;64,35;1\nA;64,34;2"])
    #expect(
      try lines(auditing) == [
        "p0.csv:2:3 audit.rate 64.35 -> 64.31 -", "p0.csv:2:9 audit.rank 1 -> 2 followsFrom",
        "p0.csv:3:9 audit.rank 2 -> 1 followsFrom",
      ])
  }

  /// 712,71 of the applicable 905 is 78,75; of the whole 1000 it is 71,27.
  @Test func wholeMaximum() throws {
    let auditing = Auditing(
      blocks: [block(["A"], maximum: 1000, by: .rate)],
      scores: "agency;applicableMaximum;council\nA;905;712,71",
      printed: ["agency;council;rate\nA;712,71;71,27"])
    #expect(try lines(auditing) == ["p0.csv:2:10 audit.rate 71.27 -> 78.75 wholeMaximum"])
  }

  /// A 50/50, B 60/61 = 98,361, C 98,356: dense on one decimal 1, 2, 2, 3. By points D, B, A, C.
  @Test func rankedByAnotherRule() throws {
    func found(_ ranks: [Int], ties: RankingMethod.Ties = .dense) throws -> [String] {
      let rows = zip(["A", "B", "C", "D"], ranks).map { "\($0);\($1)" }
      return try lines(
        Auditing(
          blocks: [block(["A", "B", "C", "D"], maximum: nil, by: .rate, roundedTo: 1, ties: ties)],
          scores: """
            agency;applicableMaximum;council
            A;50;50
            B;61;60
            C;50;49,178
            D;90;70
            """, printed: ["agency;rank\n" + rows.joined(separator: "\n")]))
    }
    #expect(try found([1, 2, 2, 3]) == [])
    #expect(try found([1, 2, 2, 4]) == ["p0.csv:5:3 audit.rank 4 -> 3 otherTies"])
    #expect(try found([1, 2, 3, 3]) == ["p0.csv:4:3 audit.rank 3 -> 2 rankedExactly"])
    #expect(try found([3, 2, 2, 3]) == ["p0.csv:2:3 audit.rank 3 -> 1 otherBasis"])
  }

  /// 60 of 80 is 75 on the scale of 100.
  @Test func convertedPoints() throws {
    let converted = AgencyBlock(
      id: "so", name: "so", agencies: [Agency(id: "a", name: "A")],
      total: Indicator(
        id: AgencyBlock.totalID, name: "Tổng điểm",
        maximum: FixedDecimal(significand: 100, places: 0)),
      method: ScoringMethod(
        notApplicable: .convertBack,
        ranking: RankingMethod(basis: .convertedPoints, ties: .dense)))
    let auditing = Auditing(
      blocks: [converted], scores: "agency;applicableMaximum;council\nA;80;60",
      printed: ["agency;Điểm quy đổi\nA;75,0", "agency;Điểm quy đổi\nA;7,5"])
    #expect(try lines(auditing) == ["p1.csv:2:3 audit.points 7.5 -> 75.0 -"])
  }

  /// A wrong part, a total and a rate that are right by it, a level by the total.
  @Test func oneSlipRunsThroughARow() throws {
    let levels = LevelScheme(
      levels: [
        .init(name: "Tốt", from: FixedDecimal(significand: 80, places: 0)), .init(name: "Yếu"),
      ], isGiven: false)
    let auditing = Auditing(
      blocks: [block(["A"], parts: ["X", "Y"], levels: levels)], scores: "agency;X;Y\nA;40,5;42",
      printed: ["agency;X;Y;council;rate;level\nA;30,5;42;72,5;72,5;Yếu"])
    #expect(
      try lines(auditing) == [
        "p0.csv:2:3 audit.points 30.5 -> 40.5 -",
        "p0.csv:2:11 audit.points 72.5 -> 82.5 followsFrom",
        "p0.csv:2:16 audit.rate 72.5 -> 82.5 followsFrom",
        "p0.csv:2:21 audit.level Yếu -> Tốt followsFrom",
      ])
  }

  /// (60 + 30) / 2 = 45; over all three agencies 30.
  @Test func meanOverOthers() throws {
    func found(_ mean: ScoringMethod.MeanBasis, _ printed: String) throws -> [String] {
      try lines(
        Auditing(
          blocks: [block(["A", "B", "C"], mean: mean)], scores: "agency;council\nA;60\nB;30\nC;-",
          claims: "- {place: x, mean: \"\(printed)\", block: so}"))
    }
    #expect(try found(.reporting, "45,0") == [])
    #expect(
      try found(.reporting, "30,0") == ["c.yaml:1:20 audit.mean 30.0 -> 45.0 missingCountedAsZero"])
    #expect(try found(.all, "30,0") == [])
    #expect(try found(.all, "45,0") == ["c.yaml:1:20 audit.mean 45.0 -> 30.0 missingLeftOut"])
  }

  /// Block means 60 and 30 have the mean 45; the three agencies have 50.
  @Test func meanOfMeans() throws {
    func found(_ rule: Assessment.ProvinceMean, _ printed: String) throws -> [String] {
      try lines(
        Auditing(
          blocks: [block(["A", "B"]), block(id: "xa", ["C"])], provinceMean: rule,
          scores: "agency;council\nA;70\nB;50\nC;30", claims: "- {place: x, mean: \"\(printed)\"}"))
    }
    #expect(try found(.ofAgencies, "50,0") == [])
    #expect(
      try found(.ofAgencies, "45,0") == ["c.yaml:1:20 audit.mean 45.0 -> 50.0 meanOfMeans"])
    #expect(try found(.ofBlockMeans, "45,0") == [])
    #expect(
      try found(.ofBlockMeans, "50,0") == ["c.yaml:1:20 audit.mean 50.0 -> 45.0 meanOfAgencies"])
  }

  /// B had 35 once: the band's mean (39 + 35) / 2, its list, its count, and the mean of all.
  @Test func staleValue() throws {
    let auditing = Auditing(
      blocks: [block(["A", "B", "C"])], scores: "agency;council\nA;39\nB;46\nC;10",
      claims: """
        - {place: x, band: {from: 30, to: 40}, block: so, count: 2, mean: "37,0", members: [A, B]}
        - {place: y, band: {above: 40}, block: so, count: 0}
        - {place: z, mean: "28,0", block: so}
        """)
    #expect(
      try lines(auditing) == [
        "c.yaml:1:58 audit.count 2 -> 1 staleValue",
        "c.yaml:1:67 audit.mean 37.0 -> 39.0 staleValue",
        "c.yaml:1:84 audit.members A; B -> A staleValue",
        "c.yaml:2:51 audit.count 0 -> 1 staleValue",
        "c.yaml:3:20 audit.mean 28.0 -> 31.7 staleValue",
      ])
    let cause = try #require(try auditing.findings().first?.cause)
    #expect(cause == .staleValue(agency: "B", value: "35.0"))
  }

  /// The list is that of “below 30”, and nobody is told of between 20 and 30.
  @Test func bandLimit() throws {
    let auditing = Auditing(
      blocks: [block(["A", "B", "C"])], scores: "agency;council\nA;39\nB;25\nC;10",
      claims: """
        - {place: x, band: {from: 30}, block: so, count: 1, members: [A]}
        - {place: y, band: {below: 20}, block: so, count: 2, mean: "17,5", members: [B, C]}
        """)
    #expect(
      try lines(auditing) == [
        "c.yaml:2:3 audit.bands - -> B -", "c.yaml:2:51 audit.count 2 -> 1 bandLimit",
        "c.yaml:2:77 audit.members B; C -> C bandLimit",
      ])
  }

  @Test func namesLost() throws {
    let auditing = Auditing(
      blocks: [block(["A", "B", "C"])], scores: "agency;council\nA;39\nB;35\nC;10",
      claims: "- {place: x, band: {from: 30}, block: so, count: 2, members: [A]}")
    #expect(try lines(auditing) == ["c.yaml:1:62 audit.members A -> A; B namesLost"])
  }
}
