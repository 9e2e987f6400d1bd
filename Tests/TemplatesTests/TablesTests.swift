import Diagnostics
import Templates
import Testing

/// What `table:` and `tables:` may hold.
@Suite struct TablesTests {
  private func table(_ body: String) -> [String] {
    errors(annex: goodAnnex + "\n" + body)
  }

  @Test func everythingWrongInATableOfAgencies() {
    #expect(
      table(
        """
          - table:
              block: so
              reach: 3
              indicator: nhan-thuc
              order: listed
              orderAmongTies: [Sở Nội vu]
              groups: {by: level, title: "{{leter}}"}
              summary: [{of: sum, title: a}, {of: mean, format: x}]
              marks: {by: applicableMaximum, legend: "{{reasons}}"}
              captionPlace: left
              depth: 2
              columns:
                - {field: points, title: a, mergeTies: true}
                - {field: agency, show: rate, title: a}
                - {indicator: the-che, show: share}
                - {text: "{{rang}}", title: a, format: points}
                - {title: a, columns: [{field: x, title: a}], format: rate}
        """) == [
          "a.yaml:7:14 template.key-does-not-apply",
          "a.yaml:8:18 template.unknown-reference",
          "a.yaml:10:23 template.key-does-not-apply",
          "a.yaml:10:24 template.unknown-reference",
          "a.yaml:11:15 template.key-does-not-apply",
          "a.yaml:11:35 template.unknown-placeholder",
          "a.yaml:12:22 template.value-not-allowed",
          "a.yaml:12:38 template.missing-key",
          "a.yaml:12:57 template.unknown-reference",
          "a.yaml:13:47 template.unknown-placeholder",
          "a.yaml:14:21 template.value-not-allowed",
          "a.yaml:15:14 template.key-does-not-apply",
          "a.yaml:17:48 template.key-does-not-apply",
          "a.yaml:18:33 template.key-does-not-apply",
          "a.yaml:19:23 template.unknown-reference",
          "a.yaml:19:38 template.value-not-allowed",
          "a.yaml:20:19 template.unknown-placeholder",
          "a.yaml:20:48 template.key-does-not-apply",
          "a.yaml:21:40 template.value-not-allowed",
          "a.yaml:21:63 template.key-does-not-apply",
        ])
  }

  @Test func everythingWrongInTablesForEachIndicator() {
    #expect(
      table(
        """
          - tables:
              forEach: agencies
              block: so
              rows: block
              indicator: the-che-so
              caption: "{{mark}}"
              columns: [{field: change, title: "{{index}} {{indicator}}"}]
              overrides:
                the-che: {caption: a}
                the-che-so: {caption: "{{x}}", order: listed}
        """) == [
          "a.yaml:6:16 template.value-not-allowed",
          "a.yaml:8:13 template.key-does-not-apply",
          "a.yaml:9:18 template.key-does-not-apply",
          "a.yaml:10:17 template.unknown-placeholder",
          "a.yaml:11:25 template.key-does-not-apply",
          "a.yaml:13:9 template.unknown-reference",
          "a.yaml:14:32 template.unknown-placeholder",
          "a.yaml:14:40 template.unknown-key",
        ])
  }

  @Test func whatIsWrittenTwiceAndWhatIsReportedOnce() {
    #expect(
      table(
        """
          - table:
              of: blocks
              blocks: [so, so]
              columns: [{field: block, title: a}]
          - tables:
              forEach: indicators
              block: so
              captionPlace: left
              columns: [{field: agency, title: a}]
        """) == ["a.yaml:7:20 template.duplicate-id", "a.yaml:12:21 template.value-not-allowed"])
    // Texts could not tell them apart: both are `so.level.kha`.
    #expect(
      errors(
        goodTemplate.replacing(
          "dense}}",
          with: "dense}, levels: {by: rate, classes: [{name: Khá, from: 80}, {name: Kha}]}}"))
        == ["t.yaml:11:97 template.duplicate-id"])
  }

  @Test func everythingWrongInOverviews() {
    #expect(
      table(
        """
          - table:
              of: levels
              blocks: [so, huyen]
              order: rank
              summary: [{of: mean, title: a}]
              columns:
                - {field: level, show: count, title: a}
                - {field: block, title: a}
                - {block: xa, show: all}
          - table:
              of: blocks
              columns:
                - {field: mean, show: count, title: a}
                - {level: tot, title: a}
                - {field: levels, format: x}
          - table:
              of: indicators
              block: so
              blocks: [so]
              numbering: on
              groupTotals: {above: maybe}
              columns:
                - {field: indicator, block: so, title: a}
                - {field: maximum, block: x, title: a}
                - {field: rang, title: a}
                - {title: a}
          - table: {of: agency, block: so, columns: [{field: rank, title: a}], forEach: indicators}
        """) == [
          "a.yaml:7:20 template.unknown-reference",
          "a.yaml:8:14 template.key-does-not-apply",
          "a.yaml:9:22 template.value-not-allowed",
          "a.yaml:11:32 template.key-does-not-apply",
          "a.yaml:12:19 template.value-not-allowed",
          "a.yaml:13:19 template.unknown-reference",
          "a.yaml:13:29 template.value-not-allowed",
          "a.yaml:17:31 template.key-does-not-apply",
          "a.yaml:18:19 template.unknown-reference",
          "a.yaml:19:35 template.unknown-reference",
          "a.yaml:22:14 template.key-does-not-apply",
          "a.yaml:24:18 template.value-not-allowed",
          "a.yaml:25:20 template.missing-key",
          "a.yaml:25:28 template.wrong-type",
          "a.yaml:27:37 template.key-does-not-apply",
          "a.yaml:28:35 template.unknown-reference",
          "a.yaml:29:19 template.value-not-allowed",
          "a.yaml:30:11 template.missing-key",
          "a.yaml:31:17 template.value-not-allowed",
          "a.yaml:31:81 template.key-does-not-apply",
        ])
  }

  @Test func keysOfAnnexesAndOfSheets() {
    let sheet = """
      title: a
      body:
        - table:
            rows: neighbours
            reach: 3
            summary: [{of: mean, title: a}]
            columns: [{field: rank, title: a}]
        - table:
            rows: agency
            reach: 3
            groups: {by: level, title: a}
            columns: [{indicator: the-che-so}, {field: indicators}]
        - tables: {forEach: indicators, block: so, columns: [{field: rank, title: a}]}
      """
    #expect(
      errors(sheet: sheet) == [
        "s.yaml:6:16 template.key-does-not-apply",
        "s.yaml:10:14 template.key-does-not-apply",
        "s.yaml:11:15 template.key-does-not-apply",
        "s.yaml:13:13 template.key-does-not-apply",
      ])
    #expect(
      table("  - table: {block: so, rows: agency, columns: [{field: rank, title: a}]}") == [
        "a.yaml:5:30 template.only-in-sheets"
      ])
  }

  @Test func suggestionsNameWhatIsMeant() {
    let annex =
      goodAnnex
      + "\n  - table: {block: so, orderAmongTies: [Sở Nội vu], columns: [{field: rank, title: a}]}"
    guard
      case .unknownReference(kind: .agency, name: _, suggestion: let suggestion, known: _)? =
        firstProblem(annex: annex)
    else {
      Issue.record("no problem")
      return
    }
    #expect(suggestion == "Sở Nội vụ")
  }

  @Test func componentsAreCountedOrGiven() throws {
    let indicators = """
          - {name: Nhận thức số, componentCount: 3}
          - {name: Thể chế số, componentCount: 2, children: [A, B]}
          - {name: Hạ tầng số, componentCount: 0}
      """
    #expect(
      errors(
        try template(
          "  set: [Nhận thức số, Thể chế số]", with: "  set:\n" + indicators)) == [
          "t.yaml:8:42 template.key-does-not-apply", "t.yaml:9:42 template.value-out-of-range",
        ])
  }
}
