public import Charts
public import Text

/// The lengths and fonts of a document: Nghị định 30 for annexes. Lengths in points unless said.
public struct PageForm: Hashable, Sendable {
  /// Paper in millimetres, upright.
  public var paperWidth: Double
  public var paperHeight: Double
  /// Margins in millimetres: top and bottom 20...25, left 30...35, right 15...20 by the decree.
  public var topMargin: Double
  public var bottomMargin: Double
  public var leftMargin: Double
  public var rightMargin: Double
  /// Family of running text and tables.
  public var family: String
  /// Body text, 13...14 in annexes.
  public var bodySize: Double
  /// Tables start here and shrink to ``smallestTableSize`` before the page is turned.
  public var tableSize: Double
  /// 10 at least on paper.
  public var smallestTableSize: Double
  /// Line spacing as a multiple of the font's own line height: 1...1.5.
  public var lineSpacing: Double
  /// First-line indent of body paragraphs in millimetres: 10 or 12.7.
  public var firstLineIndent: Double
  /// Space between paragraphs: at least 6.
  public var paragraphSpacing: Double
  public var charts: ChartStyle

  /// The annex of Nghị định 30/2020/NĐ-CP, Phụ lục I.
  public static let annex = PageForm(
    paperWidth: 210, paperHeight: 297, topMargin: 20, bottomMargin: 20, leftMargin: 30,
    rightMargin: 20, family: "Liberation Serif", bodySize: 14, tableSize: 13,
    smallestTableSize: 10, lineSpacing: 1, firstLineIndent: 12.7, paragraphSpacing: 6,
    charts: ChartStyle())

  /// A feedback sheet: the same paper, narrower margins, chart font throughout.
  public static let sheet = PageForm(
    paperWidth: 210, paperHeight: 297, topMargin: 16, bottomMargin: 16, leftMargin: 20,
    rightMargin: 20, family: "Roboto", bodySize: 10.5, tableSize: 9.5, smallestTableSize: 8,
    lineSpacing: 1.15, firstLineIndent: 0, paragraphSpacing: 6, charts: ChartStyle(textSize: 8.5))
}
