import Audit
import Diagnostics
import Scoring
import Testing

/// What is a finding, and what is none.
@Suite struct RuleTests {
  private func lines(_ auditing: Auditing) throws -> [String] {
    try auditing.findings().map(\.line)
  }

  /// Where a column has a decimal, a whole percent is one whose decimal was lost, unless the
  /// decimal is 0.
  @Test func ratesHaveThePlacesOfTheirTable() throws {
    let auditing = Auditing(
      blocks: [block(["A", "B", "C"], maximum: 1000, by: .rate)],
      scores: "agency;council\nA;943\nB;900\nC;871",
      printed: ["agency;rate\nA;94\nB;90\nC;87,1"])
    #expect(try lines(auditing) == ["p0.csv:2:3 audit.rate 94 -> 94.3 decimalsLost"])
  }

  /// Dense ranks on rounded rates, the second cell of the tie merged with the first.
  @Test func mergedRanks() throws {
    func found(_ ranks: [String]) throws -> [String] {
      try lines(
        Auditing(
          blocks: [block(["A", "B", "C"], by: .rate, roundedTo: 1, ties: .dense)],
          scores: "agency;council\nA;94,94\nB;94,92\nC;90",
          printed: [
            "agency;rank\n"
              + zip(["A", "B", "C"], ranks).map { "\($0);\($1)" }.joined(separator: "\n")
          ]))
    }
    #expect(try found(["1", "", "2"]) == [])
    #expect(try found(["1", "1", "2"]) == [])
    #expect(try found(["1", "", "3"]) == ["p0.csv:4:3 audit.rank 3 -> 2 otherTies"])
    #expect(
      try found(["1", "2", "3"]) == [
        "p0.csv:3:3 audit.rank 2 -> 1 rankedExactly",
        "p0.csv:4:3 audit.rank 3 -> 2 rankedExactly",
      ])
  }

  @Test func whatWasNotReported() throws {
    let blocks = [block(["A", "B"])]
    let scores = "agency;council\nA;60\nB;-"
    #expect(
      try lines(
        Auditing(blocks: blocks, scores: scores, printed: ["agency;council;rank\nA;60;1\nB;-;2"]))
        == [])
    #expect(
      try lines(
        Auditing(blocks: blocks, scores: scores, printed: ["agency;council\nA;-\nB;0"]))
        == [
          "p0.csv:2:3 audit.points - -> 60 -", "p0.csv:3:3 audit.points 0 -> - -",
        ])
  }

  /// Two tables print one figure that the scores do not hold; only the total was handed in.
  @Test func tablesThatDiffer() throws {
    let auditing = Auditing(
      blocks: [block(["A"], parts: ["X", "Y"])], scores: "agency;council\nA;60",
      printed: [
        "agency;X;Y;council\nA;20;40;60", "agency;X\nA;2", "agency;X;Y;council\nA;20;30;60",
      ])
    #expect(
      try lines(auditing) == [
        "p1.csv:2:3 audit.points 2 -> 20 lostDigit", "p2.csv:2:6 audit.points 30 -> 40 -",
      ])
  }

  /// One row of a sorted table stands too low.
  @Test func rowOrder() throws {
    let names = ["A", "B", "C", "D", "E"]
    let points = [50, 40, 30, 20, 10]
    func found(_ order: [Int]) throws -> [String] {
      func rows(_ order: [Int]) -> String {
        order.map { "\(names[$0]);\(points[$0])" }.joined(separator: "\n")
      }
      return try lines(
        Auditing(
          blocks: [block(names)], scores: "agency;council\n" + rows([0, 1, 2, 3, 4]),
          printed: ["agency;council\n" + rows(order)]))
    }
    #expect(try found([0, 1, 2, 3, 4]) == [])
    #expect(try found([0, 2, 1, 3, 4]) == ["p0.csv:4:1 audit.order 40 -> 30 -"])
    // Not sorted at all: nothing to say.
    #expect(try found([4, 0, 3, 1, 2]) == [])
  }

  @Test func spellings() throws {
    let auditing = Auditing(
      blocks: [block(["Sở Y tế", "Ban Dân tộc", "UBND huyện M'Drắk", "UBND huyện Lắk"])],
      scores: "agency;council\nSở Y tế;4\nBan Dân tộc;3\nUBND huyện M'Drắk;2\nUBND huyện Lắk;1",
      printed: [
        "agency;council\nSở Y Tế;4\nBan Dân tộc tỉnh;3\nUBND huyện M'Drăk;2\nLắk;1",
        "agency;council\nSở Y Tế;4\nsở Y tế;4".replacing("\nsở Y tế;4", with: ""),
      ])
    let found = try auditing.findings()
    #expect(
      found.map(\.line) == [
        "p0.csv:2:1 audit.spelling Sở Y Tế -> Sở Y tế letterCase",
        "p0.csv:3:1 audit.spelling Ban Dân tộc tỉnh -> Ban Dân tộc longerName",
        "p0.csv:4:1 audit.spelling UBND huyện M'Drăk -> UBND huyện M'Drắk diacritics",
      ])
    #expect(found.map(\.severity) == [.warning, .remark, .warning])
    #expect(found.map(\.repetitions) == [1, 0, 0])
  }

  /// Top 1 is A or B, which are equal.
  @Test func eitherOfTwoEqualsMayBeNamed() throws {
    let auditing = Auditing(
      blocks: [block(["A", "B", "C"])], scores: "agency;council\nA;60\nB;60\nC;10",
      claims: """
        - {place: x, top: 1, block: so, members: [B], mean: "60"}
        - {place: x, top: 1, block: so, members: [C], mean: "60"}
        - {place: x, top: 2, bottom: 1, block: so, gap: "51"}
        """)
    #expect(
      try lines(auditing) == [
        "c.yaml:2:42 audit.members C -> A -", "c.yaml:3:49 audit.gap 51 -> 50 -",
      ])
  }

  /// Three levels of one agency each: 33,3 % three times, or 33,4 and twice 33,3 where shares are
  /// made to add up.
  @Test func sharesFollowTheDeclaredRule() throws {
    func level(_ name: String, from points: Int?) -> LevelScheme.Level {
      .init(name: name, from: points.map { FixedDecimal(significand: $0, places: 0) })
    }
    let levels = LevelScheme(
      levels: [level("Tốt", from: 80), level("Khá", from: 50), level("Yếu", from: nil)],
      isGiven: false)
    var auditing = Auditing(
      blocks: [block(["A", "B", "C"], levels: levels)],
      scores: "agency;council\nA;90\nB;60\nC;10",
      claims: """
        - {place: a, block: so, level: Tốt, share: "33,4"}
        - {place: a, block: so, level: Khá, share: "33,3"}
        """)
    let found = try lines(auditing)
    #expect(found == ["c.yaml:1:44 audit.share 33.4 -> 33.3 -"])
    auditing.shareRule = .largestRemainder
    #expect(try lines(auditing) == [])
  }

  @Test func everyOtherClaim() throws {
    let levels = LevelScheme(
      levels: [
        .init(name: "Tốt", from: FixedDecimal(significand: 50, places: 0)), .init(name: "Yếu"),
      ], isGiven: false)
    let auditing = Auditing(
      blocks: [block(["A", "B", "C"], parts: ["X", "Y"], levels: levels)],
      scores: "agency;X;Y\nA;30;30\nB;20;10\nC;-;-",
      claims: """
        - {place: right, block: so, count: 3, reported: 2, of: 3, missing: [C], maximum: 100}
        - {place: right, block: so, level: Tốt, count: 1, share: "50", members: [A]}
        - {place: right, block: so, best: A, points: 60, mainIndicators: 2, names: [X, Y]}
        - {place: right, block: so, agency: B, indicator: x, points: 20}
        - {place: right, level: Yếu, of: province}
        - {place: wrong, block: so, count: 2, reported: 3, of: 2, missing: [B], maximum: 10}
        - {place: wrong, block: so, level: Tốt, count: 2, share: "33,3", members: [B]}
        - {place: wrong, block: so, best: B, points: 61, mainIndicators: 3, names: [X]}
        - {place: wrong, block: so, agency: B, indicator: x, points: 2, asPrinted: "2.0"}
        - {place: wrong, level: Tốt, of: province}
        """)
    #expect(
      try lines(auditing) == [
        "c.yaml:6:36 audit.count 2 -> 3 -", "c.yaml:6:49 audit.count 3 -> 2 -",
        "c.yaml:6:56 audit.count 2 -> 3 -", "c.yaml:6:68 audit.members B -> C -",
        "c.yaml:6:82 audit.maximum 10 -> 100 lostDigit",
        "c.yaml:7:48 audit.count 2 -> 1 -", "c.yaml:7:58 audit.share 33.3 -> 50.0 -",
        "c.yaml:7:75 audit.members B -> A -", "c.yaml:8:35 audit.members B -> A -",
        "c.yaml:8:46 audit.points 61 -> 60 -", "c.yaml:8:66 audit.count 3 -> 2 -",
        "c.yaml:8:76 audit.members 1 -> 3 namesLost",
        "c.yaml:9:62 audit.points 2 -> 20 lostDigit",
        "c.yaml:9:76 audit.decimal-mark 2.0 -> 2,0 -", "c.yaml:10:25 audit.level Tốt -> Yếu -",
      ])
  }

  /// 80/90 is 88,9 %, 40/80 is 50 %; the mean of both is 69,4.
  @Test func claimsOnAgencies() throws {
    let auditing = Auditing(
      blocks: [block(["A", "B", "C"], by: .rate)],
      scores: "agency;applicableMaximum;council\nA;90;80\nB;80;40\nC;90;-",
      claims: """
        - {place: right, block: so, agency: A, rate: "88,9", rank: 1, of: 3}
        - {place: right, block: so, worst: B, points: 40, meanRate: "69,4"}
        - {place: wrong, block: so, agency: A, rate: "88,8", rank: 2}
        - {place: wrong, block: so, worst: A, points: 41, meanRate: "46,3"}
        """)
    #expect(
      try lines(auditing) == [
        "c.yaml:3:46 audit.rate 88.8 -> 88.9 truncated", "c.yaml:3:60 audit.rank 2 -> 1 -",
        "c.yaml:4:36 audit.members A -> B -", "c.yaml:4:47 audit.points 41 -> 40 -",
        "c.yaml:4:61 audit.mean 46.3 -> 69.4 missingCountedAsZero",
      ])
  }

  /// What cannot be read on the page is not guessed; signs and words around a figure do not count.
  @Test func illegibleAndOtherwiseWritten() throws {
    let levels = LevelScheme(
      levels: [
        .init(name: "Tốt", from: FixedDecimal(significand: 50, places: 0)), .init(name: "Yếu"),
      ], isGiven: false)
    let auditing = Auditing(
      blocks: [block(["A", "B"], levels: levels)], scores: "agency;council\nA;60\nB;40",
      printed: ["agency;council;rate;rank;level\nA;?;60%;01;Mức tốt\nB;40;?;?;?"])
    #expect(try lines(auditing) == [])
  }

  @Test func rowNumbers() throws {
    func found(_ numbers: [Int]) throws -> [String] {
      let rows = zip(numbers, ["A", "B", "C", "D"]).map { "\($0);\($1)" }
      return try lines(
        Auditing(
          blocks: [block(["A", "B", "C", "D"])],
          scores: "agency;council\nA;4\nB;3\nC;2\nD;1",
          printed: ["number;agency\n" + rows.joined(separator: "\n")]))
    }
    #expect(try found([1, 2, 3, 4]) == [])
    #expect(try found([1, 1, 2, 3]) == [])
    #expect(try found([1, 2, 2, 4]) == ["p0.csv:4:1 audit.order 2 -> 3 -"])
  }

  @Test func componentsAddUp() throws {
    let auditing = Auditing(
      blocks: [block(["A"], parts: ["X", "Y"])], scores: "agency;X;Y\nA;1;2",
      claims: """
        - {place: x, components: 7, block: so}
        - {place: x, components: 3, indicator: x, block: so}
        - {place: x, components: 5, indicator: y, block: so}
        - {place: y, components: 4, indicator: x, block: so}
        """)
    #expect(
      try lines(auditing) == [
        "c.yaml:1:26 audit.count 7 -> 8 -", "c.yaml:4:26 audit.count 4 -> 3 -",
      ])
  }
}
