import Diagnostics
import Scoring
import Templates

// Counts and lists of names.

extension ClaimAuditor {
  /// The agencies a claim's count and list are of. A claim of an applicable maximum is of those
  /// that have it.
  private func members(
    _ claim: Claim, override: Override? = nil
  ) -> [ClaimedGroups.Member]? {
    for case .applicableMaximum(let maximum) in claim.statements.map(\.kind) {
      return pool(claim).filter {
        let node = $0.result.total.descendant(claim.indicator?.id ?? AgencyBlock.totalID)
        return node?.applicableMaximum?.isEqual(to: maximum) ?? false
      }
    }
    return groups.members(of: claim, override: override)
  }

  func countFinding(
    _ count: Int, _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    let expected = members(claim)?.count
    return wholeFinding(
      .count, .count, count, expected,
      cause: staleCause { members(claim, override: $0)?.count == count }
        ?? hypotheses.widerBand(of: claim).flatMap { wider in
          groups.members(of: claim, band: wider.band)?.count == count
            ? .bandLimit(wider.limit.text(mark: ".")) : nil
        }, statement, claim)
  }

  func membersFinding(
    _ names: [Claim.Name], _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    guard let expected = members(claim) else { return nil }
    let listed = Set(names.map(\.match.agency))
    let right = Set(expected.map(\.result.agency))
    if isTied(claim, listed: names, expected: expected) { return nil }
    // Made-up agencies stand for names that were never published: only the number can be checked.
    if expected.contains(where: \.result.scores.isIllustrative), listed.isSubset(of: right) {
      return shortListFinding(names, statement, claim)
    }
    let cause =
      staleCause { Set(members(claim, override: $0)?.map(\.result.agency) ?? []) == listed }
      ?? hypotheses.widerBand(of: claim).map { .bandLimit($0.limit.text(mark: ".")) }
      ?? (listed.isStrictSubset(of: right) && claim.count == right.count ? .namesLost : nil)
    return listFinding(names, expected: expected, cause: cause, statement, claim)
  }

  /// Whether the list differs only in who of several equal agencies was taken.
  private func isTied(
    _ claim: Claim, listed: [Claim.Name], expected: [ClaimedGroups.Member]
  ) -> Bool {
    switch claim.group {
    case .top, .bottom: break
    default: return false
    }
    let pool = pool(claim)
    let values = listed.compactMap { name in
      pool.first { $0.block == name.match.block && $0.result.agency == name.match.agency }?.value
    }
    return values.sorted() == expected.compactMap(\.value).sorted()
  }

  private func shortListFinding(
    _ names: [Claim.Name], _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    guard let count = claim.count, count != names.count else { return nil }
    return wholeFinding(
      .members, .members, names.count, count, cause: names.count < count ? .namesLost : nil,
      statement, claim)
  }

  func listFinding(
    _ names: [Claim.Name], expected: [ClaimedGroups.Member], cause: Finding.Cause?,
    _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    let listed = names.map(\.match.agency)
    let right = expected.map(\.result.agency)
    if Set(listed) == Set(right) {
      // One name twice makes a list longer than it says.
      return wholeFinding(.members, .members, names.count, right.count, statement, claim)
    }
    let odd = listed.filter { !right.contains($0) } + right.filter { !listed.contains($0) }
    return Finding(
      .members, at: place(claim, .members, agency: odd.count == 1 ? odd.first?.name : nil),
      printed: .names(listed.map(\.name)), expected: .names(right.map(\.name)), cause: cause,
      position: statement.position)
  }

  /// Who has the most points, or the fewest.
  func extremeFinding(
    _ name: Claim.Name, isBest: Bool, _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    let pool = pool(claim)
    let own = pool.first {
      $0.block == name.match.block && $0.result.agency == name.match.agency
    }?.value
    let values = pool.compactMap(\.value)
    guard let best = isBest ? values.max() : values.min(), own != best else { return nil }
    return listFinding(
      [name], expected: pool.filter { $0.value == best }, cause: nil, statement, claim)
  }
}

extension Claim {
  /// The number it states.
  var count: Int? {
    for case .count(let count) in statements.map(\.kind) { return count }
    return nil
  }
}

/// A remark on each set of bands that leaves out agencies between two of them. Below the lowest
/// band and above the highest, nothing need be printed.
func auditBands(_ claims: [Claim], groups: ClaimedGroups) -> [Finding] {
  struct Key: Hashable {
    let block: String?
    let indicator: Indicator?
  }
  var bands: [Key: [Claim]] = [:]
  var order: [Key] = []
  for claim in claims {
    guard case .band = claim.group else { continue }
    let key = Key(block: claim.block, indicator: claim.indicator)
    if bands[key] == nil { order.append(key) }
    bands[key, default: []].append(claim)
  }
  return order.compactMap { key in
    guard let all = bands[key], all.count > 1, let last = all.last else { return nil }
    let held = Set(all.flatMap { groups.members(of: $0)?.map(\.result.agency) ?? [] })
    let printed = all.compactMap { claim in
      if case .band(let band) = claim.group { band } else { nil }
    }
    let left = groups.pool(of: last).filter { member in
      guard let value = member.value, !held.contains(member.result.agency) else { return false }
      return printed.contains { $0.isBelow(value) } && printed.contains { $0.isAbove(value) }
    }
    guard !left.isEmpty else { return nil }
    return Finding(
      .bands, .remark,
      at: Finding.Place(
        table: last.place, block: last.block, indicator: last.indicator?.name, field: .members),
      printed: nil, expected: .names(left.map(\.result.agency.name)), position: last.position)
  }
}

extension Claim.Band {
  fileprivate func isBelow(_ value: Ratio) -> Bool {
    (to ?? below).map { Ratio($0) <= value } ?? false
  }

  fileprivate func isAbove(_ value: Ratio) -> Bool {
    (from ?? above).map { Ratio($0) >= value } ?? false
  }
}
