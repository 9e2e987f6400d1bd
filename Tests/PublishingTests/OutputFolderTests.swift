import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// The folder of results is whole or not there, and nobody's files are lost.
@Suite struct OutputFolderTests {
  private let files = FileManager.default

  @Test func wrongScoresLeaveTheOldResults() async throws {
    let folder = try smallProject()
    let target = Target()
    try await target.publish(folder)
    let before = try target.contents()
    try folder.replace("905;-;700", with: "905;-;906", in: "2022/scores.csv")
    let problems = try await target.problems(publishing: folder)
    #expect(problems == ["\(folder.path)/2022/scores.csv:2:20 score.above-maximum"])
    #expect(try target.contents() == before)
    #expect(try target.entries() == ["yen-bai-2022"])
  }

  /// A letter that no font has is found only when pages are made.
  @Test func failureWhileDrawingLeavesTheOldResults() async throws {
    let target = Target()
    try await target.publish(smallProject())
    let before = try target.contents()
    let problems = try await target.problems(publishing: smallProject(agency: "Sở 京"))
    #expect(problems == ["- text.missing-glyph"])
    #expect(try target.contents() == before)
    #expect(try target.entries() == ["yen-bai-2022"])
  }

  @Test func failureWithoutOldResultsLeavesNothing() async throws {
    let target = Target()
    #expect(try await target.problems(publishing: smallProject(agency: "Sở 京")) != [])
    #expect(try target.entries() == [])
  }

  @Test func folderOfOthersIsRefused() async throws {
    for file in ["ghi-chu.txt", "con/ghi-chu.txt", ".hidden"] {
      let target = Target()
      try target.write("của tôi", as: "yen-bai-2022/\(file)")
      let before = try target.contents()
      #expect(
        try await target.problems(publishing: smallProject()) == ["- output.not-ours"],
        "\(file)")
      #expect(try target.contents() == before)
      #expect(try target.entries() == ["yen-bai-2022"])
    }
  }

  @Test(arguments: [
    "", "{}", "{\"program\": \"npm\", \"outputs\": []}", "{\"program\": \"dti 1\"}", "[1]",
  ])
  func manifestOfOthersIsNoLicence(manifest: String) async throws {
    let target = Target()
    try target.write(manifest, as: "yen-bai-2022/manifest.json")
    let before = try target.contents()
    #expect(try await target.problems(publishing: smallProject()) == ["- output.not-ours"])
    #expect(try target.contents() == before)
  }

  @Test func emptyFolderIsNobodys() async throws {
    let target = Target()
    try files.createDirectory(atPath: target.results(), withIntermediateDirectories: true)
    #expect(try await target.problems(publishing: smallProject()) == [])
    #expect(try contents(of: target.results()).keys.contains("annex.pdf"))
  }

  @Test func filesOfOthersSurvive() async throws {
    let folder = try smallProject()
    let target = Target()
    try await target.publish(folder)
    try target.write("đã ký", as: "yen-bai-2022/annex-signed.pdf")
    try target.write("ghi chú", as: "yen-bai-2022/con/ghi chú.txt")
    try folder.replace("905;-;700", with: "905;-;701", in: "2022/scores.csv")
    try await target.publish(folder)
    let after = try contents(of: target.results())
    #expect(after["annex-signed.pdf"] == Data("đã ký".utf8))
    #expect(after["con/ghi chú.txt"] == Data("ghi chú".utf8))
    let json = String(decoding: after["results.json"] ?? Data(), as: UTF8.self)
    #expect(json.contains("\"701\""), "the new results are there")
    // And once more, when the manifest does not know them.
    try await target.publish(folder)
    #expect(try contents(of: target.results()) == after)
  }

  /// An article that somebody has rewritten is kept beside the new one, and each time anew.
  @Test func editedTextsAreKept() async throws {
    let folder = try smallProject()
    try folder.write("sizes: [600x400]\ngraphics: [{kind: topAndBottom}]\n", as: "press.yaml")
    let target = Target()
    try await target.publish(folder)
    let article = try target.contents()["yen-bai-2022/press/article.md"]
    for text in ["đã sửa", "lại sửa"] {
      try target.write(text, as: "yen-bai-2022/press/article.md")
      try await target.publish(folder)
    }
    try await target.publish(folder)
    let files = try target.contents().filter { $0.key.contains("article") }
    #expect(
      files == [
        "yen-bai-2022/press/article.md": article,
        "yen-bai-2022/press/article.edited.md": Data("đã sửa".utf8),
        "yen-bai-2022/press/article.edited-2.md": Data("lại sửa".utf8),
      ])
  }

  @Test func filesThatAreNoLongerMadeGo() async throws {
    let folder = try smallProject()
    let target = Target()
    try await target.publish(folder)
    try folder.remove("annex.yaml")
    let publication = try await target.publish(folder)
    #expect(publication.files == ["findings.json", "manifest.json", "results.csv", "results.json"])
    #expect(try contents(of: target.results()).keys.sorted() == publication.files)
  }

  @Test func fileInPlaceOfAFolderIsUnwritable() async throws {
    let target = Target()
    try target.write("tệp", as: "yen-bai-2022")
    #expect(try await target.problems(publishing: smallProject()) == ["- output.unwritable"])
    #expect(try target.contents() == ["yen-bai-2022": Data("tệp".utf8)])

    let other = Target()
    try Data("tệp".utf8).write(to: URL(fileURLWithPath: other.output()))
    #expect(try await other.problems(publishing: smallProject()) == ["- output.unwritable"])
    #expect(files.contents(atPath: try other.output()) == Data("tệp".utf8))
  }

  /// Killed between moving the old results aside and the new ones in: the old come back.
  @Test func resultsMovedAsideComeBack() async throws {
    let target = Target()
    try await target.publish(smallProject())
    let before = try target.contents()
    let aside = "\(try target.output())/.yen-bai-2022.old"
    try files.moveItem(atPath: target.results(), toPath: aside)
    #expect(try await target.problems(publishing: smallProject(agency: "Sở 京")) != [])
    #expect(try target.contents() == before)
    #expect(try target.entries() == ["yen-bai-2022"])
  }

  @Test func leftoversOfKilledRunsGo() async throws {
    let target = Target()
    try await target.publish(smallProject())
    let before = try target.contents()
    // No process has this number; the second has stopped before clearing up.
    try target.write("nửa chừng", as: ".yen-bai-2022.new-99999999/annex.pdf")
    try target.write("cũ", as: ".yen-bai-2022.old/annex.pdf")
    try await target.publish(smallProject())
    #expect(try target.contents() == before)
    #expect(try target.entries() == ["yen-bai-2022"])
  }

  /// The parent of the tests lives, so its folder may be in use.
  @Test func foldersOfRunningProcessesStay() async throws {
    let target = Target()
    let name = ".yen-bai-2022.new-\(getppid())"
    try target.write("đang ghi", as: "\(name)/annex.pdf")
    try target.write("khác", as: ".yen-bai-20222.new-99999999/annex.pdf")
    try await target.publish(smallProject())
    #expect(try target.contents()["\(name)/annex.pdf"] == Data("đang ghi".utf8))
    #expect(try target.entries().contains(".yen-bai-20222.new-99999999"))
  }
}
