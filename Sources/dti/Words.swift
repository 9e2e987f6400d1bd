import Diagnostics
import Foundation

/// The language of this process: `--language` where it is given, else the locale's.
///
/// Found before the arguments are parsed, because the help is written in it, too.
let language: Language = chosenLanguage(
  arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

/// What this process says, in its language. Problems have wordings of their own.
let words: any Words =
  switch language {
  case .vietnamese: VietnameseWords()
  case .english: EnglishWords()
  }

func chosenLanguage(arguments: [String], environment: [String: String]) -> Language {
  for (index, argument) in arguments.enumerated() {
    if argument == "--language", index + 1 < arguments.count {
      if let language = Language(rawValue: arguments[index + 1]) { return language }
    } else if argument.hasPrefix("--language=") {
      if let language = Language(rawValue: String(argument.dropFirst(11))) { return language }
    }
  }
  let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
    .first { !$0.isEmpty }
  return locale?.hasPrefix("vi") ?? false ? .vietnamese : .english
}

/// Everything the command line says beside problems. One file per language.
protocol Words: Sendable {
  var abstract: String { get }
  var discussion: String { get }
  var publishAbstract: String { get }
  var publishDiscussion: String { get }
  var watchAbstract: String { get }
  var watchDiscussion: String { get }
  var mergeAbstract: String { get }
  var mergeDiscussion: String { get }
  var chartsAbstract: String { get }
  var onlyMeansNothing: String { get }
  var galleryAbstract: String { get }
  var galleryOutputHelp: String { get }
  var outlineTextHelp: String { get }
  var scoreAbstract: String { get }
  var checkAbstract: String { get }
  var checkDiscussion: String { get }
  var explainAbstract: String { get }
  var newAbstract: String { get }
  var newDiscussion: String { get }

  var folderName: String { get }
  var foldersHelp: String { get }
  var folderHelp: String { get }
  var agencyName: String { get }
  var agencyHelp: String { get }
  var indicatorName: String { get }
  var indicatorHelp: String { get }
  var outputHelp: String { get }
  /// Words between commas.
  var listName: String { get }
  var onlyHelp: String { get }
  var blockName: String { get }
  var blockHelp: String { get }
  var onlyAgencyHelp: String { get }
  var formatsHelp: String { get }
  var shardHelp: String { get }
  var shardsHelp: String { get }
  var mergeOutputHelp: String { get }
  var fontsHelp: String { get }
  var jobsHelp: String { get }
  var formatHelp: String { get }
  var checkFormatHelp: String { get }
  var checkTemplateHelp: String { get }
  var newFolderHelp: String { get }
  var provinceName: String { get }
  var provinceHelp: String { get }
  var yearHelp: String { get }
  var languageHelp: String { get }
  var quietHelp: String { get }

  var jobsTooFew: String { get }
  var outputEmpty: String { get }
  var outputFailed: String { get }
  func unknownLanguage(_ text: String) -> String
  func unknownWord(_ word: String, option: String, allowed: [String]) -> String
  func notAShard(_ text: String) -> String
  func epochNotANumber(_ text: String) -> String

  /// Rank, agency, points, applicable maximum, rate.
  var standingsHeading: [String] { get }
  var convertedPoints: String { get }
  var level: String { get }
  func published(files: Int, folder: String, seconds: Double, warnings: Int) -> String
  /// How many are done in a second, and the time that is left at that rate.
  func pace(of done: Int, total: Int, after seconds: Double) -> String

  var watching: String { get }
  func changed(_ files: [String]) -> String
  var keptLastOutput: String { get }

  /// What a new template is called until it is given a name.
  var provinceToFill: String { get }
  var provinceWithoutLetters: String { get }
  var yearOutOfRange: String { get }
  var newFolderEmpty: String { get }
  func starterMade(files: [String], folder: String) -> String
  var templateHasNoJSON: String { get }
  func templateIsSound(_ folder: String) -> String

  func checked(errors: Int, warnings: Int, remarks: Int) -> String

  func severity(_ severity: Severity) -> String
  /// The legend of the mark that agencies with illustrative figures have.
  var illustrative: String { get }
  var hint: String { get }
}

/// `0.4`, `12.3`: whole and tenths, with the mark of the language.
func tenths(_ number: Double, mark: String) -> String {
  let tenths = Int((number * 10).rounded())
  return "\(tenths / 10)\(mark)\(tenths % 10)"
}

/// `8 s`, `2:05`, `1:02:05`, for the time that `rest` takes where `done` took `seconds`.
func timeLeft(done: Int, rest: Int, seconds: Double, unit: String) -> String {
  let left = Int((seconds * Double(rest) / Double(done)).rounded(.up))
  func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  if left < 60 { return "\(left) \(unit)" }
  if left < 3600 { return "\(left / 60):\(padded(left % 60))" }
  return "\(left / 3600):\(padded(left / 60 % 60)):\(padded(left % 60))"
}

/// `0.4` below ten, else whole.
func rate(of done: Int, seconds: Double, mark: String) -> String {
  let rate = Double(done) / seconds
  return rate < 10 ? tenths(rate, mark: mark) : String(Int(rate.rounded()))
}
