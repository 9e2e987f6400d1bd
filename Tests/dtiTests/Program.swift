import Foundation
import TestSupport

/// The built program, run as a user would.
enum Program {
  /// It lies where the tests do: `dti` beside `dtiPackageTests.xctest`.
  private static let path: String = {
    let bundle =
      Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
      ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return bundle.deletingLastPathComponent().appendingPathComponent("dti").path
  }()

  /// Runs it in English in the folder of the package; `environment` overrides.
  static func run(
    _ arguments: String..., environment: [String: String] = [:], in folder: String = repository
  ) throws -> ToolResult {
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw ToolError(description: "\(path) is not built")
    }
    let own = ["LC_ALL": "C", "SOURCE_DATE_EPOCH": ""]
    return try launch(
      path, arguments, environment: own.merging(environment) { $1 }, in: folder)
  }

  /// A program that goes on.
  struct Running {
    let process: Process
    fileprivate let file: URL

    /// What it has written to standard error so far.
    func errors() throws -> String {
      String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
  }

  /// Starts it in English without waiting for its end.
  ///
  /// - Parameter errors: The file that gets what it writes to standard error.
  static func start(_ arguments: String..., errors: URL) throws -> Running {
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw ToolError(description: "\(path) is not built")
    }
    try Data().write(to: errors)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["LC_ALL": "C", "SOURCE_DATE_EPOCH": ""]
    ) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    return Running(process: process, file: errors)
  }
}
