import Scoring
import Templates

extension TableTemplate {
  /// The table with its legends, as far as the results have what it shows.
  func blocks(filling: Filling, results: Results) -> [Block] {
    let shown = blocks.compactMap { id in results.blocks.first { $0.block.id == id } }
    var filling = filling
    if let index { filling = filling.with([.index: .count(index)]) }
    switch kind {
    case .agencies(let agencies, let columns):
      guard let block = shown.first ?? filling.subject?.block else { return [] }
      // An agency that did not report has no place to show.
      if agencies.rows != .block, filling.subject?.result.isReported == false { return [] }
      if let id = agencies.indicator,
        let indicator = block.block.total.subtree.first(where: { $0.id == id })
      {
        filling = filling.with([.indicator: .text(indicator.name)])
      }
      let rows = AgencyTableRows(agencies, columns: columns, of: block, filling: filling)
      return [.table(rows.table(caption: self, filling: filling))] + rows.legends
    case .levels(let table, let columns):
      return [
        .table(
          LevelTableRows(
            columns: columns, of: shown, assessment: results.assessment, filling: filling
          )
          .table(summary: table.summary, caption: self, filling: filling))
      ]
    case .blocks(let table, let columns):
      return [
        .table(
          BlockTableRows(columns: columns, of: shown, results: results, filling: filling)
            .table(summary: table.summary, caption: self, filling: filling))
      ]
    case .indicators(let structure, let columns):
      return [
        .table(
          StructureRows(structure, columns: columns, of: shown, filling: filling)
            .table(caption: self, filling: filling))
      ]
    case .results(let table, let columns):
      guard let subject = filling.subject else { return [] }
      return ResultRows(table, columns: columns, of: subject, filling: filling)
        .table(caption: self, filling: filling).map { [.table($0)] } ?? []
    }
  }
}

extension TableColumns {
  /// A table of these columns.
  func table(rows: [Table.Row], caption template: TableTemplate, filling: Filling) -> Table {
    Table(
      columns: alignments, header: header, rows: rows,
      caption: template.caption.flatMap(filling.fill) ?? "",
      isCaptionBelow: template.captionPlace == .below)
  }

  /// A total row: its title over the columns before the first figure. Where that is the first
  /// column, the title has no room and the figure stands.
  ///
  /// - Parameter figure: `nil` for a column that the row says nothing of.
  func total(_ title: String, figure: (Content) -> Table.Cell?) -> Table.Row {
    let figures = contents.map(figure)
    let span = figures.firstIndex { $0 != nil } ?? figures.count
    return Table.Row(
      .total,
      (span == 0 ? [] : [Table.Cell(title, columnSpan: span)])
        + figures.dropFirst(span).map { $0 ?? Table.Cell("") })
  }
}
