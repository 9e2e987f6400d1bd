import Diagnostics
import Templates
import Testing

/// `file:line:column code` of everything that is wrong in a file of claims.
@Suite struct ClaimsFileTests {
  private func errors(_ text: String) -> [String] {
    let auditing = Auditing(
      blocks: [block(["Sở Y tế", "UBND huyện Lắk"], parts: ["X"])], scores: "")
    do throws(Diagnostics) {
      _ = try readClaims(
        SourceFile(path: "c.yaml", text: text), for: auditing.assessment, decimalMark: ",")
      return []
    } catch {
      return error.items.map(\.key)
    }
  }

  @Test func everythingWrongIsToldAtOnce() {
    #expect(
      errors(
        """
        - {place: a, contents: 3}
        - {block: so, count: 3}
        - {place: a, block: xa, count: 3}
        - {place: a, block: so, indicator: y, count: x}
        - {place: a, block: so, mean: "1.5"}
        - {place: a, block: so, members: [Sở Y, Lắk]}
        - {place: a, block: so, band: {over: 3}, count: 1}
        - {place: a, block: so, level: Tốt, count: 1}
        - {place: a, block: so, missing: Lắk}
        - {place: a, by: mostAgencies, count: 1}
        - {place: a, spelling: Thế}
        - 7
        """) == [
          "c.yaml:1:14 template.unknown-key", "c.yaml:1:3 template.missing-key",
          "c.yaml:2:3 template.missing-key", "c.yaml:3:21 template.unknown-reference",
          "c.yaml:4:36 template.unknown-reference", "c.yaml:4:46 template.wrong-type",
          "c.yaml:4:3 template.missing-key", "c.yaml:5:31 score.decimal-mark",
          "c.yaml:5:3 template.missing-key", "c.yaml:6:35 score.unknown-agency",
          "c.yaml:7:32 template.unknown-key", "c.yaml:8:32 score.unknown-level",
          "c.yaml:9:34 template.wrong-type", "c.yaml:10:18 template.missing-key",
          "c.yaml:11:3 template.missing-key", "c.yaml:12:3 template.wrong-type",
        ])
  }

  @Test func notYAML() {
    #expect(errors("- {place: a") == ["c.yaml:2:1 template.syntax"])
    #expect(errors("place: a") == ["c.yaml:1:1 template.wrong-type"])
  }
}
