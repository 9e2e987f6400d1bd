/// The name a user most likely meant, or `nil` when none is close.
///
/// For many names against the same candidates, prepare ``SuggestionCandidates`` once.
public func suggestion(for name: String, among candidates: [String]) -> String? {
  SuggestionCandidates(candidates).nearest(to: name)
}

/// Names that a misspelt one may mean, made ready once for many questions.
public struct SuggestionCandidates: Sendable {
  private let names: [String]
  /// Lower-cased.
  private let letters: [[Unicode.Scalar]]

  public init(_ names: [String]) {
    self.names = names
    letters = names.map { Array($0.lowercased().unicodeScalars) }
  }

  /// The nearest name, then the first, or `nil` when none is close.
  ///
  /// Close means: at most a third of the letters differ (ignoring case, a swap counting once).
  ///
  /// - Complexity: O(candidates × length²), far less for candidates that are far off.
  public func nearest(to name: String) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    var best: (index: Int, distance: Int)?
    for (index, candidate) in letters.enumerated() {
      let close = max(1, max(wanted.count, candidate.count) / 3)
      let limit = min(close, (best?.distance ?? .max) - 1)
      guard abs(candidate.count - wanted.count) <= limit else { continue }
      if let distance = editDistance(wanted, candidate, limit: limit) { best = (index, distance) }
    }
    return best.map { names[$0.index] }
  }
}

/// Letters to change, add, drop or swap with their neighbour (optimal string alignment); `nil`
/// above the limit.
private func editDistance(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int
) -> Int? {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  var row = beforeLast
  var lowestBefore = 0
  for i in left.indices {
    row[0] = i + 1
    var lowest = i + 1
    for j in right.indices {
      var distance = min(last[j] + (left[i] == right[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row[j + 1] = distance
      lowest = min(lowest, distance)
    }
    // A swap reaches back two rows.
    if lowest > limit, lowestBefore >= limit { return nil }
    lowestBefore = lowest
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[right.count] <= limit ? last[right.count] : nil
}
