/// A table of the results of one agency, on its sheet.
public struct ResultTable: Hashable, Sendable {
  public enum Rows: String, CaseIterable, Hashable, Sendable {
    /// The indicators down to a depth, with their figures.
    case indicators
    /// The deepest indicators known in which points were lost, most first.
    case losses
    /// What does not apply to the agency, and why.
    case exclusions
  }

  public let rows: Rows
  /// How many levels below the total are shown; `nil` for those down to the main indicators.
  public let depth: Int?
  /// The most rows shown; `nil` for all.
  public let limit: Int?
  /// The title of a last row with the figures of the total; `nil` for none.
  public let totalTitle: TemplateText?
}

/// What a column of a table of one agency's results says.
public enum ResultColumn: Hashable, Sendable {
  public enum Field: String, CaseIterable, Hashable, Sendable {
    case number, indicator
    /// What the indicator belongs to.
    case parent
    case maximum, applicableMaximum, selfAssessed, points, rate
    /// Of the block.
    case mean, meanRate
    /// In the block; `5/19`.
    case rank, rankOfCount
    case lost
    /// What the agency handed in.
    case reported
    /// How the indicator is scored, and what earns full marks.
    case rule
    case reason, source
  }

  case field(Field, NumberFormat)
}

extension ResultTable.Rows {
  /// What its columns may show.
  var fields: [ResultColumn.Field] {
    switch self {
    case .indicators:
      [
        .number, .indicator, .maximum, .applicableMaximum, .selfAssessed, .points, .rate, .mean,
        .meanRate, .rank, .rankOfCount, .lost,
      ]
    case .losses:
      [
        .number, .indicator, .parent, .maximum, .applicableMaximum, .selfAssessed, .points, .rate,
        .lost, .reported, .rule,
      ]
    case .exclusions: [.number, .indicator, .points, .reason, .source]
    }
  }
}
