/// A figure last year and this year; `nil` where there was none.
public struct Comparison<Value: Hashable & Sendable>: Hashable, Sendable {
  public let then: Value?
  public let now: Value?
  /// This year's less last year's, where both are known.
  public let difference: Value?

  public init(then: Value?, now: Value?, difference: Value?) {
    self.then = then
    self.now = now
    self.difference = difference
  }
}

/// What has become of an agency since last year. Agencies are matched by id.
public struct Change: Hashable, Sendable {
  public let points: Comparison<FixedDecimal>
  /// As a share of 1.
  public let rate: Comparison<Ratio>
  /// Places gained are below zero: from 5 to 3 is −2.
  public let rank: Comparison<Int>
  /// Places in the levels of this year's and last year's block, 0 for the best.
  public let level: Comparison<Int>
  /// Their names.
  public let levelNames: Comparison<String>

  public init(
    from then: AgencyResult, in thenBlock: AgencyBlock, to now: AgencyResult,
    in nowBlock: AgencyBlock
  ) {
    points = .init(then: then.points, now: now.points) { $1 - $0 }
    rate = .init(then: then.rate, now: now.rate) { $1 - $0 }
    rank = .init(then: then.rank, now: now.rank) { $1 - $0 }
    level = .init(then: then.level, now: now.level) { $1 - $0 }
    func name(_ level: Int?, _ block: AgencyBlock) -> String? {
      level.flatMap { block.method.levels?.levels[$0].name }
    }
    levelNames = .init(
      then: name(then.level, thenBlock), now: name(now.level, nowBlock), difference: nil)
  }
}

extension Comparison {
  init(then: Value?, now: Value?, by subtract: (Value, Value) -> Value) {
    var difference: Value?
    if let then, let now { difference = subtract(then, now) }
    self.init(then: then, now: now, difference: difference)
  }
}
