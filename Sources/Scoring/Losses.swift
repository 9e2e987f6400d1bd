/// Points that an agency did not get of an indicator.
public struct PointLoss: Hashable, Sendable {
  public let result: IndicatorResult
  /// What the indicator belongs to.
  public let parent: Indicator
  /// Above zero.
  public let points: FixedDecimal
}

extension IndicatorResult {
  /// Applicable maximum less points, or what a penalty takes; `nil` where nothing is lost or it is
  /// not known.
  public var lostPoints: FixedDecimal? {
    let lost: FixedDecimal?
    switch indicator.kind {
    case .information, .bonus: lost = nil
    case .penalty: lost = points
    case .scored:
      if let points, let applicableMaximum {
        lost = applicableMaximum - points
      } else {
        lost = nil
      }
    }
    return lost.flatMap { Points($0) > .zero ? $0 : nil }
  }

  /// Whether its points come from the ones below it, which are then known one by one.
  private var hasKnownParts: Bool {
    indicator.rule != .bestOf && children.contains(where: \.isGiven)
  }

  fileprivate func appendLosses(to losses: inout [PointLoss]) {
    guard hasKnownParts else { return }
    for child in children {
      if child.hasKnownParts {
        child.appendLosses(to: &losses)
      } else if let lost = child.isGiven
        ? child.lostPoints : origin == .sum ? child.maximumLost : nil
      {
        losses.append(PointLoss(result: child, parent: indicator, points: lost))
      }
    }
  }

  /// Without evidence there are no points: all of it.
  private var maximumLost: FixedDecimal? {
    guard indicator.kind == .scored, let applicableMaximum else { return nil }
    return Points(applicableMaximum) > .zero ? applicableMaximum : nil
  }
}

extension AgencyResult {
  /// The points lost of the deepest indicators that are known, largest first; equal ones in the
  /// order of the set. Empty where only totals are known.
  public var losses: [PointLoss] {
    var losses: [PointLoss] = []
    total.appendLosses(to: &losses)
    return losses.largestFirst
  }

  /// The main indicators in which points were lost, most first, as many as it takes to make up for
  /// `points`; `nil` where that cannot be told, or all of them together are not enough.
  public func sources(of points: FixedDecimal, in block: AgencyBlock) -> [PointLoss]? {
    let losses = indicators(of: block).filter { $0.indicator.kind == .scored }
      .compactMap { result in
        result.lostPoints.map { PointLoss(result: result, parent: block.total, points: $0) }
      }.largestFirst
    var sum = Points.zero
    for (index, loss) in losses.enumerated() {
      sum = sum + Points(loss.points)
      if sum >= Points(points) { return Array(losses[...index]) }
    }
    return nil
  }
}

extension [PointLoss] {
  /// Equal ones stay in their order.
  fileprivate var largestFirst: [PointLoss] {
    enumerated().sorted { left, right in
      let (a, b) = (Points(left.element.points), Points(right.element.points))
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
  }
}
