import Diagnostics

/// A band of points: “trên 140”, “từ 130 đến 140”, “dưới 100”.
public struct Band: Hashable, Sendable {
  /// An end of a band.
  public struct End: Hashable, Sendable {
    public let points: FixedDecimal
    /// Whether the end itself belongs to the band.
    public let isIncluded: Bool

    public init(_ points: FixedDecimal, isIncluded: Bool) {
      self.points = points
      self.isIncluded = isIncluded
    }
  }

  /// `nil` for a band that is open below.
  public let lower: End?
  /// `nil` for a band that is open above.
  public let upper: End?

  public init(lower: End?, upper: End?) {
    self.lower = lower
    self.upper = upper
  }

  public static func above(_ points: FixedDecimal) -> Band {
    Band(lower: End(points, isIncluded: false), upper: nil)
  }

  public static func from(_ points: FixedDecimal) -> Band {
    Band(lower: End(points, isIncluded: true), upper: nil)
  }

  /// From `low` to `high`, both included.
  public static func from(_ low: FixedDecimal, to high: FixedDecimal) -> Band {
    Band(lower: End(low, isIncluded: true), upper: End(high, isIncluded: true))
  }

  public static func below(_ points: FixedDecimal) -> Band {
    Band(lower: nil, upper: End(points, isIncluded: false))
  }

  public func contains(_ points: FixedDecimal) -> Bool {
    let value = Points(points)
    if let lower {
      let limit = Points(lower.points)
      guard value > limit || (lower.isIncluded && value == limit) else { return false }
    }
    if let upper {
      let limit = Points(upper.points)
      guard value < limit || (upper.isIncluded && value == limit) else { return false }
    }
    return true
  }
}

/// Who is in a band.
public struct BandResult: Hashable, Sendable {
  public let band: Band
  /// In the order of the table.
  public let members: [Agency]
  /// Of the members' points; `nil` without members.
  public let mean: Ratio?
}

/// The best agencies against the last.
public struct TopAndBottom: Hashable, Sendable {
  public let top: [Agency]
  public let bottom: [Agency]
  public let topMean: Ratio
  public let bottomMean: Ratio
  /// Of the exact means.
  public var gap: Ratio { topMean - bottomMean }
}

extension BlockResults {
  /// The members and means of bands of points; agencies without points are in none.
  ///
  /// - Parameter indicator: Whose points; the total's by default.
  public func results(
    of bands: [Band], indicator: Indicator.ID = AgencyBlock.totalID
  ) -> [BandResult] {
    let given = points(of: indicator)
    return bands.map { band in
      let members = given.filter { band.contains($0.points) }
      return BandResult(
        band: band, members: members.map(\.agency), mean: Self.mean(of: members.map(\.points)))
    }
  }

  /// The `count` best agencies against the `count` last, each from the best down, with the means of
  /// their points: by the ranking for the total, by points for an indicator, where equal ones stay
  /// in the order of the table.
  ///
  /// - Returns: `nil` where the two would share an agency.
  public func topAndBottom(
    _ count: Int, indicator: Indicator.ID = AgencyBlock.totalID
  ) -> TopAndBottom? {
    let sorted = inOrder(of: indicator)
    guard count > 0, sorted.count >= 2 * count else { return nil }
    let (top, bottom) = (sorted.prefix(count), sorted.suffix(count))
    guard let topMean = Self.mean(of: top.map(\.points)),
      let bottomMean = Self.mean(of: bottom.map(\.points))
    else { return nil }
    return TopAndBottom(
      top: top.map(\.agency), bottom: bottom.map(\.agency), topMean: topMean,
      bottomMean: bottomMean)
  }

  /// The agencies with points, best first.
  private func inOrder(
    of indicator: Indicator.ID
  ) -> [(agency: Agency, points: FixedDecimal)] {
    if indicator == AgencyBlock.totalID {
      // The table is in the order of the ranking; who is not ranked is neither best nor last.
      return agencies.compactMap { result in
        result.rank == nil ? nil : result.points.map { (result.agency, $0) }
      }
    }
    return points(of: indicator).enumerated().sorted { left, right in
      let (a, b) = (Points(left.element.points), Points(right.element.points))
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
  }

  private func points(of indicator: Indicator.ID) -> [(agency: Agency, points: FixedDecimal)] {
    agencies.compactMap { result in
      result.total.descendant(indicator)?.points.map { (result.agency, $0) }
    }
  }

  private static func mean(of points: [FixedDecimal]) -> Ratio? {
    points.isEmpty ? nil : Ratio.sum(of: points.map(Ratio.init(_:))) / points.count
  }
}

extension BlockResults {
  /// Remarks on agencies whose points are in none of the bands that the method has for them.
  func agenciesInNoBand(mark: Character) -> [Diagnostic] {
    var indicators: [Indicator.ID] = []
    for band in block.method.bands where !indicators.contains(band.indicator) {
      indicators.append(band.indicator)
    }
    return indicators.flatMap { indicator -> [Diagnostic] in
      let bands = block.method.bands.filter { $0.indicator == indicator }.map(\.band)
      let name = block.total.subtree.first { $0.id == indicator }?.name ?? block.name
      return agencies.compactMap { result in
        guard let points = result.total.descendant(indicator)?.points,
          !bands.contains(where: { $0.contains(points) })
        else { return nil }
        return .remark(
          .inNoBand(
            agency: result.agency.name, points: points.text(mark: mark), indicator: name),
          at: result.scores.position)
      }
    }
  }

  /// Where the best agencies, or the last, end between two of one rank: the last one in, and the
  /// first one out.
  public func tieCut(byTop count: Int, isBottom: Bool = false) -> (inside: Agency, outside: Agency)?
  {
    let ranked = agencies.filter { $0.rank != nil && $0.points != nil }
    let inside = isBottom ? ranked.count - count : count - 1
    let outside = isBottom ? inside - 1 : inside + 1
    guard ranked.indices.contains(inside), ranked.indices.contains(outside),
      ranked[inside].rank == ranked[outside].rank
    else { return nil }
    return (ranked[inside].agency, ranked[outside].agency)
  }
}
