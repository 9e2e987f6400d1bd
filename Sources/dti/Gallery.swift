import ArgumentParser
import Diagnostics
import Foundation
import Publishing

/// A page with a small picture of every kind.
struct Gallery: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words.galleryAbstract, shouldDisplay: false)

  @Argument(help: ArgumentHelp(words.foldersHelp, valueName: words.folderName))
  var folders: [String]

  @Option(
    name: .shortAndLong, help: ArgumentHelp(words.galleryOutputHelp, valueName: words.folderName))
  var output = "docs/gallery"

  @Option(help: ArgumentHelp(words.fontsHelp, valueName: words.folderName))
  var fonts: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = Console(isQuiet: shared.quiet)
    let start = ContinuousClock.now
    do throws(Diagnostics) {
      let fontFolder = try fontFolder(
        given: fonts, environment: ProcessInfo.processInfo.environment,
        executable: Bundle.main.executablePath ?? "")
      var projects: [Project] = []
      for folder in folders {
        projects.append(try Project(folder: folder, fontFolder: fontFolder))
      }
      let files = try makeGallery(of: projects, in: output, fontFolder: fontFolder)
      console.say(
        words.published(
          files: files.count, folder: output, seconds: (ContinuousClock.now - start).inSeconds,
          warnings: 0))
    } catch {
      console.show(error)
      throw ExitCode(error.exitStatus)
    }
  }
}
