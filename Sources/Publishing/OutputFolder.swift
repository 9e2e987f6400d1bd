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
      try Self.unlessDiscarded { unfinished in
        try files.createDirectory(at: staging, withIntermediateDirectories: false)
        unfinished.insert(staging.path)
      }
    }
  }

  /// Staging folders of this process, to be taken away when it is interrupted; `nil` once they
  /// were.
  private static let unfinished = Mutex<Set<String>?>([])

  /// Takes away everything that runs of this process have begun and not finished. They stop where
  /// they are, for the process is about to end.
  static func discardUnfinished() {
    unfinished.withLock { unfinished in
      for path in unfinished ?? [] { try? FileManager.default.removeItem(atPath: path) }
      unfinished = nil
    }
  }

  /// Makes or moves files; never returns when all was discarded, so that nothing comes back.
  private static func unlessDiscarded(_ body: (inout Set<String>) throws -> Void) throws {
    try unfinished.withLock { unfinished in
      while unfinished == nil { sleep(1) }
      var paths = unfinished ?? []
      defer { unfinished = paths }
      try body(&paths)
    }
  }

  /// Writes one file.
  ///
  /// - Parameter path: Relative to the folder, with `/`.
  func write(_ bytes: [UInt8], to path: String) throws(Diagnostics) {
    try place(path) { try bytes.write(to: $0) }
  }

  /// Begins a file that is written piece by piece.
  ///
  /// - Parameter path: Relative to the folder, with `/`.
  func create(_ path: String) throws(Diagnostics) -> OutputFile {
    var handle: FileHandle?
    try place(path) { file in
      try Data().write(to: file)
      handle = try FileHandle(forWritingTo: file)
    }
    guard let handle else {
      throw .error(.outputUnwritable(path: shown, reason: .missing))
    }
    return OutputFile(path: path, handle: handle, folder: self)
  }

  /// Puts a file of another folder into this one, without a copy where both are on one disk.
  func take(_ source: String, as path: String) throws(Diagnostics) {
    try place(path) { file in
      do {
        try files.linkItem(atPath: source, toPath: file.path)
      } catch {
        try files.copyItem(atPath: source, toPath: file.path)
      }
    }
  }

  /// Makes a file in the staging folder.
  private func place(_ path: String, _ make: (URL) throws -> Void) throws(Diagnostics) {
    let file = staging.appendingPathComponent(path)
    try refusingUnwritable {
      try Self.unlessDiscarded { _ in
        try files.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try make(file)
      }
    }
  }

  /// Finds out early whether ``commit(_:)`` would refuse the files of a run.
  ///
  /// - Throws: `output.other-input`.
  func check(_ manifest: Manifest) throws(Diagnostics) {
    _ = try joined(manifest)
  }

  /// Puts the new results in the place of the old ones.
  ///
  /// What others have put into the folder (notes, signed copies) is carried over; where it has the
  /// name of a new file, the new file wins. So are results of earlier runs, where this run made a
  /// part of all and they come from the same input.
  ///
  /// - Parameter manifest: Of the files written.
  /// - Returns: The manifest with what was carried over of our own.
  /// - Throws: `output.unwritable`, `output.other-input`.
  @discardableResult
  func commit(_ manifest: Manifest) throws(Diagnostics) -> Manifest {
    let parent = target.deletingLastPathComponent()
    let joined = try refusingUnwritable { () throws -> Manifest in
      try alone(in: parent) { () throws -> Manifest in
        let joined = try self.joined(manifest)
        let file = try create(manifestName)
        try file.write { joined.json.write(to: &$0) }
        _ = try file.finish()
        try keepEdited()
        let gone = Set(manifestOutputs ?? []).subtracting(joined.outputs.map(\.path))
        for path in contents(of: target) where !gone.contains(path) {
          let place = staging.appendingPathComponent(path)
          if files.fileExists(atPath: place.path) { continue }
          try take(target.appendingPathComponent(path).path, as: path)
        }
        try Self.unlessDiscarded { unfinished in
          if files.fileExists(atPath: target.path) {
            try files.moveItem(at: target, to: displaced)
          }
          do {
            try files.moveItem(at: staging, to: target)
          } catch {
            try? files.moveItem(at: displaced, to: target)
            throw error
          }
          unfinished.remove(staging.path)
        }
        try? files.removeItem(at: displaced)
        return joined
      }
    }
    return joined
  }

  /// The manifest with the files of earlier runs that stay.
  private func joined(_ manifest: Manifest) throws(Diagnostics) -> Manifest {
    guard manifestOutputs != nil else { return manifest }
    let old = Manifest(at: target.appendingPathComponent(manifestName).path)
    let joined = manifest.keeping(old) { path in
      files.fileExists(atPath: target.appendingPathComponent(path).path)
    }
    guard let joined else { throw .error(.outputOfOtherInput(path: shown)) }
    return joined
  }

  /// Does something while no other run that writes beside the target does the same.
  private func alone<Value>(in parent: URL, _ body: () throws -> Value) throws -> Value {
    let lock = open(parent.path, O_RDONLY)
    defer { if lock >= 0 { close(lock) } }
    if lock >= 0 { flock(lock, LOCK_EX) }
    return try body()
  }

  /// Takes away what was written so far.
  func discard() {
    try? files.removeItem(at: staging)
    Self.unfinished.withLock { _ = $0?.remove(staging.path) }
  }

  /// The outputs that the manifest in the target lists, itself included; `nil` without one.
  private var manifestOutputs: [String]? {
    manifestRecords.map { $0.map(\.path) + [manifestName] }
  }

  /// The outputs that the manifest in the target lists; `nil` without one.
  private var manifestRecords: [OutputRecord]? {
    struct Manifest: Decodable {
      struct Output: Decodable {
        let path: String
        let sha256: String
      }
      let program: String
      let outputs: [Output]
    }
    let file = target.appendingPathComponent(manifestName)
    guard let data = try? Data(contentsOf: file),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data),
      manifest.program.hasPrefix("dti ")
    else { return nil }
    return manifest.outputs.map { OutputRecord(path: $0.path, sha256: $0.sha256) }
  }

  /// Keeps the texts for people (`.md`, `.txt`) that somebody has edited since they were made, under
  /// names of their own: `article.edited.md`.
  private func keepEdited() throws {
    for record in manifestRecords ?? [] {
      guard let dot = record.path.lastIndex(of: "."),
        [".md", ".txt"].contains(String(record.path[dot...])),
        let data = files.contents(atPath: target.appendingPathComponent(record.path).path),
        sha256(Array(data)) != record.sha256,
        files.contents(atPath: staging.appendingPathComponent(record.path).path) != data
      else { continue }
      let (name, ending) = (record.path[..<dot], record.path[dot...])
      let names = ["\(name).edited\(ending)"] + (2...99).map { "\(name).edited-\($0)\(ending)" }
      let free = names.first { name in
        !files.fileExists(atPath: target.appendingPathComponent(name).path)
      }
      if let free { try take(target.appendingPathComponent(record.path).path, as: free) }
    }
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

  fileprivate func refusingUnwritable<Value>(
    _ body: () throws -> Value
  ) throws(Diagnostics) -> Value {
    do {
      return try body()
    } catch let problems as Diagnostics {
      throw problems
    } catch {
      throw .error(.outputUnwritable(path: shown, reason: error.reason(at: target.path)))
    }
  }
}

/// A file of an output folder that is written piece by piece, so that it need not be held whole.
///
/// Belongs to one owner at a time.
final class OutputFile {
  private let path: String
  private let handle: FileHandle
  private let folder: OutputFolder
  private let digest = SHA256Stream()

  fileprivate init(path: String, handle: FileHandle, folder: OutputFolder) {
    self.path = path
    self.handle = handle
    self.folder = folder
  }

  deinit {
    try? handle.close()
  }

  /// - Throws: `output.unwritable`.
  func write(_ bytes: [UInt8]) throws(Diagnostics) {
    guard !bytes.isEmpty else { return }
    digest.update(bytes)
    try folder.refusingUnwritable { try handle.write(contentsOf: bytes) }
  }

  /// - Throws: `output.unwritable`.
  func write(_ body: (inout Text) -> Void) throws(Diagnostics) {
    var text = Text(file: self)
    body(&text)
    text.flush()
    if let problem = text.problem { throw problem }
  }

  /// Ends the file.
  func finish() throws(Diagnostics) -> OutputRecord {
    try folder.refusingUnwritable { try handle.close() }
    return OutputRecord(path: path, sha256: digest.hexadecimal())
  }

  /// Gathers text and writes it in large pieces; remembers what went wrong.
  struct Text: TextOutputStream {
    private let file: OutputFile
    private var bytes: [UInt8] = []
    fileprivate private(set) var problem: Diagnostics?

    fileprivate init(file: OutputFile) {
      self.file = file
    }

    mutating func write(_ string: String) {
      bytes.append(contentsOf: string.utf8)
      if bytes.count >= 1 << 16 { flush() }
    }

    fileprivate mutating func flush() {
      guard problem == nil else { return }
      do throws(Diagnostics) {
        try file.write(bytes)
      } catch {
        problem = error
      }
      bytes.removeAll(keepingCapacity: true)
    }
  }
}

let manifestName = "manifest.json"
