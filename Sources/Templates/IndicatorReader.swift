import Diagnostics
import Scoring

/// An indicator set by its id.
typealias IndicatorSets = [(id: String, indicators: [Indicator])]

private enum IndicatorKey: String, CaseIterable {
  case id, name, maximum, kind, rule, roundedTo, children, componentCount
}

/// Reads `indicators:`, a mapping from the id of a set to its tree.
func readIndicatorSets(_ value: YAMLValue?) -> IndicatorSets {
  guard let value else { return [] }
  guard let pairs = value.pairs else {
    value.problems.error(.wrongType(key: "indicators", expected: .mapping), at: value.position)
    return []
  }
  return pairs.compactMap { key, value in
    guard let id = key.text(for: "indicators").map({ key.checkedID($0) }) else { return nil }
    var seen: [String: Position] = [:]
    return (id, value.list(for: id).compactMap { readIndicator($0, seen: &seen) })
  }
}

/// An indicator is a name, or a mapping.
///
/// - Parameter seen: The ids of the set so far; an id that is there already is reported, and so is
///   one that means something else.
private func readIndicator(_ value: YAMLValue, seen: inout [String: Position]) -> Indicator? {
  let indicator: Indicator
  if value.isText, let name = value.text(for: "name") {
    indicator = Indicator(id: slug(name), name: name)
    if indicator.id.isEmpty, !name.isEmpty {
      value.problems.error(.invalidID(name, valid: ""), at: value.position)
    }
  } else {
    let reader = MappingReader<IndicatorKey>(value, for: "indicators")
    let name = reader.requiredText(.name)
    let children = reader.list(.children).compactMap { readIndicator($0, seen: &seen) }
    indicator = Indicator(
      id: reader.requiredID(.id, from: name), name: name, maximum: reader.points(.maximum),
      kind: reader.choice(.kind, of: Indicator.Kind.self) ?? .scored,
      rule: reader.value(.rule).map(readRule) ?? .direct,
      roundedTo: reader.integer(.roundedTo, in: 0...6) ?? 6, children: children,
      componentCount: reader.integer(.componentCount, in: 1...1000))
    if !children.isEmpty, let value = reader.value(.componentCount) {
      value.problems.error(
        .keyDoesNotApply(key: "componentCount", place: "children"), at: value.position)
    }
    indicator.checkMaxima(
      at: reader.value(.maximum)?.position ?? value.position, problems: value.problems)
    if indicator.rule.needsMaximum, indicator.maximum == nil {
      value.problems.error(.missingKey("maximum"), at: value.position)
    }
  }
  if reservedIDs.contains(indicator.id) {
    value.problems.error(.reservedID(indicator.id), at: value.position)
  } else if let first = seen[indicator.id], !indicator.id.isEmpty {
    value.problems.error(.duplicateID(indicator.id, first: first), at: value.position)
  } else {
    seen[indicator.id] = value.position
  }
  return indicator
}

/// What data and tie-breaks call by these names is no indicator.
private let reservedIDs = [AgencyBlock.totalID, "rate", "points", "selfAssessed"]

extension CriterionRule {
  fileprivate var needsMaximum: Bool {
    switch self {
    case .ratio, .scale, .options, .normalised: true
    case .direct, .steps, .count, .bestOf: false
    }
  }
}

extension Indicator {
  /// Reports a maximum that is not the sum of the children's maxima (of a `bestOf`, the highest),
  /// where all are known.
  func checkMaxima(at position: Position, problems: ProblemList) {
    guard let maximum, let sum = sumOfMaxima, !sum.isEqual(to: maximum) else { return }
    problems.error(
      .maximaDoNotAdd(
        indicator: name, maximum: maximum.text(mark: "."), sum: sum.text(mark: ".")),
      at: position)
  }
}
