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
}
