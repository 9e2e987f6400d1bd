import Diagnostics
import Foundation
import Intake

/// An input as it was read, for the manifest.
struct InputRecord: Hashable, Sendable, Decodable {
  /// Relative to the template folder.
  let path: String
  let sha256: String
}

/// Reads the files of a template folder as NFC text and remembers what was read.
struct InputReader {
  /// As the user named it; positions in messages start with it.
  let folder: String
  private(set) var inputs: [InputRecord] = []
  /// Told every path, as the user would name it, before it is looked at.
  private let note: (String) -> Void

  init(folder: String, noting note: @escaping (String) -> Void = { _ in }) {
    self.folder = folder
    self.note = note
  }

  func exists(_ path: String) -> Bool {
    note(displayed(path))
    return FileManager.default.fileExists(atPath: displayed(path))
  }

  /// - Parameters:
  ///   - path: Relative to the folder, or absolute.
  ///   - mention: Where the template names the file, for the message when it is not there.
  /// - Throws: `file.missing`, `file.unreadable`, `file.not-utf8` or `file.empty`.
  mutating func read(_ path: String, namedAt mention: Position? = nil) throws(Diagnostics)
    -> SourceFile
  {
    let shown = displayed(path)
    note(shown)
    guard FileManager.default.fileExists(atPath: shown) else {
      throw .error(.fileMissing(path: shown), at: mention)
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: shown))
    } catch {
      throw .error(.fileUnreadable(path: shown, reason: error.reason(at: shown)), at: mention)
    }
    let start = Position(file: shown)
    guard let text = String(validating: data, as: UTF8.self) else {
      throw .error(.fileNotUTF8(path: shown), at: start)
    }
    guard text.contains(where: { !$0.isWhitespace && $0 != "\u{feff}" }) else {
      throw .error(.fileEmpty(path: shown), at: start)
    }
    inputs.append(InputRecord(path: path, sha256: sha256(Array(data))))
    return SourceFile(path: shown, text: text.inNFC)
  }

  /// The path as messages show it.
  func displayed(_ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }
}
