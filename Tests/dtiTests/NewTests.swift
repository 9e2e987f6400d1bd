import Foundation
import TestSupport
import Testing

/// `dti new`, and what becomes of its folder.
@Suite struct NewTests {
  @Test func starterPublishesAndIsSound() throws {
    let folder = try TemporaryFolder()
    let path = folder.url("lao-cai").path
    let made = try Program.run("new", path, "--province", "Lào Cai", "--year", "2026")
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.errors.contains("  \(path)/2026/so-ban-nganh.csv\n"))
    let template = try String(contentsOfFile: path + "/template.yaml", encoding: .utf8)
    #expect(template.contains("province: Lào Cai") && template.contains("    TỈNH LÀO CAI\n"))
    #expect(!template.contains("Tên tỉnh") && template.contains("$schema=schema/"))

    let checked = try Program.run("check", "--template", path)
    #expect(checked.errors == "\(path): the template is sound\n")
    #expect(checked.status == 0)
    let output = folder.url("output").path
    let published = try Program.run("publish", path, "--output", output)
    #expect(published.status == 0, "\(published.errors)")
    for file in ["annex.pdf", "decision.pdf", "results.json"] {
      #expect(FileManager.default.fileExists(atPath: "\(output)/lao-cai-2026/\(file)"))
    }
  }

  @Test func nothingIsWrittenOver() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Array("giữ lại".utf8), as: "ghi-chu.txt")
    let path = folder.url(".").path
    let result = try Program.run("new", path)
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("dti: error: “\(path)” is there already"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["ghi-chu.txt"])
  }

  @Test(arguments: [["--year", "1999"], ["--province", "?"], ["--province", "a: b"]])
  func wrongArgumentsAreRefused(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let path = folder.url("a").path
    let result = try Program.run("new", path, arguments[0], arguments[1])
    #expect(result.status == 64)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  /// Everything that is wrong with the YAML files comes together, without the scores.
  @Test func allProblemsOfATemplateAreListed() throws {
    let copy = try SampleFolder("yen-bai")
    try copy.replace("scores: 2022/scores.csv", with: "scores: x.csv", in: "template.yaml")
    let missing = try Program.run("check", "--template", copy.path)
    #expect(missing.status == 1)
    #expect(missing.errors.contains("template.yaml:15:11: error: there is no file"))
    try copy.replace("heading:", with: "headng:", in: "annex.yaml")
    try copy.replace("{{rank}}", with: "{{rnk}}", in: "sheet.yaml")
    let wrong = try Program.run("check", "--template", copy.path)
    #expect(wrong.errors.contains("annex.yaml:3:1: error: unknown key “headng”"))
    #expect(wrong.errors.contains("sheet.yaml:"))
  }
}
