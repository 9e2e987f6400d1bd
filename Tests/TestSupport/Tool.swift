public import Foundation

/// What a program of the machine said.
public struct ToolResult: Sendable {
  public let status: Int32
  public let output: Data
  public let errors: String

  public var text: String { String(decoding: output, as: UTF8.self) }
}

/// Why a program could not help a test.
public struct ToolError: Error, CustomStringConvertible {
  public let description: String

  public init(description: String) {
    self.description = description
  }
}

/// Runs a program found on the path, for example `qpdf`.
///
/// - Throws: ``ToolError`` when it is missing or does not end with status 0: tests that need a
///   program fail without it and are never skipped.
@discardableResult
public func run(
  _ tool: String, _ arguments: [String], environment: [String: String] = [:]
) throws -> ToolResult {
  let result = try launch(tool, arguments, environment: environment)
  guard result.status == 0 else {
    let call = ([tool] + arguments).joined(separator: " ")
    throw ToolError(
      description: "\(call): status \(result.status)\n\(result.text)\(result.errors)")
  }
  return result
}

/// Runs a program found on the path, or by its path, and waits for its end, however it ends.
///
/// - Parameters:
///   - environment: Over the environment of the tests.
///   - folder: The program's current directory; that of the tests if none is given.
public func launch(
  _ tool: String, _ arguments: [String], environment: [String: String] = [:],
  in folder: String? = nil
) throws -> ToolResult {
  let scratch = try TemporaryFolder()
  let output = scratch.url("output")
  let errors = scratch.url("errors")
  for url in [output, errors] { try Data().write(to: url) }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [tool] + arguments
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
  // Files, since a pipe that nobody empties would hold the program up.
  process.standardOutput = try FileHandle(forWritingTo: output)
  process.standardError = try FileHandle(forWritingTo: errors)
  process.standardInput = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return ToolResult(
    status: process.terminationStatus, output: try Data(contentsOf: output),
    errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
}

/// A folder that goes when nobody holds it any more.
public final class TemporaryFolder: Sendable {
  private let folder: URL

  public init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dti-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  public func url(_ name: String) -> URL { folder.appendingPathComponent(name) }

  /// Writes a file and returns its path.
  public func write(_ bytes: [UInt8], as name: String) throws -> String {
    try Data(bytes).write(to: url(name))
    return url(name).path
  }
}
