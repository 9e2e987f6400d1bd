import Scoring
import Testing

/// Bands, the best against the last, and shares as they are printed.
struct PrintedFiguresOfBlocksTests {
  private func block() throws -> BlockResults {
    try SmallProvince(
      agencies: ["A", "B", "C", "D", "E"],
      scores: "agency;council\nA;150\nB;140\nC;130\nD;129,99\nE;-"
    ).scored()
  }

  private func decimal(_ number: Int) -> FixedDecimal {
    FixedDecimal(significand: number, places: 0)
  }

  @Test func bandsHaveMembersAndMeans() throws {
    let bands = try block().results(of: [
      .above(decimal(140)), .from(decimal(130), to: decimal(140)), .below(decimal(130)),
      .from(decimal(140)), .below(decimal(10)),
    ])
    #expect(
      bands.map { $0.members.map(\.name).joined() } == ["A", "BC", "D", "AB", ""])
    #expect(bands[1].mean == Ratio(135, over: 1))
    #expect(bands[4].mean == nil)
  }

  @Test func theBestAgainstTheLast() throws {
    let pair = try #require(try block().topAndBottom(2))
    #expect(pair.top.map(\.name) == ["A", "B"])
    #expect(pair.bottom.map(\.name) == ["C", "D"])
    // 145 less 129,995.
    #expect(pair.gap == Ratio(15005, over: 1000))
    #expect(try block().topAndBottom(3) == nil)
  }

  @Test(arguments: [
    ([1, 1, 1], 1, ShareRule.independent, "33,3 33,3 33,3", false),
    ([1, 1, 1], 1, .largestRemainder, "33,4 33,3 33,3", true),
    ([1, 3, 8], 1, .independent, "8,3 25,0 66,7", true),
    // 16,67 three times, 50: by itself each is rounded up.
    ([1, 1, 1, 3], 0, .independent, "17 17 17 50", false),
    ([1, 1, 1, 3], 0, .largestRemainder, "17 17 16 50", true),
    ([0, 0], 0, .largestRemainder, "0 0", false),
  ])
  func shares(
    _ counts: [Int], _ places: Int, _ rule: ShareRule, _ text: String, _ addUp: Bool
  ) {
    let printed = PrintedShares(of: counts, places: places, rule: rule)
    #expect(printed.shares.map { $0.text(mark: ",") }.joined(separator: " ") == text)
    #expect(printed.addUp == addUp)
  }
}
