import Scoring
import Testing

struct LevelTests {
  private func levels(of points: [String], _ keys: String) throws -> [String] {
    let names = points.indices.map { String(UnicodeScalar(UInt8(65 + $0))) }
    let province = SmallProvince(
      block: ["maximum: 1000"],
      method: ["levels: {\(keys)}"], agencies: names,
      scores: "agency;council\n" + zip(names, points).map { "\($0);\($1)" }.joined(separator: "\n"))
    let block = try province.scored()
    return names.map { name in
      block[name].level.flatMap { block.block.method.levels?.levels[$0].name } ?? "-"
    }
  }

  private let classes = "classes: [{name: Tốt, from: 800}, {name: Khá, from: 700}, {name: Yếu}]"

  @Test func theLowerSideHoldsTheThreshold() throws {
    let levels = try levels(
      of: ["800,01", "800", "799,99", "700", "699,9", "0", "-"],
      "by: points, inclusive: lower, \(classes)")
    #expect(levels == ["Tốt", "Tốt", "Khá", "Khá", "Yếu", "Yếu", "-"])
  }

  @Test func theUpperSideHoldsTheThreshold() throws {
    let levels = try levels(
      of: ["800,01", "800", "799,99", "700"], "by: points, inclusive: upper, \(classes)")
    #expect(levels == ["Tốt", "Khá", "Khá", "Yếu"])
  }

  /// 799,96 of 1000 is 79,996 %: printed as 80,0, and below 80 all the same.
  @Test func ratesAreComparedExactly() throws {
    let levels = try levels(
      of: ["799,96", "800"], "by: rate, classes: [{name: Tốt, from: 80}, {name: Khá}]")
    #expect(levels == ["Khá", "Tốt"])
  }

  @Test func levelsAreGivenWhereThresholdsWereNeverPublished() throws {
    var province = SmallProvince(
      method: ["levels: {given: true, classes: [{name: Nâng cao}, {name: Khởi động}]}"],
      scores: "agency;level\nA;Khởi động\nB;Nâng cao\nC;-")
    let block = try province.scored()
    #expect(block["A"].level == 1)
    #expect(block["B"].level == 0)
    #expect(block["C"].level == nil)
    #expect(!block["C"].isReported)
    #expect(block.statistics.levels.map(\.count) == [1, 1])
    province.scores = "agency;level\nA;Khoi dong\nB;Nâng cao\nC;"
    #expect(province.problems() == ["s.csv:2:3 score.unknown-level", "s.csv:4:3 score.missing"])
  }
}
