public import Scene

/// Rules, grounds and paddings of tables. Lengths in points.
public struct TableLook: Hashable, Sendable {
  public enum Rules: Hashable, Sendable {
    /// Thin solid lines around every cell.
    case grid
    /// Lines between rows only.
    case horizontal
  }

  public var rules: Rules
  /// At least 0.25, so that a printer shows it.
  public var ruleWidth: Double
  public var ruleColor: Color
  /// Left and right of a cell's text.
  public var horizontalPadding: Double
  /// Over and under a cell's text.
  public var verticalPadding: Double
  /// Behind the header; `nil` for paper.
  public var headerGround: Color?
  /// Behind rows picked out: light enough for black text on a grey print.
  public var highlightGround: Color
  /// Header cells over columns of text: centred, or where the text of the column starts.
  public var centersHeader: Bool

  public init(
    rules: Rules, ruleWidth: Double, ruleColor: Color, horizontalPadding: Double,
    verticalPadding: Double, headerGround: Color?, highlightGround: Color, centersHeader: Bool
  ) {
    self.rules = rules
    self.ruleWidth = ruleWidth
    self.ruleColor = ruleColor
    self.horizontalPadding = horizontalPadding
    self.verticalPadding = verticalPadding
    self.headerGround = headerGround
    self.highlightGround = highlightGround
    self.centersHeader = centersHeader
  }

  /// The tables of Vietnamese official documents.
  public static let grid = TableLook(
    rules: .grid, ruleWidth: 0.5, ruleColor: .black, horizontalPadding: 4.5, verticalPadding: 2.5,
    headerGround: nil, highlightGround: Color(red: 0xe8, green: 0xe8, blue: 0xe8),
    centersHeader: true)

  /// The lighter tables of sheets.
  public static let lines = TableLook(
    rules: .horizontal, ruleWidth: 0.5, ruleColor: Color(red: 0xb9, green: 0xbf, blue: 0xc7),
    horizontalPadding: 5, verticalPadding: 2.25,
    headerGround: Color(red: 0xee, green: 0xf2, blue: 0xf7),
    highlightGround: Color(red: 0xe3, green: 0xec, blue: 0xf6), centersHeader: false)
}
