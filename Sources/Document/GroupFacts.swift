import Scoring
import Templates

/// The facts of a group of agencies.
struct GroupFacts: Hashable {
  struct Member: Hashable {
    let name: String
    /// Of the total, or of the indicator that the group goes by.
    let points: FixedDecimal?
  }

  /// In the order of the table.
  let agencies: [Member]
  let prefixes: [NamePrefix]
  let mean: Ratio?
  /// Where the same applies to all of them.
  var applicableMaximum: FixedDecimal?
  let count: Int
  /// Those that could be in the group.
  let total: Int
  let share: Filling.Value?

  /// Of ends of the ranking that part equals: the last name in, and the first one out.
  var cutTie: [String] = []

  /// A fact of ``Placeholder/ofGroup``; `nil` where there is nothing to print.
  subscript(fact: Placeholder) -> Filling.Value? {
    switch fact {
    case .count: .count(count)
    case .total: .count(total)
    case .share: share
    case .agencies: agencies.isEmpty ? nil : .names(agencies.map(\.name), prefixes: prefixes)
    case .agenciesAndPoints: namesWithPoints
    case .applicableMaximum: applicableMaximum.map { .points($0) }
    case .mean: mean.map { .number($0) }
    case .highest: points.max { Points($0) < Points($1) }.map { .points($0) }
    case .lowest: points.min { Points($0) < Points($1) }.map { .points($0) }
    default: nil
    }
  }

  /// All of them, for texts that are about the group; `nil` for those with nothing to print.
  var locals: [Placeholder: Filling.Value?] {
    var locals: [Placeholder: Filling.Value?] = [:]
    for fact in Placeholder.ofGroup { locals.updateValue(self[fact], forKey: fact) }
    return locals
  }

  private var points: [FixedDecimal] { agencies.compactMap(\.points) }

  /// Nothing where one of them has no points.
  private var namesWithPoints: Filling.Value? {
    guard !agencies.isEmpty, points.count == agencies.count else { return nil }
    return .namesWithPoints(
      zip(agencies, points).map { Filling.NamedPoints(name: $0.name, points: $1) })
  }
}
