import Foundation
import TestSupport
import Testing

/// `dti check`.
@Suite struct CheckTests {
  /// Four printed figures of Yên Bái do not follow; in Sơn La two spellings are worth a remark.
  @Test func statusTellsWhetherAFigureDoesNotFollow() throws {
    let wrong = try Program.run("check", "templates/yen-bai")
    #expect(wrong.status == 1)
    #expect(wrong.errors.hasSuffix("4 errors, 0 warnings, 6 remarks\n"))
    #expect(wrong.errors.contains("yen-bai/2022/printed.csv:13:54: error: "))
    #expect(wrong.text.isEmpty)
    let right = try Program.run("check", "templates/son-la")
    #expect(right.status == 0)
    #expect(right.errors.hasSuffix("0 errors, 0 warnings, 2 remarks\n"))
  }

  @Test func jsonIsWhatPublishWrites() throws {
    let folder = try TemporaryFolder()
    let copy = try SampleFolder("dak-lak")
    for file in ["sheet.yaml", "charts.yaml", "press.yaml"] { try copy.remove(file) }
    let output = folder.url("output").path
    #expect(try Program.run("publish", copy.path, "--output", output, "--quiet").status == 0)
    let published = try String(
      contentsOf: folder.url("output/dak-lak-2021/findings.json"), encoding: .utf8)
    let checked = try Program.run("check", copy.path, "--format", "json", "--language", "vi")
    #expect(checked.status == 1)
    #expect(checked.text.replacing("\(copy.path)/", with: "") == published)
    let object = try JSONSerialization.jsonObject(with: checked.output) as? [String: Any]
    #expect((object?["findings"] as? [Any])?.count == 26)
  }

  @Test func messagesFollowTheLanguage() throws {
    let text = try Program.run("check", "templates/bac-kan", "--language", "vi").errors
    #expect(text.contains("danh sách có 4 tên, số lượng ghi là 6"))
    #expect(text.hasSuffix("1 lỗi, 0 cảnh báo, 0 ghi chú\n"))
  }

  @Test func wrongFilesAreErrorsWithTheirPlaces() throws {
    let copy = try SampleFolder("bac-kan")
    try copy.write("- {place: a, block: xa, cuont: 1}\n", as: "2022/claims.yaml")
    let result = try Program.run("check", copy.path)
    #expect(result.status == 1)
    #expect(result.errors.contains("/2022/claims.yaml:1:25: error: unknown key"))
  }
}
