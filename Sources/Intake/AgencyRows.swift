import Diagnostics
import Scoring

/// The columns of a scores file beside those of indicators.
enum ScoreColumn: String, NamedColumn {
  case agency, maximum, applicableMaximum, selfAssessed, appraised, council, level, illustrative

  var titles: [String] {
    switch self {
    case .agency: ["Cơ quan, đơn vị", "Đơn vị", "Tên cơ quan", "Sở, ban, ngành", "Tên huyện"]
    case .maximum: ["Điểm tối đa"]
    case .applicableMaximum: ["Điểm tối đa sau khi xác định lại"]
    case .selfAssessed: ["Điểm tự đánh giá"]
    case .appraised: ["Điểm thẩm định"]
    case .council: ["Điểm Hội đồng đánh giá", "Tổng điểm", "Điểm"]
    case .level: ["Mức độ", "Xếp loại"]
    case .illustrative: ["Minh họa"]
    }
  }

  var isRequired: Bool { self == .agency }
}

/// The rows of all scores files.
struct AgencyRows {
  struct Row {
    let place: AgencyDirectory.Place
    let position: Position
    var scores: [Indicator.ID: IndicatorScore] = [:]
    var maximum: Entry?
    var applicableMaximum: Entry?
    var level: String?
    var isIllustrative = false

    func scores(
      agency: Agency, indicators: [Indicator.ID: IndicatorScore], exclusions: [Exclusion]
    ) -> AgencyScores {
      AgencyScores(
        agency: agency, position: position,
        scores: indicators.isEmpty
          ? scores : scores.merging(indicators) { _, detailed in detailed },
        maximum: maximum, applicableMaximum: applicableMaximum, exclusions: exclusions,
        level: level, isIllustrative: isIllustrative)
    }
  }

  private(set) var all: [Row] = []
  private var first: [AgencyDirectory.Place: Position] = [:]

  /// Reads one file, and throws everything that is wrong in it.
  ///
  /// - Parameter isSelfAssessed: Whether the files of indicators have self-assessments.
  mutating func read(
    _ file: SourceFile, files: ScoreFiles, isSelfAssessed: Bool, directory: AgencyDirectory,
    remarks: inout Diagnostics
  ) throws(Diagnostics) {
    let table = try CSVTable(file)
    var problems = Diagnostics()
    let columns = ColumnMap<ScoreColumn>(
      table, others: { directory.isIndicator($0) }, problems: &problems, remarks: &remarks)
    var reader = RowReader(
      table: table, columns: columns, files: files, isSelfAssessed: isSelfAssessed,
      directory: directory)
    if problems.hasErrors {
      // Whose rows these are is not known; what every block needs is missing all the same.
      reader.requireColumns(ofAny: directory.blocks)
      problems.add(contentsOf: reader.problems)
      throw problems
    }
    var blocks: Set<Int> = []
    for row in table.rows {
      let before = reader.problems.items.count
      guard let agencyRow = reader.read(row) else { continue }
      let isSound = reader.problems.items.count == before
      blocks.insert(agencyRow.place.block)
      if let earlier = first[agencyRow.place] {
        reader.report(
          .duplicateAgency(name: directory[agencyRow.place].name, first: earlier),
          at: agencyRow.position)
      } else {
        first[agencyRow.place] = agencyRow.position
        if isSound { all.append(agencyRow) }
      }
    }
    if blocks.isEmpty {
      reader.requireColumns(ofAny: directory.blocks)
    } else {
      reader.requireColumns(of: blocks.sorted().map { directory.blocks[$0] })
    }
    let ordered = Diagnostics(reader.problems.inReadingOrder)
    try ordered.throwIfErrors()
    remarks.add(contentsOf: ordered)
  }

  /// An error for each agency of the template that no row is about.
  func missingAgencies(of assessment: Assessment, file: SourceFile) -> Diagnostics {
    var problems = Diagnostics()
    for (block, agencies) in assessment.blocks.enumerated() {
      for (index, agency) in agencies.agencies.enumerated()
      where first[.init(block: block, agency: index)] == nil {
        problems.add(
          .error(.agencyWithoutScores(name: agency.name), at: file.position(line: 1, column: 1)))
      }
    }
    return problems
  }
}

/// Reads the rows of one scores file.
private struct RowReader {
  let table: CSVTable
  let columns: ColumnMap<ScoreColumn>
  let files: ScoreFiles
  let isSelfAssessed: Bool
  let directory: AgencyDirectory
  private var numbers: NumberReader
  private var unknown: UnknownNames
  /// Per block, the columns of its indicators.
  private let indicators: [[(column: Int, indicator: Indicator)]]

  init(
    table: CSVTable, columns: ColumnMap<ScoreColumn>, files: ScoreFiles, isSelfAssessed: Bool,
    directory: AgencyDirectory
  ) {
    self.isSelfAssessed = isSelfAssessed
    unknown = UnknownNames(directory)
    self.table = table
    self.columns = columns
    self.files = files
    self.directory = directory
    numbers = NumberReader(decimalMark: files.decimalMark, file: table.file)
    indicators = directory.blocks.indices.map { block in
      columns.others.compactMap { index in
        directory.indicator(named: table.heading[index].text, in: block).map { (index, $0) }
      }
    }
  }

  var problems: Diagnostics { numbers.problems }

  mutating func report(_ problem: Problem, at position: Position) {
    numbers.report(problem, at: position)
  }

  /// `nil` when the row is about no agency of the assessment, which is reported.
  mutating func read(_ row: [CSVTable.Field]) -> AgencyRows.Row? {
    guard let name = columns.field(.agency, of: row) else {
      report(
        .valueMissing(column: ScoreColumn.agency.title),
        at: columns.position(.agency, of: row, in: table))
      return nil
    }
    let position = table.position(of: name)
    guard let place = directory.place(of: name.text) else {
      if !files.isOfAnotherYear { report(unknown.agency(name.text), at: position) }
      return nil
    }
    let block = directory.blocks[place.block]
    var result = AgencyRows.Row(place: place, position: position)
    result.maximum = maximum(.maximum, of: row)
    result.applicableMaximum = maximum(.applicableMaximum, of: row)
    result.isIllustrative = columns.field(.illustrative, of: row) != nil
    readTotal(of: row, into: &result)
    readIndicators(of: row, place: place, into: &result)
    readLevel(of: row, scheme: block.method.levels, into: &result)
    return result
  }

  /// A number above 0; `-` and an empty field are none.
  private mutating func maximum(_ column: ScoreColumn, of row: [CSVTable.Field]) -> Entry? {
    guard let entry = number(column, of: row) else { return nil }
    if entry.points > .zero { return entry }
    report(
      .maximumNotPositive(text: entry.decimal.text(mark: files.decimalMark), column: column.title),
      at: entry.position)
    return nil
  }

  private mutating func number(_ column: ScoreColumn, of row: [CSVTable.Field]) -> Entry? {
    guard let field = columns.field(column, of: row), field.text != "-" else { return nil }
    return numbers.entry(field, column: column.title)
  }

  private mutating func readTotal(of row: [CSVTable.Field], into result: inout AgencyRows.Row) {
    let stages = StagePoints(
      selfAssessed: number(.selfAssessed, of: row), appraised: number(.appraised, of: row),
      council: number(.council, of: row))
    if stages.counted != nil {
      result.scores[AgencyBlock.totalID] = .points(stages, applicableMaximum: nil)
    }
    // An empty field is a slip, `-` says that there is nothing; earlier stages may stay empty.
    for column in [ScoreColumn.council, .maximum, .applicableMaximum]
    where columns.has(column) && columns.field(column, of: row) == nil {
      report(.valueMissing(column: column.title), at: columns.position(column, of: row, in: table))
    }
  }

  private mutating func readIndicators(
    of row: [CSVTable.Field], place: AgencyDirectory.Place, into result: inout AgencyRows.Row
  ) {
    let own = indicators[place.block]
    result.scores.reserveCapacity(own.count + 1)
    // A row of `-` is an agency that did not report; a single `-` is what does not apply.
    let isSilent = own.allSatisfy { row[$0.column].text == "-" }
    for (index, indicator) in own where !isSilent {
      let field = row[index]
      let position = table.position(of: field)
      if field.text == "-" {
        result.scores[indicator.id] = .notApplicable(position)
      } else if field.text.isEmpty {
        report(.valueMissing(column: indicator.name), at: position)
      } else if let entry = numbers.entry(field, column: indicator.name) {
        if case .scale = indicator.rule {
          // What stands in a table of 0–1 scores is a score, not points.
          result.scores[indicator.id] = .report(
            Report(value: entry, total: nil, options: [], position: position))
          continue
        }
        result.scores[indicator.id] = .points(
          StagePoints(council: entry), applicableMaximum: nil)
      }
    }
  }

  private mutating func readLevel(
    of row: [CSVTable.Field], scheme: LevelScheme?, into result: inout AgencyRows.Row
  ) {
    guard let scheme else { return }
    guard let field = columns.field(.level, of: row) else {
      if scheme.isGiven {
        report(
          .valueMissing(column: ScoreColumn.level.title),
          at: columns.position(.level, of: row, in: table))
      }
      return
    }
    let names = scheme.levels.map(\.name)
    if names.contains(field.text) {
      result.level = field.text
    } else if field.text != "-" {
      report(
        .unknownLevel(
          field.text, suggestion: suggestion(for: field.text, among: names), known: names),
        at: table.position(of: field))
    }
  }

  /// Reports the columns without which nothing could be computed, or a printed column would stay
  /// empty.
  mutating func requireColumns(of blocks: [AgencyBlock]) { report(missingColumns(of: blocks)) }

  /// Reports those that every one of the blocks needs.
  mutating func requireColumns(ofAny blocks: [AgencyBlock]) {
    let missing = blocks.map { missingColumns(of: [$0]) }
    report((missing.first ?? []).filter { column in missing.allSatisfy { $0.contains(column) } })
  }

  private mutating func report(_ columns: [ScoreColumn]) {
    let found = table.heading.map(\.text).filter { !$0.isEmpty }
    for column in columns {
      report(
        .missingColumn(column.title, found: found), at: table.file.position(line: 1, column: 1))
    }
  }

  private func missingColumns(of blocks: [AgencyBlock]) -> [ScoreColumn] {
    let printed = files.printedFields
    let isDetailed = !columns.others.isEmpty || !files.indicatorScores.isEmpty
    let isAssessed = columns.has(.council) || columns.has(.appraised)
    let levelsOnly = blocks.allSatisfy { $0.method.levels?.isGiven == true }
    // Self-assessments count only where no document sets them beside the points that count.
    let onlySelfAssessed = columns.has(.selfAssessed) && !isAssessed && columns.others.isEmpty
    let ranksByRate = !levelsOnly && blocks.contains { $0.method.ranking.basis != .points }
    let setsHaveMaxima = blocks.allSatisfy { $0.total.knownMaximum != nil }
    let knowsMaximum = columns.has(.maximum) || setsHaveMaxima
    let needed: [(column: ScoreColumn, isMissing: Bool)] = [
      (.council, !isAssessed && !isDetailed && !levelsOnly && !columns.has(.selfAssessed)),
      (.council, onlySelfAssessed && printed.isSuperset(of: [.points, .selfAssessed])),
      (
        .maximum,
        !knowsMaximum
          && (printed.contains(.maximum) || (ranksByRate && !columns.has(.applicableMaximum)))
      ),
      (
        .applicableMaximum,
        printed.contains(.applicableMaximum) && !columns.has(.applicableMaximum)
          && files.exclusions == nil
          // What does not apply is then an indicator without points.
          && !(isDetailed && setsHaveMaxima)
      ),
      (
        .selfAssessed,
        printed.contains(.selfAssessed) && !columns.has(.selfAssessed) && !isSelfAssessed
      ),
    ]
    return needed.filter(\.isMissing).map(\.column)
  }
}
