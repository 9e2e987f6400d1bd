import Diagnostics

/// Cuts a flow into pages.
///
/// Each page takes as much as fits and ends at the least bad place (``BreakCost``); what no page
/// can hold is a problem, and all of them are reported.
struct PageBreaker {
  let flow: Flow
  /// Of the text area, in points.
  let height: Double

  /// A poor break is taken before a page is filled less than this.
  private static let fillWanted = 0.6

  /// - Returns: The units of each page.
  /// - Throws: `table.row-too-tall`.
  func pages() throws(Diagnostics) -> [Range<Int>] {
    var problems = Diagnostics()
    var pages: [Range<Int>] = []
    var start = 0
    while start < flow.units.count {
      let reach = reach(from: start)
      if let end = bestEnd(from: start, reach: reach) {
        pages.append(start..<end)
        start = end
      } else {
        if let problem = problem(at: reach) {
          problems.add(problem)
          start = reach + 1
        } else {
          // Text over the margin is better than text lost.
          let end = max(reach, start + 1)
          pages.append(start..<end)
          start = end
        }
      }
    }
    try problems.throwIfErrors()
    return pages
  }

  /// Height that a page starting with a unit spends on a repeated header.
  func repeatedHeader(at start: Int) -> Double {
    guard case .tableRow(let row) = flow.units[start].content, row > 0 else { return 0 }
    return flow.table(of: start)?.headerHeight ?? 0
  }

  /// The first unit that does not go on a page from `start` on: it has no room, or a page starts
  /// there.
  private func reach(from start: Int) -> Int {
    var y = repeatedHeader(at: start)
    for index in start..<flow.units.count {
      let unit = flow.units[index]
      if unit.startsPage, index > start { return index }
      y += (index == start ? 0 : unit.spaceBefore) + unit.height
      if y > height + 1e-6 { return index }
    }
    return flow.units.count
  }

  private func bestEnd(from start: Int, reach: Int) -> Int? {
    if reach == flow.units.count || flow.units[reach].startsPage && reach > start { return reach }
    var y = repeatedHeader(at: start)
    // The last break of each cost, and how full the page is there.
    var ends: [(end: Int, fill: Double)?] = [nil, nil, nil]
    for index in start..<reach {
      y += (index == start ? 0 : flow.units[index].spaceBefore) + flow.units[index].height
      let cost = cost(before: index + 1, start: start)
      if cost < .forbidden { ends[cost.rawValue] = (index + 1, y / height) }
    }
    guard let free = ends[0] else { return ends[1]?.end ?? ends[2]?.end }
    if free.fill < Self.fillWanted, let poor = ends[1], poor.end > free.end { return poor.end }
    return free.end
  }

  private func cost(before index: Int, start: Int) -> BreakCost {
    let unit = flow.units[index]
    if case .tableRow(let row) = unit.content, row > 0, let table = flow.table(of: index) {
      var first = 0
      if case .tableRow(let top) = flow.units[start].content,
        flow.blockOfUnit[start] == flow.blockOfUnit[index]
      {
        first = top
      }
      if !table.canBreak(before: row, first: first) { return .forbidden }
    }
    return unit.breakBefore
  }

  private func problem(at index: Int) -> Diagnostic? {
    guard let table = flow.table(of: index) else { return nil }
    if case .tableRow(let row) = flow.units[index].content {
      return .error(.rowTallerThanPage(table: table.name, row: row + 1))
    }
    return .error(.rowTallerThanPage(table: table.name, row: 1))
  }
}
