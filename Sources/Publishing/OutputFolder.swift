import Diagnostics
import Foundation
import Synchronization

/// A folder of results that appears whole or not at all.
///
/// Files are written into a staging folder beside the target; ``commit()`` puts it in the
/// target's place. Until then, and when anything fails, the old results stay as they were.
struct OutputFolder {
  let target: URL
  private let staging: URL
  private let displaced: URL
  private let shown: String
  private let files = FileManager.default

  /// - Parameter path: As the user named it.
  /// - Throws: `output.unwritable`; `output.not-ours` when the folder holds files of others and no
  ///   manifest of ours, so that nobody's folder is ever replaced.
  init(path: String) throws(Diagnostics) {
    shown = path
    target = URL(fileURLWithPath: path).standardizedFileURL
    let parent = target.deletingLastPathComponent()
    let name = target.lastPathComponent
    staging = parent.appendingPathComponent(".\(name).new-\(getpid())")
    displaced = parent.appendingPathComponent(".\(name).old")
    try refusingUnwritable {
      try files.createDirectory(at: parent, withIntermediateDirectories: true)
      try alone(in: parent) { try recoverFromInterruption(in: parent, name: name) }
    }
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: target.path, isDirectory: &isFolder) {
      guard isFolder.boolValue else {
        throw .error(.outputUnwritable(path: path, reason: .notAFolder))
      }
      if manifestOutputs == nil, !contents(of: target).isEmpty {
        throw .error(.outputNotOurs(path: path))
      }
    }
    try refusingUnwritable {
      try files.createDirectory(at: staging, withIntermediateDirectories: false)
    }
    Self.unfinished.withLock { _ = $0.insert(staging.path) }
  }

  /// Staging folders of this process, to be taken away when it is interrupted.
  private static let unfinished = Mutex<Set<String>>([])

  /// Takes away everything that runs of this process have begun and not finished.
  static func discardUnfinished() {
    for path in unfinished.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Writes one file.
  ///
  /// - Parameter path: Relative to the folder, with `/`.
  func write(_ bytes: [UInt8], to path: String) throws(Diagnostics) {
    let file = staging.appendingPathComponent(path)
    try refusingUnwritable {
      try files.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }

  /// Puts the new results in the place of the old ones.
  ///
  /// What others have put into the folder (notes, signed copies) is carried over; where it has the
  /// name of a new file, the new file wins.
  func commit() throws(Diagnostics) {
    try refusingUnwritable {
      let ours = Set(manifestOutputs ?? [])
      for path in contents(of: target) where !ours.contains(path) {
        let copy = staging.appendingPathComponent(path)
        if files.fileExists(atPath: copy.path) { continue }
        try files.createDirectory(
          at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
        try files.copyItem(at: target.appendingPathComponent(path), to: copy)
      }
      try alone(in: target.deletingLastPathComponent()) {
        if files.fileExists(atPath: target.path) {
          try files.moveItem(at: target, to: displaced)
        }
        do {
          try files.moveItem(at: staging, to: target)
        } catch {
          try? files.moveItem(at: displaced, to: target)
          throw error
        }
        try? files.removeItem(at: displaced)
      }
    }
    Self.unfinished.withLock { _ = $0.remove(staging.path) }
  }

  /// Does something while no other run that writes beside the target does the same.
  private func alone(in parent: URL, _ body: () throws -> Void) throws {
    let lock = open(parent.path, O_RDONLY)
    defer { if lock >= 0 { close(lock) } }
    if lock >= 0 { flock(lock, LOCK_EX) }
    try body()
  }

  /// Takes away what was written so far.
  func discard() {
    try? files.removeItem(at: staging)
    Self.unfinished.withLock { _ = $0.remove(staging.path) }
  }

  /// The outputs that the manifest in the target lists, itself included; `nil` without one.
  private var manifestOutputs: [String]? {
    struct Manifest: Decodable {
      struct Output: Decodable { let path: String }
      let program: String
      let outputs: [Output]
    }
    let file = target.appendingPathComponent(manifestName)
    guard let data = try? Data(contentsOf: file),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data),
      manifest.program.hasPrefix("dti ")
    else { return nil }
    return manifest.outputs.map(\.path) + [manifestName]
  }

  /// Everything below a folder but folders that hold something: files, links, empty folders; by
  /// its path relative to it, sorted. Links are not followed.
  private func contents(of folder: URL) -> [String] {
    let prefix = folder.path + "/"
    guard let enumerator = files.enumerator(atPath: folder.path) else { return [] }
    var paths: [String] = []
    for case let path as String in enumerator {
      let type = enumerator.fileAttributes?[.type] as? FileAttributeType
      let isFolder = type == .typeDirectory
      let isEmpty = isFolder && (try? files.contentsOfDirectory(atPath: prefix + path)) == []
      if !isFolder || isEmpty { paths.append(path) }
    }
    return paths.sorted()
  }

  /// Clears away what runs that were killed have left, and puts back results that such a run had
  /// moved aside.
  private func recoverFromInterruption(in parent: URL, name: String) throws {
    if files.fileExists(atPath: displaced.path) {
      if files.fileExists(atPath: target.path) {
        try files.removeItem(at: displaced)
      } else {
        try files.moveItem(at: displaced, to: target)
      }
    }
    let prefix = ".\(name).new-"
    for entry in try files.contentsOfDirectory(atPath: parent.path) where entry.hasPrefix(prefix) {
      guard let process = pid_t(entry.dropFirst(prefix.count)) else { continue }
      // A process of another user cannot be asked, but lives.
      if process == getpid() || (kill(process, 0) != 0 && errno == ESRCH) {
        try files.removeItem(at: parent.appendingPathComponent(entry))
      }
    }
  }

  private func refusingUnwritable(_ body: () throws -> Void) throws(Diagnostics) {
    do {
      try body()
    } catch {
      throw .error(.outputUnwritable(path: shown, reason: error.reason(at: target.path)))
    }
  }
}

let manifestName = "manifest.json"
