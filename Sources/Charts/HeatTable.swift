/// A table of agencies by indicators, each cell with its value on a ground that is darker the
/// greater the share.
///
/// Long tables go on on further pages with their header.
public struct HeatTable: Hashable, Sendable {
  public struct Cell: Hashable, Sendable {
    /// 0...1; `nil` for a gap, which is hatched.
    public let share: Double?
    /// As printed; `-` for a gap.
    public let value: String

    public init(share: Double?, value: String) {
      self.share = share
      self.value = value
    }
  }

  /// One agency.
  public struct Row: Hashable, Sendable {
    /// As printed; empty for none.
    public let rank: String
    public let name: String
    /// Used in place of all full names that have one where the full names do not fit.
    public let shortName: String?
    /// One for each column; where there are fewer the rest are blank.
    public let cells: [Cell]
    /// Whether the row is set in bold: the mean of the block, or an agency that is picked out.
    public let isHighlighted: Bool

    public init(
      rank: String = "", name: String, shortName: String? = nil, cells: [Cell],
      isHighlighted: Bool = false
    ) {
      self.rank = rank
      self.name = name
      self.shortName = shortName
      self.cells = cells
      self.isHighlighted = isHighlighted
    }
  }

  public let captions: Captions
  /// Names of the indicators. They stand upright over the columns; where they are too long for
  /// that, columns are numbered and the names stand in rows above the table.
  public let columns: [String]
  public let rows: [Row]
  /// The key of the grounds, from light to dark, for example 0 %, 50 %, 100 %; empty for none.
  public let scale: [ScaleMark]
  /// What a hatched cell means, for example “Không áp dụng”; empty for none.
  public let gapName: String

  public init(
    captions: Captions, columns: [String], rows: [Row], scale: [ScaleMark] = ScaleMark.percent,
    gapName: String = ""
  ) {
    self.captions = captions
    self.columns = columns
    self.rows = rows
    self.scale = scale
    self.gapName = gapName
  }
}
