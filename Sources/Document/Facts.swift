public import Scoring
public import Templates

/// The facts of blocks, groups and the province that a template's texts speak of, each computed
/// once, for all documents of a run.
public struct Facts: Hashable, Sendable {
  private let facts: [Fact: Filling.Value]
  private let groups: [AgencyGroup: GroupFacts]

  /// - Complexity: O(nodes × n log n) for each block that is spoken of.
  public init(of results: Results, for template: Template) {
    var groups: [AgencyGroup: GroupFacts] = [:]
    var blocks: [String: BlockFacts] = [:]
    func block(_ id: String) -> BlockFacts? {
      if let known = blocks[id] { return known }
      guard let block = results.blocks.first(where: { $0.block.id == id }) else { return nil }
      let facts = BlockFacts(block, assessment: results.assessment)
      blocks[id] = facts
      return facts
    }
    func group(_ group: AgencyGroup) -> GroupFacts? {
      if let known = groups[group] { return known }
      let facts = block(group.block).map { $0.facts(of: group.members) }
      groups[group] = facts
      return facts
    }
    for asked in template.groups { _ = group(asked) }
    var facts: [Fact: Filling.Value] = [:]
    for fact in template.facts {
      facts[fact] =
        switch fact {
        case .block(let id, let fact): block(id)?[fact]
        case .indicator(let id, let indicator, let fact): block(id)?[fact, of: indicator]
        case .group(let asked, let fact): group(asked)?[fact]
        case .applicableMaximum(let group, let indicator):
          block(group.block)?.applicableMaximum(of: indicator, in: group.members)
        case .bandLimit(let id, let band, let end): block(id)?.limit(end, ofBand: band)
        case .province(let fact): results.value(of: fact)
        }
    }
    self.facts = facts
    self.groups = groups
  }

  /// `nil` where there is nothing to print.
  subscript(fact: Fact) -> Filling.Value? { facts[fact] }

  subscript(group: AgencyGroup) -> GroupFacts? { groups[group] }
}

extension Results {
  fileprivate func value(of fact: Fact.ProvinceFact) -> Filling.Value? {
    switch fact {
    case .count: .count(blocks.reduce(0) { $0 + $1.block.agencies.count })
    case .reporting: .count(blocks.reduce(0) { $0 + $1.agencies.count(where: \.isReported) })
    case .mean: provinceMeanPoints.map { .number($0) }
    case .meanLevel:
      provinceMeanPoints.flatMap { blocks.first?.block.method.levels?.level(of: $0) }
        .map { .text($0.name) }
    case .maximum: blocks.first?.block.total.knownMaximum.map { .points($0) }
    }
  }
}
