import Foundation
import TestSupport
import Testing

/// What other programs find in the files of Yên Bái.
@Suite struct FilesTests {
  @Test func everyPDFIsSound() async throws {
    let published = try await Published.yenBai()
    try #require(published.pdfs.count == 22)
    for pdf in published.pdfs { try run("qpdf", ["--check", published.path(pdf)]) }
  }

  @Test func everyPDFHasItsFontsAndNoPictures() async throws {
    let published = try await Published.yenBai()
    for pdf in published.pdfs {
      let path = try published.path(pdf)
      let fonts = try run("pdffonts", [path]).text.split(separator: "\n").dropFirst(2)
      #expect(!fonts.isEmpty, "\(pdf)")
      for font in fonts {
        let columns = font.split(separator: " ").suffix(5).prefix(3)
        #expect(columns == ["yes", "yes", "yes"], "embedded, a subset, with Unicode: \(font)")
      }
      let images = try run("pdfimages", ["-list", path]).text.split(separator: "\n").dropFirst(2)
      #expect(images == [], "\(pdf)")
    }
  }

  /// Figures of a row stand on one line; names may take two.
  @Test func everyRowOfTheAnnexIsFound() async throws {
    let published = try await Published.yenBai()
    let path = try published.path("annex.pdf")
    let lines = try run("pdftotext", ["-layout", path, "-"]).text.split(separator: "\n")
      .map { $0.split(separator: " ").joined(separator: " ") }
    let words = try run("pdftotext", ["-raw", path, "-"]).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let json = try published.json("results.json")
    let agencies = (json["blocks"] as? [[String: Any]])?.first?["agencies"] as? [[String: Any]]
    #expect(agencies?.count == 19)
    for agency in agencies ?? [] {
      let name = (agency["name"] as? String) ?? "?"
      #expect(words.contains(name), "\(name)")
      let rate = ((agency["rate"] as? String) ?? "?").replacing(".", with: ",")
      let end = " \(rate) \(agency["rank"] ?? "?")"
      #expect(lines.count { $0.hasSuffix(end) && $0.contains("1000 ") } == 1, "\(name):\(end)")
    }
  }

  @Test func sheetTellsTheRank() async throws {
    let published = try await Published.yenBai()
    let path = try published.path("sheets/so-ban-nganh/05-so-cong-thuong.pdf")
    let words = try run("pdftotext", [path, "-"]).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for text in [
      "5/19", "712,71", "78,75%", "Sở Công Thương", "83,33%", "45,24%", "5,40 điểm phần trăm",
    ] {
      #expect(words.contains(text), "\(text)")
    }
    let info = try run("pdfinfo", [path]).text
    #expect(info.contains("Pages:           1\n"), "\(info)")
  }

  @Test(arguments: ["radar", "bars"]) func chartsAreTextInSVGAndLargeInPNG(kind: String)
    async throws
  {
    let published = try await Published.yenBai()
    let base = "charts/so-ban-nganh/so-cong-thuong-\(kind)"
    try run("xmllint", ["--noout", published.path(base + ".svg")])
    let svg = String(decoding: try published.data(base + ".svg"), as: UTF8.self)
    for text in ["<title", "<desc", "Nhân lực số", "45,24%", "<text"] {
      #expect(svg.contains(text), "\(text)")
    }
    #expect(!svg.contains("<image"))
    // Width and height stand big-endian behind the signature and the head of IHDR.
    let head = [UInt8](try published.data(base + ".png").prefix(24).suffix(8))
    let (width, height) = (Int(head[2]) << 8 | Int(head[3]), Int(head[6]) << 8 | Int(head[7]))
    #expect((width, height) == (kind == "radar" ? (2400, 1400) : (1600, 1240)))
  }
}
