/// Where an agency has gone since last year.
enum RankDirection: Hashable, Sendable, CaseIterable {
  case up, down, same
  /// Not ranked last year.
  case entering

  /// - Parameter then: Last year's rank; `nil` when there was none.
  init(from then: Int?, to now: Int) {
    guard let then else {
      self = .entering
      return
    }
    self = now < then ? .up : now > then ? .down : .same
  }
}
