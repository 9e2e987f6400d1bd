import ArgumentParser
import Diagnostics
import Foundation
import Publishing

struct Check: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    abstract: words.checkAbstract, discussion: words.checkDiscussion)

  @Argument(help: ArgumentHelp(words.folderHelp, valueName: words.folderName))
  var folder: String

  @Option(name: .shortAndLong, help: ArgumentHelp(words.checkFormatHelp))
  var format = Format.text

  @Flag(help: ArgumentHelp(words.checkTemplateHelp))
  var template = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if template, format != .text { throw ValidationError(words.templateHasNoJSON) }
  }

  /// Ends with status 1 when a printed figure does not follow.
  func run() throws {
    let console = Console(isQuiet: shared.quiet)
    if template {
      try console.showing { () throws(Diagnostics) in
        let fonts = try fontFolder(
          given: nil, environment: ProcessInfo.processInfo.environment,
          executable: Bundle.main.executablePath ?? "")
        try Project.checkTemplate(in: folder, fontFolder: fonts)
      }
      return console.say(words.templateIsSound(folder))
    }
    let project = try console.project(at: folder)
    let findings = project.findings(isBinding: true)
    switch format {
    case .text:
      console.show(findings)
      func count(_ severity: Severity) -> Int { findings.items.count { $0.severity == severity } }
      console.say(
        words.checked(errors: count(.error), warnings: count(.warning), remarks: count(.remark)))
    case .json: try console.print(project.findingsJSON(in: language))
    }
    if findings.hasErrors { throw ExitCode(EXIT_FAILURE) }
  }
}
