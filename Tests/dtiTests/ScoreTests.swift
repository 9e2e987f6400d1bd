import Foundation
import TestSupport
import Testing

/// `dti score`.
@Suite struct ScoreTests {
  @Test func textIsATable() throws {
    let result = try Program.run("score", "templates/yen-bai")
    #expect(result.status == 0)
    let lines = result.text.split(separator: "\n").map(String.init)
    #expect(lines.first == "Yên Bái 2022 – các sở, ban, ngành (19)")
    #expect(lines.count == 21)
    #expect(
      lines.dropFirst().first?.split(separator: " ").joined(separator: " ")
        == "Rank Agency Points Maximum Rate %")
    let rows = lines.dropFirst(2).map { $0.split(separator: " ").joined(separator: " ") }
    #expect(rows.first == "1 Sở Thông tin và Truyền thông 810,25 905 89,53")
    #expect(rows[4] == "5 Sở Công Thương 712,71 905 78,75")
    #expect(rows[15] == "16 Sở Tư pháp 582,29 905 64,34")
    #expect(Set(lines.dropFirst().map(\.count)).count == 1, "columns stand under each other")
    let vietnamese = try Program.run("score", "templates/yen-bai", "--language", "vi")
    #expect(vietnamese.text.contains("Cơ quan, đơn vị"))
  }

  @Test func findingsAreTold() throws {
    let errors = try Program.run("score", "templates/yen-bai").errors
    let lines = errors.split(separator: "\n").map(String.init)
    let start = "templates/yen-bai/2022/printed.csv:"
    #expect(
      lines.filter { $0.hasPrefix(start) }.map { $0.dropFirst(start.count).prefix { $0 != " " } }
        == [
          "13:54:", "17:59:", "17:65:", "18:41:",
        ])
    #expect(lines.count { $0.contains(": warning: ") } == 4)
    #expect(lines.count { $0.contains(": remark: ") } == 6)
    // The line and a caret under the place.
    let index = try #require(lines.firstIndex { $0.contains("printed.csv:13:54") })
    #expect(lines[index + 1].hasSuffix(";913;632;69,85;12"))
    let caret = lines[index + 2]
    #expect(caret.last == "^")
    #expect(lines[index + 1].dropFirst(caret.count - 1).hasPrefix("69,85"))
  }

  @Test func jsonAndCSVAreThoseOfPublish() throws {
    let folder = try TemporaryFolder()
    let output = folder.url("output").path
    let small = try SampleFolder("yen-bai")
    for file in ["annex.yaml", "charts.yaml", "press.yaml", "sheet.yaml"] { try small.remove(file) }
    #expect(try Program.run("publish", small.path, "--output", output, "--quiet").status == 0)
    for format in ["json", "csv"] {
      let printed = try Program.run("score", small.path, "--format", format, "--quiet")
      #expect(printed.status == 0)
      let file = folder.url("output/yen-bai-2022/results.\(format)")
      #expect(try printed.output == Data(contentsOf: file), "\(format)")
    }
    let json = try Program.run("score", small.path, "-f", "json", "-q").output
    let object = try JSONSerialization.jsonObject(with: json) as? [String: Any]
    #expect(object?["province"] as? String == "Yên Bái")
  }

  @Test func quietPrintsNothingButErrors() throws {
    let quiet = try Program.run("score", "templates/yen-bai", "--quiet")
    #expect(quiet.status == 0)
    #expect(quiet.errors == "")
    #expect(quiet.text.contains("Sở Công Thương"))
    // Beside the error, six remarks.
    let folder = try SampleFolder("yen-bai")
    try folder.replace("905;883;712,71", with: "905;883;905,01", in: "2022/scores.csv")
    let wrong = try Program.run("score", "yen-bai", "-q", in: parent(of: folder))
    #expect(wrong.status == 1)
    #expect(wrong.text == "")
    #expect(wrong.errors.hasPrefix("yen-bai/2022/scores.csv:6:29: error: "))
    #expect(!wrong.errors.contains(": remark: "), "\(wrong.errors)")
  }

  @Test func everyProblemIsToldWithItsPlace() throws {
    let folder = try SampleFolder("yen-bai")
    try folder.replace("905;883;712,71", with: "905;883;712.71", in: "2022/scores.csv")
    try folder.replace("Sở Y tế;1000", with: "Sở Y té;1000", in: "2022/scores.csv")
    let result = try Program.run("score", "yen-bai", in: parent(of: folder))
    #expect(result.status == 1)
    #expect(result.text == "")
    let lines = result.errors.split(separator: "\n").map(String.init)
    #expect(
      lines.filter { $0.contains(": error: ") }.map { $0.prefix { $0 != " " } } == [
        "yen-bai/2022/scores.csv:6:29:", "yen-bai/2022/scores.csv:11:1:",
      ])
    #expect(lines.contains("  hint: did you mean “Sở Y tế”?"))
    #expect(lines.contains("    Sở Y té;1000;905;800,70;642,32"))
    #expect(lines.contains("    ^"))
    let vietnamese = try Program.run("score", "yen-bai", "--language=vi", in: parent(of: folder))
    #expect(vietnamese.errors.contains("scores.csv:11:1: lỗi: "))
    #expect(vietnamese.errors.contains("  gợi ý: có phải là “Sở Y tế”?"))
  }

  @Test func templateProblemsAreTold() throws {
    let folder = try SampleFolder("yen-bai")
    try folder.replace("province:", with: "provinec:", in: "template.yaml")
    try folder.replace("heading:", with: "headign:", in: "annex.yaml")
    let result = try Program.run("score", folder.path)
    #expect(result.status == 1)
    let errors = result.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(
      errors.map { $0.replacing(folder.path + "/", with: "").prefix { $0 != " " } } == [
        "annex.yaml:3:1:", "template.yaml:4:1:", "template.yaml:5:1:",
      ])
    #expect(result.errors.contains("hint: did you mean “province”?"))
  }

  private func parent(of folder: SampleFolder) -> String {
    URL(fileURLWithPath: folder.path).deletingLastPathComponent().path
  }
}
