import Scoring
import Testing

/// Where points were lost, and from where missing ones could come.
struct LossTests {
  private func province(_ rows: String) -> SmallProvince {
    SmallProvince(
      indicators: [
        "{name: m, maximum: 30, children: [{name: m1, maximum: 10}, {name: m2, maximum: 20}]}",
        "{name: n, maximum: 40}", "{name: k, kind: bonus}", "{name: p, kind: penalty}",
      ],
      rank: "{by: points, ties: competition}", agencies: ["A"],
      scores: "agency\nA", indicatorScores: "agency;indicator;council\n" + rows)
  }

  private func losses(_ rows: String) throws -> [String] {
    try province(rows).scored()["A"].losses.map { "\($0.result.indicator.id) \($0.points.text)" }
  }

  @Test func largestFirstAndEqualOnesInOrder() throws {
    #expect(
      try losses("A;m1;7,5\nA;m2;17,5\nA;n;30\nA;k;2\nA;p;1") == [
        "n 10", "m1 2,5", "m2 2,5", "p 1",
      ])
    #expect(try losses("A;m1;10\nA;m2;20\nA;n;40").isEmpty)
  }

  /// What was not handed in beside what was has no points; what does not apply is not lost.
  @Test func missingPartsAreLostWhole() throws {
    #expect(try losses("A;m1;10\nA;n;40") == ["m2 20"])
    #expect(try losses("A;m1;10\nA;m2;-\nA;n;40").isEmpty)
    // The points of the whole are given: nobody knows what its parts are.
    #expect(try losses("A;m;25\nA;n;40") == ["m 5"])
  }

  @Test func sourcesAreAsManyAsNeeded() throws {
    let block = try province("A;m1;7,5\nA;m2;15\nA;n;30").scored()
    func sources(_ points: String) throws -> String? {
      block["A"].sources(of: try FixedDecimal(parsing: points, mark: ","), in: block.block)?
        .map { "\($0.result.indicator.id) \($0.points.text)" }.joined(separator: ", ")
    }
    #expect(try sources("10") == "n 10")
    #expect(try sources("10,01") == "n 10, m 7,5")
    #expect(try sources("17,5") == "n 10, m 7,5")
    #expect(try sources("17,51") == nil)
  }
}
