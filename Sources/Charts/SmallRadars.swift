/// The agencies of a block side by side, each with a small radar of the same axes, which are
/// numbered and named below.
///
/// As many stand in a row as give the largest radars; further pages where one is too small.
public struct SmallRadars: Hashable, Sendable {
  /// One agency.
  public struct Item: Hashable, Sendable {
    public let name: String
    /// Used in place of all full names that have one where the full names do not fit.
    public let shortName: String?
    /// Under the name, for example `Hạng 5 · 80,35%`; empty for none.
    public let value: String
    /// One for each axis, 0...1; `nil` for a gap.
    public let shares: [Double?]
    /// Whether the agency is picked out.
    public let isHighlighted: Bool

    public init(
      name: String, shortName: String? = nil, value: String = "", shares: [Double?],
      isHighlighted: Bool = false
    ) {
      self.name = name
      self.shortName = shortName
      self.value = value
      self.shares = shares
      self.isHighlighted = isHighlighted
    }
  }

  public let captions: Captions
  /// 3 to 12 names of indicators.
  public let axes: [String]
  public let items: [Item]
  /// The means of the block, one for each axis; empty for none.
  public let means: [Double?]
  public let seriesName: String
  public let meanName: String
  public let maximumName: String

  public init(
    captions: Captions, axes: [String], items: [Item], means: [Double?] = [],
    seriesName: String, meanName: String = "", maximumName: String
  ) {
    self.captions = captions
    self.axes = axes
    self.items = items
    self.means = means
    self.seriesName = seriesName
    self.meanName = meanName
    self.maximumName = maximumName
  }
}
