import ArgumentParser
import Diagnostics
import Foundation
import Publishing
import Templates

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: words.explainAbstract)

  @Argument(help: ArgumentHelp(words.folderHelp, valueName: words.folderName))
  var folder: String

  @Argument(help: ArgumentHelp(words.agencyHelp, valueName: words.agencyName))
  var agency: String

  @Argument(help: ArgumentHelp(words.indicatorHelp, valueName: words.indicatorName))
  var indicator: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = Console(isQuiet: shared.quiet)
    let project = try console.project(at: folder)
    let explanation = try console.showing { () throws(Diagnostics) in
      try project.explanation(
        of: agency.precomposedStringWithCanonicalMapping,
        indicator: indicator?.precomposedStringWithCanonicalMapping)
    }
    let places = project.template.formats["rate"].places
    try console.print(explanation.text(in: language, ratePlaces: places))
  }
}
