public import Charts
public import Scene

/// The lengths, fonts and colours of a document: Nghị định 30 for annexes. Lengths in points
/// unless said.
public struct PageForm: Hashable, Sendable {
  /// Paper in millimetres, upright.
  public var paperWidth: Double
  public var paperHeight: Double
  /// Margins in millimetres: top and bottom 20...25, left 30...35, right 15...20 by the decree.
  /// They stay at their sides when a page is turned.
  public var topMargin: Double
  public var bottomMargin: Double
  public var leftMargin: Double
  public var rightMargin: Double
  /// Whether a table that upright paper has no room for turns the document's pages.
  public var allowsLandscape = true
  /// Whether pages have their numbers on them.
  public var numbersPages = true
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
  /// “Phụ lục” 14, its title 13...14.
  public var headingSize = 14.0
  /// Legends under tables, smaller than the table.
  public var noteSize = 11.0
  /// 13...14, upright.
  public var pageNumberSize = 13.0
  /// Values of headline figures.
  public var headlineSize = 28.0
  /// How tables look; their text sizes are above.
  public var tables: TableLook
  /// Colours of text, titles and side remarks. The decree wants black.
  public var textColor = Color.black
  public var accentColor = Color.black
  public var mutedColor = Color.black
  public var charts: ChartStyle

  public init(
    paperWidth: Double, paperHeight: Double, topMargin: Double, bottomMargin: Double,
    leftMargin: Double, rightMargin: Double, family: String, bodySize: Double, tableSize: Double,
    smallestTableSize: Double, lineSpacing: Double, firstLineIndent: Double,
    paragraphSpacing: Double, tables: TableLook, charts: ChartStyle
  ) {
    self.paperWidth = paperWidth
    self.paperHeight = paperHeight
    self.topMargin = topMargin
    self.bottomMargin = bottomMargin
    self.leftMargin = leftMargin
    self.rightMargin = rightMargin
    self.family = family
    self.bodySize = bodySize
    self.tableSize = tableSize
    self.smallestTableSize = smallestTableSize
    self.lineSpacing = lineSpacing
    self.firstLineIndent = firstLineIndent
    self.paragraphSpacing = paragraphSpacing
    self.tables = tables
    self.charts = charts
  }

  /// The annex of Nghị định 30/2020/NĐ-CP, Phụ lục I.
  public static let annex = PageForm(
    paperWidth: 210, paperHeight: 297, topMargin: 20, bottomMargin: 20, leftMargin: 30,
    rightMargin: 20, family: "Liberation Serif", bodySize: 14, tableSize: 13,
    smallestTableSize: 10, lineSpacing: 1, firstLineIndent: 12.7, paragraphSpacing: 6,
    tables: .grid, charts: ChartStyle())

  /// A feedback sheet: the same paper, narrower margins, chart font throughout, never turned.
  public static let sheet: PageForm = {
    let charts = ChartStyle(textSize: 8.5)
    var form = PageForm(
      paperWidth: 210, paperHeight: 297, topMargin: 16, bottomMargin: 16, leftMargin: 20,
      rightMargin: 20, family: "Roboto", bodySize: 10, tableSize: 9.5, smallestTableSize: 8,
      lineSpacing: 1.15, firstLineIndent: 0, paragraphSpacing: 6, tables: .lines, charts: charts)
    form.allowsLandscape = false
    form.headingSize = 11.5
    form.noteSize = 8.5
    form.pageNumberSize = 8.5
    form.textColor = charts.textColor
    form.accentColor = charts.seriesColor
    form.mutedColor = charts.mutedColor
    return form
  }()
}
