import Diagnostics
import Scoring
import Templates

/// A value of one agency that is taken instead of the one in the scores, to test whether a printed
/// figure was computed with it.
struct Override: Hashable {
  let block: Int
  let indicator: Indicator.ID
  let agency: Agency
  let value: FixedDecimal
}

/// The agencies that claims are about, with the value that is claimed of.
struct ClaimedGroups {
  struct Member: Hashable {
    let block: Int
    let result: AgencyResult
    /// Points of the claim's indicator.
    let value: Ratio?
  }

  let results: Results

  /// All agencies of the claim's block, or of the province.
  func pool(of claim: Claim, override: Override? = nil) -> [Member] {
    let id = claim.indicator?.id ?? AgencyBlock.totalID
    var members: [Member] = []
    for (index, block) in results.blocks.enumerated()
    where claim.block == nil || block.block.id == claim.block {
      for agency in block.agencies {
        var value = agency.total.descendant(id)?.points
        if let override, override.block == index, override.indicator == id,
          override.agency == agency.agency
        {
          value = override.value
        }
        members.append(Member(block: index, result: agency, value: value.map(Ratio.init(_:))))
      }
    }
    return members
  }

  /// The members of the claim's group; `nil` where the scores cannot tell.
  func members(
    of claim: Claim, band: Claim.Band? = nil, override: Override? = nil
  ) -> [Member]? {
    let pool = pool(of: claim, override: override)
    let valued = pool.filter { $0.value != nil }.sorted { left, right in
      guard let a = left.value, let b = right.value else { return false }
      return a > b
    }
    switch claim.group {
    case .all: return pool
    case .level(let name):
      let known = pool.filter { $0.result.level != nil }
      return known.isEmpty ? nil : known.filter { level(of: $0) == name }
    case .band(let printed):
      if valued.isEmpty { return nil }
      return valued.filter { $0.value.map((band ?? printed).contains(_:)) ?? false }
    case .top(let count):
      return valued.isEmpty ? nil : Array(best(of: claim, in: pool, or: valued).prefix(count))
    case .bottom(let count):
      return valued.isEmpty ? nil : Array(best(of: claim, in: pool, or: valued).suffix(count))
    case .topAgainstBottom: return nil
    case .agency(let name):
      return pool.filter { $0.block == name.match.block && $0.result.agency == name.match.agency }
    }
  }

  /// Best first: the ranking's order for the total of one block, else by points.
  private func best(of claim: Claim, in pool: [Member], or valued: [Member]) -> [Member] {
    guard claim.block != nil, claim.indicator == nil else { return valued }
    let ranked = pool.filter { $0.result.rank != nil && $0.value != nil }
    return ranked.isEmpty ? valued : ranked
  }

  func level(of member: Member) -> String? {
    let scheme = results.blocks[member.block].block.method.levels
    return member.result.level.flatMap { scheme?.levels[$0].name }
  }

  /// The exact mean that a claim is about, by the declared rule; `nil` where nothing is known.
  func mean(of claim: Claim, band: Claim.Band? = nil, override: Override? = nil) -> Ratio? {
    guard let members = members(of: claim, band: band, override: override) else { return nil }
    if case .all = claim.group {
      if claim.block == nil, claim.indicator == nil { return results.provinceMeanPoints }
      let countsMissing =
        members.first.map { results.blocks[$0.block].block.method.mean == .all } ?? false
      return Ratio.mean(of: members.map(\.value), countingMissing: countsMissing)
    }
    return Ratio.mean(of: members.map(\.value), countingMissing: false)
  }

  /// The mean of the n best less that of the n last.
  func gap(of claim: Claim, override: Override? = nil) -> (exact: Ratio, top: Ratio, bottom: Ratio)?
  {
    guard case .topAgainstBottom(let top, let bottom) = claim.group else { return nil }
    let values = pool(of: claim, override: override).compactMap(\.value).sorted(by: >)
    guard values.count >= max(top, bottom) else { return nil }
    let best = Ratio.sum(of: Array(values.prefix(top))) / top
    let last = Ratio.sum(of: Array(values.suffix(bottom))) / bottom
    return (best - last, best, last)
  }
}

extension Ratio {
  /// - Parameter countingMissing: Whether a missing value counts as 0, or not at all.
  static func mean(of values: [Ratio?], countingMissing: Bool) -> Ratio? {
    let known = values.compactMap { $0 }
    guard !known.isEmpty else { return nil }
    return Ratio.sum(of: known) / (countingMissing ? values.count : known.count)
  }
}
