/// Where the agencies of a block have gone since last year: last year's ranks on the left, this
/// year's on the right with the names, a line between the two.
///
/// Where there are too many agencies for lines: a list in columns, and on further pages, with the
/// two ranks and a sign. Signs of change are drawn, not written.
public struct RankChange: Hashable, Sendable {
  /// One agency.
  public struct Row: Hashable, Sendable {
    public let name: String
    /// Used in place of all full names that have one where the full names do not fit.
    public let shortName: String?
    /// This year's rank, from 1.
    public let rank: Int
    /// As printed, for example `6-7`.
    public let rankText: String
    /// Last year's rank; `nil` for an agency that was not ranked.
    public let before: Int?
    /// As printed; for an agency that was not ranked for example `-`.
    public let beforeText: String
    /// By how many ranks, beside the sign; empty for none.
    public let change: String
    /// Whether the agency is picked out.
    public let isHighlighted: Bool

    public init(
      name: String, shortName: String? = nil, rank: Int, rankText: String, before: Int?,
      beforeText: String, change: String = "", isHighlighted: Bool = false
    ) {
      self.name = name
      self.shortName = shortName
      self.rank = rank
      self.rankText = rankText
      self.before = before
      self.beforeText = beforeText
      self.change = change
      self.isHighlighted = isHighlighted
    }
  }

  /// Names of the signs for the key; an empty one is left out.
  public struct Names: Hashable, Sendable {
    public let up: String
    public let down: String
    public let same: String
    public let entering: String

    public init(up: String, down: String, same: String, entering: String) {
      self.up = up
      self.down = down
      self.same = same
      self.entering = entering
    }
  }

  public let captions: Captions
  /// Over last year's ranks, for example “Năm 2021”.
  public let beforeName: String
  /// Over this year's ranks.
  public let nowName: String
  public let names: Names
  /// In the order of this year's ranking.
  public let rows: [Row]

  public init(
    captions: Captions, beforeName: String, nowName: String, names: Names, rows: [Row]
  ) {
    self.captions = captions
    self.beforeName = beforeName
    self.nowName = nowName
    self.names = names
    self.rows = rows
  }
}
