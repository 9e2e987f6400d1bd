import Scoring
import Templates

/// How the agencies of a block stand to one another: found once, asked for by every sheet.
struct BlockStandings: Hashable, Sendable {
  let isIllustrative: Bool
  /// How many agencies reported.
  let reporting: Int
  /// Of points and of rates, over whom the method says.
  let meanPoints: Ratio?
  let meanRate: Ratio?
  /// Decimal places that points of the total are given with.
  let pointPlaces: Int
  /// How many agencies are in each level.
  let levelCounts: [Int]
  private let places: [Agency.ID: Int]
  /// Agencies of the same rank, best first, by place in the results.
  private let runs: [Range<Int>]
  /// The run of each place; `nil` without a rank.
  private let runOfPlace: [Int?]
  private let indicators: [Indicator.ID: IndicatorStanding]
  /// The highest reported number of each criterion that is scored by it.
  private let best: [Indicator.ID: FixedDecimal]

  /// Of an indicator, over the agencies of the block.
  struct IndicatorStanding: Hashable, Sendable {
    let meanPoints: Ratio?
    let meanRate: Ratio?
    /// The last place there is: how many agencies have a rank; with dense ranks, where places are
    /// fewer, the worst of them, so that the last one reads `19/19`.
    let lastPlace: Int
  }

  /// - Parameter depth: How deep indicators are looked at.
  /// - Complexity: O(n log n) for each indicator.
  init(_ block: BlockResults, depth: Int) {
    let agencies = block.agencies
    isIllustrative = block.isIllustrative
    reporting = agencies.count(where: \.isReported)
    meanPoints = block.distribution { $0.points.map(Ratio.init(_:)) }?.mean
    meanRate = block.distribution(of: \.rate)?.mean
    pointPlaces = agencies.compactMap(\.points?.places).max() ?? 0
    levelCounts = (block.block.method.levels?.levels ?? []).indices.map { level in
      agencies.count { $0.level == level }
    }
    var places: [Agency.ID: Int] = [:]
    var runs: [Range<Int>] = []
    var runOfPlace: [Int?] = []
    for (place, result) in agencies.enumerated() {
      places[result.agency.id] = place
      guard let rank = result.rank else {
        runOfPlace.append(nil)
        continue
      }
      if let last = runs.last, agencies[last.lowerBound].rank == rank, last.upperBound == place {
        runs[runs.count - 1] = last.lowerBound..<place + 1
      } else {
        runs.append(place..<place + 1)
      }
      runOfPlace.append(runs.count - 1)
    }
    (self.places, self.runs, self.runOfPlace) = (places, runs, runOfPlace)
    var indicators: [Indicator.ID: IndicatorStanding] = [:]
    // Where indicators of some alone were published, there is no mean and no rank among all.
    let areKnown = agencies.allSatisfy {
      !$0.isReported || !$0.indicators(of: block.block).isEmpty
    }
    for id in areKnown ? block.block.total.ids(to: depth) : [] {
      let nodes = agencies.map { $0.total.descendant(id) }
      var node = nodes.makeIterator()
      let points = block.distribution { result in
        node.next()??.meanPoints(isReported: result.isReported).map(Ratio.init(_:))
      }
      node = nodes.makeIterator()
      let rates = block.distribution { _ in node.next()??.rate }
      let ranks = nodes.compactMap { $0?.rank }
      indicators[id] = IndicatorStanding(
        meanPoints: points?.mean, meanRate: rates?.mean,
        lastPlace: block.isDense ? ranks.max() ?? 0 : ranks.count)
    }
    self.indicators = indicators
    var best: [Indicator.ID: FixedDecimal] = [:]
    for indicator in block.block.total.subtree where indicator.rule == .normalised {
      for result in agencies {
        guard case .report(let report) = result.scores.scores[indicator.id],
          let value = report.value?.decimal,
          Points(value) > best[indicator.id].map(Points.init(_:)) ?? .zero
        else { continue }
        best[indicator.id] = value
      }
    }
    self.best = best
  }

  /// The place of an agency in the order of the results.
  func place(of agency: Agency.ID) -> Int? { places[agency] }

  /// The places of the agencies with the next better rank: several where they share it.
  func ahead(of agency: Agency.ID) -> Range<Int>? { run(of: agency, moved: -1) }

  /// The places of the agencies with the next worse rank.
  func behind(_ agency: Agency.ID) -> Range<Int>? { run(of: agency, moved: 1) }

  /// The places of the agencies of the same rank, itself included.
  func sharing(_ agency: Agency.ID) -> Range<Int>? { run(of: agency, moved: 0) }

  subscript(indicator: Indicator.ID) -> IndicatorStanding? { indicators[indicator] }

  func best(of indicator: Indicator.ID) -> FixedDecimal? { best[indicator] }

  private func run(of agency: Agency.ID, moved: Int) -> Range<Int>? {
    guard let place = places[agency], let run = runOfPlace[place],
      runs.indices.contains(run + moved)
    else { return nil }
    return runs[run + moved]
  }
}

extension Indicator {
  /// The ids of the nodes down to a depth, itself included.
  fileprivate func ids(to depth: Int) -> [Indicator.ID] {
    [id] + (depth > 0 ? children.flatMap { $0.ids(to: depth - 1) } : [])
  }
}

extension BlockResults {
  /// Whether equals share a place and the next one follows.
  var isDense: Bool { block.method.ranking.ties == .dense }

  /// As ``BlockStandings/IndicatorStanding/lastPlace``, of the total.
  var lastPlace: Int {
    isDense ? agencies.compactMap(\.rank).max() ?? 0 : agencies.count
  }
}
