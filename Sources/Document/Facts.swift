public import Scoring
public import Templates

/// The facts of blocks, groups and the province that a template's texts speak of, each computed
/// once, for all documents of a run.
public struct Facts: Hashable, Sendable {
  private let facts: [Fact: Filling.Value]
  private let groups: [AgencyGroup: GroupFacts]
  /// Of the main indicators' rates, by block and indicator.
  private let means: [String: [Indicator.ID: Ratio]]
  /// By the id of the block; empty where no document is about one agency.
  private let standings: [String: BlockStandings]

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
    let showsMeans = template.charts.contains { $0.mean != nil }
    means = Dictionary(
      results.blocks.filter { showsMeans && $0.hasAllIndicators }.map {
        ($0.block.id, $0.statistics.meanRates)
      }
    ) { first, _ in first }
    var standings: [String: BlockStandings] = [:]
    if template.sheet != nil || !template.charts.isEmpty {
      for block in results.blocks {
        standings[block.block.id] = BlockStandings(
          block, depth: template.sheet?.indicatorDepth(in: block.block) ?? 0)
      }
    }
    self.standings = standings
  }

  subscript(standings block: String) -> BlockStandings? { standings[block] }

  /// `nil` where there is nothing to print.
  subscript(fact: Fact) -> Filling.Value? { facts[fact] }

  subscript(group: AgencyGroup) -> GroupFacts? { groups[group] }

  /// The mean rate of a main indicator; `nil` without one, and where no chart shows means.
  func mean(of indicator: Indicator.ID, in block: String) -> Ratio? { means[block]?[indicator] }
}

extension SheetTemplate {
  /// How deep its tables look at indicators.
  fileprivate func indicatorDepth(in block: AgencyBlock) -> Int {
    let depths = body.map { content -> Int in
      guard case .table(let table) = content, case .results(let results, _) = table.kind,
        results.rows == .indicators
      else { return 0 }
      return results.depth ?? block.mainDepth
    }
    return depths.max() ?? 0
  }
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
    case .mostCommonLevel: mostCommon(of: blocks).map { .text($0) }
    case .maximum: blocks.first?.block.total.knownMaximum.map { .points($0) }
    }
  }
}

extension BlockStatistics {
  fileprivate var meanRates: [Indicator.ID: Ratio] {
    Dictionary(
      indicators.compactMap { indicator in
        indicator.rate.map { (indicator.indicator.id, $0.mean) }
      }
    ) { first, _ in first }
  }
}

extension BlockResults {
  /// Whether main indicators are known of every agency that has a score, so that their means are
  /// those of the block.
  var hasAllIndicators: Bool {
    agencies.allSatisfy { !$0.isReported || !$0.indicators(of: block).isEmpty }
  }
}
