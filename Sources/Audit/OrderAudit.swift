import Diagnostics
import Intake
import Scoring

extension PrintedTableContent {
  /// Rows that stand below a row with less, in a table that is otherwise sorted.
  ///
  /// Sorted is a table of at least five rows that has at most one misplaced row in ten by its
  /// printed ranks, else rates, else points. Rows whose figures were found wrong say nothing.
  func orderFindings(after earlier: [Finding]) -> [Finding] {
    guard let key = sortKey else { return [] }
    let suspects = Set(earlier.compactMap(\.place.agency))
    let sorted = key.cells.filter { $0.figure.entry != nil }
    guard sorted.count >= 5 else { return [] }
    func isMisplaced(_ index: Int) -> Bool {
      guard let own = sorted[index].figure.entry, let above = sorted[index - 1].figure.entry
      else { return false }
      return key.isRank ? own.points < above.points : own.points > above.points
    }
    let misplaced = (1..<sorted.count).filter(isMisplaced)
    guard misplaced.count <= max(1, sorted.count / 10) else { return [] }
    return misplaced.compactMap { index in
      let (cell, above) = (sorted[index], sorted[index - 1])
      guard let printed = cell.figure.entry?.decimal, let other = above.figure.entry?.decimal,
        !suspects.contains(cell.row.agency.name), !suspects.contains(above.row.agency.name)
      else { return nil }
      return Finding(
        .order, at: place(of: cell, key.field), printed: printed.value, expected: other.value,
        position: cell.row.name.position)
    }
  }

  /// Row numbers that break a sequence which goes on behind them as if they were right.
  func numberFindings() -> [Finding] {
    let numbers = rows.map { $0.number?.decimal.significand }
    return rows.indices.dropFirst().compactMap { index in
      guard let entry = rows[index].number, let before = numbers[index - 1],
        entry.decimal.significand != before + 1, index + 1 < rows.count,
        numbers[index + 1] == before + 2
      else { return nil }
      return Finding(
        .order,
        at: Finding.Place(
          table: name, block: lookup.block(of: rows[index]).id, agency: rows[index].agency.name,
          field: .number),
        printed: entry.decimal.value, expected: .figure(String(before + 1)),
        position: entry.position)
    }
  }

  /// What the rows may be sorted by: one indicator, one block.
  private var sortKey: (cells: [Cell], isRank: Bool, field: Finding.Field)? {
    for (field, name) in [
      (ResultField.rank, Finding.Field.rank), (.rate, .rate), (.points, .points),
    ] {
      let found = cells(field)
      let total = found.filter { $0.node.name == nil }
      let column = total.isEmpty ? found : total
      guard let first = column.first, column.count == rows.count else { continue }
      let isUniform = column.allSatisfy {
        $0.node.indicator.id == first.node.indicator.id && $0.row.block == first.row.block
      }
      if isUniform { return (column, field == .rank, name) }
    }
    return nil
  }
}
