import Scoring
import Templates

extension Filling {
  /// What fills a place, before it is formatted.
  enum Value: Hashable {
    case text(String)
    case count(Int)
    case points(FixedDecimal)
    /// A number that was computed, such as a mean of points.
    case number(Ratio)
    /// A share of 1, printed in percent.
    case percent(Ratio)
    /// The share of one of these counts, by its index, printed in percent by the rule.
    case share(of: Int, among: [Int], rule: ShareRule)
    /// Percentage points from one share of 1 up to another.
    case percentGap(from: Ratio, to: Ratio)
    /// How much the first is below the second.
    case numberGap(from: Ratio, to: Ratio)
    /// - Parameter prefixes: What they are grouped by where a place asks for it.
    case names([String], prefixes: [NamePrefix] = [])
    case namesWithPoints([NamedPoints])
    /// Indicators with the points lost in them.
    case losses([NamedPoints])
  }

  struct NamedPoints: Hashable {
    let name: String
    let points: FixedDecimal
  }

  /// - Parameter format: The name of the format it is printed in where the place has none.
  /// - Returns: `nil` when there is nothing to print.
  func text(of value: Value, in place: Place, format: String) -> String? {
    var (number, letters, list): (NumberFormat?, LetterCase?, ListStyle?) = (nil, nil, nil)
    switch place.format {
    case .number(let format): number = format
    case .letters(let style): letters = style
    case .list(let style): list = style
    case nil: break
    }
    if case .text(let text) = value { return letters.map(text.cased) ?? text }
    if case .names(let names, let prefixes) = value {
      return names.listed(list ?? .and, prefixes: prefixes)
    }
    if case .namesWithPoints(let pairs) = value {
      return pairs.map { "\($0.name) (\(template.formats["points"].text($0.points)))" }
        .listed(list ?? .commas)
    }
    if case .losses(let pairs) = value {
      return pairs.map {
        "\($0.name)\u{a0}(\(template.formats["points"].text($0.points))\u{a0}điểm)"
      }
      .listed(list ?? .and)
    }
    if case .count(let count) = value {
      // A rank or a running number has no format of its own.
      return (number ?? template.formats.named[format])?.text(count) ?? String(count)
    }
    return (number ?? template.formats[format]).text(value)
  }
}

extension NumberFormat {
  /// The share of some parts of a whole. By itself it is rounded once from the exact value; by
  /// largest remainder the shares of the parts are rounded together, and add up.
  ///
  /// - Returns: `nil` where the whole is 0.
  func text(shareOf parts: [Int], among counts: [Int], rule: ShareRule) -> String? {
    let whole = counts.reduce(0, +)
    guard whole > 0, parts.allSatisfy(counts.indices.contains) else { return nil }
    switch rule {
    case .independent:
      let sum = parts.reduce(0) { $0 + counts[$1] }
      return text(percent: Ratio(Int128(sum), over: Int128(whole)))
    case .largestRemainder:
      let shares = PrintedShares(of: counts, places: places, rule: rule).shares
      return text(parts.reduce(FixedDecimal(significand: 0, places: 0)) { $0 + shares[$1] })
    }
  }

  /// `nil` for what is no number, and for a gap that prints as nothing.
  fileprivate func text(_ value: Filling.Value) -> String? {
    switch value {
    case .points(let points): text(points)
    case .number(let number): text(number)
    case .percent(let share): text(percent: share)
    case .share(let index, let counts, let rule): text(shareOf: [index], among: counts, rule: rule)
    case .percentGap(let lower, let upper): text(gapFrom: lower, to: upper)
    case .numberGap(let lower, let upper): text(gapOf: lower, to: upper)
    case .text, .count, .names, .namesWithPoints, .losses: nil
    }
  }

  /// The difference of the two as they would be printed.
  private func text(gapOf lower: Ratio, to upper: Ratio) -> String? {
    let gap = upper.rounded(toPlaces: places) - lower.rounded(toPlaces: places)
    return Points(gap) > .zero ? text(gap) : nil
  }

  /// The difference of the two as they are printed, so that a reader who subtracts finds the same.
  private func text(gapFrom lower: Ratio, to upper: Ratio) -> String? {
    let (lower, upper) = (lower.percent(toPlaces: places), upper.percent(toPlaces: places))
    guard Points(upper) > Points(lower) else { return nil }
    return text(upper - lower)
  }
}
