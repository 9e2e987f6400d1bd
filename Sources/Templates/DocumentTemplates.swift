public import Diagnostics

/// An annex of a decision, or a document attached to it.
public struct AnnexTemplate: Hashable, Sendable {
  /// The two legal forms of what comes with a decision.
  public enum Form: String, CaseIterable, Hashable, Sendable {
    /// With the heading “Phụ lục”.
    case annex
    /// With the letterhead, place and date, but no number and no signature.
    case attachedDocument
  }

  public let form: Form
  /// “Phụ lục”; `nil` numbers the annexes of a file where there are several.
  public let heading: TemplateText?
  public let title: TemplateText
  /// What it is about, under the title.
  public let subject: TemplateText?
  /// “(Kèm theo Quyết định số … ngày … của …)”.
  public let reference: TemplateText
  /// Of headings by level, from level 1 on; levels without one print as written.
  public let numbering: [HeadingNumbering]
  public let page: PageSettings
  public let body: [ContentTemplate]
  /// `./.`
  public let closing: TemplateText
}

/// A feedback sheet, filled for one agency after the other.
public struct SheetTemplate: Hashable, Sendable {
  public let issuer: TemplateText
  public let title: TemplateText
  public let subtitle: TemplateText
  public let headline: [HeadlineTemplate]
  public let body: [ContentTemplate]
  public let list: SheetListTemplate
}

/// The words over the list that opens the file with all sheets of a block.
public struct SheetListTemplate: Hashable, Sendable {
  public let title: TemplateText
  public let subtitle: TemplateText
}

/// A figure set large on a sheet.
public struct HeadlineTemplate: Hashable, Sendable {
  public let value: TemplateText
  public let label: TemplateText
  public let note: TemplateText
}

/// A part of a document's body.
public enum ContentTemplate: Hashable, Sendable {
  /// - Parameter level: 1...4.
  case heading(TemplateText, level: Int)
  case text(TextTemplate)
  case list(ListTemplate)
  case note(TemplateText)
  case table(TableTemplate)
  /// One table for each main indicator.
  case tables([TableTemplate])
  /// Charts side by side, by id; left out for an agency without indicator scores.
  case charts([ChartTemplate.ID])
  case pageBreak
}

/// Lengths of an official document that a template may choose, within the ranges of Nghị định 30.
public struct PageSettings: Hashable, Sendable {
  /// Millimetres; `nil` keeps the default of the page form.
  public let topMargin: Double?
  public let bottomMargin: Double?
  public let leftMargin: Double?
  public let rightMargin: Double?
  /// Points.
  public let textSize: Double?
  public let tableSize: Double?
  /// A multiple of the font's own line height.
  public let lineSpacing: Double?
}

/// A chart of one agency's indicator rates.
public struct ChartTemplate: Hashable, Sendable {
  public typealias ID = String

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case radar, bars
  }

  public enum ValuePlace: String, CaseIterable, Hashable, Sendable {
    case none, below, beside
  }

  /// The order of bars.
  public enum Order: String, CaseIterable, Hashable, Sendable {
    /// That of the indicator set.
    case set
    /// The highest rate first.
    case bestFirst
  }

  public let id: ID
  public let kind: Kind
  /// Of the picture in CSS pixels (1/96 inch), 200...4000; PNG has `pngScale` times as many.
  public let width: Int
  public let height: Int
  public let pngScale: Int
  /// Size of labels in the same unit.
  public let textSize: Double
  /// `#rrggbb`.
  public let color: String?
  public let title: TemplateText
  public let subtitle: TemplateText?
  public let maximumName: TemplateText
  public let seriesName: TemplateText
  /// Of the block's mean; `nil` for a chart without it.
  public let mean: ChartMeanTemplate?
  /// Of bars.
  public let order: Order
  public let valuePlace: ValuePlace
  public let valueColumns: Int
  public let valueFormat: NumberFormat
  public let source: TemplateText?
  /// What the chart shows, for those who cannot see it.
  public let description: TemplateText
  /// Where the chart is defined.
  public let position: Position
}

/// The mean of a block on a chart of one agency.
public struct ChartMeanTemplate: Hashable, Sendable {
  /// For the key.
  public let name: TemplateText
  /// `#rrggbb`
  public let color: String?
  public let position: Position
}
