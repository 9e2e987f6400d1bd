import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// Runs that make a part of everything.
@Suite struct SelectionTests {
  private func manifest(_ target: Target) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: target.results() + "/manifest.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func listed(_ target: Target) throws -> [String] {
    try #require(try manifest(target)["outputs"] as? [[String: String]]).compactMap { $0["path"] }
  }

  private let charts =
    ["pdf", "png", "svg"].map {
      "charts/so-ban-nganh/so-cong-thuong-bars.\($0)"
    } + ["pdf", "png", "svg"].map { "charts/so-ban-nganh/so-cong-thuong-radar.\($0)" }
  private let sheet = "sheets/so-ban-nganh/05-so-cong-thuong.pdf"

  @Test func partsAreMadeAlone() async throws {
    let folder = try Published.folder()
    for (selection, files) in [
      (Selection(parts: [.annex]), ["annex.pdf"]),
      (Selection(parts: [.data]), ["findings.json", "results.csv", "results.json"]),
      (Selection(parts: [.annex, .charts], formats: [.svg]), ["annex.pdf", charts[2], charts[5]]),
      (Selection(agencies: ["cong thuong"]), charts + [sheet]),
      (
        Selection(parts: [.charts], blocks: ["các sở, ban, ngành"], agencies: ["so-cong-thuong"]),
        charts
      ),
    ] {
      let target = Target()
      let publication = try await target.publish(folder, selection: selection)
      #expect(publication.files == (files + ["manifest.json"]).sorted())
      #expect(try contents(of: target.results()).keys.sorted() == publication.files)
    }
  }

  @Test func partsAreThoseOfTheWholeTogether() async throws {
    let folder = try Published.folder()
    let target = Target()
    try await target.publish(folder, selection: Selection(blocks: ["so-ban-nganh"]))
    try await target.publish(folder, selection: Selection(parts: [.annex, .data]))
    let whole = try await Published.yenBai().files
    let files = try contents(of: target.results())
    #expect(files.keys.sorted() == whole.keys.sorted())
    for (path, data) in files where path != "manifest.json" && whole[path] != data {
      Issue.record("\(path) differs")
    }
    #expect(try listed(target) == whole.keys.filter { $0 != "manifest.json" }.sorted())
    #expect(
      try manifest(target)["selections"] as? [String] == [
        "--block so-ban-nganh", "--only annex,data",
      ])
  }

  @Test func namesThatMeanNothing() async throws {
    let folder = try Published.folder()
    let target = Target()
    for (selection, problems) in [
      (Selection(blocks: ["xa"]), ["- template.unknown-reference"]),
      (Selection(agencies: ["Sở Cong Thuongg"]), ["- score.unknown-agency"]),
      (Selection(agencies: ["so"]), ["- command.ambiguous-name"]),
      (
        Selection(blocks: ["xa"], agencies: ["zz"]),
        ["- template.unknown-reference", "- score.unknown-agency"]
      ),
      (Selection(parts: [.annex], agencies: ["so-y-te"]), ["- command.nothing-selected"]),
      (Selection(parts: [.press]), ["- command.nothing-selected"]),
    ] {
      #expect(try await target.problems(publishing: folder, selection: selection) == problems)
    }
    #expect(!FileManager.default.fileExists(atPath: try target.output()))
  }

  @Test func wholeTakesThePlaceOfParts() async throws {
    let folder = try smallProject()
    let target = Target()
    try await target.publish(folder, selection: Selection(parts: [.annex]))
    try await target.publish(folder)
    let whole = try contents(of: target.results())
    #expect(try manifest(target)["selections"] == nil)
    // A part made again changes nothing, nor does the manifest.
    try await target.publish(folder, selection: Selection(parts: [.annex]))
    #expect(try contents(of: target.results()) == whole)
  }

  @Test func partsOfOtherScoresDoNotMix() async throws {
    let folder = try smallProject()
    let target = Target()
    try await target.publish(folder)
    let before = try target.contents()
    try folder.replace("905;-;700", with: "905;-;701", in: "2022/scores.csv")
    let annex = Selection(parts: [.annex])
    #expect(
      try await target.problems(publishing: folder, selection: annex) == ["- output.other-input"])
    #expect(try target.contents() == before)
    #expect(try target.entries() == ["yen-bai-2022"])
  }

  /// The same choice again leaves nothing of before, so it may come from other scores.
  @Test func sameChoiceIsMadeAnew() async throws {
    let folder = try smallProject()
    let target = Target()
    let choice = Selection(parts: [.annex, .data])
    try await target.publish(folder, selection: choice)
    try folder.replace("905;-;700", with: "905;-;701", in: "2022/scores.csv")
    try folder.remove("annex.yaml")
    try await target.publish(folder, selection: choice)
    #expect(try listed(target) == ["findings.json", "results.csv", "results.json"])
    #expect(try contents(of: target.results())["annex.pdf"] == nil)
  }
}
