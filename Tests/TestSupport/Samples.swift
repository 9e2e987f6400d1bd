public import Diagnostics
public import Foundation

/// A file of `templates/`, as a stage gets it.
///
/// - Parameters:
///   - path: Below `templates`, for example `yen-bai/2022/scores.csv`; positions name the file
///     without its folders.
///   - replacements: Texts that the file must hold, and what stands in their place.
public func sampleFile(
  _ path: String, replacing replacements: KeyValuePairs<String, String> = [:]
) throws -> SourceFile {
  var text = try String(contentsOfFile: "\(repository)/templates/\(path)", encoding: .utf8)
  for (old, new) in replacements { text = try replace(old, with: new, in: text) }
  let name = path.split(separator: "/").last ?? ""
  return SourceFile(path: String(name), text: text.precomposedStringWithCanonicalMapping)
}

/// A copy of a folder of `templates/` that a test may change.
public final class SampleFolder: Sendable {
  private let folder: TemporaryFolder
  /// Where the copy is.
  public let path: String

  /// - Parameter name: For example `yen-bai`.
  public init(_ name: String) throws {
    folder = try TemporaryFolder()
    let copy = folder.url(name)
    path = copy.path
    try FileManager.default.copyItem(
      at: URL(fileURLWithPath: "\(repository)/templates/\(name)"), to: copy)
  }

  /// Replaces a text that the file must hold.
  public func replace(_ old: String, with new: String, in file: String) throws {
    let path = "\(path)/\(file)"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try write(TestSupport.replace(old, with: new, in: text), as: file)
  }

  public func write(_ text: String, as file: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(file)"))
  }

  public func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(file)")
  }
}

/// The text with every `old` replaced.
///
/// - Throws: ``ToolError`` when it holds none, so that a test never checks what it did not change.
public func replace(_ old: String, with new: String, in text: String) throws -> String {
  guard text.contains(old) else { throw ToolError(description: "“\(old)” is not in the sample") }
  return text.replacingOccurrences(of: old, with: new)
}

/// Every file below a folder with its bytes, by its path relative to the folder; hidden ones too.
public func contents(of folder: String) throws -> [String: Data] {
  var files: [String: Data] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    var isFolder: ObjCBool = false
    let full = "\(folder)/\(path)"
    guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue
    else { continue }
    files[path] = try Data(contentsOf: URL(fileURLWithPath: full))
  }
  return files
}
