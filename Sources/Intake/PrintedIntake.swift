public import Diagnostics
public import Scoring

/// Figures of a published table, to be compared with what follows from the scores.
public struct PrintedFigures: Hashable, Sendable {
  public let rows: [Row]

  /// The printed row of one agency.
  public struct Row: Hashable, Sendable {
    public let agency: Agency
    /// In the order of the columns of the file.
    public let figures: [Figure]
  }

  public struct Figure: Hashable, Sendable {
    public let field: ResultField
    public let entry: Entry
  }

  /// Reads a file with a column for the agency and one for each printed figure.
  ///
  /// - Throws: Everything that is wrong in the file, together.
  public init(
    reading file: SourceFile, for assessment: Assessment, decimalMark: Character,
    remarks: inout Diagnostics
  ) throws(Diagnostics) {
    let table = try CSVTable(file)
    let columns = try ColumnMap<PrintedColumn>(table, remarks: &remarks)
    let directory = AgencyDirectory(assessment)
    var reader = NumberReader(decimalMark: decimalMark, file: file)
    var first: [AgencyDirectory.Place: Position] = [:]
    var rows: [Row] = []
    for row in table.rows {
      guard let name = columns.field(.agency, of: row) else {
        reader.report(
          .valueMissing(column: PrintedColumn.agency.title),
          at: columns.position(.agency, of: row, in: table))
        continue
      }
      let position = table.position(of: name)
      guard let place = directory.place(of: name.text) else {
        reader.report(directory.unknown(name.text), at: position)
        continue
      }
      if let earlier = first.updateValue(position, forKey: place) {
        reader.report(.duplicateAgency(name: name.text, first: earlier), at: position)
      }
      let figures = PrintedColumn.allCases.compactMap { column -> Figure? in
        guard let field = column.resultField, let text = columns.field(column, of: row),
          let entry = reader.entry(text, column: column.title)
        else { return nil }
        return Figure(field: field, entry: entry)
      }
      rows.append(Row(agency: directory[place], figures: figures))
    }
    try Diagnostics(reader.problems.inReadingOrder).throwIfErrors()
    self.rows = rows
  }
}

private enum PrintedColumn: String, NamedColumn {
  case agency, maximum, applicableMaximum, selfAssessed, council, rate, rank

  var titles: [String] {
    switch self {
    case .agency: ScoreColumn.agency.titles
    case .maximum: ScoreColumn.maximum.titles
    case .applicableMaximum: ScoreColumn.applicableMaximum.titles
    case .selfAssessed: ScoreColumn.selfAssessed.titles
    case .council: ScoreColumn.council.titles
    case .rate: ["Tỷ lệ hoàn thành (%)", "Tỷ lệ"]
    case .rank: ["Xếp hạng"]
    }
  }

  var isRequired: Bool { self == .agency }

  var resultField: ResultField? {
    switch self {
    case .agency: nil
    case .maximum: .maximum
    case .applicableMaximum: .applicableMaximum
    case .selfAssessed: .selfAssessed
    case .council: .points
    case .rate: .rate
    case .rank: .rank
    }
  }
}
