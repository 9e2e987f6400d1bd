import SVGBackend
import Scene
import TestSupport
import Testing
import Text

/// How pictures are named for readers who cannot see them.
@Suite struct SVGFigureTests {
  private func lines(_ commands: [DrawCommand], title: String? = nil) throws -> [String] {
    let page = Page(size: Size(width: 90, height: 60), commands: commands)
    let bytes = try svg(page, title: title, description: "Hai hình", idPrefix: "so-y-te-")
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func figure(_ title: String) -> DrawCommand {
    .group(Group(role: .figure(title: title, description: "Tả \(title)"), []))
  }

  @Test func onlyFigureIsTheWholePicture() throws {
    let lines = try lines([.group(Group([figure("A & B")]))])
    #expect(
      lines[0].hasSuffix(
        #" role="img" aria-labelledby="so-y-te-title" aria-describedby="so-y-te-desc">"#))
    #expect(
      lines.dropFirst() == [
        #"<title id="so-y-te-title">A &amp; B</title>"#,
        #"<desc id="so-y-te-desc">Tả A &amp; B</desc>"#, "<g>", "<g>", "</g>", "</g>", "</svg>",
      ])
  }

  @Test func severalFiguresAreNamedEach() throws {
    let lines = try lines([figure("A"), figure("B")], title: "Trang 1")
    #expect(!lines[0].contains("role="))
    #expect(
      lines.dropFirst() == [
        #"<title id="so-y-te-title">Trang 1</title>"#, #"<desc id="so-y-te-desc">Hai hình</desc>"#,
        #"<g role="img" aria-labelledby="so-y-te-figure-1-title""#
          + #" aria-describedby="so-y-te-figure-1-desc">"#,
        #"<title id="so-y-te-figure-1-title">A</title>"#,
        #"<desc id="so-y-te-figure-1-desc">Tả A</desc>"#, "</g>",
        #"<g role="img" aria-labelledby="so-y-te-figure-2-title""#
          + #" aria-describedby="so-y-te-figure-2-desc">"#,
        #"<title id="so-y-te-figure-2-title">B</title>"#,
        #"<desc id="so-y-te-figure-2-desc">Tả B</desc>"#, "</g>", "</svg>",
      ])
  }

  @Test func samplePageIsValidXMLAndTheSameTwice() throws {
    let page = try samplePage(HarfBuzzShaper(catalogue: projectFonts()))
    let bytes = try svg(page)
    #expect(try svg(page) == bytes)
    let folder = try TemporaryFolder()
    let file = try folder.write(bytes, as: "sample.svg")
    try run("xmllint", ["--noout", file])
    let xpath = "string(/*/*[local-name()='title'])"
    #expect(try run("xmllint", ["--xpath", xpath, file]).text == "Hình <mẫu>\n")
  }
}
