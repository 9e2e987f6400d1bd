import Diagnostics
import Scoring
import Testing

/// Remarks on neighbours whom little sets apart.
@Suite struct CloseCallTests {
  private func remarks(
    _ points: [String], by basis: RankingMethod.Basis = .points, roundedTo: Int? = nil
  ) throws -> [String] {
    let agencies = points.indices.map { Agency(id: "a\($0)", name: "A\($0)") }
    let block = AgencyBlock(
      id: "so", name: "so", agencies: agencies,
      total: Indicator(
        id: AgencyBlock.totalID, name: "Tổng điểm",
        maximum: FixedDecimal(significand: 475, places: 0)),
      method: ScoringMethod(
        ranking: RankingMethod(basis: basis, roundedTo: roundedTo, ties: .dense)))
    let scores = try zip(agencies, points).enumerated().map { index, pair in
      let position = Position(file: "s.csv", line: index + 2)
      let entry = Entry(try FixedDecimal(parsing: pair.1, mark: ","), at: position)
      return AgencyScores(
        agency: pair.0, position: position,
        scores: [
          AgencyBlock.totalID: .points(StagePoints(council: entry), applicableMaximum: nil)
        ])
    }
    let assessment = Assessment(province: "Thử", year: 2024, blocks: [block])
    return Scorebook(blocks: [BlockScores(block: block, agencies: scores)])
      .score(for: assessment).checkScores().items.map(\.key)
  }

  /// 451/475 = 94,947 and 450,9/475 = 94,926 are both 94,9.
  @Test func tieByRounding() throws {
    #expect(
      try remarks(["451", "450,9", "400"], by: .rate, roundedTo: 1) == [
        "s.csv:3:1 score.tie-by-rounding"
      ])
    #expect(try remarks(["451", "451", "400"], by: .rate, roundedTo: 1) == [])
  }

  @Test func hundredthApart() throws {
    #expect(try remarks(["64,35", "64,34", "64,32"]) == ["s.csv:3:1 score.hundredth-apart"])
  }

  @Test func manyAreCounted() throws {
    let points = (0..<13).map { "50,\(30 - $0)" }
    #expect(try remarks(points) == ["- score.close-calls"])
  }
}
