import ArgumentParser
import Diagnostics
import Foundation
import Publishing

struct Publish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words.publishAbstract, discussion: words.publishDiscussion)

  @OptionGroup var arguments: PublishingArguments

  @Option(help: ArgumentHelp(words.shardHelp, valueName: "i/n"))
  var shard: String?

  func validate() throws {
    if let shard, Shard(shard) == nil { throw ValidationError(words.notAShard(shard)) }
  }

  func run() async throws {
    try await arguments.publishAll { arguments throws(Diagnostics) in
      try arguments.options(shard: shard.flatMap { Shard($0) })
    }
  }
}

extension PublishingArguments {
  /// Publishes every folder, also when another fails; then the exit status is that of the first
  /// failure.
  func publishAll(
    with options: (PublishingArguments) throws(Diagnostics) -> PublishingOptions
  ) async throws {
    let console = Console(isQuiet: shared.quiet)
    var status: Int32?
    var made: [String: String] = [:]
    let signals = discardOnInterruption()
    defer { signals.forEach { $0.cancel() } }
    for folder in folders {
      do throws(Diagnostics) {
        try await publish(folder, with: try options(self), made: &made, console: console)
      } catch {
        console.show(error)
        status = status ?? error.exitStatus
      }
    }
    if let status { throw ExitCode(status) }
  }

  /// - Parameter made: The output folders of this run so far, and what they were made from.
  private func publish(
    _ folder: String, with options: PublishingOptions, made: inout [String: String],
    console: Console
  ) async throws(Diagnostics) {
    let project = try Project(folder: folder, fontFolder: options.fontFolder)
    console.show(project.findings(isBinding: false))
    let path = outputPath(of: project, in: options.output)
    if let first = made.updateValue(folder, forKey: path) {
      throw .error(.outputTwice(path: path, first: first))
    }
    try await project.publish(with: options, isQuiet: console.isQuiet)
  }
}
