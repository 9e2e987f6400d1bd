/// A table of a document's body.
public struct TableTemplate: Hashable, Sendable {
  /// What the rows are.
  public enum Kind: Hashable, Sendable {
    case agencies(AgencyTable, columns: [ColumnTemplate<AgencyColumn>])
    case levels(SummedTable, columns: [ColumnTemplate<LevelColumn>])
    case blocks(SummedTable, columns: [ColumnTemplate<BlockColumn>])
    case indicators(StructureTable, columns: [ColumnTemplate<IndicatorColumn>])
    /// Of the agency of a sheet.
    case results(ResultTable, columns: [ColumnTemplate<ResultColumn>])
  }

  public enum CaptionPlace: String, CaseIterable, Hashable, Sendable {
    case above, below
  }

  public let kind: Kind
  public let caption: TemplateText?
  public let captionPlace: CaptionPlace
  /// Of a table among several, one for each indicator: from 1.
  public let index: Int?

  /// The blocks it shows, by id; empty for the agency's own of a sheet.
  public var blocks: [String] {
    switch kind {
    case .agencies(let table, _): table.block.map { [$0] } ?? []
    case .levels(let table, _), .blocks(let table, _): table.blocks
    case .indicators(let table, _): table.blocks
    case .results: []
    }
  }
}

/// A column, or several under one title.
public struct ColumnTemplate<Content: Hashable & Sendable>: Hashable, Sendable {
  public indirect enum Body: Hashable, Sendable {
    case content(Content)
    case group([ColumnTemplate])
  }

  /// `nil` for the name of what the column is about.
  public let title: TemplateText?
  public let body: Body
  /// `nil` for what suits the content.
  public let alignment: ColumnAlignment?

  /// What is in the columns, from left to right.
  public var contents: [Content] {
    switch body {
    case .content(let content): [content]
    case .group(let columns): columns.flatMap(\.contents)
    }
  }
}

public enum ColumnAlignment: String, CaseIterable, Hashable, Sendable {
  case left, center, decimal
}

/// A row below the others that sums them up.
public struct SummaryTemplate: Hashable, Sendable {
  public enum Figure: String, CaseIterable, Hashable, Sendable {
    case mean, median, highest, lowest, total
  }

  public let figure: Figure
  public let title: TemplateText
  /// Of points; `nil` for the format `mean`.
  public let format: NumberFormat?
}

/// A table of levels or of blocks.
public struct SummedTable: Hashable, Sendable {
  /// By id, in the order of the template.
  public let blocks: [String]
  public let summary: [SummaryTemplate]
}
