import Diagnostics
import Document
import Templates
import TestSupport
import Testing

/// Every path into figures of blocks, indicators, groups and the province, with the figures that
/// the five decisions print where they are right.
@Suite struct FactTests {
  private func check(
    _ province: String, _ expected: KeyValuePairs<String, String>,
    main: KeyValuePairs<String, String> = [:], scores: KeyValuePairs<String, String> = [:]
  ) throws {
    let places = expected.map { "{{\($0.key)}}" }
    let texts = try Narrative.texts(province, places, main: main, scores: scores)
    #expect(texts.count == expected.count)
    for (text, (path, value)) in zip(texts, expected) {
      #expect(text == value, "\(path)")
    }
  }

  /// Đắk Lắk, Phần thứ hai and Phần thứ ba. Totals of districts over all 15, one of which did not
  /// report.
  @Test func blocks() throws {
    try check(
      "dak-lak",
      [
        "so-ban-nganh.name": "các sở, ban, ngành", "so-ban-nganh.maximum": "180",
        "so-ban-nganh.count": "18", "so-ban-nganh.mean": "128,20",
        // The 9th and the 10th of 18: (127,99 + 127,6) / 2 = 127,795.
        "so-ban-nganh.median": "127,80", "so-ban-nganh.highest": "162,08",
        "so-ban-nganh.lowest": "107,34",
        // 128,201… of 180.
        "so-ban-nganh.meanRate": "71,22",
        // Printed 41,56: 152,0233… less 110,4633….
        "so-ban-nganh.gap": "41,56",
        "so-ban-nganh.indicators.count": "01", "so-ban-nganh.criteria.count": "06",
        "huyen.mean": "162,33", "huyen.maximum": "420", "huyen.indicators.count": "03",
        // 7 + 6 + 7.
        "huyen.criteria.count": "20",
        // 1518,74 of 15 × 200; 471,71 of 15 × 125.
        "huyen.strongest": "Chính quyền số", "huyen.strongestRate": "50,62%",
        "huyen.weakest": "Xã hội số", "huyen.weakestRate": "25,16%",
      ])
  }

  @Test func indicators() throws {
    try check(
      "dak-lak",
      [
        "huyen.indicator.kinh-te-so.mean": "29,64", "huyen.indicator.kinh-te-so.maximum": "95",
        "huyen.indicator.kinh-te-so.name": "Kinh tế số",
        "huyen.indicator.kinh-te-so.highest": "69,31",
        "huyen.indicator.kinh-te-so.lowest": "10,00",
        "huyen.indicator.kinh-te-so.count": "06",
        // 444,57 of 15 × 95.
        "huyen.indicator.kinh-te-so.meanRate": "31,2%",
        "huyen.indicator.xa-hoi-so-hoat-dong.maximum": "19",
        "huyen.indicator.chinh-quyen-so.mean": "101,25",
        // 471,71 over 15; printed 30,42, a slip.
        "huyen.indicator.xa-hoi-so.mean:one": "31,4",
      ], main: ["  mean: {decimals: 2}\n": "  mean: {decimals: 2}\n  one: {decimals: 1}\n"])
  }

  /// Phần thứ ba, I.2 and I.3, and III.4. The first band of Chính quyền số prints 142,64, cut off
  /// from 142,6466…; rounded it is 142,65.
  @Test func groups() throws {
    try check(
      "dak-lak",
      [
        "huyen.band.1.count": "03", "huyen.band.1.mean": "142,65",
        "huyen.band.1.agencies":
          "UBND huyện Krông Pắc, UBND thành phố Buôn Ma Thuột và UBND huyện Ea H'leo",
        "huyen.band.1.highest": "153,97", "huyen.band.1.lowest": "134,78",
        "huyen.band.2.count": "05", "huyen.band.2.mean": "113,45",
        "huyen.band.8.mean": "66,21", "huyen.band.9.highest": "46,86",
        // 3 of the 14 with points.
        "huyen.band.1.share": "21,4%", "huyen.band.1.total": "14",
        "huyen.band.8.agenciesAndPoints":
          "UBND huyện Krông Pắc (57,94), UBND thành phố Buôn Ma Thuột (74,48)",
        "huyen.reporting.count": "14", "huyen.notReporting.count": "01",
        "huyen.notReporting.agencies": "UBND huyện M'Drắk", "huyen.reporting.share": "93,3%",
        // 2435 over 14, where the block divides by 15.
        "huyen.reporting.mean": "173,93",
        "so-ban-nganh.top.mean": "152,02", "so-ban-nganh.bottom.mean": "110,46",
        "so-ban-nganh.top.count": "03",
        "so-ban-nganh.bottom.agencies:commas":
          "Sở Tài nguyên và Môi trường, Sở Giao thông vận tải, Ban Dân tộc",
        "so-ban-nganh.first.agencies": "Sở Nông nghiệp và Phát triển nông thôn",
        "so-ban-nganh.first.highest": "162,08",
        // The district that did not report has rank 15, and no points.
        "huyen.last.agencies": "UBND huyện Krông Búk", "huyen.last.lowest": "99,39",
        "huyen.first.agenciesAndPoints": "UBND huyện Krông Pắc (281,22)",
        "huyen.share": "100%", "huyen.agencies:semicolons": huyen.joined(separator: "; "),
      ])
  }

  private let huyen = [
    "UBND huyện Krông Pắc", "UBND thành phố Buôn Ma Thuột", "UBND huyện Ea H'leo",
    "UBND huyện Krông Năng", "UBND huyện Ea Kar", "UBND huyện Cư M'gar", "UBND huyện Krông Bông",
    "UBND huyện Buôn Đôn", "UBND huyện Krông Ana", "UBND huyện Cư Kuin", "UBND Thị xã Buôn Hồ",
    "UBND huyện Ea Súp", "UBND huyện Lắk", "UBND huyện Krông Búk", "UBND huyện M'Drắk",
  ]

  /// Sơn La, C.1: means of one place, and the mean of the block means.
  @Test func levelsAndProvince() throws {
    try check(
      "son-la",
      [
        "province.mean:one": "659,1", "province.meanLevel": "Trung bình",
        "province.meanLevel:lower": "trung bình", "province.maximum": "1000",
        "province.count": "32", "province.reporting.count": "32",
        "cap-tinh.mean:one": "663,5", "cap-huyen.mean:one": "654,7",
        "cap-tinh.meanLevel:upper": "TRUNG BÌNH", "cap-tinh.level.kha.count": "07",
        "cap-tinh.level.kha.share": "35%", "cap-tinh.level.tot.share": "0%",
        "cap-huyen.level.tot.share": "8,3%", "cap-huyen.level.trung-binh.share": "66,7%",
        "cap-huyen.level.tot.agencies": "Ủy ban nhân dân thành phố Sơn La",
        "cap-huyen.level.tot.mean:one": "852,4",
      ], main: ["  points: {decimals: 1}": "  points: {decimals: 1}\n  one: {decimals: 1}"])
  }

  /// 1, 5, 14 and 2 of 22 are 4,55 %, 22,73 %, 63,64 % and 9,09 %: 101 % when each is rounded by
  /// itself.
  @Test(arguments: [
    ("independent", ["5%", "23%", "64%", "9%"]), ("largestRemainder", ["4%", "23%", "64%", "9%"]),
  ])
  func sharesFollowTheRuleOfTheTemplate(rule: String, expected: [String]) throws {
    let levels = ["dan-dat", "nang-cao", "hinh-thanh", "khoi-dong"]
    let texts = try Narrative.texts(
      "bac-kan", levels.map { "{{so.level.\($0).share:whole}}" },
      main: [
        "blocks:\n": "statistics: {shares: \(rule)}\n"
          + "formats: {whole: {decimals: 0, sign: \"%\"}}\nblocks:\n"
      ], scores: ["Sở Y tế;Nâng cao": "Sở Y tế;Dẫn dắt"])
    #expect(texts == expected)
  }

  /// Bắc Kạn: levels alone, without points.
  @Test func levelsWithoutPoints() throws {
    try check(
      "bac-kan",
      [
        "so.level.nang-cao.count": "06", "so.count": "22", "so.level.hinh-thanh.count": "14",
        "so.level.khoi-dong.agencies":
          "Ban Quản lý các khu công nghiệp và Ban Quản lý Vườn Quốc gia Ba Bể",
        "huyen.level.hinh-thanh.agencies:commas":
          "thành phố Bắc Kạn, huyện Chợ Mới, huyện Na Rì, huyện Chợ Đồn",
        "huyen.count": "08", "xa.level.hinh-thanh.count": "57", "xa.count": "108",
        // 14 of 22; 4 and 4 of 8 are equally many; 75 of 138 in all.
        "so.mostCommonLevel": "Hình thành", "province.mostCommonLevel:lower": "hình thành",
        "province.count": "138",
      ])
    #expect(
      try Narrative.texts(
        "bac-kan",
        ["{{so.mean}}", "{{so.first.agencies}}", "{{so.gap}}", "{{huyen.mostCommonLevel}}"]) == [])
  }
}
