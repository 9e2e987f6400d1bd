import Document

extension SetTable {
  /// The table as units of the flow: header, then row by row.
  ///
  /// One or two rows at either end of a page look lost, and so does a total without the rows it sums
  /// up: breaks there are poor. So are all breaks of a short table.
  var block: SetBlock {
    var units: [FlowUnit] = []
    let isShort = rowHeights.count <= 8
    if !headerHeights.isEmpty {
      units.append(FlowUnit(content: .tableHeader, height: headerHeight))
    }
    for (row, height) in rowHeights.enumerated() {
      var unit = FlowUnit(content: .tableRow(row), height: height)
      if row == 0 {
        unit.breakBefore = headerHeights.isEmpty ? .free : .forbidden
      } else if isShort || row <= 2 || row == rowHeights.count - 1 || grid.kinds[row] == .total {
        unit.breakBefore = .poor
      }
      units.append(unit)
    }
    return SetBlock(units: units, table: self)
  }
}
