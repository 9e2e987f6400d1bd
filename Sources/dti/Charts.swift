import ArgumentParser

/// The charts of each agency alone, for provinces with thousands of them.
struct Charts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: words.chartsAbstract)

  @OptionGroup var publish: Publish

  func validate() throws { try publish.validate() }

  func run() async throws { try await publish.run(chartsOnly: true) }
}
