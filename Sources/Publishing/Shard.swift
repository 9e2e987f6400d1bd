/// One of several equal parts of a run, for schedulers that spread it over machines.
public struct Shard: Hashable, Sendable, Decodable {
  /// 1...``count``.
  public let index: Int
  public let count: Int

  /// - Returns: `nil` unless `index` is in `1...count`.
  public init?(index: Int, count: Int) {
    guard count >= 1, (1...count).contains(index) else { return nil }
    self.index = index
    self.count = count
  }

  /// Reads `2/5`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy(\.isASCII) && $0.first != "+" }),
      let index = Int(parts[0]), let count = Int(parts[1])
    else { return nil }
    self.init(index: index, count: count)
  }

  /// What the name of its folder ends with.
  var suffix: String { ".shard-\(index)-of-\(count)" }
}

extension Shard? {
  /// The shard's share of a run; all of it without a shard.
  ///
  /// Works of one agency stay together, and agencies are dealt in turn; so are, on their own, the
  /// works that are about no single agency. Where the file with all sheets of a block is made, all
  /// its sheets are laid out.
  func share(of plan: Plan) -> Plan {
    guard let shard = self else { return plan }
    var plan = plan
    var (others, agencies) = (0, 0)
    var agency: Plan.Subject?
    var listed: Int?
    plan.steps = plan.steps.compactMap { step in
      switch step.subject {
      case .agency(let block, _):
        if step.subject != agency { agencies += 1 }
        agency = step.subject
        if (agencies - 1) % shard.count == shard.index - 1 { return step }
        guard block == listed, case .sheet = plan.work(of: step) else { return nil }
        return Plan.Step(subject: step.subject, number: step.number, isWritten: false)
      case .whole, .block:
        // From the last shard on, for the first has the first agency.
        let isOurs = others % shard.count == shard.count - shard.index
        others += 1
        if case .block(let block) = step.subject, case .sheetList = plan.work(of: step) {
          listed = isOurs ? block : nil
        }
        return isOurs ? step : nil
      }
    }
    return plan
  }
}
