import Diagnostics
import Document
import Templates
import TestSupport
import Testing

/// Texts, lists and headings of a body, filled from the results of five provinces.
@Suite struct NarrativeTests {
  /// Đắk Lắk, Phần thứ ba, I.3, as it should have been printed.
  @Test func agenciesAreGroupedByWhatTheirNamesBeginWith() throws {
    let texts = try Narrative.texts(
      "dak-lak",
      (1...4).map { "{{huyen.band.\($0).agencies:grouped}}" })
    #expect(
      texts == [
        "UBND các huyện: Krông Pắc, Ea H'leo và UBND thành phố Buôn Ma Thuột",
        "UBND các huyện: Krông Năng, Ea Kar, Cư M'gar, Krông Bông và UBND Thị xã Buôn Hồ",
        "UBND các huyện: Buôn Đôn, Krông Ana, Cư Kuin, Ea Súp, Lắk, Krông Búk",
        "UBND huyện Krông Pắc",
      ])
  }

  @Test func textsGoByHowManyThereAre() throws {
    func body(_ group: String) -> String {
      """
        - text:
            of: \(group)
            none: "Không có đơn vị nào trong {{total}} đơn vị."
            one: "Có {{count}} đơn vị là {{agencies}} với {{highest}} điểm."
            several: "Có {{count}}/{{total}} đơn vị ({{share}}), trung bình {{mean}} điểm."

      """
    }
    let narrative = try Narrative(
      "dak-lak", body: body("huyen.band.4") + body("huyen.band.5") + body("huyen.band.12"),
      main: [
        "        - {indicator: xa-hoi-so, below: 30}":
          "        - {indicator: xa-hoi-so, below: 30}\n        - {above: 400}"
      ])
    #expect(
      try narrative.paragraphs() == [
        "Có 01 đơn vị là UBND huyện Krông Pắc với 69,31 điểm.",
        // 4 of the 14 with points.
        "Có 04/14 đơn vị (28,6%), trung bình 47,31 điểm.",
        "Không có đơn vị nào trong 14 đơn vị.",
      ])
    let silent = try Narrative(
      "dak-lak", body: "  - text: {of: huyen.band.4, several: \"{{agencies}}\"}\n")
    #expect(try silent.paragraphs() == [])
    #expect(silent.template.omissions(with: silent.facts).items == [])
  }

  @Test func listsHaveMarks() throws {
    func marks(_ mark: String) throws -> [String] {
      let items =
        "[một, \"{{huyen.notReporting.mean}}\", {of: huyen.first, one: \"<b>hai</b>\"}, ba]"
      return try Narrative(
        "dak-lak", body: "  - list: {mark: \(mark), items: \(items)}\n"
      ).paragraphs()
    }
    #expect(try marks("\"-\"") == ["- một", "- <b>hai</b>", "- ba"])
    #expect(try marks("\"+\"") == ["+ một", "+ <b>hai</b>", "+ ba"])
    #expect(try marks("\"*\"") == ["* một", "* <b>hai</b>", "* ba"])
    #expect(try marks("number") == ["1. một", "2. <b>hai</b>", "3. ba"])
    #expect(try marks("letter") == ["a) một", "b) <b>hai</b>", "c) ba"])
    let letters = try Narrative(
      "dak-lak", body: "  - list: {mark: letter, items: [a, b, c, d, e, f, g]}\n")
    #expect(
      try letters.paragraphs().map { String($0.prefix(2)) } == [
        "a)", "b)", "c)", "d)", "đ)", "e)", "g)",
      ])
    let plain = try Narrative("dak-lak", body: "  - list: [một, hai]\n")
    #expect(try plain.paragraphs() == ["- một", "- hai"])
  }

  @Test func headingsHaveLevelsAndPagesBreak() throws {
    let narrative = try Narrative(
      "dak-lak",
      body: """
          - heading: PHẦN MỘT
          - heading: {text: "Khối <i>{{huyen.name}}</i>", level: 4}
          - pageBreak: true
          - pageBreak: false
          - note: "{{huyen.count}} đơn vị"
        """)
    let annex = try #require(
      Document.annexes(
        of: narrative.results, template: narrative.template, facts: narrative.facts
      ).first)
    #expect(
      annex.blocks.dropFirst(3) == [
        .paragraph(Paragraph(.heading(level: 1), "PHẦN MỘT")),
        .paragraph(
          Paragraph(
            .heading(level: 4),
            [Span("Khối "), Span("các huyện, thị xã, thành phố", isItalic: true)])),
        .pageBreak, .paragraph(Paragraph(.note, "15 đơn vị")),
      ])
  }

  @Test func emphasisNests() throws {
    #expect(
      try Narrative.texts(
        "dak-lak", ["a <b>b <i>{{huyen.count}}</i></b> <i>c</i>", "1 < 2, <u>x</u> <b >"])
        == ["a <b>b </b><b><i>15</i></b> <i>c</i>", "1 < 2, <u>x</u> <b >"])
  }

  /// Names are printed as they are, whatever they look like.
  @Test func dataIsNeverMarkup() throws {
    let narrative = try Narrative(
      "dak-lak", body: "  - text: \"<i>{{so-ban-nganh.first.agencies}}</i> {{year}}\"\n",
      main: [
        "- Sở Nông nghiệp và Phát triển nông thôn": "- \"{{year}} <b>x</b>\""
      ], scores: ["Sở Nông nghiệp và Phát triển nông thôn": "{{year}} <b>x</b>"])
    let annex = try #require(
      Document.annexes(
        of: narrative.results, template: narrative.template, facts: narrative.facts
      ).first)
    #expect(
      annex.blocks.contains(
        .paragraph(
          Paragraph(.body, [Span("{{year}} <b>x</b>", isItalic: true), Span(" 2021")]))))
  }

  /// Zeros before counts, one zero dropped at the end, as each province prints them.
  @Test(arguments: [
    ("{digits: 3}", "count", "015"), ("{digits: 1}", "count", "15"),
    ("{decimals: 1, digits: 4, sign: \" đ\"}", "count", "0015,0 đ"),
    ("{decimals: 2, dropZeros: one}", "band.6.highest", "35,15"),
    ("{decimals: 2, dropZeros: one}", "band.7.highest", "19,00"),
    ("{decimals: 2, dropZeros: one}", "band.6.lowest", "20,00"),
    ("{decimals: 2, dropZeros: one}", "indicator.xa-hoi-so-hoat-dong.maximum", "19,00"),
    ("{decimals: 2, dropZeros: one}", "band.11.highest", "27,97"),
    ("{decimals: 2, dropZeros: one}", "band.3.highest", "98,53"),
    ("{decimals: 2, dropZeros: one}", "band.5.highest", "49,33"),
    ("{decimals: 3, dropZeros: one}", "band.5.highest", "49,33"),
    ("{decimals: 0...2}", "mean", "162,33"),
  ])
  func formats(format: String, path: String, expected: String) throws {
    #expect(
      try Narrative.texts(
        "dak-lak", ["{{huyen.\(path):f}}"],
        main: ["  mean: {decimals: 2}\n": "  mean: {decimals: 2}\n  f: \(format)\n"]) == [expected])
  }

  @Test func textsThatVanishAreWarnedOf() throws {
    let narrative = try Narrative(
      "bac-kan",
      body: """
          - text: "Điểm trung bình là {{so.mean}}."
          - list: ["Đứng đầu: {{so.first.agencies}}", "Có {{so.count}}"]
          - heading: "{{so.gap}}"
          - text: {of: so.level.dan-dat, one: "{{agencies}}"}
        """)
    #expect(
      narrative.template.omissions(with: narrative.facts).items == [
        .warning(
          .textLeftOut(text: "Điểm trung bình là {{so.mean}}.", place: "so.mean"),
          at: Position(file: "annex.yaml", line: 4, column: 11)),
        .warning(
          .textLeftOut(
            text: "Đứng đầu: {{so.first.agencies}}", place: "so.first.agencies"),
          at: Position(file: "annex.yaml", line: 5, column: 12)),
        .warning(
          .textLeftOut(text: "{{so.gap}}", place: "so.gap"),
          at: Position(file: "annex.yaml", line: 6, column: 14)),
      ])
  }

  /// A sentence about a block whose figures are made up says so, also without a table of it.
  @Test func textsAboutIllustrativeFiguresAreMarked() throws {
    func isMarked(_ text: String) throws -> Bool {
      let narrative = try Narrative("bac-kan", body: "  - text: \"\(text)\"\n")
      let annex = try #require(
        Document.annexes(
          of: narrative.results, template: narrative.template, facts: narrative.facts
        ).first)
      return annex.blocks.contains(.paragraph(Paragraph(.note, "Số liệu minh họa")))
    }
    #expect(try isMarked("{{so.count}}"))
    #expect(try isMarked("{{province.count}}"))
    #expect(try !isMarked("{{huyen.count}}"))
    #expect(try !isMarked("{{year}}"))
  }
}
