import Scoring
import Templates

/// The footnote marks of a table of agencies: `*`, `**`, `***` … made from the data.
struct TableMarks {
  private let marks: [Agency.ID: String]
  /// What a legend can be filled with, for every mark used.
  let legends: [[Placeholder: Filling.Value]]

  /// Agencies that share a mark, and what its legend says beside their names.
  private typealias Group = (members: [AgencyResult], facts: [Placeholder: Filling.Value])

  /// - Parameters:
  ///   - agencies: In the order of the table.
  ///   - prefixes: What their names can be grouped by.
  init(
    _ template: MarksTemplate?, of agencies: [AgencyResult], indicator: Indicator.ID?,
    prefixes: [NamePrefix]
  ) {
    let groups: [Group] =
      switch template?.basis {
      case .applicableMaximum:
        agencies.byReducedMaximum(of: indicator).map {
          ($0.members, [.applicableMaximum: .points($0.applicable)])
        }
      case .notReported: [(agencies.filter { !$0.isReported }, [:])]
      case .exclusions: Self.byReasons(agencies, indicator: indicator)
      case nil: []
      }
    var marks: [Agency.ID: String] = [:]
    var legends: [[Placeholder: Filling.Value]] = []
    for group in groups where !group.members.isEmpty {
      let mark = String(repeating: "*", count: legends.count + 1)
      for member in group.members { marks[member.agency.id] = mark }
      let facts: [Placeholder: Filling.Value] = [
        .mark: .text(mark), .count: .count(group.members.count),
        .agencies: .names(group.members.map(\.agency.name), prefixes: prefixes),
      ]
      legends.append(group.facts.merging(facts) { $1 })
    }
    self.marks = marks
    self.legends = legends
  }

  /// Empty for none.
  func mark(of agency: Agency.ID) -> String { marks[agency] ?? "" }

  /// Those to whom something does not apply, by why; in the order of the table.
  ///
  /// - Parameter indicator: Only what belongs to it or to what is below it.
  private static func byReasons(
    _ agencies: [AgencyResult], indicator: Indicator.ID?
  ) -> [Group] {
    var groups: [(reasons: [String], members: [AgencyResult])] = []
    for result in agencies {
      let below = indicator.flatMap { result.total.descendant($0) }?.indicator.subtree.map(\.id)
      var reasons: [String] = []
      for exclusion in result.scores.exclusions
      where !reasons.contains(exclusion.reason) && below?.contains(exclusion.indicator) ?? true {
        reasons.append(exclusion.reason)
      }
      guard !reasons.isEmpty else { continue }
      if let place = groups.firstIndex(where: { Set($0.reasons) == Set(reasons) }) {
        groups[place].members.append(result)
      } else {
        groups.append((reasons, [result]))
      }
    }
    return groups.map { ($0.members, [.reasons: .text($0.reasons.joined(separator: "; "))]) }
  }
}
