import Diagnostics
import Templates
import TestSupport
import Testing

/// What paths, formats and tags in texts may be, and what is said of others.
@Suite struct PlaceTests {
  /// The good template with levels, bands and a format.
  private func main() throws -> String {
    try template(
      "method: {rank: {by: rate, ties: dense}}",
      with: """
        namePrefixes: [{one: Sở, several: "các Sở:"}]
            method:
              rank: {by: rate, ties: dense}
              bands: [{above: 80}, {below: 80}]
              levels: {by: rate, classes: [{name: Khá, from: 50}, {name: Trung bình}]}
        """) + "\nformats: {one: {decimals: 1}}"
  }

  private func wrongs(_ text: String) throws -> [String] {
    errors(
      try main(), annex: goodAnnex + "\n  - text: '" + text + "'")
  }

  @Test(arguments: [
    "{{so.mean}}", "{{ so.mean : one }}", "{{so.count:count}}", "{{so.name:upper}}",
    "{{so.level.kha.count}}", "{{so.level.trung-binh.agenciesAndPoints:and}}",
    "{{so.band.2.agencies:grouped}}", "{{so.band.1.share:share}}", "{{so.strongest:semicolons}}",
    "{{so.indicator.the-che-so.meanRate:rate}}", "{{so.indicators.count}}",
    "{{so.meanLevel:first}}",
    "{{so.notReporting.agencies:commas}}", "{{province.mean:one}}", "{{province.reporting.count}}",
    "{{so.top.mean}}", "{{so.first.highest}}", "{{so.gap}}", "{{province:upper}}",
    "<b>{{year}}</b> <i>x <b>y</b></i>", "a < b, <u>, < b>, <B>", "<b></b>",
  ])
  func right(text: String) throws {
    #expect(try wrongs(text) == [])
  }

  @Test(arguments: [
    ("{{soo.mean}}", "unknown-placeholder"), ("{{so.men}}", "unknown-placeholder"),
    ("{{so}}", "unknown-placeholder"), ("{{so.}}", "unknown-placeholder"),
    ("{{so.level.tot.count}}", "unknown-placeholder"), ("{{so.level.kha}}", "unknown-placeholder"),
    ("{{so.band.0.count}}", "unknown-placeholder"), ("{{so.band.3.count}}", "unknown-placeholder"),
    ("{{so.indicator.x.mean}}", "unknown-placeholder"), ("{{province.men}}", "unknown-placeholder"),
    ("{{total}}", "unknown-placeholder"), ("{{}}", "unknown-placeholder"),
    ("{{:one}}", "unknown-placeholder"),
    ("{{so.mean:two}}", "unsuitable-format"), ("{{so.mean:upper}}", "unsuitable-format"),
    ("{{so.mean:}}", "unsuitable-format"), ("{{so.name:one}}", "unsuitable-format"),
    ("{{so.agencies:one}}", "unsuitable-format"), ("{{so.agencies:lower}}", "unsuitable-format"),
    ("{{so.strongest:grouped}}", "unsuitable-format"), ("{{province:and}}", "unsuitable-format"),
    // Levels are by rate, and the province has no mean of rates.
    ("{{province.meanLevel}}", "unknown-placeholder"),
    ("<b>x", "unclosed-tag"), ("x</b>", "unopened-tag"), ("{{so.mean", "unclosed-placeholder"),
  ])
  func wrong(text: String, code: String) throws {
    // The text begins after a quotation mark in column 11.
    let column = text.hasPrefix("x") ? 13 : 12
    #expect(try wrongs(text) == ["a.yaml:5:\(column) template.\(code)"])
  }

  @Test func everythingWrongIsToldAtOnce() throws {
    #expect(
      try wrongs("<b>{{so.men}}</i> {{so.mean:x}}") == [
        "a.yaml:5:12 template.unclosed-tag", "a.yaml:5:15 template.unknown-placeholder",
        "a.yaml:5:25 template.unopened-tag", "a.yaml:5:30 template.unsuitable-format",
      ])
  }

  /// In a text of several lines, each at its own; of one written in escapes, at the text.
  @Test func placesAreFoundInTheirLines() throws {
    let lines =
      "\n  - text: |-\n      Năm {{year}}, {{yeer}}\n      và\n      {{year}} {{year}} {{x}}"
    #expect(
      errors(try main(), annex: goodAnnex + lines) == [
        "a.yaml:6:21 template.unknown-placeholder", "a.yaml:8:25 template.unknown-placeholder",
      ])
    #expect(
      errors(try main(), annex: goodAnnex + "\n  - text: \"a \\x7B\\x7Bx}}\"") == [
        "a.yaml:5:11 template.unknown-placeholder"
      ])
  }

  @Test(arguments: [
    ("so.level.kha.cuont", "so.level.kha.count", "so.level.kha.count"),
    ("so.levl.kha.count", "so.level.kha.count", "so.name"),
    ("so.band.3.count", "so.band.1.count", "so.band.1"),
    ("so.indicator.the-che-soo.mean", "so.indicator.the-che-so.mean", "so.indicator.nhan-thuc-so"),
    ("yeer", "year", "province"),
  ])
  func unknownPathsHaveASuggestion(path: String, suggested: String, known: String) throws {
    let problem = firstProblem(
      try main(), annex: goodAnnex + "\n  - text: '{{\(path)}}'")
    guard case .unknownPlaceholder(path, let suggestion, let listed) = problem else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(suggestion == suggested)
    #expect(listed.first == known)
  }

  /// A misspelt format is told which one was meant; one of another kind, which would do.
  @Test func unsuitableFormatsSayWhichSuit() throws {
    func problem(_ place: String) throws -> Problem? {
      firstProblem(try main(), annex: goodAnnex + "\n  - text: '{{\(place)}}'")
    }
    #expect(
      try problem("so.name:uper")
        == .unsuitableFormat(
          "uper", place: "so.name", suggestion: "upper", suitable: ["lower", "upper", "first"]))
    #expect(
      try problem("so.strongest:one")
        == .unsuitableFormat(
          "one", place: "so.strongest", suggestion: nil, suitable: ["and", "commas", "semicolons"]))
  }

  @Test func emphasisStandsInParagraphsOnly() throws {
    let annex = "title: <b>A</b>\nreference: <i>b\nbody:\n"
    #expect(
      errors(
        annex: annex + "  - heading: <b>c</b>\n  - note: <b>d</b>\n  - list: [<i>e</i>]\n"
          + "  - table: {block: so, caption: <b>f, columns: [{field: rank, title: g</b>}]}")
        == [
          "a.yaml:1:8 template.tag-not-allowed", "a.yaml:1:12 template.tag-not-allowed",
          "a.yaml:2:12 template.tag-not-allowed", "a.yaml:7:33 template.tag-not-allowed",
          "a.yaml:7:71 template.tag-not-allowed",
        ])
  }

  @Test func textsByCountSayOfWhom() throws {
    let annex = goodAnnex + "\n  - text: "
    func wrongs(_ text: String) throws -> [String] {
      errors(try main(), annex: annex + text)
    }
    #expect(
      try wrongs("{of: so.level.kha, none: '{{count}}', one: '{{mean:one}}', several: '{{share}}'}")
        == [])
    #expect(try wrongs("{of: so.level.kh, one: a}") == ["a.yaml:5:16 template.unknown-reference"])
    #expect(try wrongs("{none: a}") == ["a.yaml:5:11 template.missing-key"])
    #expect(
      try wrongs("{of: so, none: '{{rank}}', first: b}") == [
        "a.yaml:5:27 template.unknown-placeholder", "a.yaml:5:38 template.unknown-key",
      ])
    #expect(
      errors(
        annex: annex + "{of: so, several: '{{agencies:grouped}}'}") == [
          "a.yaml:5:30 template.unsuitable-format"
        ])
    #expect(try wrongs("{first: a, others: b}") == ["a.yaml:5:11 template.only-in-sheets"])
  }

  @Test func headingsListsAndPageBreaks() {
    #expect(
      errors(
        annex: goodAnnex + """

            - heading: {text: a, level: 5}
            - heading: {level: 2}
            - heading: [a]
            - list: {mark: "#", items: []}
            - list: {items: [a, [b]]}
            - list: a
            - pageBreak: yes
            - pageBreak: true
          """) == [
          "a.yaml:5:31 template.value-out-of-range", "a.yaml:6:14 template.missing-key",
          "a.yaml:7:14 template.wrong-type", "a.yaml:8:18 template.value-not-allowed",
          "a.yaml:8:30 template.wrong-type", "a.yaml:9:23 template.wrong-type",
          "a.yaml:10:11 template.wrong-type", "a.yaml:11:16 template.wrong-type",
        ])
  }

  @Test(arguments: [
    ("{digits: 0}", "template.value-out-of-range"), ("{digits: 10}", "template.value-out-of-range"),
    ("{decimals: 2, dropZeros: all}", "template.value-not-allowed"),
    ("{dropZeros: one}", "template.missing-key"),
  ])
  func formatsOfZeros(format: String, code: String) {
    #expect(
      errors(goodTemplate + "\nformats: {f: \(format)}").map { String($0.split(separator: " ")[1]) }
        == [code])
  }

  @Test func whatIsReserved() throws {
    #expect(
      errors(try template("id: so", with: "id: province")) == ["t.yaml:8:5 template.reserved-id"])
  }
}
