import ArgumentParser
import Diagnostics
import Foundation
import Publishing

struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words.watchAbstract, discussion: words.watchDiscussion)

  @OptionGroup var arguments: PublishingArguments

  /// How often files are looked at: soon enough for people, and no burden to a disk.
  private static let interval = Duration.milliseconds(300)

  /// Publishes, then again whenever a file that was read, or looked for, has changed; until
  /// the process is interrupted.
  func run() async throws {
    let console = Console(isQuiet: arguments.shared.quiet)
    let signals = discardOnInterruption()
    defer { signals.forEach { $0.cancel() } }
    // No change of a template would bring fonts that are not found.
    let options = try console.showing { () throws(Diagnostics) in try arguments.options() }
    var states: [FileStates] = []
    for folder in arguments.folders {
      states.append(await publish(folder, options: options, console: console))
    }
    console.say(words.watching)
    while true {
      try await Task.sleep(for: Self.interval)
      for (index, folder) in arguments.folders.enumerated() {
        var seen = states[index].now()
        guard seen != states[index] else { continue }
        // Editors write in several steps: wait until nothing moves.
        while true {
          try await Task.sleep(for: Self.interval)
          let now = seen.now()
          if now == seen { break }
          seen = now
        }
        console.say(words.changed(seen.changes(since: states[index])))
        states[index] = await publish(folder, options: options, console: console)
      }
    }
  }

  /// - Returns: The files as they were when they were read. Those of a run that failed are watched,
  ///   too: what is wrong will be put right in one of them.
  private func publish(
    _ folder: String, options: PublishingOptions, console: Console
  ) async -> FileStates {
    let states = FileStates()
    do throws(Diagnostics) {
      let project = try Project(
        folder: folder, fontFolder: options.fontFolder, noting: states.note)
      console.show(project.findings(isBinding: false))
      try await project.publish(with: options, isQuiet: console.isQuiet)
    } catch {
      console.show(error)
      console.say(words.keptLastOutput)
    }
    return states
  }
}
