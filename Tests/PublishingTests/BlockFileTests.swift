import Foundation
import Publishing
import TestSupport
import Testing

/// The file with all sheets of a block.
@Suite struct BlockFileTests {
  private let path = "sheets/so-ban-nganh.pdf"

  private func structure(of file: String) throws -> [String: Any] {
    let output = try run("qpdf", ["--json=2", "--json-key=pages", "--json-key=outlines", file])
    return try #require(
      try JSONSerialization.jsonObject(with: output.output) as? [String: Any])
  }

  @Test func listIsFollowedByEverySheet() async throws {
    let published = try await Published.yenBai()
    let file = try published.path(path)
    try run("qpdf", ["--check", file])
    func words(_ page: Int) throws -> String {
      try run("pdftotext", ["-f", "\(page)", "-l", "\(page)", file, "-"]).text
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let list = try words(1)
    for text in [
      "Danh sách phiếu kết quả", "Khối các sở, ban, ngành, năm 2022", "Sở Công Thương", "712,71",
      "78,75", "Ban Quản lý các khu công nghiệp",
    ] {
      #expect(list.contains(text), "\(text)")
    }
    #expect(!list.contains("Mức độ"), "the block has no levels")
    // The same words as in the agency's own file.
    let own = try run(
      "pdftotext", [published.path("sheets/so-ban-nganh/05-so-cong-thuong.pdf"), "-"]
    ).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(try words(6) == own)
  }

  @Test func pagesAreLabelledAndBookmarkedByAgency() async throws {
    let published = try await Published.yenBai()
    let structure = try structure(of: published.path(path))
    let pages = try #require(structure["pages"] as? [[String: Any]])
    #expect(pages.count == 20)
    let outlines = try #require(structure["outlines"] as? [[String: Any]])
    let titles = outlines.map { ($0["title"] as? String) ?? "" }
    #expect(titles.count == 20)
    #expect(
      titles.prefix(3) == [
        "Danh sách phiếu kết quả", "1. Sở Thông tin và Truyền thông", "2. Văn phòng UBND tỉnh",
      ])
    let targets = outlines.map { ($0["destpageposfrom1"] as? Int) ?? 0 }
    #expect(targets == Array(1...20))
    let labels = pages.compactMap { $0["label"] as? [String: Any] }
    #expect(labels.first?["/P"] as? String == "u:i")
    #expect(labels.dropFirst().map { ($0["/St"] as? Int) ?? 0 } == Array(1...19))
  }

  @Test func everyRowLeadsToItsSheet() async throws {
    let published = try await Published.yenBai()
    let output = try run(
      "qpdf", ["--json=2", "--json-key=qpdf", "--json-key=pages", published.path(path)])
    let json = try #require(
      try JSONSerialization.jsonObject(with: output.output) as? [String: Any])
    let pages = try #require(json["pages"] as? [[String: Any]]).compactMap {
      $0["object"] as? String
    }
    let objects = try #require((json["qpdf"] as? [Any])?.last as? [String: Any])
    func dictionary(_ value: Any?) -> [String: Any] {
      let value = (value as? String).flatMap { objects["obj:\($0)"] } ?? value
      let object = value as? [String: Any]
      return (object?["value"] as? [String: Any]) ?? object ?? [:]
    }
    let annotations = try #require(dictionary(pages[0])["/Annots"] as? [Any]).map(dictionary)
    #expect(annotations.count == 19)
    // From the top down, one below the other, over the width of the text.
    let rectangles = annotations.compactMap { $0["/Rect"] as? [Double] }
    #expect(rectangles.map { $0[1] } == rectangles.map { $0[1] }.sorted(by: >))
    for rectangle in rectangles { #expect(rectangle[2] - rectangle[0] > 400) }
    // Links give names, and the file says which page has a name.
    var pageOfName: [String: String] = [:]
    for key in objects.keys {
      let entries = (dictionary(String(key.dropFirst(4)))["/Names"] as? [Any]) ?? []
      for place in stride(from: 0, to: entries.count - 1, by: 2) {
        let reference = (entries[place + 1] as? String).flatMap { objects["obj:\($0)"] }
        let target = (reference as? [String: Any])?["value"] ?? entries[place + 1]
        let array = (target as? [Any]) ?? (target as? [String: Any])?["/D"] as? [Any]
        if let name = entries[place] as? String { pageOfName[name] = array?.first as? String }
      }
    }
    let targets = annotations.map { ($0["/Dest"] as? String).flatMap { pageOfName[$0] } ?? "-" }
    #expect(targets == Array(pages.dropFirst()))
  }

  @Test func wordsOfTheListAreTheTemplates() async throws {
    let folder = try SampleFolder("yen-bai")
    try folder.remove("charts.yaml")
    try folder.replace("  - charts: [radar, bars]\n", with: "", in: "sheet.yaml")
    try folder.replace(
      "headline:\n",
      with: "list: {title: \"Năm {{year}}\", subtitle: \"{{count}} cơ quan\"}\nheadline:\n",
      in: "sheet.yaml")
    let target = Target()
    try await target.publish(folder, selection: Selection(parts: [.sheets]))
    let text = try run("pdftotext", ["-l", "1", target.results() + "/" + path, "-"]).text
    #expect(text.contains("Năm 2022\n") && text.contains("19 cơ quan\n"), "\(text)")
  }
}
