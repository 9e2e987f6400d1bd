import Scoring
import TestSupport
import Testing

/// The least points to the next rank and the next level.
struct PointGapTests {
  private func province(_ points: [String], rank: String, method: [String] = []) -> SmallProvince {
    let names = points.indices.map { String(UnicodeScalar(UInt8(65 + $0))) }
    return SmallProvince(
      block: ["maximum: 1000"], rank: rank, method: method, agencies: names,
      scores: "agency;applicableMaximum;council\n"
        + zip(names, points).map { "\($0);\($1)" }.joined(separator: "\n"))
  }

  private func gap(
    _ block: BlockResults, from agency: String, to other: String, places: Int = 2
  ) -> String? {
    block.points(from: block[agency], toReach: block[other], places: places)?.text
  }

  /// Yên Bái: 84,15 % of 905 begins at 84,145 %, which is 761,51225 points: 761,52 less 712,71.
  @Test func roundedRatesAreReachedWhereTheirRoundingBegins() throws {
    let block = try province(
      ["905;761,56", "905;712,71"], rank: "{by: rate, roundedTo: 2, ties: competition}"
    ).scored()
    #expect(gap(block, from: "B", to: "A") == "48,81")
    #expect(gap(block, from: "B", to: "A", places: 1) == "48,9")
    #expect(gap(block, from: "B", to: "A", places: 0) == "49")
  }

  /// Bình Định: 95,1 % begins at 95,05 %, which is 460,9925 of 485 and 451,4875 of 475.
  @Test func denseRanksOfOtherMaxima() throws {
    let block = try province(
      ["485;461,3", "485;460,39", "475;451"], rank: "{by: rate, roundedTo: 1, ties: dense}"
    ).scored()
    #expect(block.order == "A 1, C 2, B 2" || block.order == "A 1, B 2, C 2")
    #expect(gap(block, from: "B", to: "A") == "0,61")
    #expect(gap(block, from: "C", to: "A") == "0,49")
  }

  /// Equal points share a rank, where every tie-break is equal, too; in their order, or by what was
  /// self-assessed, more is needed.
  @Test(arguments: [
    ("{by: points, ties: competition}", "9,5"), ("{by: points, ties: ordinal}", "9,51"),
    ("{by: points, ties: competition, tieBreaks: [rate]}", "9,5"),
    ("{by: points, roundedTo: 0, ties: competition}", "9"),
  ])
  func equalsShareARankOrDoNot(_ rank: String, _ gap: String) throws {
    let block = try province(["1000;90", "1000;80,5"], rank: rank).scored()
    #expect(self.gap(block, from: "B", to: "A") == gap)
  }

  /// Nobody is above full marks; without points there is nothing to add to.
  @Test func whatPointsAloneDoNotReach() throws {
    let full = try province(
      ["100;100", "90;80", "90;-"],
      rank: "{by: points, ties: competition, notReported: lastWithRank}"
    ).scored()
    #expect(gap(full, from: "B", to: "A") == nil)
    #expect(gap(full, from: "C", to: "B") == nil)
    let byPoints = "{by: rate, ties: competition, tieBreaks: [points]}"
    // 90 of 90 is as good as 100 of 100, but for the points that decide.
    let broken = try province(["100;100", "90;80"], rank: byPoints).scored()
    #expect(gap(broken, from: "B", to: "A") == nil)
    let equal = try province(["90;90", "90;80"], rank: byPoints).scored()
    #expect(gap(equal, from: "B", to: "A") == "10")
  }

  /// Sơn La's Mai Sơn: 693,7 of 700; on the upper side a hair more.
  @Test func levels() throws {
    let classes = "classes: [{name: Tốt, from: 800}, {name: Khá, from: 700}, {name: Yếu}]"
    func block(_ inclusive: String, by: String = "points") throws -> BlockResults {
      try province(
        ["1000;693,7", "1000;852,4"], rank: "{by: points, ties: competition}",
        method: ["levels: {by: \(by), inclusive: \(inclusive), \(classes)}"]
      ).scored()
    }
    func gap(_ block: BlockResults, _ level: Int) -> String? {
      block.points(from: block["A"], toLevel: level, places: 1)?.text
    }
    #expect(gap(try block("lower"), 1) == "6,3")
    #expect(gap(try block("upper"), 1) == "6,4")
    #expect(gap(try block("lower"), 0) == "106,3")
    #expect(try province(["1000;1"], rank: "{by: points, ties: dense}").scored().levelGap == nil)
  }

  /// With what is missing the agency has that rank, and with one step less it has not.
  @Test func leastPointsAreEnoughAndNoMore() throws {
    for seed in 1...30 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let points = (0..<6).map { _ in Int(generator.next() % 9000) + 500 }
      let maxima = (0..<6).map { _ in 9500 + Int(generator.next() % 5) * 100 }
      let rank = ["rate, roundedTo: 1, ties: dense", "points, ties: competition"][seed % 2]
      func block(adding extra: Int, to agency: Int) throws -> BlockResults {
        try province(
          points.indices.map { index in
            let sum = points[index] + (index == agency ? extra : 0)
            return "\(maxima[index] / 10);\(sum / 10),\(sum % 10)"
          }, rank: "{by: \(rank)}"
        ).scored()
      }
      let before = try block(adding: 0, to: 0)
      for (place, agency) in before.agencies.enumerated().dropFirst() {
        let other = before.agencies[place - 1]
        guard let own = agency.rank, let wanted = other.rank, wanted < own,
          let gap = before.points(from: agency, toReach: other, places: 1),
          let letter = agency.agency.name.unicodeScalars.first
        else { continue }
        let index = Int(letter.value) - 65
        let enough = try self.rank(of: agency, in: block(adding: gap.significand, to: index))
        let less = try self.rank(of: agency, in: block(adding: gap.significand - 1, to: index))
        #expect(enough <= wanted && less > wanted, "seed \(seed)")
      }
    }
  }

  private func rank(of agency: AgencyResult, in block: BlockResults) -> Int {
    block[agency.agency.name].rank ?? .max
  }
}

extension BlockResults {
  fileprivate var levelGap: FixedDecimal? {
    points(from: agencies[0], toLevel: 0, places: 0)
  }
}
