/// A table of a document's body.
public struct TableTemplate: Hashable, Sendable {
  public enum Rows: String, CaseIterable, Hashable, Sendable {
    /// Every agency of the block, best first.
    case block
    /// The agency of the sheet alone.
    case agency
    /// The agency of the sheet among those around it in the ranking, with the first and the last.
    case neighbours
  }

  public let rows: Rows
  /// The block whose agencies are shown; in a sheet, the agency's own.
  public let block: String?
  /// Of ``Rows/neighbours``: how many agencies above and below are shown.
  public let reach: Int
  /// The same on sheets without charts, which have more room.
  public let reachWithoutCharts: Int
  public let caption: TemplateText?
  public let columns: [ColumnTemplate]
}

public struct ColumnTemplate: Hashable, Sendable {
  public enum Field: String, CaseIterable, Hashable, Sendable {
    /// Running number of the row.
    case number
    case agency, maximum, applicableMaximum, selfAssessed, points, rate, rank
  }

  public let field: Field
  public let title: TemplateText
  public let format: NumberFormat
}
