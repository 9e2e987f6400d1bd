import Diagnostics
import Scoring
import Templates

// Means, gaps and shares.

extension ClaimAuditor {
  func meanFinding(
    _ printed: FixedDecimal, _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    // A band whose limit is misprinted is judged by what it lists.
    let band = hypotheses.widerBand(of: claim)?.band
    guard let exact = groups.mean(of: claim, band: band) else { return nil }
    let places = printed.places
    func gives(_ mean: Ratio?) -> Bool {
      mean?.rounded(toPlaces: places).isEqual(to: printed) ?? false
    }
    let cause =
      staleCause { gives(groups.mean(of: claim, band: band, override: $0)) }
      ?? basisCause(claim, gives: gives)
      ?? roundingCause(of: printed, exact: exact, places: places)
    return figureFinding(
      .mean, .mean, printed, exact.rounded(toPlaces: places), cause: cause, statement, claim)
  }

  /// Whether the mean was taken over others than the rule names.
  private func basisCause(_ claim: Claim, gives: (Ratio?) -> Bool) -> Finding.Cause? {
    guard case .all = claim.group else { return nil }
    let pool = pool(claim)
    let all = Ratio.mean(of: pool.map(\.value), countingMissing: true)
    let reporting = Ratio.mean(of: pool.map(\.value), countingMissing: false)
    if claim.block == nil, results.blocks.count > 1 {
      let means = results.blocks.indices.compactMap { index in
        Ratio.mean(
          of: pool.filter { $0.block == index }.map(\.value),
          countingMissing: results.blocks[index].block.method.mean == .all)
      }
      if !means.isEmpty, gives(Ratio.sum(of: means) / means.count) { return .meanOfMeans }
      if gives(reporting) { return .meanOfAgencies }
    }
    if gives(all) { return .missingCountedAsZero }
    return gives(reporting) ? .missingLeftOut : nil
  }

  func gapFinding(
    _ printed: FixedDecimal, _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    guard let gap = groups.gap(of: claim) else { return nil }
    let places = printed.places
    // Readers subtract the printed means; that is right, too.
    let ofPrinted = gap.top.rounded(toPlaces: places) - gap.bottom.rounded(toPlaces: places)
    if ofPrinted.isEqual(to: printed) { return nil }
    let cause =
      staleCause {
        groups.gap(of: claim, override: $0)?.exact.rounded(toPlaces: places).isEqual(to: printed)
          ?? false
      } ?? roundingCause(of: printed, exact: gap.exact, places: places)
    return figureFinding(
      .gap, .gap, printed, gap.exact.rounded(toPlaces: places), cause: cause, statement, claim)
  }

  func shareFinding(
    _ printed: FixedDecimal, _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    let known = pool(claim).filter { $0.result.level != nil }
    guard case .level = claim.group, !known.isEmpty, let members = groups.members(of: claim)
    else { return nil }
    let exact = Ratio(Int128(members.count) * 100, over: Int128(known.count))
    // Zeros at the end are dropped: the shares of one table have the places of the longest.
    let places =
      claims.flatMap(\.statements).compactMap { statement in
        if case .share(let share) = statement.kind { share.places } else { nil }
      }.max() ?? printed.places
    let expected =
      declaredShare(of: claim, among: known, places: places) ?? exact.rounded(toPlaces: places)
    return figureFinding(
      .share, .share, printed, expected,
      cause: roundingCause(of: printed, exact: exact, places: places), statement, claim)
  }

  /// The share of a level as the template's rule for shares prints it; `nil` for a claim about
  /// several blocks, whose shares stand in no table.
  private func declaredShare(
    of claim: Claim, among known: [ClaimedGroups.Member], places: Int
  ) -> FixedDecimal? {
    guard case .level(let name) = claim.group, let id = claim.block,
      let scheme = results.blocks.first(where: { $0.block.id == id })?.block.method.levels,
      let index = scheme.levels.firstIndex(where: { $0.name == name })
    else { return nil }
    let counts = scheme.levels.indices.map { level in known.count { $0.result.level == level } }
    return PrintedShares(of: counts, places: places, rule: results.assessment.shareRule)
      .shares[index]
  }

  func pointsFinding(
    _ printed: FixedDecimal, _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    let member: ClaimedGroups.Member?
    switch claim.group {
    case .agency: member = groups.members(of: claim)?.first
    default:
      // Said of whoever is first or last.
      let isWorst = claim.statements.contains {
        if case .worst = $0.kind { true } else { false }
      }
      member = pool(claim).filter { $0.value != nil }.max { left, right in
        guard let a = left.value, let b = right.value else { return false }
        return isWorst ? a > b : a < b
      }
    }
    let id = claim.indicator?.id ?? AgencyBlock.totalID
    return figureFinding(
      .points, .points, printed, member?.result.total.descendant(id)?.points,
      agency: member?.result.agency.name, statement, claim)
  }

  /// The result that a claim on one agency is about.
  private func node(_ claim: Claim) -> (agency: AgencyResult, node: IndicatorResult)? {
    guard case .agency = claim.group, let member = groups.members(of: claim)?.first else {
      return nil
    }
    return member.result.total.descendant(claim.indicator?.id ?? AgencyBlock.totalID)
      .map { (member.result, $0) }
  }

  func rateFinding(
    _ printed: FixedDecimal, _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    guard let rate = node(claim)?.node.rate else { return nil }
    let exact = Ratio(rate.numerator * 100, over: rate.denominator)
    return figureFinding(
      .rate, .rate, printed, exact.rounded(toPlaces: printed.places),
      cause: roundingCause(of: printed, exact: exact, places: printed.places), statement, claim)
  }

  func rankFinding(_ printed: Int, _ statement: Claim.Statement, _ claim: Claim) -> Finding? {
    guard let (agency, node) = node(claim) else { return nil }
    return wholeFinding(
      .rank, .rank, printed, node.name == nil ? agency.rank : node.rank, statement, claim)
  }

  /// The mean of the members' rates; who did not report counts as the method says.
  func meanRateFinding(
    _ printed: FixedDecimal, _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    guard let members = groups.members(of: claim) else { return nil }
    let id = claim.indicator?.id ?? AgencyBlock.totalID
    let rates = members.map { member in
      member.result.total.descendant(id)?.rate.map {
        Ratio($0.numerator * 100, over: $0.denominator)
      }
    }
    var countsMissing = false
    if case .all = claim.group, let first = members.first {
      countsMissing = results.blocks[first.block].block.method.mean == .all
    }
    guard let exact = Ratio.mean(of: rates, countingMissing: countsMissing) else { return nil }
    let places = printed.places
    let other = Ratio.mean(of: rates, countingMissing: !countsMissing)?.rounded(toPlaces: places)
    let isOther = other?.isEqual(to: printed) ?? false
    return figureFinding(
      .mean, .mean, printed, exact.rounded(toPlaces: places),
      cause: isOther
        ? (countsMissing ? .missingLeftOut : .missingCountedAsZero)
        : roundingCause(of: printed, exact: exact, places: places), statement, claim)
  }

  func levelFinding(
    _ printed: String, byMostAgencies: Bool, _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    guard let expected = byMostAgencies ? commonestLevel(claim) : levelOfMean(claim),
      expected != printed
    else { return nil }
    return Finding(
      .level, at: place(claim, .level), printed: .text(printed), expected: .text(expected),
      position: statement.position)
  }

  /// The level that most agencies have; `nil` when two levels have as many.
  private func commonestLevel(_ claim: Claim) -> String? {
    let levels = pool(claim).compactMap(groups.level(of:))
    let counts = Dictionary(grouping: levels, by: { $0 }).mapValues(\.count)
    let most = counts.values.max()
    let names = counts.filter { $0.value == most }.keys
    return names.count == 1 ? names.first : nil
  }

  private func levelOfMean(_ claim: Claim) -> String? {
    let blocks = results.blocks.map(\.block).filter { claim.block == nil || $0.id == claim.block }
    guard let scheme = blocks.compactMap(\.method.levels).first, !scheme.isGiven,
      scheme.basis == .points,
      let mean = claim.block == nil ? results.provinceMeanPoints : groups.mean(of: claim)
    else { return nil }
    return scheme.level(of: mean)?.name
  }
}
