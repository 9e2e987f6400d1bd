import Diagnostics
import Templates
import Testing

/// What tables and texts about the agency of a sheet may hold.
@Suite struct SheetTablesTests {
  private func sheet(_ body: String) -> [String] { errors(sheet: "title: P\nbody:\n" + body) }

  @Test func everythingWrongInTablesOfTheAgency() {
    #expect(
      sheet(
        """
          - table:
              of: losses
              limit: 0
              depth: 2
              block: so
              columns:
                - {field: mean, title: a}
                - {field: rule, title: a, format: points}
                - {field: lost, title: a, show: rate}
          - table: {of: exclusions, summary: [], columns: [{field: lost, title: a}]}
          - table:
              of: indicators
              numbering: restart
              summary: [{of: mean, title: a}]
              columns: [{field: rule, title: a}, {field: rate, title: a, format: x}]
        """) == [
          "s.yaml:5:14 template.value-out-of-range",
          "s.yaml:6:14 template.key-does-not-apply",
          "s.yaml:7:14 template.key-does-not-apply",
          "s.yaml:9:19 template.value-not-allowed",
          "s.yaml:10:43 template.key-does-not-apply",
          "s.yaml:11:41 template.key-does-not-apply",
          "s.yaml:12:38 template.key-does-not-apply",
          "s.yaml:12:60 template.value-not-allowed",
          "s.yaml:15:18 template.key-does-not-apply",
          "s.yaml:16:22 template.value-not-allowed",
          "s.yaml:17:25 template.value-not-allowed",
          "s.yaml:17:74 template.unknown-reference",
        ])
  }

  @Test func textsThatDiffer() {
    #expect(
      sheet(
        """
          - text: {up: a, sidewards: b}
          - text: {reported: "{{nextRang}}", notReport: b}
          - text: {either: []}
          - text: {either: [{same: "{{previousRanks}}"}, "{{pointsToNextLevel:upper}}"]}
        """) == [
          "s.yaml:3:19 template.unknown-key", "s.yaml:4:23 template.unknown-placeholder",
          "s.yaml:4:38 template.unknown-key", "s.yaml:5:20 template.wrong-type",
          "s.yaml:6:29 template.unknown-placeholder", "s.yaml:6:51 template.unsuitable-format",
        ])
  }

  @Test(arguments: [
    "- text: {up: a}", "- text: {reported: a}", "- text: {either: [a]}",
    "- table: {of: losses, columns: [{field: lost, title: a}]}",
    "- table: {of: exclusions, columns: [{field: reason, title: a}]}",
  ])
  func onlyOnSheets(_ part: String) {
    let found = errors(annex: goodAnnex + "\n  " + part)
    #expect(found.count == 1 && found[0].hasSuffix("template.only-in-sheets"), "\(found)")
  }
}
