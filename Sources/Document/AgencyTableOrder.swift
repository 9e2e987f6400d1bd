import Scoring
import Templates

extension AgencyTable {
  /// What the table is about: the total, or an indicator.
  func node(of result: AgencyResult) -> IndicatorResult? {
    indicator.map { result.total.descendant($0) } ?? result.total
  }

  func rank(of result: AgencyResult) -> Int? {
    indicator == nil ? result.rank : node(of: result)?.rank
  }

  /// The agencies in the order of the table.
  ///
  /// - Complexity: O(n log n).
  func ordered(_ block: BlockResults) -> [AgencyResult] {
    switch order {
    case .listed:
      var places: [Agency.ID: Int] = [:]
      for (place, agency) in block.block.agencies.enumerated() { places[agency.id] = place }
      return block.agencies.enumerated().sorted { left, right in
        (places[left.element.agency.id] ?? .max, left.offset)
          < (places[right.element.agency.id] ?? .max, right.offset)
      }.map(\.element)
    // The overall table is in order already, by more than its figures.
    case .rank where indicator == nil && orderAmongTies.isEmpty: return block.agencies
    case .rank:
      let figure = orderFigure(in: block)
      let figures = block.agencies.map { (result: $0, figure: figure($0)) }
      let sorted = indicator == nil ? figures : figures.stablySorted()
      return reorderTies(sorted)
    }
  }

  /// What all rows are ordered by; exact. Where one has no rate, or no points on the full scale, it
  /// is another figure for all of them, for one cannot be compared with the other.
  private func orderFigure(in block: BlockResults) -> (AgencyResult) -> Ratio? {
    let reported = block.agencies.filter(\.isReported)
    if indicator != nil {
      let nodes = reported.compactMap { node(of: $0) }
      return nodes.allSatisfy { $0.rate != nil || $0.points == nil }
        ? { node(of: $0)?.rate } : { node(of: $0)?.points.map(Ratio.init(_:)) }
    }
    switch block.block.method.ranking.basis {
    case .rate: return \.rate
    case .points: return { $0.points.map(Ratio.init(_:)) }
    case .convertedPoints:
      return reported.allSatisfy { $0.convertedPoints != nil || $0.rate == nil }
        ? \.convertedPoints : \.rate
    }
  }

  /// Puts neighbours with equal figures in the order that the template names.
  private func reorderTies(_ sorted: [(result: AgencyResult, figure: Ratio?)]) -> [AgencyResult] {
    guard !orderAmongTies.isEmpty else { return sorted.map(\.result) }
    var places: [Agency.ID: Int] = [:]
    for (place, id) in orderAmongTies.enumerated() where places[id] == nil { places[id] = place }
    var result: [AgencyResult] = []
    var start = 0
    while start < sorted.count {
      let end = sorted[start...].firstIndex { $0.figure != sorted[start].figure } ?? sorted.count
      let run = sorted[start..<end].enumerated().sorted { left, right in
        (places[left.element.result.agency.id] ?? .max, left.offset)
          < (places[right.element.result.agency.id] ?? .max, right.offset)
      }
      result += run.map(\.element.result)
      start = end
    }
    return result
  }

  /// The places of the agencies shown, in order.
  func shown(of count: Int, around own: Int?, filling: Filling) -> [Int] {
    switch rows {
    case .block: return Array(0..<count)
    case .agency: return own.map { [$0] } ?? []
    case .neighbours:
      guard let own else { return [] }
      let hasCharts = filling.subject.map { !$0.result.indicators(of: $0.block.block).isEmpty }
      let reach = hasCharts ?? false ? self.reach : reachWithoutCharts
      // At the ends of the ranking as many as in its middle.
      let size = min(2 * reach + 1, count)
      let first = min(max(0, own - reach), count - size)
      var shown = Set(first..<first + size)
      shown.formUnion([0, count - 1])
      // A gap of one agency is as high as the agency.
      for index in [1, first - 1, first + size, count - 2]
      where shown.contains(index - 1) && shown.contains(index + 1) {
        shown.insert(index)
      }
      return shown.sorted()
    }
  }
}

extension [(result: AgencyResult, figure: Ratio?)] {
  /// Highest first, those without a figure last; equal ones stay in their order.
  fileprivate func stablySorted() -> Self {
    enumerated().sorted { left, right in
      switch (left.element.figure, right.element.figure) {
      case (let one?, let other?): one == other ? left.offset < right.offset : one > other
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): left.offset < right.offset
      }
    }.map(\.element)
  }
}
