import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// A run that is spread over machines.
@Suite struct ShardTests {
  /// Publishes the shards `1...count` of Yên Bái and returns their folders.
  private func shards(
    _ count: Int, in target: Target, of folder: SampleFolder, selection: Selection = .everything
  ) async throws -> [String] {
    var folders: [String] = []
    for index in 1...count {
      let shard = try #require(Shard(index: index, count: count))
      folders.append(
        try await target.publish(folder, selection: selection, shard: shard).folder)
    }
    return folders
  }

  private func problems(merging folders: [String]) -> [String] {
    TestSupport.problems { () throws(Diagnostics) in _ = try merge(folders, into: nil) }
  }

  /// The file of the block needs sheets of all shards.
  @Test func mergedShardsAreTheWhole() async throws {
    let count = 3
    let published = try await Published.yenBai()
    let target = Target()
    let folders = try await shards(count, in: target, of: Published.folder())
    #expect(
      folders.map { String($0.split(separator: "/").last ?? "") }
        == (1...count).map { "yen-bai-2022.shard-\($0)-of-\(count)" })
    var sizes: [Int] = []
    for folder in folders { sizes.append(try contents(of: folder).count) }
    // Every file once, and a manifest each.
    #expect(sizes.reduce(0, +) == published.files.count - 1 + count)
    #expect(sizes.allSatisfy { $0 > published.files.count / count / 2 }, "\(sizes)")
    let whole = try merge(folders.reversed(), into: nil)
    #expect(whole.folder == (try target.results()))
    #expect(whole.files == published.files.keys.sorted())
    #expect(try contents(of: target.results()) == published.files)
  }

  @Test func moreShardsThanWorks() async throws {
    let target = Target()
    let whole = Target()
    let folder = try smallProject()
    try await whole.publish(folder)
    let folders = try await shards(5, in: target, of: folder)
    _ = try merge(folders, into: nil)
    #expect(try contents(of: target.results()) == contents(of: whole.results()))
  }

  @Test func shardsOfAPartMerge() async throws {
    let target = Target()
    let data = Selection(parts: [.data])
    let folders = try await shards(2, in: target, of: smallProject(), selection: data)
    #expect(
      try merge(folders, into: nil).files == [
        "findings.json", "manifest.json", "results.csv", "results.json",
      ])
  }

  @Test func whatDoesNotGoTogetherIsRefused() async throws {
    let target = Target()
    let folder = try smallProject()
    let folders = try await shards(2, in: target, of: folder)
    #expect(problems(merging: [folders[1]]) == ["- merge.shards-missing"])
    #expect(problems(merging: folders + [folders[0]]) == ["- merge.shard-twice"])
    #expect(problems(merging: [try target.output()]) == ["- merge.not-a-shard"])
    let other = Target()
    try folder.replace("905;-;700", with: "905;-;701", in: "2022/scores.csv")
    let others = try await shards(2, in: other, of: folder)
    #expect(problems(merging: [folders[0], others[1]]) == ["- merge.shards-differ"])
    let threes = try await shards(3, in: other, of: folder)
    #expect(problems(merging: [others[0], threes[1]]) == ["- merge.shards-differ"])
    // What was damaged on the way is found.
    let first = try contents(of: folders[0]).keys.contains("annex.pdf") ? folders[0] : folders[1]
    try Data("hỏng".utf8).write(to: URL(fileURLWithPath: first + "/annex.pdf"))
    #expect(problems(merging: folders) == ["- merge.file-changed"])
    #expect(!FileManager.default.fileExists(atPath: try target.results()))
  }

  @Test func shardsAreWrittenAsFractions() {
    #expect(Shard("2/5") == Shard(index: 2, count: 5))
    for text in ["", "1", "0/3", "4/3", "1/0", "-1/3", "1/3/5", "a/b", "1/ 3", "+1/3", "١/٣"] {
      #expect(Shard(text) == nil, "\(text)")
    }
  }
}
