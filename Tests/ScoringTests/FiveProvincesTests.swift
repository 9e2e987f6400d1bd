import Diagnostics
import Foundation
import Intake
import Scoring
import Templates
import TestSupport
import Testing

/// The published results of five provinces follow from their scores.
///
/// Sources: Quyết định 403/QĐ-UBND (Yên Bái), Sơn La 2023, 1968/QĐ-UBND (Bình Định), 1026/QĐ-UBND
/// (Đắk Lắk), 1673/QĐ-UBND (Bắc Kạn). Figures that do not follow are slips of the originals; they
/// are left out here by name, and the audit finds them.
struct FiveProvincesTests {
  private func province(_ name: String) throws -> (Results, Template) {
    let folder = repository + "/templates/" + name + "/"
    func file(_ path: String) throws -> SourceFile {
      let text = try String(contentsOfFile: folder + path, encoding: .utf8)
      return SourceFile(path: path, text: text.precomposedStringWithCanonicalMapping)
    }
    let template = try Template(reading: TemplateFiles(template: file("template.yaml")))
    let data = template.data
    var remarks = Diagnostics()
    let scorebook = try Scorebook(
      reading: ScoreFiles(
        scores: data.scores.map { try file($0.path) },
        indicatorScores: data.indicatorScores.map { try file($0.path) },
        exclusions: data.exclusions.map { try file($0.path) }, decimalMark: data.decimalMark),
      for: template.assessment, remarks: &remarks)
    let results = scorebook.score(for: template.assessment)
    try results.checkScores().throwIfErrors()
    return (results, template)
  }

  /// The best three of Bình Định are those of its ranking by rate: Sở Tư pháp has more points than
  /// two of them, and is twelfth.
  @Test func bestAndLastAreThoseOfTheRanking() throws {
    let (results, _) = try province("binh-dinh")
    let ends = try #require(results.blocks[0].topAndBottom(3))
    #expect(
      ends.top.map(\.name) == [
        "Sở Thông tin và Truyền thông", "Văn phòng UBND tỉnh", "Sở Nội vụ",
      ])
    #expect(
      ends.bottom.map(\.name) == ["Sở Văn hóa và Thể thao", "Sở Du lịch", "Ban Dân tộc"])
  }

  /// Phần thứ ba, I.2 and I.3 of Đắk Lắk: counts and means of the bands that follow.
  @Test func bandsHaveTheirPrintedMembersAndMeans() throws {
    let (results, _) = try province("dak-lak")
    let bands = results.blocks.map { block in
      block.block.method.bands.map { counted in
        let result = block.results(of: [counted.band], indicator: counted.indicator)[0]
        return "\(result.members.count) \(result.mean?.rounded(toPlaces: 2).text(mark: ",") ?? "-")"
      }
    }
    #expect(bands[0] == ["1 162,08", "1 157,08", "16 124,28", "0 -"])
    #expect(
      bands[1] == [
        "3 142,65", "5 113,45", "6 87,26", "1 69,31", "4 47,31", "5 24,72", "4 15,61", "2 66,21",
        "2 46,66", "4 34,51", "6 17,99",
      ])
  }

  /// Rows of a printed table by heading.
  private func printed(_ path: String) throws -> [[String: String]] {
    let text = try String(contentsOfFile: repository + "/templates/" + path, encoding: .utf8)
    let lines = text.precomposedStringWithCanonicalMapping.split(separator: "\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map {
        String($0.trimmingPrefix("\u{feff}"))
      }
    }
    return lines.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(lines[0], row).filter { !$0.0.isEmpty })
    }
  }

  private func same(_ printed: String, _ value: FixedDecimal?) -> Bool {
    guard let value, let decimal = try? FixedDecimal(parsing: printed, mark: ",") else {
      return printed == "-" && value == nil
    }
    return Points(decimal) == Points(value)
  }

  @Test func yênBái() throws {
    let (results, _) = try province("yen-bai")
    let block = results.blocks[0]
    let rows = try printed("yen-bai/2022/printed.csv")
    #expect(rows.count == 19)
    // Printed on points that lost their decimals: rates of two, ranks of two.
    let rates = ["Sở Lao động - Thương binh và Xã hội", "Sở Nông nghiệp và Phát triển nông thôn"]
    let ranks = ["Sở Nông nghiệp và Phát triển nông thôn", "Sở Tư pháp"]
    for row in rows {
      let name = row["Cơ quan, đơn vị"] ?? ""
      let agency = block[name]
      #expect(agency.agency.name == name)
      #expect(
        same(row["Tỷ lệ hoàn thành (%)"] ?? "", agency.rate?.percent(toPlaces: 2))
          == !rates.contains(name), "\(name)")
      #expect((row["Xếp hạng"] == agency.rank.map { "\($0)" }) == !ranks.contains(name), "\(name)")
    }
    let industry = block["Sở Công Thương"]
    #expect(
      industry.indicators(of: block.block).map { $0.rate?.percent(toPlaces: 2).text } == [
        "83,33", "100", "100", "45,24", "75", "73,88", "68",
      ])
  }

  @Test(arguments: [("cap-tinh", 1), ("cap-huyen", 2)])
  func sơnLa(_ id: String, _ table: Int) throws {
    let (results, _) = try province("son-la")
    let block = try #require(results.blocks.first { $0.block.id == id })
    let rows = try printed("son-la/2023/printed-\(table).csv")
    #expect(rows.count == block.agencies.count)
    for (row, agency) in zip(rows, block.agencies) {
      #expect(row["Đơn vị"] == agency.agency.name)
      #expect(row["Xếp hạng"] == agency.rank.map { "\($0)" })
      #expect(same(row["Tổng điểm"] ?? "", agency.points))
      #expect(
        row["Mức độ"] == agency.level.flatMap { block.block.method.levels?.levels[$0].name })
    }
  }

  @Test func sơnLaStatistics() throws {
    let (results, _) = try province("son-la")
    let blocks = results.blocks.map(\.statistics)
    #expect(
      blocks.map { $0.levels.map(\.count) } == [[0, 7, 13, 0], [1, 3, 8, 0]])
    let shares = blocks.map { block in
      block.levels.map { $0.share.percent(toPlaces: 1).text(mark: ",", decimals: 0...1) }
    }
    #expect(shares == [["0", "35", "65", "0"], ["8,3", "25", "66,7", "0"]])
    // The mean of the block means, and over the agencies.
    #expect(results.provinceMeanPoints?.rounded(toPlaces: 1).text == "659,1")
    let assessment = Assessment(
      province: "", year: 2023, blocks: results.assessment.blocks, provinceMean: .ofAgencies)
    let scorebook = Scorebook(
      blocks: results.blocks.map {
        BlockScores(block: $0.block, agencies: $0.agencies.map(\.scores))
      })
    #expect(
      scorebook.score(for: assessment).provinceMeanPoints?.rounded(toPlaces: 1).text == "660,2")
  }

  @Test(arguments: [("so-ban-nganh", 1), ("huyen", 2)])
  func bìnhĐịnh(_ id: String, _ table: Int) throws {
    let (results, _) = try province("binh-dinh")
    let block = try #require(results.blocks.first { $0.block.id == id })
    let rows = try printed("binh-dinh/2023/printed-\(table).csv")
    #expect(rows.count == block.agencies.count)
    var rank = ""
    for (row, agency) in zip(rows, block.agencies) {
      let name = agency.agency.name
      #expect(row["Đơn vị"] == name)
      // The rank of a tie stands in one merged cell.
      rank = row["Xếp hạng"].flatMap { $0.isEmpty ? nil : $0 } ?? rank
      #expect(rank == agency.rank.map { "\($0)" }, "\(name)")
      #expect(same(row["Tỷ lệ"] ?? "", agency.rate?.percent(toPlaces: 1)), "\(name)")
      // Hoài Ân's total lost a hundredth.
      #expect(
        same(row["Tổng điểm"] ?? "", agency.points) == (name != "UBND huyện Hoài Ân"), "\(name)")
      let maximum = agency.total.applicableText
      #expect(["445", "475", "485", "500", "700"].contains(maximum))
    }
    #expect(block["Ban Dân tộc"].total.applicableText == (table == 1 ? "445" : "700"))
  }

  @Test(arguments: [("so", "so-ban-nganh", 147), ("huyen", "huyen", 88)])
  func bìnhĐịnhIndicators(_ file: String, _ id: String, _ count: Int) throws {
    let (results, _) = try province("binh-dinh")
    let block = try #require(results.blocks.first { $0.block.id == id })
    let rows = try printed("binh-dinh/2023/printed-chi-so-\(file).csv")
    #expect(rows.count == count)
    var slips: [String] = []
    for row in rows {
      let name = row["Đơn vị"] ?? ""
      guard let agency = block.agencies.first(where: { $0.agency.name == name }),
        let indicator = agency.total.descendant(slug(row["Chỉ số"] ?? ""))
      else {
        // Bảng 1.1 and 1.2 write “Sở Tư Pháp”.
        #expect(name == "Sở Tư Pháp")
        continue
      }
      let places = row["Bảng"] == "1.6" ? 1 : 0
      #expect(
        same(row["Tỷ lệ"] ?? "", indicator.rate?.percent(toPlaces: places)),
        "\(name), \(indicator.indicator.name)")
      if !same(row["Tổng điểm"] ?? "", indicator.points) {
        slips.append("\(row["Bảng"] ?? "") \(name)")
      }
    }
    #expect(
      slips
        == (id == "huyen" ? [] : ["1.3 Sở Lao động, Thương binh và Xã hội", "1.7 Sở Nội vụ"]))
  }

  @Test(arguments: [("so-ban-nganh", 1), ("huyen", 2)])
  func đắkLắk(_ id: String, _ article: Int) throws {
    let (results, _) = try province("dak-lak")
    let block = try #require(results.blocks.first { $0.block.id == id })
    let rows = try printed("dak-lak/2021/printed-dieu-1-\(article).csv")
    #expect(rows.count == block.agencies.count)
    for (row, agency) in zip(rows, block.agencies) {
      let name = agency.agency.name
      #expect(row["Đơn vị"] == name)
      #expect(row["Xếp hạng"] == agency.rank.map { "\($0)" }, "\(name)")
      // Krông Bông's total is not the sum of its pillars.
      #expect(
        same(row["Tổng điểm"] ?? "", agency.points) == (name != "UBND huyện Krông Bông"), "\(name)")
      for pillar in agency.total.children where row[pillar.indicator.name] != nil {
        #expect(same(row[pillar.indicator.name] ?? "", pillar.points), "\(name)")
      }
    }
  }

  @Test func đắkLắkStatistics() throws {
    let (results, _) = try province("dak-lak")
    let statistics = results.blocks[1].statistics
    #expect(statistics.agencies == 15)
    #expect(statistics.reporting == 14)
    // Over all 15, the one that did not report counting as 0.
    #expect(statistics.points?.mean.rounded(toPlaces: 2).text == "162,33")
    #expect(
      statistics.indicators.map { $0.points?.mean.rounded(toPlaces: 2).text } == [
        "101,25", "29,64", "31,45",
      ])
  }

  @Test func bắcKạn() throws {
    let (results, _) = try province("bac-kan")
    // 6 of 22 and 14 of 22, 57 of 108: the published counts.
    #expect(results.blocks.map(\.agencies.count) == [22, 8, 108])
    #expect(results.blocks[0].statistics.levels.map(\.count) == [0, 6, 14, 2])
    #expect(results.blocks.allSatisfy { $0.agencies.allSatisfy { $0.rank == nil } })
    #expect(results.blocks[2].agencies.allSatisfy { $0.scores.isIllustrative })
  }
}
