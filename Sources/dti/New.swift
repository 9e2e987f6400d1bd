import ArgumentParser
import Diagnostics
import Foundation
import Publishing

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words.newAbstract, discussion: words.newDiscussion)

  @Argument(help: ArgumentHelp(words.newFolderHelp, valueName: words.folderName))
  var folder: String

  @Option(help: ArgumentHelp(words.provinceHelp, valueName: words.provinceName))
  var province: String?

  @Option(help: ArgumentHelp(words.yearHelp, valueName: "yyyy"))
  var year: Int?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let year, !(2000...2100).contains(year) { throw ValidationError(words.yearOutOfRange) }
    if let province, !canNameProvince(province) {
      throw ValidationError(words.provinceWithoutLetters)
    }
    guard !folder.isEmpty else { throw ValidationError(words.newFolderEmpty) }
  }

  func run() throws {
    let console = Console(isQuiet: shared.quiet)
    // Last year's work is scored this year.
    let year = year ?? Calendar(identifier: .gregorian).component(.year, from: .now) - 1
    let files = try console.showing { () throws(Diagnostics) in
      try makeStarter(
        at: folder,
        province: province?.precomposedStringWithCanonicalMapping ?? words.provinceToFill,
        year: year, executable: Bundle.main.executablePath ?? "")
    }
    console.say(words.starterMade(files: files, folder: folder))
  }
}
