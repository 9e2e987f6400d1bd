public import Scoring

/// A table with a row for each agency.
public struct AgencyTable: Hashable, Sendable {
  public enum Rows: String, CaseIterable, Hashable, Sendable {
    /// Every agency of the block.
    case block
    /// The agency of the sheet alone.
    case agency
    /// The agency of the sheet among those around it in the ranking, with the first and the last.
    case neighbours
  }

  public enum Order: String, CaseIterable, Hashable, Sendable {
    /// Best first.
    case rank
    /// As the template lists the agencies.
    case listed
  }

  public let rows: Rows
  /// The block whose agencies are shown; `nil` on a sheet for the agency's own.
  public let block: String?
  /// Of ``Rows/neighbours``: how many agencies above and below are shown.
  public let reach: Int
  /// The same on sheets without charts, which have more room.
  public let reachWithoutCharts: Int
  /// Whose figures are shown; `nil` for the total's.
  public let indicator: Indicator.ID?
  public let order: Order
  /// Who stands before whom among equals; the others follow.
  public let orderAmongTies: [Agency.ID]
  /// The title over the agencies of each level; `nil` for no groups.
  public let levelTitle: TemplateText?
  /// The title over the agencies without a level; `nil` for none.
  public let othersTitle: TemplateText?
  public let summary: [SummaryTemplate]
  public let marks: MarksTemplate?
}

/// Footnote marks after the names of agencies.
public struct MarksTemplate: Hashable, Sendable {
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// One mark for each applicable maximum below the highest maximum of the block.
    case applicableMaximum
    case notReported
    /// One mark for each set of reasons.
    case exclusions
  }

  public let basis: Basis
  /// Printed below the table for every mark used.
  public let legend: TemplateText
}

/// What a column says of an agency.
public enum AgencyColumn: Hashable, Sendable {
  public enum Field: String, CaseIterable, Hashable, Sendable {
    /// Running number of the row.
    case number
    case agency, maximum, applicableMaximum, selfAssessed, points, rate, rank, level
    /// The rank of the year before, and how many places were gained (`+2`) or lost (`-1`).
    case previousRank, change
  }

  public enum Figure: String, CaseIterable, Hashable, Sendable {
    case points, rate, rank, maximum, applicableMaximum, selfAssessed
  }

  /// - Parameter mergesTies: One cell for neighbours of the same rank.
  case field(Field, NumberFormat, mergesTies: Bool)
  case indicator(Indicator.ID, Figure, NumberFormat)
  /// One column for each main indicator.
  case indicators(Figure, NumberFormat)
  case text(TemplateText)
}
