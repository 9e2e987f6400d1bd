import CairoBackend
import Scene
import TestSupport
import Testing
import Text

@Suite struct PDFTests {
  let shaper: HarfBuzzShaper
  let metadata = PDFMetadata(
    title: "Phụ lục: Kết quả xếp hạng", subject: "Năm 2022", author: "UBND tỉnh",
    creationDate: "2023-03-28T00:00:00Z")

  init() throws {
    shaper = HarfBuzzShaper(catalogue: try projectFonts())
  }

  /// A page of lines in both families, wide enough for all: pdftotext drops what hangs over.
  private func page(_ lines: [String]) throws -> Page {
    var commands: [DrawCommand] = []
    for (index, line) in lines.enumerated() {
      let style = FontStyle(family: index.isMultiple(of: 2) ? "Liberation Serif" : "Roboto")
      let place = Point(x: 20, y: 30 + 20 * Double(index))
      commands.append(.text(TextMark(try shaper.shape(line, in: style), size: 12, at: place)))
    }
    return Page(size: Size(width: 400, height: 200), commands: commands)
  }

  @Test func textIsFoundAsItWasWritten() throws {
    let lines = [
      "Sở Thông tin và Truyền thông", "Ủy ban nhân dân huyện Mù Cang Chải – 94,95%",
      "ẮẰẲẴẶ ẤẦẨẪẬ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ đĐ", "“fi ffi fl” ‘≥ ≤ − ×’ ‰·…",
    ]
    let folder = try TemporaryFolder()
    let renderer = CairoRenderer()
    let file = try folder.write(try renderer.pdf([page(lines)], metadata: metadata), as: "a.pdf")
    let text = try run("pdftotext", ["-layout", file, "-"]).text
    let found = text.split(whereSeparator: \.isNewline).map(trimmed)
    // Bytes, since Swift takes composed and decomposed letters for the same.
    #expect(found.map { Array($0.utf8) } == lines.map { Array($0.utf8) })
  }

  @Test func fontsAreEmbedded() throws {
    let folder = try TemporaryFolder()
    let page = try samplePage(shaper)
    let file = try folder.write(try CairoRenderer().pdf([page], metadata: metadata), as: "a.pdf")
    let table = try run("pdffonts", [file]).text.split(separator: "\n").dropFirst(2)
    // cairo splits a font in two: letters of Windows' western code page, and all others.
    let names = Set(table.map { $0.split(separator: " ")[0].dropFirst(7) })
    #expect(names == ["LiberationSerif", "LiberationSerif-BoldItalic", "Roboto-Medium"])
    for row in table {
      let isEmbeddedSubsetWithUnicode = row.split(separator: " ").suffix(5).prefix(3)
      #expect(isEmbeddedSubsetWithUnicode == ["yes", "yes", "yes"], "\(row)")
    }
  }

  @Test func fileIsSoundAndTellsWhatItIs() throws {
    let folder = try TemporaryFolder()
    let wide = Page(size: Size(width: 841.89, height: 595.276), commands: [])
    let pages = [try samplePage(shaper), wide]
    let file = try folder.write(try CairoRenderer().pdf(pages, metadata: metadata), as: "a.pdf")
    try run("qpdf", ["--check", file])
    let info = try run("pdfinfo", ["-f", "1", "-l", "2", "-isodates", file])
      .text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    for line in [
      "Title: Phụ lục: Kết quả xếp hạng", "Subject: Năm 2022", "Author: UBND tỉnh", "Creator: dti",
      "CreationDate: 2023-03-28T00:00:00Z", "Pages: 2", "Page 1 size: 240 x 160 pts",
      "Page 2 size: 841.89 x 595.276 pts (A4)",
    ] {
      #expect(info.contains(line), "\(info)")
    }
  }

  @Test func equalPagesGiveEqualBytes() throws {
    let pages = [try samplePage(shaper), try page(["Sở Y tế", "Sở Y tế"])]
    let renderer = CairoRenderer()
    let first = try renderer.pdf(pages, metadata: metadata)
    #expect(try renderer.pdf(pages, metadata: metadata) == first, "the same renderer")
    #expect(try CairoRenderer().pdf(pages, metadata: metadata) == first, "another one")
  }

  /// Each worker has its renderer; cairo's caches, which they share, must not show.
  @Test func workersDoNotDisturbEachOther() async throws {
    let pages = [try samplePage(shaper)]
    let metadata = metadata
    let expected = try CairoRenderer().pdf(pages, metadata: metadata)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 {
        group.addTask { try CairoRenderer().pdf(pages, metadata: metadata) }
      }
      for try await bytes in group { #expect(bytes == expected) }
    }
  }

  @Test func noPagesIsAnError() {
    #expect(throws: CairoError.noPages) { try CairoRenderer().pdf([], metadata: metadata) }
  }

  @Test(arguments: ["", "hôm nay", "28/3/2023", "2023-03-28 00:00", "D:20230328000000Z"])
  func otherDatesAreErrors(date: String) throws {
    let metadata = PDFMetadata(title: "", creationDate: date)
    #expect(throws: CairoError.invalidDate(date)) {
      try CairoRenderer().pdf([try page(["a"])], metadata: metadata)
    }
  }

  private func trimmed(_ line: Substring) -> String {
    var line = line.drop { $0 == " " || $0 == "\u{c}" }
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
