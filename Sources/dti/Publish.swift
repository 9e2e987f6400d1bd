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

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError(words.jobsTooFew) }
  }

  func run() async throws {
    let console = Console(isQuiet: shared.quiet)
    let environment = ProcessInfo.processInfo.environment
    let fontFolder = try fontFolder(
      given: fonts, environment: environment, executable: Bundle.main.executablePath ?? "")
    let options = PublishingOptions(
      output: output, fontFolder: fontFolder,
      sourceDateEpoch: environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }, workers: jobs,
      language: language)
    for folder in folders {
      let project = try Project(folder: folder)
      let findings = project.findings(isBinding: false)
      console.show(findings)
      let title = "\(project.results.province) \(project.results.year)"
      let bar = ProgressBar(title: title, isQuiet: shared.quiet)
      let start = ContinuousClock.now
      let publication: Publication
      do {
        publication = try await publish(project, options: options) { done, total in
          bar.update(done: done, total: total)
        }
      } catch {
        bar.clear()
        throw error
      }
      bar.clear()
      console.say(
        words.published(
          files: publication.files.count, folder: publication.folder,
          seconds: (ContinuousClock.now - start).inSeconds,
          warnings: findings.items.count { $0.severity == .warning }))
    }
  }
}

extension Duration {
  fileprivate var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
