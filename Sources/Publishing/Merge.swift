public import Diagnostics
import Foundation

/// Puts the shards of a run together, byte for byte what the run would have made in one piece.
///
/// - Parameters:
///   - folders: Of all shards, in any order.
///   - output: The folder that `yen-bai-2022` is made in; `nil` for that of the first shard.
/// - Throws: `merge.*` for shards that are missing, twice there, damaged or not of one run; what
///   publishing throws of the output.
public func merge(_ folders: [String], into output: String?) throws(Diagnostics) -> Publication {
  let shards = try shards(in: folders)
  let manifest = Manifest(joining: shards.map(\.manifest))
  guard let first = shards.first, let shard = first.manifest.shard else {
    return Publication(folder: output ?? "", files: [])
  }
  let (parent, name) = parts(ofPath: first.folder)
  guard name.hasSuffix(shard.suffix) else { throw .error(.notAShard(path: first.folder)) }
  let place = output ?? parent
  let path =
    (place.hasSuffix("/") ? place : place + "/") + name.dropLast(shard.suffix.count)
  let folder = try OutputFolder(path: path)
  do throws(Diagnostics) {
    try folder.check(manifest)
    var problems = Diagnostics()
    for shard in shards {
      for record in shard.manifest.outputs {
        _ = problems.collect { () throws(Diagnostics) in
          let file = shard.folder + "/" + record.path
          guard try sha256(ofFile: file) == record.sha256 else {
            throw .error(.shardFileChanged(path: file))
          }
          try folder.take(file, as: record.path)
        }
      }
    }
    try problems.throwIfErrors()
    try folder.commit(manifest)
    return Publication(
      folder: path, files: (manifest.outputs.map(\.path) + [manifestName]).sorted())
  } catch {
    folder.discard()
    throw error
  }
}

/// The manifests of all shards of one run.
private func shards(
  in folders: [String]
) throws(Diagnostics) -> [(folder: String, manifest: Manifest)] {
  var problems = Diagnostics()
  var shards: [(folder: String, manifest: Manifest)] = []
  for folder in folders {
    let manifest = Manifest(at: folder + "/" + manifestName)
    guard let manifest, let shard = manifest.shard else {
      problems.add(.error(.notAShard(path: folder)))
      continue
    }
    if let first = shards.first, !manifest.isOfOneRun(with: first.manifest) {
      problems.add(.error(.shardsDiffer(path: folder, first: first.folder)))
    } else if let first = shards.first(where: { $0.manifest.shard == shard }) {
      problems.add(.error(.shardTwice(path: folder, first: first.folder)))
    } else {
      shards.append((folder, manifest))
    }
  }
  try problems.throwIfErrors()
  let count = shards.first?.manifest.shard?.count ?? 1
  let found = Set(shards.compactMap(\.manifest.shard?.index))
  let missing = (1...count).filter { !found.contains($0) }
  guard missing.isEmpty else { throw .error(.shardsMissing(missing: missing, count: count)) }
  return shards
}

/// The folder that something lies in, as the user would name it, and its name.
private func parts(ofPath path: String) -> (parent: String, name: String) {
  let parts = path.split(separator: "/")
  let root = path.hasPrefix("/") ? "/" : ""
  let parent = root + parts.dropLast().joined(separator: "/")
  return (parent.isEmpty ? "." : parent, parts.last.map(String.init) ?? "")
}

/// - Throws: `merge.file-changed` when it cannot be read.
private func sha256(ofFile path: String) throws(Diagnostics) -> String {
  let digest = SHA256Stream()
  do {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty {
      digest.update([UInt8](data))
    }
  } catch {
    throw .error(.shardFileChanged(path: path))
  }
  return digest.hexadecimal()
}
