import ArgumentParser
import Diagnostics
import Foundation
import Publishing
import Scoring

struct Publish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: words.publishAbstract)

  @Argument(help: ArgumentHelp(words.foldersHelp, valueName: words.folderName))
  var folders: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp(words.outputHelp, valueName: words.folderName))
  var output = "output"

  @Option(help: ArgumentHelp(words.fontsHelp, valueName: words.folderName))
  var fonts: String?

  @Option(name: .shortAndLong, help: ArgumentHelp(words.jobsHelp, valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: ArgumentHelp(words.outlineTextHelp))
  var outlineText = false

  @OptionGroup var shared: SharedOptions

  /// Unset when empty.
  private var epoch: String? {
    ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { $0.isEmpty ? nil : $0 }
  }

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError(words.jobsTooFew) }
    guard !output.isEmpty else { throw ValidationError(words.outputEmpty) }
    // Up to the year 9999, as PDF dates go.
    if let epoch, Int(epoch).map({ (0..<253_402_300_800).contains($0) }) != true {
      throw ValidationError(words.epochNotANumber(epoch))
    }
  }

  /// Publishes every folder, also when another fails; then the exit status is that of the first
  /// failure.
  func run() async throws { try await run(chartsOnly: false) }

  /// - Parameter chartsOnly: Whether nothing but the charts of agencies is made.
  func run(chartsOnly: Bool) async throws {
    let console = Console(isQuiet: shared.quiet)
    var status: Int32?
    var made: [String: String] = [:]
    let signals = discardOnInterruption()
    defer { signals.forEach { $0.cancel() } }
    for folder in folders {
      do throws(Diagnostics) {
        try await publish(folder, chartsOnly: chartsOnly, made: &made, console: console)
      } catch {
        console.show(error)
        status = status ?? error.exitStatus
      }
    }
    if let status { throw ExitCode(status) }
  }

  /// - Parameter made: The output folders of this run so far, and what they were made from.
  private func publish(
    _ folder: String, chartsOnly: Bool, made: inout [String: String], console: Console
  ) async throws(Diagnostics) {
    let fontFolder = try fontFolder(
      given: fonts, environment: ProcessInfo.processInfo.environment,
      executable: Bundle.main.executablePath ?? "")
    let options = PublishingOptions(
      output: output, fontFolder: fontFolder, sourceDateEpoch: epoch.flatMap { Int($0) },
      workers: jobs, outlinesText: outlineText, chartsOnly: chartsOnly)
    let project = try Project(folder: folder, fontFolder: fontFolder)
    let findings = project.findings(isBinding: false)
    console.show(findings)
    let path = outputPath(of: project, in: output)
    if let first = made.updateValue(folder, forKey: path) {
      throw .error(.outputTwice(path: path, first: first))
    }
    let title = "\(project.results.province) \(project.results.year)"
    let bar = ProgressBar(title: title, isQuiet: shared.quiet)
    defer { bar.clear() }
    let start = ContinuousClock.now
    let publication = try await Publishing.publish(project, options: options) { done, total in
      bar.update(done: done, total: total)
    }
    bar.clear()
    console.say(
      words.published(
        files: publication.files.count, folder: publication.folder,
        seconds: (ContinuousClock.now - start).inSeconds,
        warnings: findings.items.count { $0.severity == .warning }))
  }
}

/// Takes unfinished output away when the run is interrupted or asked to end.
private func discardOnInterruption() -> [any DispatchSourceSignal] {
  [SIGINT, SIGTERM].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      discardUnfinishedOutput()
      // As a shell reports a process that a signal has ended.
      exit(128 + number)
    }
    source.resume()
    return source
  }
}

extension Duration {
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
