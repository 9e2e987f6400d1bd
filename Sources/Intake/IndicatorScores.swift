import Diagnostics
import Scoring

/// The columns of a file with one row per agency and indicator: points of one or several stages, a
/// rate, or what the agency reports.
enum IndicatorColumn: String, NamedColumn {
  case agency, indicator, selfAssessed, appraised, council, applicableMaximum, rate
  case value, total, option

  var titles: [String] {
    switch self {
    case .agency: ScoreColumn.agency.titles
    case .indicator: ["Chỉ số", "Chỉ số chính", "Chỉ số thành phần", "Tiêu chí"]
    case .selfAssessed: ScoreColumn.selfAssessed.titles
    case .appraised: ScoreColumn.appraised.titles
    case .council: ["Điểm Hội đồng đánh giá", "Điểm"]
    case .applicableMaximum: ["Điểm tối đa sau khi xác định lại", "Điểm tối đa"]
    case .rate: ["Tỷ lệ hoàn thành (%)", "Tỷ lệ"]
    case .value: ["Số liệu", "Giá trị"]
    case .total: ["Tổng số"]
    case .option: ["Phương án"]
    }
  }

  var isRequired: Bool { self == .agency || self == .indicator }
}

/// The scores per agency and indicator of all files.
struct IndicatorScores {
  private var scores: [AgencyDirectory.Place: [Indicator.ID: IndicatorScore]] = [:]
  private var first: [AgencyDirectory.Place: [Indicator.ID: Position]] = [:]

  subscript(place: AgencyDirectory.Place) -> [Indicator.ID: IndicatorScore] {
    scores[place] ?? [:]
  }

  /// Whether a file has a column of self-assessments.
  static func isSelfAssessed(_ file: SourceFile) -> Bool {
    let titles = IndicatorColumn.selfAssessed.titles + [IndicatorColumn.selfAssessed.rawValue]
    return CSVTable.heading(of: file).contains { field in
      titles.contains { comparable($0) == comparable(field.text) }
    }
  }

  /// Reads one file, and throws everything that is wrong in it.
  mutating func read(
    _ file: SourceFile, files: ScoreFiles, directory: AgencyDirectory, remarks: inout Diagnostics
  ) throws(Diagnostics) {
    let table = try CSVTable(file)
    let columns = try ColumnMap<IndicatorColumn>(table, remarks: &remarks)
    let values: [IndicatorColumn] = [
      .rate, .council, .appraised, .selfAssessed, .value, .option,
    ]
    if !values.contains(where: columns.has) {
      throw .error(
        .missingColumn(
          IndicatorColumn.council.title, or: IndicatorColumn.rate.title,
          found: table.heading.map(\.text).filter { !$0.isEmpty }),
        at: file.position(line: 1, column: 1))
    }
    var reader = ScoreReader(
      table: table, columns: columns, files: files, unknown: UnknownNames(directory))
    for row in table.rows {
      guard let (place, indicator) = reader.subject(of: row, directory: directory) else { continue }
      let position = columns.position(.indicator, of: row, in: table)
      if let earlier = first[place]?[indicator.id] {
        reader.numbers.report(
          .duplicateIndicatorScore(
            agency: directory[place].name, indicator: indicator.name, first: earlier),
          at: position)
        continue
      }
      first[place, default: [:]][indicator.id] = position
      if let score = reader.score(of: row, indicator: indicator, agency: directory[place].name) {
        scores[place, default: [:]][indicator.id] = score
      }
    }
    let ordered = Diagnostics(reader.numbers.problems.inReadingOrder)
    try ordered.throwIfErrors()
    remarks.add(contentsOf: ordered)
  }
}

/// Reads the rows of one indicator scores file.
private struct ScoreReader {
  let table: CSVTable
  let columns: ColumnMap<IndicatorColumn>
  let files: ScoreFiles
  var numbers: NumberReader
  private var unknown: UnknownNames
  /// The columns that hold what was given.
  private let values: [IndicatorColumn]
  /// The agency of the row before: files mostly list one agency after another.
  private var latest: (name: String, place: AgencyDirectory.Place)?

  init(
    table: CSVTable, columns: ColumnMap<IndicatorColumn>, files: ScoreFiles, unknown: UnknownNames
  ) {
    self.unknown = unknown
    values = IndicatorColumn.allCases.filter {
      $0 != .agency && $0 != .indicator && columns.has($0)
    }
    self.table = table
    self.columns = columns
    self.files = files
    numbers = NumberReader(decimalMark: files.decimalMark, file: table.file)
  }

  /// Whom and what the row is about; `nil` when that is unknown, which is reported.
  mutating func subject(
    of row: [CSVTable.Field], directory: AgencyDirectory
  ) -> (AgencyDirectory.Place, Indicator)? {
    let name = columns.field(.agency, of: row)
    let indicatorName = columns.field(.indicator, of: row)
    for (field, column) in [(name, IndicatorColumn.agency), (indicatorName, .indicator)]
    where field == nil {
      reportMissing(column, of: row)
    }
    guard let name, let indicatorName else { return nil }
    guard let place = place(of: name.text, directory: directory) else {
      if !files.isOfAnotherYear {
        numbers.report(unknown.agency(name.text), at: table.position(of: name))
      }
      return nil
    }
    guard let indicator = directory.indicator(named: indicatorName.text, in: place.block) else {
      numbers.report(
        unknown.indicator(indicatorName.text, in: place.block),
        at: table.position(of: indicatorName))
      return nil
    }
    return (place, indicator)
  }

  private mutating func place(
    of name: String, directory: AgencyDirectory
  ) -> AgencyDirectory.Place? {
    if let latest, latest.name == name { return latest.place }
    guard let place = directory.place(of: name) else { return nil }
    latest = (name, place)
    return place
  }

  mutating func score(
    of row: [CSVTable.Field], indicator: Indicator, agency: String
  ) -> IndicatorScore? {
    let given = values.filter { columns.field($0, of: row) != nil }
    let marks = given.filter { columns.field($0, of: row)?.text == "-" }
    if let column = marks.first, marks.count == given.count {
      return .notApplicable(columns.position(column, of: row, in: table))
    }
    // `-` says that there is nothing of this kind.
    let numbered = given.filter { !marks.contains($0) }
    let kinds: [(columns: [IndicatorColumn], kind: Kind)] = [
      ([.rate], .rate), ([.council, .appraised, .selfAssessed], .points),
      ([.value, .option], .report),
    ]
    let found = kinds.compactMap { columns, kind in
      numbered.first(where: columns.contains).map { (column: $0, kind: kind) }
    }
    if found.count > 1, let field = columns.field(found[1].column, of: row) {
      numbers.report(
        .valuesOfTwoKinds(first: found[0].column.title, other: found[1].column.title),
        at: table.position(of: field))
      return nil
    }
    switch found.first?.kind {
    case .rate: return rate(of: row, indicator: indicator, agency: agency)
    case .points: return points(of: row)
    case .report: return report(of: row, indicator: indicator)
    case nil: break
    }
    let column = [IndicatorColumn.council, .rate, .value].first(where: columns.has)
    reportMissing(column ?? .council, of: row)
    return nil
  }

  private enum Kind {
    case rate, points, report
  }

  private mutating func rate(
    of row: [CSVTable.Field], indicator: Indicator, agency: String
  ) -> IndicatorScore? {
    guard let entry = number(.rate, of: row) else { return nil }
    if Ratio(percent: entry.decimal) <= Ratio(1, over: 1) { return .rate(entry) }
    numbers.report(
      .rateAbove100(
        text: entry.decimal.text(mark: files.decimalMark), indicator: indicator.name,
        agency: agency),
      at: entry.position)
    return nil
  }

  private mutating func points(of row: [CSVTable.Field]) -> IndicatorScore? {
    let stages = StagePoints(
      selfAssessed: number(.selfAssessed, of: row), appraised: number(.appraised, of: row),
      council: number(.council, of: row))
    let maximum = number(.applicableMaximum, of: row)
    if let maximum, maximum.points <= .zero {
      numbers.report(
        .maximumNotPositive(
          text: maximum.decimal.text(mark: files.decimalMark),
          column: IndicatorColumn.applicableMaximum.title),
        at: maximum.position)
      return nil
    }
    return stages.counted == nil ? nil : .points(stages, applicableMaximum: maximum?.decimal)
  }

  /// What a criterion's rule is applied to; what the rule needs must be there.
  private mutating func report(
    of row: [CSVTable.Field], indicator: Indicator
  ) -> IndicatorScore? {
    let position = columns.position(.indicator, of: row, in: table)
    let value = number(.value, of: row)
    let total = number(.total, of: row)
    var options: [String] = []
    switch indicator.rule {
    case .options(let known):
      guard let field = columns.field(.option, of: row) else {
        reportMissing(.option, of: row)
        return nil
      }
      let names = known.map(\.name)
      for part in field.text.split(separator: "+") {
        let name = part.split(separator: " ").joined(separator: " ")
        if let match = names.first(where: { comparable($0) == comparable(name) }) {
          options.append(match)
        } else {
          numbers.report(
            .unknownOption(name, suggestion: suggestion(for: name, among: names), known: names),
            at: table.position(of: field))
        }
      }
    case .ratio:
      guard value != nil else {
        if columns.field(.value, of: row) == nil { reportMissing(.value, of: row) }
        return nil
      }
      guard let total else {
        if columns.field(.total, of: row) == nil { reportMissing(.total, of: row) }
        return nil
      }
      guard total.points > .zero else {
        numbers.report(
          .maximumNotPositive(
            text: total.decimal.text(mark: files.decimalMark), column: IndicatorColumn.total.title),
          at: total.position)
        return nil
      }
    case .direct, .scale, .steps, .count, .bestOf, .normalised:
      guard value != nil else {
        if columns.field(.value, of: row) == nil { reportMissing(.value, of: row) }
        return nil
      }
    }
    return .report(Report(value: value, total: total, options: options, position: position))
  }

  private mutating func number(_ column: IndicatorColumn, of row: [CSVTable.Field]) -> Entry? {
    guard let field = columns.field(column, of: row), field.text != "-" else { return nil }
    return numbers.entry(field, column: column.title)
  }

  private mutating func reportMissing(_ column: IndicatorColumn, of row: [CSVTable.Field]) {
    numbers.report(
      .valueMissing(column: column.title), at: columns.position(column, of: row, in: table))
  }
}
