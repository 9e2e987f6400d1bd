import Diagnostics
import Scoring
import TestSupport
import Testing

@Suite struct RankingTests {
  /// Yên Bái 2022 (seed 000), each rate divided by hand from the printed points: 632/905 is
  /// 69,834…, 582,29/905 is 64,341…, 582/905 is 64,309… The paper has 69,85 for the first, 64,35
  /// for the last, and so its ranks 16 and 17 the other way round.
  @Test func yenBai() throws {
    let agencies: [(name: String, points: String, maximum: String, rate: String)] = [
      ("Sở Thông tin và Truyền thông", "810,25", "905", "89,53"),
      ("Văn phòng UBND tỉnh", "784,65", "890", "88,16"),
      ("Sở Tài chính", "767,74", "890", "86,26"),
      ("Sở Kế hoạch và Đầu tư", "761,56", "905", "84,15"),
      ("Sở Công Thương", "712,71", "905", "78,75"),
      ("Sở Giáo dục và Đào tạo", "679,92", "890", "76,40"),
      ("Thanh tra tỉnh", "664,39", "890", "74,65"),
      ("Sở Nội vụ", "662,03", "905", "73,15"),
      ("Sở Giao thông vận tải", "645,48", "905", "71,32"),
      ("Sở Y tế", "642,32", "905", "70,97"),
      ("Sở Văn hóa, Thể thao và Du lịch", "636,23", "905", "70,30"),
      ("Sở Lao động - Thương binh và Xã hội", "632", "905", "69,83"),
      ("Sở Xây dựng", "626,32", "905", "69,21"),
      ("Sở Tài nguyên và Môi trường", "599,71", "905", "66,27"),
      ("Sở Khoa học và Công nghệ", "596,32", "905", "65,89"),
      ("Sở Tư pháp", "582,29", "905", "64,34"),
      ("Sở Nông nghiệp và Phát triển nông thôn", "582", "905", "64,31"),
      ("Ban Dân tộc", "571,43", "890", "64,21"),
      ("Ban Quản lý các khu công nghiệp", "547,60", "905", "60,51"),
    ]
    // Handed in from the last to the first, so that nothing is in order by chance.
    let scores = try agencies.reversed().map { agency in
      try agencyScores(agency.name, agency.points, of: agency.maximum)
    }
    let method = RankingMethod(basis: .rate, roundedTo: 2, ties: .competition)
    let results = results(of: scores, by: method)
    let found = results.map { result in
      let rate = result.rate.percent(toPlaces: 2).text(mark: ",")
      return "\(result.rank) \(result.agency.name) \(rate)"
    }
    let expected = agencies.enumerated().map { "\($0 + 1) \($1.name) \($1.rate)" }
    #expect(found == expected)
  }

  /// Bình Định 2023 (seed 002): 451/475 = 94,947… and 460,16/485 = 94,878… both print 94,9 and
  /// share rank 6; the next has rank 7.
  @Test(arguments: [
    (RankingMethod.Ties.dense, [1, 2, 2, 3, 3, 4]), (.competition, [1, 2, 2, 4, 4, 6]),
    (.ordinal, [1, 2, 3, 4, 5, 6]),
  ])
  func ratesThatPrintAlikeShareARank(ties: RankingMethod.Ties, ranks: [Int]) throws {
    let scores = [
      try agencyScores("A", "460,16", of: "485"), try agencyScores("B", "490", of: "500"),
      try agencyScores("C", "451", of: "475"), try agencyScores("D", "466,5", of: "500"),
      try agencyScores("E", "466,4", of: "500"), try agencyScores("F", "400", of: "500"),
    ]
    let method = RankingMethod(basis: .rate, roundedTo: 1, ties: ties)
    let results = results(of: scores, by: method)
    #expect(results.map(\.rank) == ranks)
    // Rows by the exact rate, also where ranks are equal.
    #expect(results.map(\.agency.name) == ["B", "C", "A", "D", "E", "F"])
  }

  @Test func exactRatesThatPrintAlikeKeepTheirOwnRanks() throws {
    let scores = [
      try agencyScores("A", "460,16", of: "485"), try agencyScores("C", "451", of: "475"),
    ]
    let results = results(of: scores, by: RankingMethod(basis: .rate, ties: .dense))
    #expect(results.map { "\($0.rank) \($0.agency.name)" } == ["1 C", "2 A"])
  }

  /// 45,25 of 905 and 44,5 of 890 are 5 %, whatever the maximum.
  @Test func equalRatesOfDifferentMaximaAreEqual() throws {
    let scores = [
      try agencyScores("B", "45,25", of: "905"), try agencyScores("A", "44,5", of: "890"),
    ]
    let byRate = results(of: scores, by: RankingMethod(basis: .rate, ties: .competition))
    #expect(byRate.map { "\($0.rank) \($0.agency.name)" } == ["1 B", "1 A"])
    let byPoints = results(of: scores, by: RankingMethod(basis: .points, ties: .competition))
    #expect(byPoints.map { "\($0.rank) \($0.agency.name)" } == ["1 B", "2 A"])
  }

  @Test func pointsBasisIgnoresTheMaximum() throws {
    let scores = [
      try agencyScores("A", "500", of: "500"), try agencyScores("B", "600", of: "1000"),
    ]
    let byPoints = results(of: scores, by: RankingMethod(basis: .points, ties: .competition))
    #expect(byPoints.map(\.agency.name) == ["B", "A"])
    let byRate = results(of: scores, by: RankingMethod(basis: .rate, ties: .competition))
    #expect(byRate.map(\.agency.name) == ["A", "B"])
  }

  @Test func indicatorsHaveRates() throws {
    let forty = try FixedDecimal(parsing: "40", mark: ",")
    let scores = agencyScores(
      "A", try entry("1"), of: try entry("2"),
      indicators: [
        "i0": .points(StagePoints(council: try entry("34,6")), applicableMaximum: forty),
        "i1": .rate(try entry("45,24")), "i2": .notApplicable(Position(file: "indicators.csv")),
      ])
    let result = agencyResults(
      of: [scores], by: RankingMethod(basis: .rate, ties: .dense),
      indicators: (0...2).map { Indicator(id: "i\($0)", name: "I\($0)") }
    ).first
    let rates = result?.total.children.map { $0.rate?.percent(toPlaces: 2).text(mark: ",") }
    #expect(rates == ["86,50", "45,24", nil])
  }
}
