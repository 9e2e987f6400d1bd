import CairoBackend
import Scene
import TestSupport
import Testing
import Text

/// A file of several pages that lead to each other.
@Suite struct PDFWriterTests {
  let shaper: HarfBuzzShaper
  let metadata = PDFMetadata(title: "Phiếu kết quả", creationDate: "2023-03-28")

  init() throws {
    shaper = HarfBuzzShaper(catalogue: try projectFonts())
  }

  private func page(_ text: String, at destination: String? = nil, linkTo target: String? = nil)
    throws -> Page
  {
    let run = try shaper.shape(text, in: FontStyle(family: "Roboto"))
    let mark = DrawCommand.text(TextMark(run, size: 12, at: Point(x: 20, y: 40)))
    let role = target.map { Role.link(to: $0) }
    return Page(
      size: Size(width: 200, height: 100), commands: [.group(Group(role: role, [mark]))],
      destination: destination)
  }

  @Test func linksAndBookmarksLeadToTheirPages() throws {
    // A quotation mark would end cairo's attribute early.
    let target = "so-y-te 'a'"
    let writer = try PDFWriter(metadata: metadata, renderer: CairoRenderer())
    try writer.add(page("Danh sách", linkTo: target), label: "i")
    var bytes = writer.takeBytes()
    let block = try writer.addBookmark("Các sở", to: target)
    try writer.addBookmark("Sở Y tế", to: target, under: block)
    try writer.add(page("Sở Y tế", at: target), label: "1")
    bytes += writer.takeBytes()
    try writer.finish()
    bytes += writer.takeBytes()

    let folder = try TemporaryFolder()
    let file = try folder.write(bytes, as: "a.pdf")
    try run("qpdf", ["--check", file])
    let structure = try run(
      "qpdf", ["--json", "--json-key=outlines", "--json-key=pagelabels", file]
    )
    .text
    #expect(structure.contains("Các sở") && structure.contains("Sở Y tế"))
    #expect(structure.contains("\"destpageposfrom1\": 2"), "\(structure)")
    let pageTwo = try run("pdfinfo", ["-dests", file]).text
    #expect(pageTwo.contains("2 [ XYZ"), "\(pageTwo)")
    let links = try run("qpdf", ["--qdf", "--object-streams=disable", file, "-"]).text
    #expect(links.contains("/Subtype /Link"))
  }

  /// Bytes taken between pages and at the end are those of a file made at once.
  @Test func piecesMakeTheWholeFile() throws {
    let pages = try (1...40).map { try page("Sở số \($0)") }
    let renderer = CairoRenderer()
    let writer = try PDFWriter(metadata: metadata, renderer: renderer)
    var pieces: [[UInt8]] = []
    for page in pages {
      try writer.add(page)
      pieces.append(writer.takeBytes())
    }
    try writer.finish()
    pieces.append(writer.takeBytes())
    #expect(pieces.filter { !$0.isEmpty }.count > 30, "pages leave memory as they are drawn")
    #expect(pieces.flatMap(\.self) == (try renderer.pdf(pages, metadata: metadata)))
  }

  @Test func linkToNowhereIsAnError() throws {
    let writer = try PDFWriter(metadata: metadata, renderer: CairoRenderer())
    try writer.add(page("Danh sách", linkTo: "không có"))
    #expect(throws: CairoError.unknownDestination("không có")) { try writer.finish() }
  }

  @Test func abandonedFileIsNoHarm() throws {
    let writer = try PDFWriter(metadata: metadata, renderer: CairoRenderer())
    try writer.add(page("Sở Y tế"))
  }
}
