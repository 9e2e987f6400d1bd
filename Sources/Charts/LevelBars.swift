/// How many agencies of each block have reached each level: a bar of 100 % for each block, cut by
/// level, with the counts.
public struct LevelBars: Hashable, Sendable {
  /// The agencies of a block that have reached a level.
  public struct Count: Hashable, Sendable {
    /// 0 or more; a level without agencies has no part of the bar.
    public let number: Int
    /// As printed, for example `7` or `7 (36,8%)`.
    public let text: String

    public init(number: Int, text: String) {
      self.number = number
      self.text = text
    }
  }

  /// One bar.
  public struct Block: Hashable, Sendable {
    public let name: String
    /// At the right end over the bar, for example “19 cơ quan”; empty for none.
    public let total: String
    /// One for each level, in the order of the levels.
    public let counts: [Count]

    public init(name: String, total: String = "", counts: [Count]) {
      self.name = name
      self.total = total
      self.counts = counts
    }
  }

  public let captions: Captions
  /// Names for the key, the best first.
  public let levels: [String]
  public let blocks: [Block]

  public init(captions: Captions, levels: [String], blocks: [Block]) {
    self.captions = captions
    self.levels = levels
    self.blocks = blocks
  }
}
