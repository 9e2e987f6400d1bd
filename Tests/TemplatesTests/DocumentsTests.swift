import Diagnostics
import Templates
import TestSupport
import Testing

/// What `annex.yaml`, `sheet.yaml` and `charts.yaml` may hold.
@Suite struct DocumentsTests {
  @Test(arguments: [
    ("topMargin", "20", "25", "19.9", "25.1"), ("bottomMargin", "20", "25", "0", "26"),
    ("leftMargin", "30", "35", "29", "36"), ("rightMargin", "15", "20", "14", "21"),
    ("textSize", "13", "14", "12", "14.5"), ("lineSpacing", "1", "1.5", "0.9", "1.6"),
  ])
  func lengthsAreThoseOfTheDecree(
    key: String, low: String, high: String, below: String, above: String
  ) {
    for value in [low, high] {
      #expect(errors(annex: goodAnnex + "\npage: {\(key): \(value)}") == [], "\(value)")
    }
    for value in [below, above] {
      #expect(
        errors(annex: goodAnnex + "\npage: {\(key): \(value)}") == [
          "a.yaml:5:\(10 + key.count) template.value-out-of-range"
        ], "\(value)")
    }
    for value in ["rộng", "2 cm", "-20", "nan", "1e1", "0x14", "\"20,5\"", "\"\""] {
      #expect(
        errors(annex: goodAnnex + "\npage: {\(key): \(value)}") == [
          "a.yaml:5:\(10 + key.count) template.wrong-type"
        ], "\(value)")
    }
  }

  @Test func everythingWrongInAnAnnexIsToldAtOnce() {
    let errors = errors(
      annex: """
        titel: KẾT QUẢ
        reference: của {{decision.isuer}}
        body:
          - text: hạng {{rank}} năm {{year
            note: thừa
          - table:
              columns:
                - {field: rang, title: Hạng}
                - {field: rate, title: Tỷ lệ, format: percent}
                - {title: Tên}
          - charts: [radar]
          - figure: radar
          - {}
        """)
    #expect(
      errors == [
        "a.yaml:1:1 template.unknown-key",
        "a.yaml:1:1 template.missing-key",
        "a.yaml:2:16 template.unknown-placeholder",
        "a.yaml:4:16 template.unknown-placeholder",
        "a.yaml:4:29 template.unclosed-placeholder",
        "a.yaml:5:11 template.one-part-per-element",
        "a.yaml:7:7 template.missing-key",
        "a.yaml:8:19 template.value-not-allowed",
        "a.yaml:9:47 template.unknown-reference",
        "a.yaml:10:11 template.missing-key",
        "a.yaml:11:13 template.only-in-sheets", "a.yaml:11:14 template.unknown-reference",
        "a.yaml:12:5 template.unknown-key",
        "a.yaml:13:5 template.wrong-type",
      ])
  }

  @Test func placeholdersOfAnAgencyNeedAnAgency() {
    let body = "\n  - text: \"{{agency}} xếp thứ {{ rank }}\""
    #expect(
      errors(annex: goodAnnex + body)
        == ["a.yaml:5:12 template.unknown-placeholder", "a.yaml:5:31 template.unknown-placeholder"])
    #expect(errors(sheet: "title: a\nbody:" + body) == [])
  }

  @Test func unknownPlaceholderHasASuggestion() {
    let problem = firstProblem(sheet: "title: \"{{agencyahead}}\"\nbody: [{text: a}]")
    guard case .unknownPlaceholder("agencyahead", suggestion: let suggestion, known: _) = problem
    else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(suggestion == "agencyAhead")
  }

  @Test(arguments: [("{{", 9), ("a {{rank", 11), ("{{rank}", 9), ("{{rank}} {{", 18)])
  func placesAreClosed(text: String, column: Int) {
    #expect(
      errors(sheet: "title: \"\(text)\"\nbody: [{text: a}]") == [
        "s.yaml:1:\(column) template.unclosed-placeholder"
      ])
  }

  @Test(arguments: ["}}", "{rank}", "{ {rank} }", "a } b", "{%rank%}", "$rank"])
  func nothingElseIsSpecial(text: String) throws {
    let template = try read(sheet: "title: \"\(text)\"\nbody: [{text: a}]")
    #expect(template.sheet?.title.segments == [.literal(text)])
  }

  @Test func tablesReferToBlocksThatAreThere() {
    let table = "\n  - table: {block: soo, columns: [{field: rank, title: Hạng}]}"
    #expect(errors(annex: goodAnnex + table) == ["a.yaml:5:20 template.unknown-reference"])
    let right = table.replacing("soo", with: "so")
    #expect(errors(annex: goodAnnex + right) == [])
  }

  @Test func everythingWrongInChartsIsToldAtOnce() {
    let errors = errors(
      charts: """
        agency:
          - id: radar
            kind: rada
            width: 100
            pngScale: 5
            color: "1f5fa8"
            textSize: 6
            title: a
            maximumName: b
            seriesName: "{{serie}}"
            values: {place: left, columns: 0, format: x}
          - {id: radar, kind: bars, title: a, maximumName: b, seriesName: c}
          - {id: R 1, title: a, maximumName: b, seriesName: c, hight: 3}
        """)
    #expect(
      errors == [
        "c.yaml:3:11 template.value-not-allowed",
        "c.yaml:4:12 template.value-out-of-range",
        "c.yaml:5:15 template.value-out-of-range",
        "c.yaml:6:12 template.wrong-type",
        "c.yaml:7:15 template.value-out-of-range",
        "c.yaml:10:18 template.unknown-placeholder",
        "c.yaml:11:21 template.value-not-allowed",
        "c.yaml:11:36 template.value-out-of-range",
        "c.yaml:11:47 template.unknown-reference",
        "c.yaml:12:5 template.duplicate-id",
        "c.yaml:13:5 template.missing-key",
        "c.yaml:13:10 template.invalid-id",
        "c.yaml:13:56 template.unknown-key",
      ])
  }

  @Test func problemsOfAllFilesAreToldTogether() throws {
    let errors = errors(
      try template("year: 2022", with: "year: x"), annex: goodAnnex + "\nx: y",
      charts: "agency: []", sheet: "")
    #expect(
      errors == [
        "a.yaml:5:1 template.unknown-key",
        "c.yaml:1:9 template.wrong-type",
        "s.yaml:1:1 file.empty",
        "t.yaml:3:7 template.wrong-type",
      ])
  }

  /// 4000 × 4000 at scale 2 are just 64 million pixels.
  @Test func picturesOfTooManyPixels() {
    func chart(_ id: String, _ size: Int, _ scale: Int) -> String {
      """
        - id: \(id)
          kind: radar
          width: \(size)
          height: 4000
          pngScale: \(scale)
          title: T
          maximumName: M
          seriesName: S

      """
    }
    let charts = "agency:\n" + chart("a", 4000, 2) + chart("b", 4000, 3) + chart("a", 1001, 4)
    #expect(
      errors(charts: charts) == [
        "c.yaml:14:15 template.picture-too-large", "c.yaml:18:5 template.duplicate-id",
        "c.yaml:22:15 template.picture-too-large",
      ])
  }
}
