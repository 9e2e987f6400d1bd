import Diagnostics
import Scoring

/// What to say of the names of one file that nobody has.
///
/// A name or two are misspelt; a whole file of them is the wrong file, and after so many nothing is
/// suggested any more.
struct UnknownNames {
  private let blocks: [AgencyBlock]
  private var suggested = 0
  private var agencies: SuggestionCandidates?
  private var indicators: [Int: SuggestionCandidates] = [:]

  private static let mostSuggestions = 20

  init(_ directory: AgencyDirectory) {
    blocks = directory.blocks
  }

  mutating func agency(_ name: String) -> Problem {
    let candidates =
      agencies ?? SuggestionCandidates(blocks.flatMap { $0.agencies.map(\.name) })
    agencies = candidates
    return .unknownAgency(name: name, suggestion: nearest(to: name, among: candidates))
  }

  mutating func indicator(_ name: String, in block: Int) -> Problem {
    let candidates =
      indicators[block]
      ?? SuggestionCandidates(blocks[block].total.children.flatMap(\.subtree).map(\.name))
    indicators[block] = candidates
    return .unknownIndicator(name: name, suggestion: nearest(to: name, among: candidates))
  }

  private mutating func nearest(
    to name: String, among candidates: SuggestionCandidates
  ) -> String? {
    guard suggested < Self.mostSuggestions else { return nil }
    suggested += 1
    return candidates.nearest(to: name)
  }
}
