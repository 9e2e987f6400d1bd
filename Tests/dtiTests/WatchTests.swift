import Foundation
import TestSupport
import Testing

/// `dti watch`.
@Suite struct WatchTests {
  /// A template folder that is quick to publish: an annex and data.
  private func quickProject() throws -> SampleFolder {
    let folder = try SampleFolder("yen-bai")
    for file in ["sheet.yaml", "charts.yaml", "press.yaml"] { try folder.remove(file) }
    return folder
  }

  /// Waits until something holds; a minute is far more than it takes.
  private func wait(for what: String, until holds: () throws -> Bool) throws {
    for _ in 0..<1200 {
      if try holds() { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    throw ToolError(description: "waited in vain for \(what)")
  }

  @Test func changesArePublishedAndErrorsShown() throws {
    let scratch = try TemporaryFolder()
    let project = try quickProject()
    let output = scratch.url("output").path
    let program = try Program.start(
      "watch", project.path, "--output", output, "--jobs", "1", errors: scratch.url("errors"))
    defer { program.process.terminate() }
    func said(_ text: String) throws -> Int {
      try program.errors().components(separatedBy: text).count - 1
    }
    func annex() throws -> String {
      try run("pdftotext", [output + "/yen-bai-2022/annex.pdf", "-"]).text
    }
    try wait(for: "the first run") { try said("watching for changes") == 1 }
    #expect(try said("5 files in \(output)/yen-bai-2022 (") == 1)

    // Something wrong: shown, and the last good output stays.
    let before = try contents(of: output)
    try project.replace("905;883;712,71", with: "905;883;905,01", in: "2022/scores.csv")
    try wait(for: "the error") { try said("nothing was replaced") == 1 }
    #expect(try said("changed: \(project.path)/2022/scores.csv") == 1)
    #expect(try said("scores.csv:6:29: error: ") == 1)
    #expect(try contents(of: output) == before)

    // Put right, in another way.
    try project.replace("905;883;905,01", with: "905;883;712,72", in: "2022/scores.csv")
    try wait(for: "the second run") { try said(" files in ") == 2 }
    #expect(try annex().contains("712,72"))

    program.process.interrupt()
    program.process.waitUntilExit()
    #expect(program.process.terminationStatus == 130)
    #expect(try FileManager.default.contentsOfDirectory(atPath: output) == ["yen-bai-2022"])
  }
}
