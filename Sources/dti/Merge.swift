import ArgumentParser
import Diagnostics
import Foundation
import Publishing

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words.mergeAbstract, discussion: words.mergeDiscussion)

  @Argument(help: ArgumentHelp(words.shardsHelp, valueName: words.folderName))
  var folders: [String]

  @Option(
    name: .shortAndLong, help: ArgumentHelp(words.mergeOutputHelp, valueName: words.folderName))
  var output: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if output?.isEmpty ?? false { throw ValidationError(words.outputEmpty) }
  }

  func run() throws {
    let console = Console(isQuiet: shared.quiet)
    let signals = discardOnInterruption()
    defer { signals.forEach { $0.cancel() } }
    let start = ContinuousClock.now
    let publication = try console.showing { () throws(Diagnostics) in
      try merge(folders, into: output)
    }
    console.say(
      words.published(
        files: publication.files.count, folder: publication.folder,
        seconds: (ContinuousClock.now - start).inSeconds, warnings: 0))
  }
}
