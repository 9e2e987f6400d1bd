import ArgumentParser
import Diagnostics
import Publishing

/// The charts of each agency alone, for provinces with thousands of them.
struct Charts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: words.chartsAbstract)

  @OptionGroup var arguments: PublishingArguments

  func validate() throws {
    guard arguments.only.isEmpty else { throw ValidationError(words.onlyMeansNothing) }
  }

  func run() async throws {
    try await arguments.publishAll { arguments throws(Diagnostics) in
      try arguments.options(parts: [.charts])
    }
  }
}
