import Diagnostics

private enum FormatKey: String, CaseIterable {
  case decimals, sign
}

/// Reads `formats:`, a mapping from a name to a format, over the defaults.
func readFormats(_ value: YAMLValue?) -> NumberFormats {
  var named = NumberFormats.defaults
  guard let value else { return NumberFormats(named: named) }
  guard let pairs = value.pairs else {
    value.problems.error(.wrongType(key: "formats", expected: .mapping), at: value.position)
    return NumberFormats(named: named)
  }
  for (key, value) in pairs {
    guard let name = key.text(for: "formats") else { continue }
    let reader = MappingReader<FormatKey>(value, for: name)
    let sign = reader.text(.sign) ?? ""
    named[name] = NumberFormat(readDecimals(reader.required(.decimals)), sign: sign)
  }
  return NumberFormats(named: named)
}

/// `2`, `0...2` or `entered`.
private func readDecimals(_ value: YAMLValue?) -> NumberFormat.Decimals {
  guard let value, let text = value.text(for: "decimals") else { return .asEntered }
  if text == "entered" { return .asEntered }
  let bounds = text.split(separator: "...", omittingEmptySubsequences: false).compactMap {
    Int($0).flatMap { (0...6).contains($0) ? $0 : nil }
  }
  let isRange = text.contains("...")
  if bounds.count == (isRange ? 2 : 1), let low = bounds.first, let high = bounds.last, low <= high
  {
    return .range(low...high)
  }
  value.problems.error(
    .valueNotAllowed(
      key: "decimals", value: text, allowed: ["2", "0...2", "entered"], suggestion: nil),
    at: value.position)
  return .asEntered
}
