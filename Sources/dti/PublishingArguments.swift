import ArgumentParser
import Diagnostics
import Foundation
import Publishing
import Scoring

/// What `dti publish`, `dti charts` and `dti watch` take.
struct PublishingArguments: ParsableArguments {
  @Argument(help: ArgumentHelp(words.foldersHelp, valueName: words.folderName))
  var folders: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp(words.outputHelp, valueName: words.folderName))
  var output = "output"

  @Option(help: ArgumentHelp(words.onlyHelp, valueName: words.listName))
  var only: [String] = []

  @Option(help: ArgumentHelp(words.blockHelp, valueName: words.blockName))
  var block: [String] = []

  @Option(help: ArgumentHelp(words.onlyAgencyHelp, valueName: words.agencyName))
  var agency: [String] = []

  @Option(help: ArgumentHelp(words.formatsHelp, valueName: words.listName))
  var formats: [String] = []

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
    _ = try selection()
  }

  /// - Throws: A message with the words that are allowed.
  private func selection() throws -> Selection {
    Selection(
      parts: try set(only, option: "--only"),
      blocks: block.map(\.precomposedStringWithCanonicalMapping),
      agencies: agency.map(\.precomposedStringWithCanonicalMapping),
      formats: try set(formats, option: "--formats"))
  }

  /// The values of an option that takes words between commas and may be given several times.
  private func set<Value: RawRepresentable<String> & CaseIterable & Hashable>(
    _ texts: [String], option: String
  ) throws -> Set<Value> {
    var values: Set<Value> = []
    for text in texts {
      for word in text.split(separator: ",", omittingEmptySubsequences: false) {
        let word = word.trimmingCharacters(in: .whitespaces)
        guard let value = Value(rawValue: word) else {
          throw ValidationError(
            words.unknownWord(word, option: option, allowed: Value.allCases.map(\.rawValue)))
        }
        values.insert(value)
      }
    }
    return values
  }

  /// - Parameter parts: In place of those that the arguments name.
  /// - Throws: `text.fonts-not-found`.
  func options(
    shard: Shard? = nil, parts: Set<Selection.Part>? = nil
  ) throws(Diagnostics) -> PublishingOptions {
    let fontFolder = try fontFolder(
      given: fonts, environment: ProcessInfo.processInfo.environment,
      executable: Bundle.main.executablePath ?? "")
    // Validated when the arguments were parsed.
    var selection = (try? selection()) ?? .everything
    if let parts { selection.parts = parts }
    return PublishingOptions(
      output: output, fontFolder: fontFolder, sourceDateEpoch: epoch.flatMap { Int($0) },
      workers: jobs, selection: selection, shard: shard, outlinesText: outlineText)
  }
}

extension Project {
  /// Publishes with a progress bar and tells what was made, how long it took and how often was
  /// warned.
  func publish(
    with options: PublishingOptions, isQuiet: Bool
  ) async throws(Diagnostics) {
    let title = "\(results.province) \(results.year)"
    let bar = ProgressBar(title: title, isQuiet: isQuiet)
    defer { bar.clear() }
    let start = ContinuousClock.now
    let publication = try await Publishing.publish(self, options: options) { done, total in
      bar.update(done: done, total: total)
    }
    bar.clear()
    let findings = findings(isBinding: false)
    Console(isQuiet: isQuiet).say(
      words.published(
        files: publication.files.count, folder: publication.folder,
        seconds: (ContinuousClock.now - start).inSeconds,
        warnings: findings.items.count { $0.severity == .warning }))
  }
}

/// Takes unfinished output away when the run is interrupted or asked to end.
func discardOnInterruption() -> [any DispatchSourceSignal] {
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
