import Diagnostics
import Intake
import Scoring
import Templates
import Testing

/// Last year's files, whose agencies are not those of the template.
struct OtherYearTests {
  private func assessment(_ template: String) throws(Diagnostics) -> Assessment {
    try Template(reading: TemplateFiles(template: SourceFile(path: "t.yaml", text: template)))
      .assessment
  }

  @Test func blocksHaveTheAgenciesOfTheFile() throws {
    let now = try assessment(SmallProvince(agencies: ["Sở A", "Sở B", "Xã Dài Tên"]).template)
    var remarks = Diagnostics()
    let text = "agency;council\nSở Cũ;1\nSở A;2\nXã Dài Têm;3\n"
    let then = try now.ofAnotherYear(
      2023, reading: [SourceFile(path: "old.csv", text: text)], remarks: &remarks)
    #expect(then.year == 2023)
    #expect(then.blocks[0].agencies.map(\.name) == ["Sở A", "Sở Cũ", "Xã Dài Têm"])
    // Most likely a slip: the template's name is missing, and nearly the same.
    #expect(remarks.items.map(\.key).contains("old.csv:4:1 score.unknown-agency"))
    #expect(remarks.items.allSatisfy { $0.severity == .warning })
  }

  @Test func unreadableFilesAreRefused() throws {
    let now = try assessment(SmallProvince().template)
    var remarks = Diagnostics()
    do throws(Diagnostics) {
      _ = try now.ofAnotherYear(
        2023,
        reading: [
          SourceFile(path: "a.csv", text: "x;council\nA;1\n"),
          SourceFile(path: "b.csv", text: "agency;council\nA\nB;2\n"),
        ], remarks: &remarks)
      Issue.record("read")
    } catch {
      #expect(
        error.items.map(\.key) == ["a.csv:1:1 csv.missing-column", "b.csv:2:1 csv.field-count"])
    }
  }

  @Test func lastYearIsBeforeThisYear() {
    let template = SmallProvince().template.replacing(
      "data: {scores: scores.csv}",
      with: "data: {scores: s.csv, previous: {year: 2024, scores: o.csv}}")
    do throws(Diagnostics) {
      _ = try assessment(template)
      Issue.record("read")
    } catch {
      #expect(error.items.map(\.key) == ["t.yaml:4:40 template.value-out-of-range"])
    }
  }
}
