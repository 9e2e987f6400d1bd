import Diagnostics
import Scoring
import Templates

// Maxima and the shape of the indicator set.

extension ClaimAuditor {
  private func blocks(of claim: Claim) -> [AgencyBlock] {
    results.assessment.blocks.filter { claim.block == nil || $0.id == claim.block }
  }

  func maximumFinding(
    _ printed: FixedDecimal, _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    let maxima = blocks(of: claim).map {
      (claim.indicator ?? $0.total).maximumOfTree
    }
    guard let first = maxima.first, let expected = first,
      maxima.allSatisfy({ $0?.isEqual(to: expected) ?? false })
    else { return nil }
    return figureFinding(.maximum, .maximum, printed, expected, statement, claim)
  }

  /// Everyone who is listed must have the applicable maximum.
  func applicableFinding(
    _ printed: FixedDecimal, _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    let id = claim.indicator?.id ?? AgencyBlock.totalID
    let listed = claim.listed?.map(\.match.agency)
    let members = pool(claim).filter { listed?.contains($0.result.agency) ?? true }
    let maxima = members.compactMap { $0.result.total.descendant(id)?.applicableMaximum }
    guard maxima.count == members.count, let first = maxima.first,
      maxima.allSatisfy({ $0.isEqual(to: first) })
    else { return nil }
    return figureFinding(.maximum, .applicableMaximum, printed, first, statement, claim)
  }

  func mainIndicatorsFinding(
    _ printed: Int, _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    let counts = Set(
      blocks(of: claim).filter { !$0.total.children.isEmpty }.map(\.indicators.count))
    return wholeFinding(
      .count, .mainIndicators, printed, counts.count == 1 ? counts.first : nil, statement, claim)
  }

  /// A list of indicators must be as long as its number.
  func namesFinding(
    _ names: [String], _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    for case .mainIndicators(let count) in claim.statements.map(\.kind) {
      return wholeFinding(
        .members, .mainIndicators, names.count, count,
        cause: names.count < count ? .namesLost : nil, statement, claim)
    }
    return nil
  }

  func markFinding(
    _ text: String, _ statement: Claim.Statement, _ claim: Claim
  ) -> Finding? {
    guard text.contains(".") else { return nil }
    let field: Finding.Field = if case .topAgainstBottom = claim.group { .gap } else { .mean }
    return Finding(
      .decimalMark, .remark, at: place(claim, field), printed: .text(text),
      expected: .text(String(text.map { $0 == "." ? "," : $0 })), position: statement.position)
  }
}

extension Indicator {
  /// Its maximum, or the sum of the maxima below it.
  fileprivate var maximumOfTree: FixedDecimal? {
    if let maximum { return maximum }
    let parts = children.filter { $0.kind == .scored }.map(\.maximumOfTree)
    let known = parts.compactMap { $0 }
    return !parts.isEmpty && known.count == parts.count ? known.sum() : nil
  }
}

/// Numbers of component indicators: those of a group must be those of its parts together, and two
/// places that state one number must agree.
func auditComponents(_ claims: [Claim], results: Results) -> [Finding] {
  results.assessment.blocks.flatMap { block -> [Finding] in
    var stated: [Indicator.ID: Int] = [:]
    var findings: [Finding] = []
    let own = claims.filter { $0.block == block.id }.flatMap { claim in
      claim.statements.compactMap { statement in
        if case .components(let count) = statement.kind { (claim, statement, count) } else { nil }
      }
    }
    for (claim, _, count) in own {
      let id = claim.indicator?.id ?? AgencyBlock.totalID
      if stated[id] == nil { stated[id] = count }
    }
    for (claim, statement, count) in own {
      let indicator = claim.indicator ?? block.total
      let parts = indicator.children.map { stated[$0.id] }
      let known = parts.compactMap { $0 }
      let sum = !parts.isEmpty && known.count == parts.count ? known.reduce(0, +) : nil
      guard let expected = sum ?? stated[indicator.id], expected != count else { continue }
      findings.append(
        Finding(
          .count,
          at: Finding.Place(
            table: claim.place, block: block.id, indicator: claim.indicator?.name,
            field: .components),
          printed: .figure(String(count)), expected: .figure(String(expected)),
          position: statement.position))
    }
    return findings
  }
}
