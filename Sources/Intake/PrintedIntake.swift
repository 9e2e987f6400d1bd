public import Diagnostics
public import Scoring

extension PrintedFigures {
  /// Reads a file with a row for each agency of each table, and a column for each printed figure.
  ///
  /// Columns may also be headed by the names of indicators: these hold their points. With a column
  /// for the indicator, the figures of a row are those of that indicator. A blank rank under
  /// another is a merged cell. `-` is what was not reported, `?` what cannot be read on the page:
  /// it is passed over, never guessed. Rates may have their `%`.
  ///
  /// - Parameters:
  ///   - table: Name of the table, where the file has no column for it.
  ///   - block: Id of the block whose agencies are listed; `nil` for any.
  /// - Throws: Everything that is wrong in the file, together.
  public init(
    reading file: SourceFile, table: String = "", block: String? = nil,
    for assessment: Assessment, decimalMark: Character, remarks: inout Diagnostics
  ) throws(Diagnostics) {
    let csv = try CSVTable(file)
    let directory = AgencyDirectory(assessment)
    let columns = try ColumnMap<PrintedColumn>(
      csv, others: { directory.isIndicator($0) }, remarks: &remarks)
    var reader = PrintedReader(
      csv: csv, columns: columns, directory: directory,
      names: AgencyNames(assessment, block: block), table: table,
      numbers: NumberReader(decimalMark: decimalMark, file: file))
    let rows = csv.rows.compactMap { reader.read($0) }
    try Diagnostics(reader.numbers.problems.inReadingOrder).throwIfErrors()
    self.rows = rows
  }
}

private enum PrintedColumn: String, NamedColumn {
  case table, number, agency, indicator, maximum, applicableMaximum, selfAssessed, council
  case convertedPoints, rate, rank, level

  var titles: [String] {
    switch self {
    case .table: ["Bảng"]
    case .number: ["STT", "TT"]
    case .agency: ScoreColumn.agency.titles
    case .indicator: IndicatorColumn.indicator.titles
    case .maximum: ScoreColumn.maximum.titles
    case .applicableMaximum: ScoreColumn.applicableMaximum.titles
    case .selfAssessed: ScoreColumn.selfAssessed.titles
    case .council: ScoreColumn.council.titles
    case .convertedPoints: ["Điểm quy đổi"]
    case .rate: ["Tỷ lệ hoàn thành (%)", "Tỷ lệ hoàn thành", "Tỷ lệ (%)", "Tỷ lệ"]
    case .rank: ["Xếp hạng", "Thứ hạng"]
    case .level: ScoreColumn.level.titles
    }
  }

  var isRequired: Bool { self == .agency }

  var resultField: ResultField? {
    switch self {
    case .table, .number, .agency, .indicator, .level: nil
    case .maximum: .maximum
    case .applicableMaximum: .applicableMaximum
    case .selfAssessed: .selfAssessed
    case .council: .points
    case .convertedPoints: .convertedPoints
    case .rate: .rate
    case .rank: .rank
    }
  }
}

extension CSVTable.Field {
  /// Without the `%` behind a rate.
  fileprivate var withoutSign: CSVTable.Field {
    guard text.hasSuffix("%") else { return self }
    let number = text.dropLast().split(separator: " ").joined()
    return CSVTable.Field(text: number, line: line, column: column)
  }
}

/// Reads the rows of one file, and remembers what later rows need of earlier ones.
private struct PrintedReader {
  /// An agency stands once in a table, or once for each indicator.
  private struct Key: Hashable {
    let table: String
    let indicator: Indicator.ID
    let agency: String
    let block: Int
  }

  let csv: CSVTable
  let columns: ColumnMap<PrintedColumn>
  let directory: AgencyDirectory
  let names: AgencyNames
  let table: String
  var numbers: NumberReader
  private var unknown: UnknownNames
  private var first: [Key: Position] = [:]
  /// The rank of the row above, and the table it stands in.
  private var rankAbove: (table: String, rank: Entry)?

  init(
    csv: CSVTable, columns: ColumnMap<PrintedColumn>, directory: AgencyDirectory,
    names: AgencyNames, table: String, numbers: NumberReader
  ) {
    unknown = UnknownNames(directory)
    self.csv = csv
    self.columns = columns
    self.directory = directory
    self.names = names
    self.table = table
    self.numbers = numbers
  }

  /// `nil` when the row is about nobody, which is reported.
  mutating func read(_ row: [CSVTable.Field]) -> PrintedFigures.Row? {
    guard let name = columns.field(.agency, of: row) else {
      numbers.report(
        .valueMissing(column: PrintedColumn.agency.title),
        at: columns.position(.agency, of: row, in: csv))
      return nil
    }
    let position = csv.position(of: name)
    guard let match = names.match(name.text) else {
      numbers.report(
        unknown.agency(name.text), at: position)
      return nil
    }
    var indicator = AgencyBlock.totalID
    if let field = columns.field(.indicator, of: row) {
      guard let found = directory.indicator(named: field.text, in: match.block) else {
        numbers.report(
          unknown.indicator(field.text, in: match.block), at: csv.position(of: field))
        return nil
      }
      indicator = found.id
    }
    let table = columns.field(.table, of: row).map { tableName($0.text) } ?? table
    let key = Key(
      table: table, indicator: indicator, agency: match.agency.id, block: match.block)
    if let earlier = first[key] {
      numbers.report(.duplicateAgency(name: name.text, first: earlier), at: position)
    } else {
      first[key] = position
    }
    return PrintedFigures.Row(
      table: table, name: PrintedFigures.Name(text: name.text, position: position), match: match,
      number: entry(.number, of: row),
      figures: partFigures(of: row, block: match.block)
        + figures(of: row, indicator: indicator, table: table),
      level: columns.field(.level, of: row).flatMap { field in
        ["-", "?"].contains(field.text)
          ? nil : PrintedFigures.Name(text: field.text, position: csv.position(of: field))
      })
  }

  /// `1.3` is “Bảng 1.3”; a name stays as it is.
  private func tableName(_ text: String) -> String {
    text.first?.isNumber == true ? "Bảng \(text)" : text
  }

  private mutating func entry(_ column: PrintedColumn, of row: [CSVTable.Field]) -> Entry? {
    guard let field = columns.field(column, of: row), field.text != "-" else { return nil }
    return numbers.entry(field, column: column.title)
  }

  private mutating func figures(
    of row: [CSVTable.Field], indicator: Indicator.ID, table: String
  ) -> [PrintedFigures.Figure] {
    var figures: [PrintedFigures.Figure] = []
    for column in PrintedColumn.allCases {
      guard let field = column.resultField, columns.has(column) else { continue }
      var entry: Entry?
      if let text = columns.field(column, of: row) {
        if text.text == "?" { continue }
        if text.text != "-" {
          entry = numbers.entry(field == .rate ? text.withoutSign : text, column: column.title)
          if entry == nil { continue }
        }
      } else if field == .rank, let above = rankAbove, above.table == table {
        entry = Entry(above.rank.decimal, at: columns.position(column, of: row, in: csv))
      } else {
        continue
      }
      if field == .rank { rankAbove = entry.map { (table, $0) } }
      figures.append(
        .init(
          field: field, indicator: indicator, entry: entry,
          position: columns.position(column, of: row, in: csv)))
    }
    return figures
  }

  /// Points under the names of indicators.
  private mutating func partFigures(
    of row: [CSVTable.Field], block: Int
  ) -> [PrintedFigures.Figure] {
    var figures: [PrintedFigures.Figure] = []
    for index in columns.others where !["", "?"].contains(row[index].text) {
      let heading = csv.heading[index].text
      guard let indicator = directory.indicator(named: heading, in: block) else { continue }
      var entry: Entry?
      if row[index].text != "-" {
        entry = numbers.entry(row[index], column: heading)
        if entry == nil { continue }
      }
      figures.append(
        .init(
          field: .points, indicator: indicator.id, entry: entry,
          position: csv.position(of: row[index])))
    }
    return figures
  }
}
