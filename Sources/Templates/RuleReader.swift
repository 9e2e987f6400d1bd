import Diagnostics
import Scoring

private enum RuleWord: String, CaseIterable {
  case ratio, bestOf, normalised, direct
}

private enum RuleKey: String, CaseIterable {
  case ratio, scale, steps, options, count
}

private enum RatioKey: String, CaseIterable {
  case fullFrom
}

private enum ScaleKey: String, CaseIterable {
  case full
}

private enum StepKey: String, CaseIterable {
  case from, points
}

private enum CountKey: String, CaseIterable {
  case each, cap
}

/// A rule is a word (`ratio`, `bestOf`, `normalised`, `direct`) or a mapping with one key.
func readRule(_ value: YAMLValue) -> CriterionRule {
  if value.isText {
    switch value.choice(for: "rule", of: RuleWord.self) {
    case .ratio: return .ratio(fullFrom: nil)
    case .bestOf: return .bestOf
    case .normalised: return .normalised
    case .direct, nil: return .direct
    }
  }
  let reader = MappingReader<RuleKey>(value, for: "rule")
  let written = RuleKey.allCases.filter(reader.has)
  guard let key = written.first, let content = reader.value(key) else {
    if value.pairs != nil { value.problems.error(.missingKey("rule"), at: value.position) }
    return .direct
  }
  for other in written.dropFirst() {
    value.problems.error(
      .onePartPerElement(first: key.rawValue, other: other.rawValue),
      at: reader.value(other)?.position ?? value.position)
  }
  switch key {
  case .ratio:
    let reader = MappingReader<RatioKey>(content, for: key.rawValue)
    let percent = reader.points(.fullFrom)
    if let percent, Points(percent) > Points(FixedDecimal(significand: 100, places: 0)) {
      content.problems.error(
        .valueOutOfRange(key: "fullFrom", value: percent.text(mark: "."), range: "> 0, ≤ 100"),
        at: reader.value(.fullFrom)?.position ?? content.position)
    }
    return .ratio(fullFrom: percent.map(Ratio.init(percent:)))
  case .scale:
    let reader = MappingReader<ScaleKey>(content, for: key.rawValue)
    _ = reader.required(.full)
    return .scale(full: reader.points(.full).map(Points.init(_:)) ?? Points(millionths: 1_000_000))
  case .steps:
    return .steps(
      content.list(for: key.rawValue).map { step in
        let reader = MappingReader<StepKey>(step, for: "steps")
        let points = reader.requiredNumber(.points)
        return CriterionRule.Step(from: reader.requiredNumber(.from), points: Points(points))
      })
  case .options: return .options(readOptions(content))
  case .count:
    let reader = MappingReader<CountKey>(content, for: key.rawValue)
    return .count(
      each: Points(reader.requiredNumber(.each)), cap: reader.number(.cap).map(Points.init(_:)))
  }
}

/// `{Chủ tịch: 1, Phó Chủ tịch: 1/2, Không: 0}`.
private func readOptions(_ value: YAMLValue) -> [CriterionRule.Option] {
  guard let pairs = value.pairs else {
    value.problems.error(.wrongType(key: "options", expected: .mapping), at: value.position)
    return []
  }
  return pairs.compactMap { key, value in
    guard let name = key.text(for: "options"), let text = value.text(for: name) else { return nil }
    guard let share = Ratio(fraction: text), share <= Ratio(1, over: 1) else {
      value.problems.error(
        .valueNotAllowed(
          key: name, value: text, allowed: ["1", "1/2", "0.5", "0"], suggestion: nil),
        at: value.position)
      return nil
    }
    return CriterionRule.Option(name: name, share: share)
  }
}

extension Ratio {
  /// `1/2`, `0.5` or `1`; `nil` for anything else.
  fileprivate init?(fraction text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map {
      try? FixedDecimal(parsing: String($0), mark: ".")
    }
    switch (parts.count, parts.first ?? nil, parts.last ?? nil) {
    case (1, let number?, _) where number.significand >= 0:
      self.init(number)
    case (2, let numerator?, let denominator?)
    where numerator.significand >= 0 && denominator.significand > 0:
      self.init(
        Int128(Points(numerator).millionths), over: Int128(Points(denominator).millionths))
    default: return nil
    }
  }
}
