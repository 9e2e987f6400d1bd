public import Diagnostics
public import Scoring

/// Writes the figures of an explanation with the decimal mark of its language.
struct ExplanationFigures {
  let mark: Character
  /// Places that rates are printed with.
  let ratePlaces: Int

  func text(_ decimal: FixedDecimal) -> String { decimal.text(mark: mark) }

  func text(_ points: Points) -> String { points.decimal.text(mark: mark) }

  /// With its exact decimals; from the seventh on, an ellipsis stands for the rest.
  func exact(_ ratio: Ratio) -> String {
    let cut = ratio.truncated(toPlaces: 6)
    if Ratio(cut) == ratio { return text(Points(cut)) }
    let isSmall = cut.significand == 0 && ratio.numerator < 0
    return (isSmall ? "-" : "") + text(cut) + "…"
  }

  /// A share of 1 in percent, exact.
  func exactPercent(_ ratio: Ratio) -> String {
    exact(Ratio(ratio.numerator * 100, over: ratio.denominator)) + "%"
  }

  /// A share of 1 in percent, as it is printed.
  func percent(_ ratio: Ratio) -> String {
    ratio.percent(toPlaces: ratePlaces).text(mark: mark) + "%"
  }

  /// Whether a share of 1 loses nothing in print.
  func isPrintedExactly(_ ratio: Ratio) -> Bool {
    Ratio(percent: ratio.percent(toPlaces: ratePlaces)) == ratio
  }

  /// A value that is compared or classified: percent or points.
  func value(_ ratio: Ratio, inPercent: Bool) -> String { exact(ratio) + (inPercent ? "%" : "") }
}

extension Explanation {
  /// The explanation as lines for people, each step with its place in the input.
  ///
  /// - Parameter ratePlaces: Places that rates are printed with.
  public func text(in language: Language, ratePlaces: Int) -> String {
    let lines =
      switch language {
      case .vietnamese: vietnameseLines(ratePlaces: ratePlaces)
      case .english: englishLines(ratePlaces: ratePlaces)
      }
    return lines.map { $0 + "\n" }.joined()
  }
}

/// Rows in columns two spaces apart; the first column to the left, the second to the right, the
/// last as it is.
func aligned(_ rows: [[String]], indent: String) -> [String] {
  guard let first = rows.first else { return [] }
  let widths = first.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
  return rows.map { row in
    var line = indent
    for (column, cell) in row.enumerated() {
      let space = String(repeating: " ", count: widths[column] - cell.count)
      if column == row.count - 1 {
        line += cell
      } else {
        line += (column == 0 ? cell + space : space + cell) + "  "
      }
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
