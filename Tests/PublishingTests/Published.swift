import Diagnostics
import Foundation
import Publishing
import TestSupport

/// A folder that projects are published into, which goes with it.
final class Target: Sendable {
  private let folder = Result { try TemporaryFolder() }

  /// The folder given as output.
  func output() throws -> String { try folder.get().url("output").path }

  /// The folder of Yên Bái's results.
  func results() throws -> String { try output() + "/yen-bai-2022" }

  /// Everything in the output folder, hidden leftovers included.
  func contents() throws -> [String: Data] { try TestSupport.contents(of: output()) }

  func entries() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: output()).sorted()
  }

  /// Writes a file, making its folder.
  func write(_ text: String, as path: String) throws {
    let url = URL(fileURLWithPath: "\(try output())/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  @discardableResult
  func publish(
    _ folder: SampleFolder, workers: Int = 2, epoch: Int? = nil,
    selection: Selection = .everything, shard: Shard? = nil
  ) async throws -> Publication {
    defer { withExtendedLifetime(folder) {} }
    return try await Publishing.publish(
      Project(folder: folder.path),
      options: PublishingOptions(
        output: output(), fontFolder: repository + "/fonts", sourceDateEpoch: epoch,
        workers: workers, selection: selection, shard: shard))
  }

  /// The keys of what was wrong; empty when it was published.
  func problems(
    publishing folder: SampleFolder, selection: Selection = .everything, shard: Shard? = nil
  ) async throws -> [String] {
    do {
      try await publish(folder, selection: selection, shard: shard)
      return []
    } catch let problems as Diagnostics {
      return problems.items.filter { $0.severity == .error }.map(\.key)
    }
  }
}

/// Yên Bái as it is, published once for all tests that only read.
struct Published: Sendable {
  let target: Target
  let publication: Publication
  let files: [String: Data]

  static func yenBai() async throws -> Published { try await shared.value }

  private static let shared = Task {
    let target = Target()
    let publication = try await target.publish(folder(), workers: 1)
    return Published(
      target: target, publication: publication, files: try contents(of: target.results()))
  }

  /// Yên Bái but for the press, whose pictures have tests of their own.
  static func folder() throws -> SampleFolder {
    let folder = try SampleFolder("yen-bai")
    try folder.remove("press.yaml")
    return folder
  }

  func path(_ file: String) throws -> String { try target.results() + "/" + file }

  func data(_ file: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path(file)))
  }

  func json(_ file: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: data(file))
    guard let object = value as? [String: Any] else {
      throw ToolError(description: "\(file) is no object")
    }
    return object
  }

  var pdfs: [String] { files.keys.filter { $0.hasSuffix(".pdf") }.sorted() }
}

/// The smallest template folder that publishes: one agency, an annex, no charts.
///
/// Its results are in `yen-bai-2022`, too.
func smallProject(agency: String = "Sở Y tế") throws -> SampleFolder {
  let folder = try SampleFolder("yen-bai")
  for file in ["charts.yaml", "sheet.yaml", "press.yaml"] { try folder.remove(file) }
  try folder.write(
    """
    schema: 1
    province: Yên Bái
    year: 2022
    data: {scores: 2022/scores.csv}
    blocks:
      - id: so-ban-nganh
        name: các sở
        method: {rank: {by: rate, ties: dense}}
        agencies: ["\(agency)"]
    """, as: "template.yaml")
  try folder.write(
    "agency;maximum;applicableMaximum;selfAssessed;council\n\(agency);1000;905;-;700\n",
    as: "2022/scores.csv")
  return folder
}
