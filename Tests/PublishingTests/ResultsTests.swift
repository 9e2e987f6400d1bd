import Foundation
import Publishing
import TestSupport
import Testing

/// What is in the files of Yên Bái.
@Suite struct ResultsTests {
  private let sheets = [
    "01-so-thong-tin-va-truyen-thong", "02-van-phong-ubnd-tinh", "03-so-tai-chinh",
    "04-so-ke-hoach-va-dau-tu", "05-so-cong-thuong", "06-so-giao-duc-va-dao-tao",
    "07-thanh-tra-tinh", "08-so-noi-vu", "09-so-giao-thong-van-tai", "10-so-y-te",
    "11-so-van-hoa-the-thao-va-du-lich", "12-so-lao-dong-thuong-binh-va-xa-hoi", "13-so-xay-dung",
    "14-so-tai-nguyen-va-moi-truong", "15-so-khoa-hoc-va-cong-nghe", "16-so-tu-phap",
    "17-so-nong-nghiep-va-phat-trien-nong-thon", "18-ban-dan-toc",
    "19-ban-quan-ly-cac-khu-cong-nghiep",
  ]

  @Test func filesAreThoseAskedFor() async throws {
    let published = try await Published.yenBai()
    let charts = ["bars", "radar"].flatMap { chart in
      ["pdf", "png", "svg"].map { "charts/so-ban-nganh/so-cong-thuong-\(chart).\($0)" }
    }
    let expected =
      ["annex.pdf", "findings.json", "manifest.json", "results.csv", "results.json"] + charts
      + sheets.map { "sheets/so-ban-nganh/\($0).pdf" } + ["sheets/so-ban-nganh.pdf"]
    #expect(published.publication.files == expected.sorted())
    #expect(published.files.keys.sorted() == expected.sorted())
    #expect(try published.target.entries() == ["yen-bai-2022"])
  }

  @Test func jsonHasResultsAndMethod() async throws {
    let json = try await Published.yenBai().json("results.json")
    #expect(json["province"] as? String == "Yên Bái")
    #expect(json["year"] as? Int == 2022)
    let method = try #require(json["method"] as? [String: Any])
    #expect(method["rounding"] as? String == "half-up")
    let rules = try #require((method["blocks"] as? [[String: Any]])?.first)
    #expect(rules["rankBy"] as? String == "rate")
    #expect(rules["roundedTo"] as? Int == 2)
    #expect(rules["ties"] as? String == "competition")
    let blocks = try #require(json["blocks"] as? [[String: Any]])
    #expect(blocks.map { $0["id"] as? String } == ["so-ban-nganh"])
    let agencies = try #require(blocks.first?["agencies"] as? [[String: Any]])
    let ids = agencies.map { ($0["id"] as? String) ?? "" }
    #expect(ids == sheets.map { String($0.dropFirst(3)) })
    #expect(agencies.map { "\($0["rank"] ?? "")" } == (1...19).map(String.init))

    func field(_ agency: Int, _ key: String) -> String? { agencies[agency][key] as? String }
    #expect(field(4, "name") == "Sở Công Thương")
    #expect(field(4, "points") == "712.71")
    #expect(field(4, "maximum") == "1000")
    #expect(field(4, "applicableMaximum") == "905")
    #expect(field(4, "selfAssessed") == "883")
    #expect(field(4, "rate") == "78.75")
    #expect(field(11, "rate") == "69.83")
    #expect(field(15, "rate") == "64.34")
    #expect(field(16, "rate") == "64.31")
    let indicators = try #require(agencies[4]["indicators"] as? [[String: Any]])
    #expect(indicators.first?["name"] as? String == "Nhận thức số")
    #expect(indicators.first?["points"] is NSNull)
    #expect(
      indicators.map { $0["rate"] as? String } == [
        "83.33", "100.00", "100.00", "45.24", "75.00", "73.88", "68.00",
      ])
    #expect((agencies[0]["indicators"] as? [Any])?.isEmpty ?? false)
  }

  @Test func csvOpensInVietnameseExcel() async throws {
    let published = try await Published.yenBai()
    let text = String(decoding: try published.data("results.csv"), as: UTF8.self)
    #expect(text.hasPrefix("\u{feff}"))
    let lines = text.dropFirst().components(separatedBy: "\r\n")
    #expect(lines.count == 21)
    #expect(lines.last == "")
    #expect(!text.contains { $0 == "\n" }, "every line ends with CR LF")
    let rows = lines.dropLast().map { $0.components(separatedBy: ";") }
    for row in rows { #expect(row.count == rows[0].count) }
    func row(_ name: String) throws -> [String: String] {
      let row = try #require(rows.first { $0.contains(name) })
      return Dictionary(uniqueKeysWithValues: zip(rows[0], row))
    }
    let agency = try row("Sở Y tế")
    #expect(agency["Điểm tự đánh giá"] == "800,70")
    #expect(agency["Điểm Hội đồng đánh giá"] == "642,32")
    #expect(agency["Tỷ lệ hoàn thành (%)"] == "70,97")
    #expect(agency["Xếp hạng"] == "10")
    #expect(agency["Nhân lực số (%)"] == "")
    #expect(try row("Sở Công Thương")["Nhân lực số (%)"] == "45,24")
  }

  @Test func manifestHasTheChecksumOfEveryFile() async throws {
    let published = try await Published.yenBai()
    let manifest = try published.json("manifest.json")
    func sums(_ key: String) -> [String: String] {
      let records = (manifest[key] as? [[String: String]]) ?? []
      let pairs = records.map { ($0["path"] ?? "", $0["sha256"] ?? "") }
      #expect(pairs.map(\.0) == pairs.map(\.0).sorted(), "\(key) are sorted")
      return Dictionary(uniqueKeysWithValues: pairs)
    }
    func realSums(_ paths: [String], in folder: String) throws -> [String: String] {
      let lines = try run("sha256sum", paths.map { "\(folder)/\($0)" }).text.split(separator: "\n")
      return Dictionary(uniqueKeysWithValues: zip(paths, lines.map { String($0.prefix(64)) }))
    }
    let outputs = published.files.keys.filter { $0 != "manifest.json" }
    #expect(sums("outputs") == (try realSums(outputs, in: published.target.results())))
    let inputs = [
      "template.yaml", "annex.yaml", "charts.yaml", "sheet.yaml", "2022/scores.csv",
      "2022/indicators.csv", "2022/printed.csv",
    ]
    #expect(sums("inputs") == (try realSums(inputs, in: repository + "/templates/yen-bai")))
    let fonts = try FileManager.default.contentsOfDirectory(atPath: repository + "/fonts")
      .filter { $0.hasSuffix(".ttf") }
    #expect(sums("fonts") == (try realSums(fonts, in: repository + "/fonts")))
    #expect((manifest["program"] as? String)?.hasPrefix("dti ") ?? false)
  }

  @Test func bytesAreTheSameTwiceAndWithTwoWorkers() async throws {
    let published = try await Published.yenBai()
    let other = Target()
    for workers in [2, 1] {
      try await other.publish(Published.folder(), workers: workers)
      let files = try contents(of: other.results())
      #expect(files.keys.sorted() == published.files.keys.sorted())
      for (path, data) in files where published.files[path] != data {
        Issue.record("\(path) differs with \(workers) workers")
      }
    }
  }

  @Test func datesAreTheDecisionsOrTheEpochs() async throws {
    func date(_ path: String) throws -> String? {
      let lines = try run("pdfinfo", ["-isodates", path], environment: ["TZ": "UTC"]).text
        .split(separator: "\n")
      return lines.first { $0.hasPrefix("CreationDate") }?.split(separator: " ").last.map(
        String.init)
    }
    let published = try await Published.yenBai()
    #expect(try date(published.path("annex.pdf"))?.hasPrefix("2023-03-28") ?? false)
    let target = Target()
    try await target.publish(smallProject(), epoch: 1_600_000_000)
    #expect(try date(target.results() + "/annex.pdf")?.hasPrefix("2020-09-13T12:26:40") ?? false)
    // Neither: the last day of the year that was assessed.
    try await target.publish(smallProject())
    #expect(try date(target.results() + "/annex.pdf")?.hasPrefix("2022-12-31") ?? false)
  }
}
