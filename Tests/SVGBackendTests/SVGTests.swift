import SVGBackend
import Scene
import TestSupport
import Testing
import Text

@Suite struct SVGTests {
  /// A run without glyphs: SVG needs the words only.
  private func mark(
    _ text: String, family: String = "Roboto", weight: Int = 400, italic: Bool = false,
    size: Double = 10, anchor: TextMark.Anchor = .start, color: Color = .black
  ) -> DrawCommand {
    let face = FontFace(
      family: family, weight: weight, isItalic: italic, path: "/secret/a.ttf", unitsPerEm: 1000)
    return .text(
      TextMark(
        GlyphRun(font: face, text: text, glyphs: []), size: size, at: Point(x: 1, y: 2),
        anchor: anchor, color: color))
  }

  /// The lines between the root's tags.
  private func body(_ commands: [DrawCommand]) throws -> [String] {
    let page = Page(size: Size(width: 90, height: 60), commands: commands)
    let lines = String(decoding: try svg(page), as: UTF8.self).split(separator: "\n")
    return lines.dropFirst().dropLast().map(String.init)
  }

  private func root(_ commands: [DrawCommand]) throws -> String {
    let page = Page(size: Size(width: 90, height: 60.5), commands: commands)
    let lines = String(decoding: try svg(page), as: UTF8.self).split(separator: "\n")
    return String(try #require(lines.first))
  }

  @Test func rootCountsInPointsAndShowsInPixels() throws {
    // 90 points are 120 pixels at 96 pixels an inch, 60.5 are 80.667.
    #expect(
      try root([])
        == #"<svg xmlns="http://www.w3.org/2000/svg" lang="vi" xml:lang="vi" width="120""#
        + #" height="80.667" viewBox="0 0 90 60.5">"#)
  }

  @Test(arguments: [
    (0, "0"), (-0.0004, "0"), (0.0005, "0.001"), (12, "12"), (-0.5, "-0.5"), (3.14159, "3.142"),
    (100.05, "100.05"), (0.25, "0.25"), (999_999.9996, "1000000"), (-7.1, "-7.1"),
  ])
  func numbersHaveThreeDecimalsAtMost(number: Double, text: String) throws {
    let line = try body([.fill(Path([.move(Point(x: number, y: 0))]), Fill(.black))])
    #expect(line == [#"<path d="M\#(text) 0"/>"#])
  }

  @Test func rectangleIsShort() throws {
    let path = Path.rectangle(Rect(x: 1, y: 2, width: 3, height: 4))
    #expect(
      try body([.fill(path, Fill(Color(red: 255, green: 0, blue: 1), opacity: 0.5))])
        == [##"<path d="M1 2H4V6H1Z" fill="#ff0001" fill-opacity="0.5"/>"##])
  }

  @Test func strokeSaysWhatDiffersFromTheDefault() throws {
    let path = Path([
      .move(Point(x: 0, y: 0)), .line(Point(x: 1, y: 1)),
      .curve(control1: Point(x: 1, y: 2), control2: Point(x: 3, y: 4), to: Point(x: 5, y: 6)),
    ])
    let data = ##"<path d="M0 0L1 1C1 2 3 4 5 6" fill="none" stroke="#000000""##
    #expect(
      try body([
        .stroke(path, Stroke(.black, width: 1)),
        .stroke(path, Stroke(.black, width: 0.75, dash: [3, 1.5], cap: .round, join: .round)),
      ]) == [
        data + "/>",
        data + #" stroke-width="0.75" stroke-dasharray="3 1.5" stroke-linecap="round""#
          + #" stroke-linejoin="round"/>"#,
      ])
  }

  @Test func commonFontStandsOnTheRootOnce() throws {
    let marks = [
      mark("Tỷ lệ", size: 12), mark("Điểm", weight: 700, anchor: .middle),
      mark("Hạng", family: "Liberation Serif", italic: true, anchor: .end, color: .white),
    ]
    #expect(
      try root(marks).contains(
        #"font-family="Roboto, 'Noto Sans', Arial, sans-serif" font-size="10""#))
    #expect(
      try body(marks) == [
        #"<text x="1" y="2" font-size="12">Tỷ lệ</text>"#,
        #"<text x="1" y="2" font-weight="700" text-anchor="middle">Điểm</text>"#,
        #"<text x="1" y="2" font-family="'Liberation Serif', 'Times New Roman', Times, serif""#
          + ##" font-style="italic" text-anchor="end" fill="#ffffff">Hạng</text>"##,
      ])
  }

  @Test func textIsEscapedAndKeepsItsSpaces() throws {
    #expect(
      try body([mark("a<b> & \"c\"\u{1}"), mark(" x  y"), mark("x\u{a0}y"), mark("")]) == [
        #"<text x="1" y="2">a&lt;b&gt; &amp; &quot;c&quot;"# + "\u{FFFD}</text>",
        #"<text x="1" y="2" xml:space="preserve"> x  y</text>"#,
        #"<text x="1" y="2">x"# + "\u{a0}y</text>",
      ])
  }

  @Test func groupsMoveAndCut() throws {
    let clip = Rect(x: 0, y: 0, width: 5, height: 6)
    let group = DrawCommand.group(Group(offset: Point(x: 7, y: 0), clip: clip, []))
    #expect(
      try body([group, group]) == [
        #"<clipPath id="dti-clip-1"><rect x="0" y="0" width="5" height="6"/></clipPath>"#,
        ##"<g transform="translate(7 0)" clip-path="url(#dti-clip-1)">"##, "</g>",
        ##"<g transform="translate(7 0)" clip-path="url(#dti-clip-1)">"##, "</g>",
      ])
  }

  @Test func rolesAreToldToScreenReaders() throws {
    let roles: [Role] = [
      .heading(level: 2), .paragraph, .table, .row, .headerCell, .cell, .caption, .artefact,
    ]
    let lines = try body(roles.map { .group(Group(role: $0, [])) }).filter { $0 != "</g>" }
    #expect(
      lines == [
        #"<g role="heading" aria-level="2">"#, #"<g role="paragraph">"#, #"<g role="table">"#,
        #"<g role="row">"#, #"<g role="columnheader">"#, #"<g role="cell">"#,
        #"<g role="caption">"#, #"<g aria-hidden="true">"#,
      ])
  }

  @Test func fontPathIsNowhere() throws {
    let page = Page(size: Size(width: 9, height: 9), commands: [mark("a")])
    #expect(!String(decoding: try svg(page), as: UTF8.self).contains("secret"))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e7])
  func numbersThatCannotBeWrittenAreErrors(number: Double) {
    let page = Page(
      size: Size(width: 9, height: 9),
      commands: [.fill(Path([.move(Point(x: 0, y: number))]), Fill(.black))])
    #expect(throws: SVGError.numberOutOfRange("\(number)")) { try svg(page) }
  }
}
