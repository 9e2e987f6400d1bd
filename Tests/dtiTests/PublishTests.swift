import Foundation
import TestSupport
import Testing

/// `dti publish`.
@Suite struct PublishTests {
  private func output(of folder: TemporaryFolder) -> String { folder.url("output").path }

  /// A template folder that is quick to publish: the charts of one agency and an annex.
  private func quickProject() throws -> SampleFolder {
    let folder = try SampleFolder("yen-bai")
    for file in ["sheet.yaml", "press.yaml"] { try folder.remove(file) }
    return folder
  }

  @Test func progressAndResultAreToldInLines() throws {
    let folder = try TemporaryFolder()
    let project = try quickProject()
    let result = try Program.run("publish", project.path, "--output", output(of: folder))
    #expect(result.status == 0)
    #expect(result.text == "")
    let lines = result.errors.split(separator: "\n").map(String.init)
    let progress = lines.filter { $0.hasPrefix("Yên Bái 2022: ") }
    // Annex, two charts and data: four works, each a quarter.
    #expect(progress == (1...4).map { "Yên Bái 2022: \($0)/4" })
    #expect(!result.errors.contains("\r") && !result.errors.contains("\u{1b}"))
    let last = lines.last ?? ""
    #expect(last.hasPrefix("11 files in \(output(of: folder))/yen-bai-2022 ("), "\(last)")
    #expect(last.hasSuffix(" s, 4 warnings)"))
  }

  @Test func quietIsSilent() throws {
    let folder = try TemporaryFolder()
    let project = try quickProject()
    let result = try Program.run("publish", project.path, "-q", "-o", output(of: folder))
    #expect(result.status == 0)
    #expect(result.text == "" && result.errors == "")
    #expect(FileManager.default.fileExists(atPath: output(of: folder) + "/yen-bai-2022/annex.pdf"))
  }

  @Test func machineChangesNoByte() throws {
    let folder = try TemporaryFolder()
    let project = try quickProject()
    let first = try Program.run("publish", project.path, "-q", "-o", folder.url("a").path)
    #expect(first.status == 0, "\(first.errors)")
    // A home with fonts of its own, and settings that prefer them.
    let home = folder.url("home")
    let fonts = home.appendingPathComponent(".local/share/fonts")
    try FileManager.default.createDirectory(at: fonts, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: repository + "/fonts/Roboto-Bold.ttf",
      toPath: fonts.appendingPathComponent("LiberationSerif-Regular.ttf").path)
    let settings = try folder.write(
      Array(
        """
        <?xml version="1.0"?><fontconfig><dir>\(fonts.path)</dir>
        <match><edit name="family" mode="assign" binding="strong"><string>Roboto</string></edit></match>
        </fontconfig>
        """.utf8), as: "fonts.conf")
    let second = try Program.run(
      "publish", "yen-bai", "-q", "--jobs", "1", "-o", folder.url("b").path,
      environment: [
        "TZ": "Pacific/Kiritimati", "LC_ALL": "vi_VN.UTF-8", "LANG": "tr_TR.UTF-8",
        "HOME": home.path, "XDG_DATA_HOME": home.path + "/.local/share",
        "FONTCONFIG_FILE": settings,
      ], in: URL(fileURLWithPath: project.path).deletingLastPathComponent().path)
    #expect(second.status == 0, "\(second.errors)")
    let (a, b) = (
      try contents(of: folder.url("a").path), try contents(of: folder.url("b").path)
    )
    #expect(a.count == 11)
    #expect(a.keys.sorted() == b.keys.sorted())
    for (path, data) in a where b[path] != data { Issue.record("\(path) differs") }
  }

  @Test func sourceDateEpochIsHonoured() throws {
    let folder = try TemporaryFolder()
    let project = try quickProject()
    try project.remove("charts.yaml")
    let result = try Program.run(
      "publish", project.path, "-q", "-o", output(of: folder),
      environment: ["SOURCE_DATE_EPOCH": "1600000000"])
    #expect(result.status == 0, "\(result.errors)")
    let info = try run(
      "pdfinfo", ["-isodates", output(of: folder) + "/yen-bai-2022/annex.pdf"],
      environment: ["TZ": "UTC"])
    #expect(info.text.contains("2020-09-13T12:26:40"), "\(info.text)")
  }

  @Test func wrongInputLeavesTheOldResults() throws {
    let folder = try TemporaryFolder()
    let project = try quickProject()
    try project.remove("charts.yaml")
    #expect(try Program.run("publish", project.path, "-o", output(of: folder)).status == 0)
    let before = try contents(of: output(of: folder))
    #expect(before.count == 5)
    try project.replace("905;883;712,71", with: "905;883;905,01", in: "2022/scores.csv")
    let result = try Program.run("publish", project.path, "-o", output(of: folder))
    #expect(result.status == 1)
    #expect(result.errors.contains("/2022/scores.csv:6:29: error: "), "\(result.errors)")
    #expect(try contents(of: output(of: folder)) == before)
  }

  @Test func outputThatCannotBeWrittenIs74() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Array("tệp".utf8), as: "output")
    let project = try quickProject()
    let result = try Program.run("publish", project.path, "-q", "-o", file)
    #expect(result.status == 74)
    #expect(result.errors.hasPrefix("dti: error: “\(file)/yen-bai-2022” cannot be written: "))
    #expect(FileManager.default.contents(atPath: file) == Data("tệp".utf8))
  }

  @Test func folderOfOthersIs1() throws {
    let folder = try TemporaryFolder()
    let results = output(of: folder) + "/yen-bai-2022"
    try FileManager.default.createDirectory(atPath: results, withIntermediateDirectories: true)
    try Data("của tôi".utf8).write(to: URL(fileURLWithPath: results + "/notes.txt"))
    let result = try Program.run("publish", "templates/yen-bai", "-q", "-o", output(of: folder))
    #expect(result.status == 1)
    #expect(result.errors.contains("hint: choose another folder with --output"))
    #expect(try contents(of: results) == ["notes.txt": Data("của tôi".utf8)])
  }

  @Test func foldersThatAreMissing() throws {
    let folder = try TemporaryFolder()
    let missing = folder.url("missing").path
    let template = try Program.run("publish", missing, "-o", output(of: folder))
    #expect(template.status == 1)
    #expect(template.errors.hasPrefix("dti: error: “\(missing)” is not a template folder\n"))
    let fonts = try Program.run(
      "publish", "templates/yen-bai", "-q", "-o", output(of: folder), "--fonts", missing)
    #expect(fonts.status == 1)
    #expect(fonts.errors.contains("error: "))
    #expect(!FileManager.default.fileExists(atPath: output(of: folder)))
  }

  @Test func partsAndShards() throws {
    let folder = try TemporaryFolder()
    let project = try quickProject()
    let whole = try Program.run("publish", project.path, "-q", "-o", folder.url("a").path)
    #expect(whole.status == 0, "\(whole.errors)")
    for shard in ["1/2", "2/2"] {
      let part = try Program.run(
        "publish", project.path, "-q", "-o", output(of: folder), "--shard", shard)
      #expect(part.status == 0, "\(part.errors)")
    }
    let shards = ["1", "2"].map { "\(output(of: folder))/yen-bai-2022.shard-\($0)-of-2" }
    let merged = try Program.run("merge", shards[0], shards[1], "-o", folder.url("b").path)
    #expect(merged.status == 0, "\(merged.errors)")
    #expect(merged.errors.hasPrefix("11 files in \(folder.url("b").path)/yen-bai-2022 ("))
    #expect(try contents(of: folder.url("b").path) == contents(of: folder.url("a").path))
    let part = try Program.run(
      "publish", project.path, "-q", "-o", folder.url("c").path, "--only", "charts,annex",
      "--formats", "svg")
    #expect(part.status == 0, "\(part.errors)")
    #expect(try contents(of: folder.url("c").path).count == 4)
  }

  @Test func wordsThatMeanNothingAre64() throws {
    for (arguments, message) in [
      (["--only", "charts,shets"], "--only does not know “shets”; it takes decision, annex, "),
      (["--formats", "jpg"], "--formats does not know “jpg”; it takes pdf, svg, png"),
      (["--shard", "3/2"], "--shard is “3/2”, and must be i/n"),
    ] {
      let result = try Program.run("publish", "templates/yen-bai", arguments[0], arguments[1])
      #expect(result.status == 64)
      #expect(result.errors.contains(message), "\(result.errors)")
    }
  }
}
