/// This year's results beside last year's. Agencies are matched by id over the whole province.
public struct YearComparison: Hashable, Sendable {
  /// Last year.
  public let year: Int
  /// In the order of this year's blocks.
  public let blocks: [BlockComparison]

  public struct BlockComparison: Hashable, Sendable {
    /// Of the agencies that both years have.
    public let changes: [Agency.ID: Change]
    /// In this year's block, and nowhere last year.
    public let new: [Agency]
    /// In last year's block, and nowhere this year.
    public let gone: [Agency]
  }

  /// - Parameter last: Of the same blocks; their agencies may differ.
  public init(of now: Results, since last: Results) {
    year = last.year
    var then: [Agency.ID: (result: AgencyResult, block: AgencyBlock)] = [:]
    for block in last.blocks {
      for result in block.agencies { then[result.agency.id] = (result, block.block) }
    }
    let nowIDs = Set(now.assessment.blocks.flatMap { $0.agencies.map(\.id) })
    let thenIDs = Set(last.assessment.blocks.flatMap { $0.agencies.map(\.id) })
    blocks = now.blocks.map { block in
      var changes: [Agency.ID: Change] = [:]
      for result in block.agencies {
        guard let (earlier, earlierBlock) = then[result.agency.id] else { continue }
        changes[result.agency.id] = Change(
          from: earlier, in: earlierBlock, to: result, in: block.block)
      }
      let before = last.assessment.blocks.first { $0.id == block.block.id }?.agencies ?? []
      return BlockComparison(
        changes: changes, new: block.block.agencies.filter { !thenIDs.contains($0.id) },
        gone: before.filter { !nowIDs.contains($0.id) })
    }
  }
}
