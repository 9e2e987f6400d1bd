/// A table of typed cells. Widths, sizes and breaks are the layout's business.
///
/// The cells of a row, with what spans down from the rows above, fill its columns from left to
/// right. Where they do not, nothing is lost: missing cells stay empty, surplus cells get columns
/// of their own, and a span ends where the table or a group row does.
public struct Table: Hashable, Sendable {
  /// How the cells of a column stand.
  public enum Alignment: Hashable, Sendable {
    case start
    case center
    /// Numbers under one another on their decimal comma, the column centred as a whole.
    case decimal
  }

  public let columns: [Alignment]
  /// One or several rows, repeated on every page.
  public let header: [[HeaderCell]]
  public let rows: [Row]
  /// Empty for none.
  public let caption: String
  /// Whether the caption stands below the table instead of above it.
  public let isCaptionBelow: Bool

  public init(
    columns: [Alignment], header: [[HeaderCell]], rows: [Row], caption: String = "",
    isCaptionBelow: Bool = false
  ) {
    self.isCaptionBelow = isCaptionBelow
    self.columns = columns
    self.header = header
    self.rows = rows
    self.caption = caption
  }

  /// A title over one or several columns and header rows.
  public struct HeaderCell: Hashable, Sendable {
    public let text: String
    public let columnSpan: Int
    public let rowSpan: Int

    public init(_ text: String, columnSpan: Int = 1, rowSpan: Int = 1) {
      self.text = text
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
    }
  }

  public struct Row: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case body
      /// `A. Mức khá (07)`: one cell over all columns, kept with the row after it.
      case group
      /// `I | Nhóm chỉ số nền tảng chung | 20`: bold, over the rows that belong to it and kept with
      /// the first of them.
      case section
      /// Bold like a section, without rows below it.
      case strong
      /// Mean and total rows: bold.
      case total
      /// A row picked out: bold on a light ground.
      case highlight
    }

    public let kind: Kind
    /// From left to right; columns covered by a row span from above have no cell here.
    public let cells: [Cell]
    /// The page of the file that the row leads to, by its destination; `nil` for none.
    public let link: String?

    public init(_ kind: Kind = .body, _ cells: [Cell], link: String? = nil) {
      self.kind = kind
      self.cells = cells
      self.link = link
    }
  }

  public struct Cell: Hashable, Sendable {
    public let text: String
    /// Footnote mark set after the text, not counted for alignment; empty for none.
    public let mark: String
    public let columnSpan: Int
    public let rowSpan: Int

    public init(_ text: String, mark: String = "", columnSpan: Int = 1, rowSpan: Int = 1) {
      self.text = text
      self.mark = mark
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
    }

    /// What an agency that did not report has in every cell.
    public static let absent = Cell("-")

    /// Whether it says nothing.
    var isAbsent: Bool { self == .absent || (text.isEmpty && mark.isEmpty) }
  }
}
