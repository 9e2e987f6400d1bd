/// A ranking of a block: a bar for each agency in the order of the rows, its value at the end.
///
/// Long rankings run down several columns and go on on further pages.
public struct RankedBars: Hashable, Sendable {
  /// One agency.
  public struct Row: Hashable, Sendable {
    /// As printed, for example `5` or `6-7`; empty for an agency without a rank.
    public let rank: String
    public let name: String
    /// Used in place of all full names that have one where the full names do not fit.
    public let shortName: String?
    /// The bar's length as a share of the scale, 0...1; `nil` for an agency without a value.
    public let share: Double?
    /// As printed at the end of the bar; `-` for a gap.
    public let value: String
    /// Index into the levels; `nil` for none.
    public let level: Int?
    /// Whether the agency is picked out.
    public let isHighlighted: Bool
    /// Whether agencies are left out before this one, as between the first and the last of a
    /// block: a dashed line tells so.
    public let followsBreak: Bool

    public init(
      rank: String, name: String, shortName: String? = nil, share: Double?, value: String,
      level: Int? = nil, isHighlighted: Bool = false, followsBreak: Bool = false
    ) {
      self.rank = rank
      self.name = name
      self.shortName = shortName
      self.share = share
      self.value = value
      self.level = level
      self.isHighlighted = isHighlighted
      self.followsBreak = followsBreak
    }
  }

  /// A line across all bars.
  public struct Mean: Hashable, Sendable {
    /// Of the scale, 0...1.
    public let share: Double
    /// With its value, for example “Trung bình khối: 61,25%”.
    public let label: String

    public init(share: Double, label: String) {
      self.share = share
      self.label = label
    }
  }

  public let captions: Captions
  /// In the order of the ranking; at least one with a share.
  public let rows: [Row]
  /// Names of the levels for the key, the best first; empty when bars have one colour. An empty
  /// name leaves a level out of the key.
  public let levels: [String]
  public let mean: Mean?
  /// Light lines across the bars; their numbers stand under each column. Empty for none.
  public let scale: [ScaleMark]

  public init(
    captions: Captions, rows: [Row], levels: [String] = [], mean: Mean? = nil,
    scale: [ScaleMark] = ScaleMark.percent
  ) {
    self.captions = captions
    self.rows = rows
    self.levels = levels
    self.mean = mean
    self.scale = scale
  }
}
