/// Figures of a block as a whole. Exact; rounded where they are printed.
public struct BlockStatistics: Hashable, Sendable {
  /// How many agencies the block has, and how many of them have a score.
  public let agencies: Int
  public let reporting: Int
  public let points: Distribution?
  /// Of rates, as shares of 1.
  public let rate: Distribution?
  /// Of the main indicators, in the order of the set.
  public let indicators: [IndicatorStatistics]
  /// In the order of the levels; empty without levels.
  public let levels: [LevelStatistics]

  public struct IndicatorStatistics: Hashable, Sendable {
    public let indicator: Indicator
    public let points: Distribution?
    public let rate: Distribution?
  }

  public struct LevelStatistics: Hashable, Sendable {
    public let name: String
    public let count: Int
    /// Of the agencies that have a level.
    public let share: Ratio
  }
}

/// Mean, middle and ends of some values.
public struct Distribution: Hashable, Sendable {
  /// Over the agencies the method names: with a value, or all of them with the missing as 0.
  public let mean: Ratio
  public let median: Ratio
  /// The median of the lower and of the upper half, the middle value left out of both (Tukey's
  /// halves without the median); equal to the median for fewer than two values.
  public let lowerQuartile: Ratio
  public let upperQuartile: Ratio
  public let best: Ratio
  public let worst: Ratio

  /// - Parameters:
  ///   - values: Of the agencies that have one; not empty.
  ///   - missing: How many agencies without a value count as 0 in the mean.
  init?(of values: [Ratio], missing: Int) {
    let sorted = values.sorted()
    guard let worst = sorted.first, let best = sorted.last else { return nil }
    let count = sorted.count
    mean = Ratio.sum(of: sorted) / (count + missing)
    median = Self.median(of: sorted[...])
    lowerQuartile = count < 2 ? median : Self.median(of: sorted[..<(count / 2)])
    upperQuartile = count < 2 ? median : Self.median(of: sorted[((count + 1) / 2)...])
    self.best = best
    self.worst = worst
  }

  private static func median(of sorted: ArraySlice<Ratio>) -> Ratio {
    let middle = sorted.startIndex + sorted.count / 2
    if sorted.count.isMultiple(of: 2) { return (sorted[middle - 1] + sorted[middle]) / 2 }
    return sorted[middle]
  }
}

extension BlockResults {
  /// - Complexity: O(nodes × n log n).
  public var statistics: BlockStatistics {
    let missing = block.method.mean == .all ? silentCount : 0
    func distribution(_ values: [Ratio?]) -> Distribution? {
      Distribution(of: values.compactMap { $0 }, missing: missing)
    }
    // One indicator after the other: all results at once would be as much again as the block.
    func values(_ index: Int, _ value: (IndicatorResult) -> Ratio?) -> [Ratio?] {
      agencies.map { agency in
        let mains = agency.indicators(of: block)
        return mains.isEmpty ? nil : value(mains[index])
      }
    }
    return BlockStatistics(
      agencies: block.agencies.count, reporting: agencies.count(where: \.isReported),
      points: distribution(agencies.map { $0.points.map(Ratio.init(_:)) }),
      rate: distribution(agencies.map(\.rate)),
      indicators: block.indicators.enumerated().map { index, indicator in
        .init(
          indicator: indicator,
          points: distribution(
            values(index) { $0.meanPoints(isReported: true).map(Ratio.init(_:)) }),
          rate: distribution(values(index, \.rate)))
      },
      levels: levelStatistics)
  }

  /// Mean, middle and ends of a figure of the agencies, the mean over whom the method says.
  ///
  /// - Returns: `nil` where no agency has the figure.
  public func distribution(of figure: (AgencyResult) -> Ratio?) -> Distribution? {
    Distribution(
      of: agencies.compactMap(figure), missing: block.method.mean == .all ? silentCount : 0)
  }

  /// Agencies of the block that did not report, also where the method leaves them out.
  fileprivate var silentCount: Int { block.agencies.count - agencies.count(where: \.isReported) }

  private var levelStatistics: [BlockStatistics.LevelStatistics] {
    guard let scheme = block.method.levels else { return [] }
    let levels = agencies.compactMap(\.level)
    return scheme.levels.enumerated().map { index, level in
      let count = levels.count { $0 == index }
      return .init(
        name: level.name, count: count,
        share: Ratio(Int128(count), over: Int128(max(levels.count, 1)))
      )
    }
  }
}

extension Results {
  /// The mean of points over the province, by the rule the assessment declares.
  public var provinceMeanPoints: Ratio? {
    let statistics = blocks.map(\.statistics)
    switch assessment.provinceMean {
    case .ofBlockMeans:
      let means = statistics.compactMap(\.points?.mean)
      return means.isEmpty ? nil : Ratio.sum(of: means) / means.count
    case .ofAgencies:
      let points = blocks.flatMap { block in
        let missing = block.block.method.mean == .all ? block.silentCount : 0
        return block.agencies.compactMap { $0.points.map(Ratio.init(_:)) }
          + [Ratio](repeating: Ratio(0, over: 1), count: missing)
      }
      return points.isEmpty ? nil : Ratio.sum(of: points) / points.count
    }
  }
}

extension Ratio {
  /// Exact while the common denominator stays below 10¹⁸; beyond that, each further value is
  /// cut to 18 places first, far below anything that is printed.
  public static func sum(of values: [Ratio]) -> Ratio {
    var sum = Ratio(0, over: 1)
    for value in values {
      let next = sum + value
      sum = next.denominator <= finest ? next : next.inFinest
    }
    return sum
  }
}
