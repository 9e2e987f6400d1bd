/// What a column says of the agencies of a level, or of a block.
public enum CountFigure: String, CaseIterable, Hashable, Sendable {
  case count, share
  /// “06/22”.
  case countOfTotal
  /// Their names.
  case agencies
}

/// What a column of a table of levels says.
public enum LevelColumn: Hashable, Sendable {
  case number
  /// Its name, or a text around it.
  case level(TemplateText?)
  case block(String, CountFigure, NumberFormat)
}

/// What a column of a table of blocks says.
public enum BlockColumn: Hashable, Sendable {
  public enum Field: String, CaseIterable, Hashable, Sendable {
    case number, block, count, reporting, mean, meanRate, highest, lowest, maximum
  }

  case field(Field, NumberFormat)
  /// By the level's name.
  case level(String, CountFigure, NumberFormat)
}

/// A table of one or several indicator sets.
public struct StructureTable: Hashable, Sendable {
  public enum Numbering: String, CaseIterable, Hashable, Sendable {
    case `continue`, restart
  }

  /// Row that closes a group of indicators, or stands right under its name.
  public struct GroupTotals: Hashable, Sendable {
    public let title: TemplateText
    public let isAbove: Bool
  }

  /// Whose sets are shown as one, by id.
  public let blocks: [String]
  /// How many levels below the total are shown.
  public let depth: Int
  public let numbering: Numbering
  /// The name of a group; `nil` for the indicator's own.
  public let groupTitle: TemplateText?
  public let groupTotals: GroupTotals?
}

/// What a column of a table of indicators says.
public enum IndicatorColumn: Hashable, Sendable {
  public enum Field: String, CaseIterable, Hashable, Sendable {
    case number, indicator
    /// How many component indicators.
    case criteria
    case maximum, mean, meanRate, highest, lowest
  }

  /// - Parameter block: Whose; `nil` where the table shows one block.
  case field(Field, block: String?, NumberFormat)
}
