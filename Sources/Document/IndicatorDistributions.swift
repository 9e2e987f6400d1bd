import Scoring

/// The points and rates of a block's agencies in each indicator, each sorted and added up once
/// however many cells and texts speak of it.
final class IndicatorDistributions {
  private let results: BlockResults
  private var points: [Indicator.ID: Distribution?] = [:]
  private var rates: [Indicator.ID: Distribution?] = [:]

  init(of results: BlockResults) { self.results = results }

  /// - Complexity: O(agencies × nodes) for each indicator.
  func points(of id: Indicator.ID) -> Distribution? {
    if let known = points[id] { return known }
    let computed = results.distribution {
      $0.total.descendant(id)?.meanPoints(isReported: $0.isReported).map(Ratio.init(_:))
    }
    points.updateValue(computed, forKey: id)
    return computed
  }

  /// - Complexity: O(agencies × nodes) for each indicator.
  func rates(of id: Indicator.ID) -> Distribution? {
    if let known = rates[id] { return known }
    let computed = results.distribution { $0.total.descendant(id)?.rate }
    rates.updateValue(computed, forKey: id)
    return computed
  }
}
