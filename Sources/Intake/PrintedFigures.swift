public import Diagnostics
public import Scoring

/// The figures of published tables, to be compared with what follows from the scores.
public struct PrintedFigures: Hashable, Sendable {
  /// In the order of the file; rows of one table follow each other.
  public let rows: [Row]

  /// The printed row of one agency.
  public struct Row: Hashable, Sendable {
    /// As people name it: “Bảng 1.3”; empty where nobody said.
    public let table: String
    /// The name as printed, and the agency that it means.
    public let name: Name
    public let match: AgencyNames.Match
    /// Row number, where the table has one.
    public let number: Entry?
    /// In the order of the columns of the file.
    public let figures: [Figure]
    /// The level, as printed.
    public let level: Name?

    public var agency: Agency { match.agency }
    /// Place of the agency's block in the assessment.
    public var block: Int { match.block }
  }

  /// Words as printed.
  public struct Name: Hashable, Sendable {
    public let text: String
    public let position: Position
  }

  public struct Figure: Hashable, Sendable {
    public let field: ResultField
    /// The indicator it is of; the total's id where it is of none.
    public let indicator: Indicator.ID
    /// `nil` for `-`: not reported, or does not apply.
    public let entry: Entry?
    public let position: Position
  }
}
