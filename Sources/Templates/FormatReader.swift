import Diagnostics

private enum FormatKey: String, CaseIterable {
  case decimals, sign, digits, dropZeros
}

/// Which zeros at the end are dropped, beside those that a range of decimals drops.
private enum DroppedZeros: String, CaseIterable {
  case one
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
    let digits = reader.integer(.digits, in: 1...9)
    let decimals: NumberFormat.Decimals =
      if reader.has(.digits), !reader.has(.decimals) { .range(0...0) } else {
        readDecimals(reader.required(.decimals))
      }
    named[name] = NumberFormat(
      decimals, sign: sign, digits: digits ?? 1,
      dropsOneZero: reader.choice(.dropZeros, of: DroppedZeros.self) == .one)
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
