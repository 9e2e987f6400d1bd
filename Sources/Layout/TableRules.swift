import Scene

/// The lines of a table, each drawn once and as long as it goes.
struct TableRules {
  /// For each row and column of the grid, the cell that covers it.
  let owners: [[Int]]
  /// Top edges of the rows and the bottom edge of the last.
  let tops: [Double]
  /// Left edges of the columns and the right edge of the last.
  let edges: [Double]
  let look: TableLook
  let headerRows: Int

  var commands: [DrawCommand] {
    let rows = owners.count
    let columns = edges.count - 1
    guard rows > 0, columns > 0 else { return [] }
    var path: [Path.Element] = []
    switch look.rules {
    case .grid:
      path =
        Path.rectangle(
          Rect(
            x: edges[0], y: tops[0], width: edges[columns] - edges[0], height: tops[rows] - tops[0])
        ).elements
    case .horizontal:
      path += line(edges[0], tops[rows], edges[columns], tops[rows])
    }
    for row in 1..<max(rows, 1) {
      for run in runs(columns, where: { owners[row - 1][$0] != owners[row][$0] }) {
        path += line(edges[run.lowerBound], tops[row], edges[run.upperBound], tops[row])
      }
    }
    if look.rules == .grid {
      for column in 1..<max(columns, 1) {
        for run in runs(rows, where: { owners[$0][column - 1] != owners[$0][column] }) {
          path += line(edges[column], tops[run.lowerBound], edges[column], tops[run.upperBound])
        }
      }
    }
    return [.stroke(Path(path), Stroke(look.ruleColor, width: look.ruleWidth))]
  }

  private func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> [Path.Element] {
    [.move(Point(x: x1, y: y1)), .line(Point(x: x2, y: y2))]
  }

  /// The longest runs of `0..<count` in which the condition holds.
  private func runs(_ count: Int, where holds: (Int) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in 0..<count where holds(index) {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}
