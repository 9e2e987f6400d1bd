public import Diagnostics
public import Scoring

extension Project {
  /// Tells how the figures of an agency came about.
  ///
  /// - Parameters:
  ///   - agency: Its id, its name, or a part that no other agency's name has; without regard to case
  ///     and to diacritics.
  ///   - indicator: Likewise, of an indicator of the agency's block; `nil` explains the total.
  /// - Throws: `score.unknown-agency`, `score.unknown-indicator` or `command.ambiguous-name`.
  public func explanation(
    of agency: String, indicator: String? = nil
  ) throws(Diagnostics) -> Explanation {
    let agencies = results.blocks.flatMap { $0.agencies.map(\.agency) }
    let found = try resolved(agency, among: agencies.map { ($0.id, $0.name) }) { suggestion in
      .unknownAgency(name: agency, suggestion: suggestion)
    }
    guard
      let block = results.blocks.first(where: { $0.agencies.contains { $0.agency.id == found } })
    else { throw .error(.unknownAgency(name: agency, suggestion: nil)) }
    var node: Indicator.ID?
    if let indicator {
      let set = block.block.total.children.flatMap(\.subtree)
      node = try resolved(indicator, among: set.map { ($0.id, $0.name) }) { suggestion in
        .unknownIndicator(name: indicator, suggestion: suggestion)
      }
    }
    guard let explanation = results.explanation(of: found, indicator: node, since: comparison)
    else { throw .error(.unknownAgency(name: agency, suggestion: nil)) }
    return explanation
  }
}

/// The id of what is meant by an id, a name or a part of one.
///
/// - Parameter unknown: The problem of a name that nothing has, with what may have been meant.
func resolved(
  _ name: String, among candidates: [(id: String, name: String)],
  unknown: (String?) -> Problem
) throws(Diagnostics) -> String {
  if let exact = candidates.first(where: { $0.id == name || $0.name == name }) { return exact.id }
  let plain = slug(name, limit: .max - 1)
  let slugs = candidates.map { slug($0.name, limit: .max - 1) }
  let wholes = zip(candidates, slugs).filter { $0.1 == plain }.map(\.0)
  let words = zip(candidates, slugs).filter { "-\($0.1)-".contains("-\(plain)-") }.map(\.0)
  let parts = zip(candidates, slugs).filter { $0.1.contains(plain) }.map(\.0)
  for matches in [wholes, words, parts] where !matches.isEmpty && !plain.isEmpty {
    if matches.count == 1 { return matches[0].id }
    // Diacritics may tell apart what is alike without them.
    let spelt = matches.filter { $0.name.lowercased().contains(name.lowercased()) }
    if spelt.count == 1 { return spelt[0].id }
    let shown = matches.prefix(8).map(\.name) + (matches.count > 8 ? ["…"] : [])
    throw .error(.ambiguousName(name, matches: shown))
  }
  let meant = suggestion(for: plain, among: slugs)
  throw .error(unknown(zip(candidates, slugs).first { $0.1 == meant }?.0.name))
}
