import Diagnostics
import Scoring
import Templates

/// What may lie behind several wrong claims at once: older values of an agency, and bands whose
/// limit is misprinted.
struct ClaimHypotheses {
  let groups: ClaimedGroups
  let claims: [Claim]
  private(set) var overrides: [Override] = []

  init(groups: ClaimedGroups, claims: [Claim]) {
    self.groups = groups
    self.claims = claims
    for claim in claims {
      guard let override = olderValue(behind: claim), !overrides.contains(override) else {
        continue
      }
      overrides.append(override)
    }
  }

  /// The older value of one agency that explains a band's printed mean: the list has exactly one
  /// agency that the band does not hold, and the value that gives the mean lies in the band.
  private func olderValue(behind claim: Claim) -> Override? {
    guard case .band(let band) = claim.group, let listed = claim.listed, let mean = claim.mean
    else { return nil }
    let pool = groups.pool(of: claim)
    let members = listed.compactMap { name in
      pool.first { $0.block == name.match.block && $0.result.agency == name.match.agency }
    }
    let strangers = members.filter { !($0.value.map(band.contains(_:)) ?? false) }
    guard members.count == listed.count, strangers.count == 1, let stranger = strangers.first
    else { return nil }
    let others = members.filter { $0 != stranger }.compactMap(\.value)
    let value =
      Ratio.sum(of: Array(repeating: Ratio(mean), count: members.count))
      - Ratio.sum(of: others)
    guard band.contains(value), value >= Ratio(0, over: 1) else { return nil }
    return Override(
      block: stranger.block, indicator: claim.indicator?.id ?? AgencyBlock.totalID,
      agency: stranger.result.agency, value: value.rounded(toPlaces: mean.places))
  }

  /// The band with its upper limit moved up to where the next printed band begins, if that band
  /// holds exactly what is listed and the printed one does not.
  func widerBand(of claim: Claim) -> (band: Claim.Band, limit: FixedDecimal)? {
    guard case .band(let band) = claim.group, let listed = claim.listed,
      let upper = band.below ?? band.to
    else { return nil }
    let lowerLimits = claims.compactMap { other -> FixedDecimal? in
      guard other.block == claim.block, other.indicator == claim.indicator,
        case .band(let next) = other.group
      else { return nil }
      return next.from ?? next.above
    }
    let above = lowerLimits.filter { Points($0) > Points(upper) }
    guard let limit = above.min(by: { Points($0) < Points($1) }) else { return nil }
    let wider = Claim.Band(above: band.above, from: band.from, below: limit)
    let names = Set(listed.map(\.match.agency))
    guard let printed = groups.members(of: claim), Set(printed.map(\.result.agency)) != names,
      let members = groups.members(of: claim, band: wider),
      Set(members.map(\.result.agency)) == names
    else { return nil }
    return (wider, limit)
  }
}

extension Claim {
  /// The names it lists as members.
  var listed: [Name]? {
    for case .members(let names) in statements.map(\.kind) { return names }
    return nil
  }

  /// The mean it states.
  var mean: FixedDecimal? {
    for case .mean(let mean) in statements.map(\.kind) { return mean }
    return nil
  }
}
