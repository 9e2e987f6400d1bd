import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// Reading a template folder.
@Suite struct ProjectTests {
  private func errors(in folder: String) -> [String] {
    problems { () throws(Diagnostics) in _ = try Project(folder: folder) }
      .map { $0.replacing(folder, with: "") }
  }

  @Test func yenBaiHasFourWarnings() throws {
    let findings = try Project(folder: repository + "/templates/yen-bai")
      .findings(isBinding: false).items
    #expect(findings.filter { $0.severity == .error } == [])
    #expect(
      findings.filter { $0.severity == .warning }.map(\.problem.code)
        == ["audit.rate", "audit.rate", "audit.rank", "audit.rank"])
    // 975, 953,1, 944,82, 966, 909,9 and 913 above the applicable maximum.
    #expect(
      findings.filter { $0.severity == .remark }.map(\.problem.code)
        == Array(repeating: "score.self-above-maximum", count: 6))
  }

  @Test func folderWithoutATemplate() throws {
    let folder = try TemporaryFolder().url("nothing").path
    #expect(errors(in: folder) == ["- command.nothing-to-publish"])
  }

  @Test func filesThatAreNotThereAreAllNamedWhereTheTemplateNamesThem() throws {
    let folder = try SampleFolder("yen-bai")
    for file in ["scores", "printed"] { try folder.remove("2022/\(file).csv") }
    #expect(
      errors(in: folder.path) == [
        "/template.yaml:15:11 file.missing", "/template.yaml:17:12 file.missing",
      ])
  }

  @Test func missingFileHidesNoSlipInAnother() throws {
    let folder = try SampleFolder("yen-bai")
    try folder.remove("2022/indicators.csv")
    try folder.replace(";712,71", with: ";x", in: "2022/scores.csv")
    #expect(
      errors(in: folder.path) == [
        "/2022/scores.csv:6:29 score.not-a-number", "/template.yaml:16:20 file.missing",
      ])
  }

  @Test(arguments: [
    ("2022/scores.csv", "", "file.empty"), ("2022/scores.csv", "\u{feff}\n \n", "file.empty"),
    ("template.yaml", "", "file.empty"), ("annex.yaml", "\n\n", "file.empty"),
    ("2022/indicators.csv", "agency;indicator;rate\n", "csv.no-rows"),
    ("2022/scores.csv", "PK\u{3}\u{4}", "csv.no-rows"),
  ])
  func emptyFiles(file: String, text: String, code: String) throws {
    let folder = try SampleFolder("yen-bai")
    try folder.write(text, as: file)
    #expect(errors(in: folder.path) == ["/\(file):1:1 \(code)"])
  }

  @Test(arguments: ["template.yaml", "annex.yaml", "2022/scores.csv", "2022/printed.csv"])
  func filesAreUTF8(file: String) throws {
    let folder = try SampleFolder("yen-bai")
    let url = URL(fileURLWithPath: "\(folder.path)/\(file)")
    // “Sở” as Windows-1258 has it.
    try Data([0x53, 0xf5, 0xd2, 0x0a]).write(to: url)
    #expect(errors(in: folder.path) == ["/\(file):1:1 file.not-utf8"])
  }

  @Test func folderInPlaceOfAFileIsUnreadable() throws {
    let folder = try SampleFolder("yen-bai")
    try folder.remove("2022/scores.csv")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/2022/scores.csv", withIntermediateDirectories: false)
    #expect(errors(in: folder.path) == ["/template.yaml:15:11 file.unreadable"])
  }

  /// macOS writes file contents typed there in NFD; the same names must still be found.
  @Test func decomposedLettersAreTheSame() throws {
    let folder = try SampleFolder("yen-bai")
    let path = folder.path + "/2022/scores.csv"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let decomposed = text.decomposedStringWithCanonicalMapping
    #expect(Array(decomposed.utf8) != Array(text.utf8))
    try folder.write(decomposed, as: "2022/scores.csv")
    let original = try Project(folder: repository + "/templates/yen-bai")
    #expect(try Array(Project(folder: folder.path).csv.utf8) == Array(original.csv.utf8))
  }

  @Test func paleColoursAreRefused() throws {
    let folder = try SampleFolder("yen-bai")
    try folder.replace(
      "kind: radar", with: "kind: radar\n    color: \"#eeeeee\"", in: "charts.yaml")
    let found = errors(in: folder.path)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(" chart.contrast") ?? false, "\(found)")
  }

  @Test func fontsAreFoundByRule() throws {
    let folder = try TemporaryFolder()
    let executable = folder.url("a/bin/dti").path
    #expect(
      try fontFolder(given: "x", environment: ["DTI_FONTS": "y"], executable: executable) == "x")
    #expect(
      try fontFolder(given: nil, environment: ["DTI_FONTS": "y"], executable: executable) == "y")
    // A folder that is called “fonts” and is none of ours does not count.
    try FileManager.default.createDirectory(
      at: folder.url("a/fonts"), withIntermediateDirectories: true)
    let found = problems { () throws(Diagnostics) in
      _ = try fontFolder(given: nil, environment: [:], executable: executable)
    }
    #expect(found == ["- text.fonts-not-found"])
    _ = try folder.write([], as: "a/fonts/fonts.yaml")
    let beside = try fontFolder(given: nil, environment: [:], executable: executable)
    #expect(beside.hasSuffix("/a/fonts"))
    try FileManager.default.createDirectory(
      at: folder.url("a/share/dti/fonts"), withIntermediateDirectories: true)
    _ = try folder.write([], as: "a/share/dti/fonts/fonts.yaml")
    let shared = try fontFolder(given: nil, environment: [:], executable: executable)
    #expect(shared.hasSuffix("/a/share/dti/fonts"))
  }
}
