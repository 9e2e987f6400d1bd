import ArgumentParser
import Diagnostics
import Foundation
import Publishing

@main
struct DTI: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dti", abstract: words.abstract, discussion: words.discussion,
    version: "dti \(version)",
    subcommands: [
      New.self, Publish.self, Charts.self, Watch.self, Merge.self, Score.self, Check.self,
      Explain.self, Gallery.self,
    ])
}

extension Diagnostics {
  /// 1 for errors in the input, 74 when the output could not be written, 70 for a defect of ours.
  var exitStatus: Int32 {
    for item in items where item.severity == .error {
      switch item.problem {
      case .outputUnwritable: return EX_IOERR
      case .rendererFailed: return EX_SOFTWARE
      default: continue
      }
    }
    return EXIT_FAILURE
  }
}

/// What every command takes.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(words.languageHelp, valueName: "vi|en"),
    transform: { text in
      guard let language = Language(rawValue: text) else {
        throw ValidationError(words.unknownLanguage(text))
      }
      return language
    })
  var language: Language?

  @Flag(name: .shortAndLong, help: ArgumentHelp(words.quietHelp))
  var quiet = false
}
