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

/// A work of a run, and whether its own file is written.
struct Step: Sendable {
  let work: Work
  /// False for a sheet that another shard writes and that is needed here for the file of its block.
  let isWritten: Bool
}

extension Shard? {
  /// The shard's share of the works, in their order; all of them without a shard.
  ///
  /// Works of one agency stay together, and agencies are dealt in turn; so are, on their own, the
  /// works that are about no single agency. Where the file with all sheets of a block is made, all
  /// its sheets are laid out.
  func share(of works: [Work]) -> [Step] {
    guard let shard = self else { return works.map { Step(work: $0, isWritten: true) } }
    var steps: [Step] = []
    var (others, agencies) = (0, 0)
    var agency: String?
    var listed: String?
    for work in works {
      if let id = work.agency {
        if id != agency { agencies += 1 }
        agency = id
        let isOurs = (agencies - 1) % shard.count == shard.index - 1
        let isSheet = if case .sheet = work { true } else { false }
        if isOurs || isSheet && work.block == listed {
          steps.append(Step(work: work, isWritten: isOurs))
        }
      } else {
        // From the last shard on, for the first has the first agency.
        let isOurs = others % shard.count == shard.count - shard.index
        others += 1
        if isOurs { steps.append(Step(work: work, isWritten: true)) }
        if case .sheetList = work { listed = isOurs ? work.block : nil }
      }
    }
    return steps
  }
}
