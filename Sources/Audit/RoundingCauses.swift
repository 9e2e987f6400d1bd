import Diagnostics
import Scoring

/// What turns `exact` into `printed`, where one of the usual slips does.
///
/// Each hypothesis is computed; the first that gives the printed figure is taken. A figure that is
/// right gives `nil`.
///
/// - Parameter exact: Before any rounding.
func roundingCause(of printed: FixedDecimal, exact: Ratio, places: Int) -> Finding.Cause? {
  if exact.rounded(toPlaces: places).isEqual(to: printed) { return nil }
  for first in stride(from: places + 1, through: 6, by: 1) {
    let once = Ratio(exact.rounded(toPlaces: first))
    if once.rounded(toPlaces: places).isEqual(to: printed) { return .roundedTwice }
  }
  if exact.truncated(toPlaces: places).isEqual(to: printed) { return .truncated }
  return copyingCause(of: printed, expected: exact.rounded(toPlaces: places))
}

/// What copying may have done to a figure: decimals or a digit are gone.
func copyingCause(of printed: FixedDecimal, expected: FixedDecimal) -> Finding.Cause? {
  let exact = Ratio(expected)
  if printed.places < Points(expected).decimal.places,
    exact.truncated(toPlaces: printed.places).isEqual(to: printed)
      || exact.rounded(toPlaces: printed.places).isEqual(to: printed)
  {
    return .decimalsLost
  }
  return expected.lacksOneDigit(in: printed) ? .lostDigit : nil
}

extension FixedDecimal {
  /// Whether `printed` is this number without one of its digits: 7 for 70, 3,25 for 36,25.
  fileprivate func lacksOneDigit(in printed: FixedDecimal) -> Bool {
    let digits = Array(text(mark: "."))
    return digits.indices.contains { index in
      guard digits[index] != "." else { return false }
      var rest = digits
      rest.remove(at: index)
      guard let decimal = try? FixedDecimal(parsing: String(rest), mark: ".") else { return false }
      return decimal.isEqual(to: printed)
    }
  }
}
