import Scoring

extension [AgencyResult] {
  /// Agencies to whom one and the same applicable maximum applies.
  typealias Reduced = (applicable: FixedDecimal, members: [AgencyResult])

  /// Those to whom less than the highest maximum applies, by what does, the most first. Marks in
  /// tables and the groups `reduced.N` of texts both go by it, also where nobody has the full
  /// maximum.
  ///
  /// - Parameter indicator: `nil` for the total.
  func byReducedMaximum(of indicator: Indicator.ID? = nil) -> [Reduced] {
    let nodes = compactMap { result in
      (indicator.map { result.total.descendant($0) } ?? result.total).map { (result, $0) }
    }
    guard let highest = nodes.compactMap({ $0.1.maximum.map { Points($0) } }).max() else {
      return []
    }
    var groups: [Reduced] = []
    for (result, node) in nodes {
      guard let applicable = node.applicableMaximum, Points(applicable) < highest else { continue }
      if let place = groups.firstIndex(where: { $0.applicable.isEqual(to: applicable) }) {
        groups[place].members.append(result)
      } else {
        groups.append((applicable, [result]))
      }
    }
    return groups.sorted { Points($0.applicable) > Points($1.applicable) }
  }

  /// Those to whom all of it applies.
  var unreduced: [AgencyResult] {
    let reduced = Set(byReducedMaximum().flatMap(\.members).map(\.agency.id))
    return filter { $0.total.applicableMaximum != nil && !reduced.contains($0.agency.id) }
  }
}
