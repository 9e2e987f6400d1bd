import Diagnostics
import Scoring
import Templates

/// Audits figures in prose: counts, lists, means, gaps, shares, maxima and the rest.
func auditClaims(_ claims: [Claim], results: Results) -> [Finding] {
  let groups = ClaimedGroups(results: results)
  let auditor = ClaimAuditor(
    groups: groups, hypotheses: ClaimHypotheses(groups: groups, claims: claims), claims: claims)
  return claims.flatMap { claim in
    claim.statements.compactMap { auditor.finding($0, of: claim) }
  } + auditComponents(claims, results: results) + auditBands(claims, groups: groups)
}

/// Judges the statements of claims one by one.
struct ClaimAuditor {
  let groups: ClaimedGroups
  let hypotheses: ClaimHypotheses
  let claims: [Claim]

  var results: Results { groups.results }

  /// What a statement should say; `nil` where it is right, or the scores cannot tell.
  func finding(_ statement: Claim.Statement, of claim: Claim) -> Finding? {
    switch statement.kind {
    case .count(let count): countFinding(count, statement, claim)
    case .outOf(let count): wholeFinding(.count, .count, count, pool(claim).count, statement, claim)
    case .reported(let count):
      wholeFinding(
        .count, .reported, count, pool(claim).count { $0.result.isReported }, statement, claim)
    case .members(let names): membersFinding(names, statement, claim)
    case .missing(let names):
      listFinding(
        names, expected: pool(claim).filter { !$0.result.isReported }, cause: nil, statement, claim)
    case .mean(let mean): meanFinding(mean, statement, claim)
    case .gap(let gap): gapFinding(gap, statement, claim)
    case .share(let share): shareFinding(share, statement, claim)
    case .points(let points): pointsFinding(points, statement, claim)
    case .rate(let rate): rateFinding(rate, statement, claim)
    case .meanRate(let rate): meanRateFinding(rate, statement, claim)
    case .rank(let rank): rankFinding(rank, statement, claim)
    case .best(let name): extremeFinding(name, isBest: true, statement, claim)
    case .worst(let name): extremeFinding(name, isBest: false, statement, claim)
    case .maximum(let maximum): maximumFinding(maximum, statement, claim)
    case .applicableMaximum(let maximum): applicableFinding(maximum, statement, claim)
    case .mainIndicators(let count): mainIndicatorsFinding(count, statement, claim)
    case .names(let names): namesFinding(names, statement, claim)
    case .children(let count):
      wholeFinding(
        .count, .children, count, claim.indicator.map(\.children.count), statement, claim)
    case .provinceLevel(let level, let byMostAgencies):
      levelFinding(level, byMostAgencies: byMostAgencies, statement, claim)
    case .asPrinted(let text): markFinding(text, statement, claim)
    // Components are compared with each other, spellings with the names: elsewhere.
    case .components, .spelling: nil
    }
  }

  func pool(_ claim: Claim) -> [ClaimedGroups.Member] { groups.pool(of: claim) }

  func place(_ claim: Claim, _ field: Finding.Field, agency: String? = nil) -> Finding.Place {
    var agency = agency
    if agency == nil, case .agency(let name) = claim.group { agency = name.match.agency.name }
    return Finding.Place(
      table: claim.place, block: claim.block, agency: agency, indicator: claim.indicator?.name,
      field: field)
  }

  func wholeFinding(
    _ rule: Finding.Rule, _ field: Finding.Field, _ printed: Int, _ expected: Int?,
    cause: Finding.Cause? = nil, _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    guard let expected, printed != expected else { return nil }
    return Finding(
      rule, at: place(claim, field), printed: .figure(String(printed)),
      expected: .figure(String(expected)), cause: cause, position: statement.position)
  }

  func figureFinding(
    _ rule: Finding.Rule, _ field: Finding.Field, _ printed: FixedDecimal,
    _ expected: FixedDecimal?, cause: Finding.Cause? = nil, agency: String? = nil,
    _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    guard let expected, !printed.isEqual(to: expected) else { return nil }
    return Finding(
      rule, at: place(claim, field, agency: agency), printed: printed.value,
      expected: expected.value, cause: cause ?? copyingCause(of: printed, expected: expected),
      position: statement.position)
  }

  /// The older value that makes a statement right, if one of the hypotheses does.
  func staleCause(where agrees: (Override) -> Bool) -> Finding.Cause? {
    hypotheses.overrides.first(where: agrees).map {
      .staleValue(agency: $0.agency.name, value: $0.value.text(mark: "."))
    }
  }
}
