import Diagnostics
import Foundation
import Scoring
import Templates

/// What a run wrote.
struct OutputRecord: Hashable, Sendable, Decodable {
  /// Relative to the output folder, with `/`.
  let path: String
  let sha256: String
}

/// What a folder of results says of itself: the SHA-256 of every input and output, so that anyone
/// can show that a file came from those scores.
struct Manifest: Hashable, Sendable, Decodable {
  let program: String
  let province: String
  let year: Int
  /// What PDFs say they were made on.
  let date: String
  let inputs: [InputRecord]
  let fonts: [InputRecord]
  private(set) var outputs: [OutputRecord]
  /// What was asked for, run after run, where not everything was; `nil` where everything was.
  private(set) var selections: [String]?
  /// Which part of a run that is spread over machines.
  let shard: Shard?

  init(
    of project: Project, fonts: [InputRecord], date: String, outputs: [OutputRecord],
    selection: String?, shard: Shard?
  ) {
    program = "dti \(version)"
    province = project.results.province
    year = project.results.year
    self.date = date
    inputs = project.inputs.sorted { $0.path < $1.path }
    self.fonts = fonts.sorted { $0.path < $1.path }
    self.outputs = outputs.sorted { $0.path < $1.path }
    selections = selection.map { [$0] }
    self.shard = shard
  }

  /// All shards of a run as one; they must be ``isOfOneRun(with:)``.
  init(joining shards: [Manifest]) {
    let first = shards[0]
    program = first.program
    province = first.province
    year = first.year
    date = first.date
    inputs = first.inputs
    fonts = first.fonts
    outputs = shards.flatMap(\.outputs).sorted { $0.path < $1.path }
    selections = first.selections
    shard = nil
  }

  /// - Returns: `nil` for what is no manifest of this version.
  init?(at path: String) {
    guard let data = FileManager.default.contents(atPath: path),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data)
    else { return nil }
    self = manifest
  }

  /// Whether both come from the same scores, template, fonts and program.
  func hasInputs(of other: Manifest) -> Bool {
    (program, province, year, date) == (other.program, other.province, other.year, other.date)
      && inputs == other.inputs && fonts == other.fonts
  }

  /// Whether both are parts of the same run.
  func isOfOneRun(with other: Manifest) -> Bool {
    hasInputs(of: other) && selections == other.selections
      && shard?.count == other.shard?.count
  }

  /// This run's manifest with the files of earlier runs that stay beside its own.
  ///
  /// Everything goes when everything was made anew, or the same choice as before.
  ///
  /// - Parameters:
  ///   - old: What the folder has; `nil` where there is none, or none of this version.
  ///   - isThere: Whether a file of the old manifest is still in the folder.
  /// - Returns: `nil` when files would stay that do not go with the new ones.
  func keeping(_ old: Manifest?, isThere: (String) -> Bool) -> Manifest? {
    guard let own = selections, old?.selections != own else { return self }
    guard let old, hasInputs(of: old), old.shard == shard else { return nil }
    let new = Set(outputs.map(\.path))
    var joined = self
    joined.outputs += old.outputs.filter { !new.contains($0.path) && isThere($0.path) }
    joined.outputs.sort { $0.path < $1.path }
    joined.selections = old.selections.map { Set($0 + own).sorted() }
    return joined
  }

  var json: JSON {
    func json(_ count: Int, _ record: @escaping (Int) -> (path: String, sha256: String)) -> JSON {
      .lazy(count: count) { index in
        let record = record(index)
        return ["path": .string(record.path), "sha256": .string(record.sha256)]
      }
    }
    var members: [JSON.Member] = [
      .init(key: "program", value: .string(program)),
      .init(key: "province", value: .string(province)),
      .init(key: "year", value: .integer(year)), .init(key: "date", value: .string(date)),
    ]
    if let selections {
      members.append(.init(key: "selections", value: .array(selections.map(JSON.string))))
    }
    if let shard {
      members.append(
        .init(
          key: "shard",
          value: ["index": .integer(shard.index), "count": .integer(shard.count)]))
    }
    members += [
      .init(key: "inputs", value: json(inputs.count) { (inputs[$0].path, inputs[$0].sha256) }),
      .init(key: "fonts", value: json(fonts.count) { (fonts[$0].path, fonts[$0].sha256) }),
      .init(key: "outputs", value: json(outputs.count) { (outputs[$0].path, outputs[$0].sha256) }),
    ]
    return .object(members)
  }
}

/// The version of the program.
public let version = "0.1.0"
