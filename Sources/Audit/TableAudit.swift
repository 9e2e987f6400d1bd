import Diagnostics
import Intake
import Scoring

/// Audits printed tables, each for itself, then figures that stand in two of them.
func auditTables(_ files: [PrintedFigures], lookup: AgencyLookup) -> [Finding] {
  var findings: [Finding] = []
  var seen = SeenFigures()
  for file in files {
    var names: [String] = []
    for row in file.rows where !names.contains(row.table) { names.append(row.table) }
    let byTable = Dictionary(grouping: file.rows, by: \.table)
    for name in names {
      let table = PrintedTableContent(name: name, rows: byTable[name] ?? [], lookup: lookup)
      let differing = seen.compare(table)
      // A part that differs from an earlier table explains why the row does not add up.
      findings += table.findings().filter { finding in
        finding.rule != .sum || !differing.contains { $0.place.agency == finding.place.agency }
      }
      findings += differing
    }
  }
  return findings
}

/// One printed table beside what follows from the scores.
struct PrintedTableContent {
  /// A printed figure with everything to judge it by.
  struct Cell {
    let row: PrintedFigures.Row
    let agency: AgencyResult
    /// The indicator the figure is of.
    let node: IndicatorResult
    let figure: PrintedFigures.Figure
  }

  let name: String
  let rows: [PrintedFigures.Row]
  let lookup: AgencyLookup
  let cells: [Cell]

  init(name: String, rows: [PrintedFigures.Row], lookup: AgencyLookup) {
    self.name = name
    self.rows = rows
    self.lookup = lookup
    cells = rows.flatMap { row -> [Cell] in
      guard let agency = lookup.result(of: row) else { return [] }
      return row.figures.compactMap { figure in
        agency.total.descendant(figure.indicator).map {
          Cell(row: row, agency: agency, node: $0, figure: figure)
        }
      }
    }
  }

  func findings() -> [Finding] {
    var findings = maximumFindings() + pointsFindings() + convertedFindings()
    findings += rateFindings()
    findings += rankFindings(after: findings)
    findings += levelFindings()
    findings += orderFindings(after: findings) + numberFindings()
    return findings
  }

  func place(of cell: Cell, _ field: Finding.Field) -> Finding.Place {
    Finding.Place(
      table: name, block: lookup.block(of: cell.row).id, agency: cell.row.agency.name,
      indicator: cell.node.name, field: field)
  }

  func cells(_ field: ResultField) -> [Cell] { cells.filter { $0.figure.field == field } }

  /// The printed figure of the same row and indicator in another column.
  func printed(_ field: ResultField, beside cell: Cell) -> FixedDecimal? {
    cell.row.figures.first {
      $0.field == field && $0.indicator == cell.figure.indicator
    }?.entry?.decimal
  }

  /// A finding where `-` is printed for what is known, or a figure for what was not reported;
  /// `nil` where both agree or nothing is known.
  func missingFinding(
    _ cell: Cell, _ rule: Finding.Rule, _ field: Finding.Field, expected: FixedDecimal?
  ) -> Finding? {
    switch (cell.figure.entry, expected) {
    case (nil, let expected?):
      Finding(
        rule, at: place(of: cell, field), printed: .notReported, expected: expected.value,
        position: cell.figure.position)
    case (let entry?, nil) where !cell.agency.isReported:
      Finding(
        rule, at: place(of: cell, field), printed: entry.decimal.value, expected: .notReported,
        position: cell.figure.position)
    default: nil
    }
  }

  /// The cells whose figure is not the expected one.
  func wrong(_ cells: [Cell], expected: (Cell) -> FixedDecimal?) -> [Cell] {
    cells.filter { cell in
      guard let printed = cell.figure.entry?.decimal, let right = expected(cell) else {
        return false
      }
      return !printed.isEqual(to: right)
    }
  }

  /// The row whose right figure is printed here, while the right figure of this one is printed
  /// there.
  ///
  /// - Parameter others: The wrong figures of the column.
  func swapped(
    _ cell: Cell, among others: [Cell], expected: (Cell) -> FixedDecimal?
  ) -> Finding.Cause? {
    // Where hundreds are wrong, the table is of other scores.
    guard others.count <= 200, let printed = cell.figure.entry?.decimal,
      let right = expected(cell)
    else { return nil }
    let partner = others.first { other in
      guard other.row.agency != cell.row.agency, other.node.indicator == cell.node.indicator,
        let there = other.figure.entry?.decimal, let rightThere = expected(other)
      else { return false }
      return there.isEqual(to: right) && rightThere.isEqual(to: printed)
    }
    return partner.map { .swappedRows(with: $0.row.agency.name) }
  }
}

extension IndicatorResult {
  /// Its name; `nil` for the total.
  var name: String? { indicator.id == AgencyBlock.totalID ? nil : indicator.name }
}
