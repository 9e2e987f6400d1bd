import Diagnostics
import Intake
import Scoring

extension PrintedTableContent {
  /// Maxima and applicable maxima.
  func maximumFindings() -> [Finding] {
    (cells(.maximum) + cells(.applicableMaximum)).compactMap { cell in
      let isApplicable = cell.figure.field == .applicableMaximum
      let expected = isApplicable ? cell.node.applicableMaximum : cell.node.maximum
      guard let printed = cell.figure.entry?.decimal, let expected, !printed.isEqual(to: expected)
      else { return nil }
      return Finding(
        .maximum, at: place(of: cell, isApplicable ? .applicableMaximum : .maximum),
        printed: printed.value, expected: expected.value,
        cause: copyingCause(of: printed, expected: expected), position: cell.figure.position)
    }
  }

  /// Points converted back to the full scale, at the places printed.
  func convertedFindings() -> [Finding] {
    cells(.convertedPoints).compactMap { cell in
      guard let printed = cell.figure.entry?.decimal, cell.node.name == nil,
        let exact = cell.agency.convertedPoints
      else { return nil }
      let expected = exact.rounded(toPlaces: printed.places)
      if printed.isEqual(to: expected) { return nil }
      return Finding(
        .points, at: place(of: cell, .convertedPoints), printed: printed.value,
        expected: expected.value,
        cause: roundingCause(of: printed, exact: exact, places: printed.places),
        position: cell.figure.position)
    }
  }

  /// Points and self-assessments against the scores, totals against their printed parts.
  func pointsFindings() -> [Finding] {
    let wrongSelf = wrong(cells(.selfAssessed)) { $0.node.selfAssessed }
    let selfAssessed = wrongSelf.compactMap { cell -> Finding? in
      guard let printed = cell.figure.entry?.decimal, let expected = cell.node.selfAssessed,
        !printed.isEqual(to: expected)
      else { return nil }
      return Finding(
        .points, at: place(of: cell, .selfAssessed), printed: printed.value,
        expected: expected.value,
        cause: swapped(cell, among: wrongSelf) { $0.node.selfAssessed }
          ?? copyingCause(of: printed, expected: expected), position: cell.figure.position)
    }
    let all = cells(.points)
    let wrong = wrong(all) { $0.node.points }
    return selfAssessed + all.compactMap { pointsFinding($0, among: wrong) }
  }

  private func pointsFinding(_ cell: Cell, among all: [Cell]) -> Finding? {
    let parts = PrintedParts(of: cell)
    if let finding = missingFinding(cell, .points, .points, expected: cell.node.points) {
      return finding
    }
    guard let printed = cell.figure.entry?.decimal else { return nil }
    // Where the scores hold totals only, printed parts must add up to the printed total.
    let isOwnSum = parts.known && parts.expected == nil && parts.isComplete
    let expected: FixedDecimal? =
      if let points = cell.node.points, !points.isEqual(to: printed) { points } else if isOwnSum {
        parts.printed
      } else { nil }
    guard let expected, !printed.isEqual(to: expected) else { return nil }
    let follows = parts.known && parts.printed.isEqual(to: expected)
    return Finding(
      follows ? .sum : .points, at: place(of: cell, .points), printed: printed.value,
      expected: expected.value,
      cause: pointsCause(of: cell, printed: printed, expected: expected, parts: parts, among: all),
      position: cell.figure.position)
  }

  private func pointsCause(
    of cell: Cell, printed: FixedDecimal, expected: FixedDecimal, parts: PrintedParts,
    among all: [Cell]
  ) -> Finding.Cause? {
    if parts.known, parts.printed.isEqual(to: printed) { return .followsFrom(.points) }
    if let swapped = swapped(cell, among: all, expected: { $0.node.points }) { return swapped }
    if let copying = copyingCause(of: printed, expected: expected) { return copying }
    // n parts and a total, each off by at most half a unit, and the total by less than that.
    guard parts.known, parts.count > 1 else { return nil }
    let places = max(printed.places, expected.places)
    let unit = Points(FixedDecimal(significand: 1, places: places)).millionths
    let distance = abs(Points(printed).millionths - Points(expected).millionths)
    return distance * 2 < unit * (parts.count + 1) ? .roundedParts : nil
  }
}

/// The parts of a total that stand in its row.
private struct PrintedParts {
  /// Whether the row has parts, all of them with a figure.
  let known: Bool
  let count: Int
  /// Sum of the printed parts.
  let printed: FixedDecimal
  /// Sum of what should be printed; `nil` where the scores do not have the parts.
  let expected: FixedDecimal?
  /// Whether the parts are all main indicators.
  let isComplete: Bool

  init(of cell: PrintedTableContent.Cell) {
    let below = cell.node.children.flatMap(\.subtreeIDs)
    let figures = cell.row.figures.filter {
      $0.field == .points && below.contains($0.indicator)
    }
    let entries = figures.compactMap(\.entry?.decimal)
    let nodes = figures.compactMap { cell.node.descendant($0.indicator) }
    count = figures.count
    known = !figures.isEmpty && entries.count == figures.count
    printed = entries.sum()
    let points = nodes.compactMap(\.points)
    expected = points.count == count ? points.sum() : nil
    let own = Set(figures.map(\.indicator))
    isComplete = cell.node.children.allSatisfy { $0.isCovered(by: own) }
  }
}

extension IndicatorResult {
  fileprivate var subtreeIDs: [Indicator.ID] {
    [indicator.id] + children.flatMap(\.subtreeIDs)
  }

  /// Whether the node, or everything below it, is among the ids.
  fileprivate func isCovered(by ids: Set<Indicator.ID>) -> Bool {
    ids.contains(indicator.id) || !children.isEmpty && children.allSatisfy { $0.isCovered(by: ids) }
  }
}

/// Figures that were printed in an earlier table, for what the scores do not hold.
struct SeenFigures {
  private struct Key: Hashable {
    let block: Int
    let agency: String
    let indicator: Indicator.ID
  }

  private var points: [Key: FixedDecimal] = [:]

  /// Points that differ from those in an earlier table where the scores cannot tell which is right.
  mutating func compare(_ table: PrintedTableContent) -> [Finding] {
    table.cells(.points).compactMap { cell in
      guard cell.node.points == nil, cell.agency.isReported, let entry = cell.figure.entry
      else { return nil }
      let key = Key(
        block: cell.row.block, agency: cell.row.agency.id, indicator: cell.figure.indicator)
      guard let earlier = points[key] else {
        points[key] = entry.decimal
        return nil
      }
      if earlier.isEqual(to: entry.decimal) { return nil }
      return Finding(
        .points, at: table.place(of: cell, .points), printed: entry.decimal.value,
        expected: earlier.value, cause: copyingCause(of: entry.decimal, expected: earlier),
        position: entry.position)
    }
  }
}
