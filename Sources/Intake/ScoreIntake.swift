public import Diagnostics
public import Scoring

/// The files that scores come in.
public struct ScoreFiles: Hashable, Sendable {
  /// One row per agency: its maxima and its points.
  public let scores: SourceFile
  /// One row per agency and indicator.
  public let indicatorScores: SourceFile?
  /// `,` or `.`
  public let decimalMark: Character

  public init(scores: SourceFile, indicatorScores: SourceFile? = nil, decimalMark: Character) {
    self.scores = scores
    self.indicatorScores = indicatorScores
    self.decimalMark = decimalMark
  }
}

extension Scorebook {
  /// Reads the scores of an assessment.
  ///
  /// Headings are the ids or the Vietnamese names of the columns, in any order.
  ///
  /// - Parameter remarks: Takes what is odd but not wrong: columns that nothing reads,
  ///   self-assessments above the applicable maximum.
  /// - Throws: Everything that is wrong in any of the files, together.
  public init(
    reading files: ScoreFiles, for assessment: Assessment, remarks: inout Diagnostics
  ) throws(Diagnostics) {
    let directory = AgencyDirectory(assessment)
    var problems = Diagnostics()
    var indicators = IndicatorTable()
    if let file = files.indicatorScores {
      do throws(Diagnostics) {
        indicators = try IndicatorTable(
          file, decimalMark: files.decimalMark, assessment: assessment, directory: directory,
          remarks: &remarks)
      } catch {
        problems.add(contentsOf: error)
      }
    }
    var rows: [AgencyRow] = []
    do throws(Diagnostics) {
      rows = try readAgencyRows(
        files.scores, decimalMark: files.decimalMark, assessment: assessment,
        directory: directory, remarks: &remarks)
    } catch {
      problems.add(contentsOf: error)
    }
    try problems.throwIfErrors()

    let blocks = assessment.blocks.enumerated().map { index, block in
      BlockScores(
        block: block,
        agencies: rows.filter { $0.place.block == index }.map { row in
          AgencyScores(
            agency: directory[row.place], maximum: row.maximum,
            applicableMaximum: row.applicableMaximum, selfAssessed: row.selfAssessed,
            council: row.council, indicators: indicators.scores(of: row.place, in: block))
        })
    }
    self.init(blocks: blocks)
  }
}

/// The columns of a scores file.
enum ScoreColumn: String, NamedColumn {
  case agency, maximum, applicableMaximum, selfAssessed, council

  var titles: [String] {
    switch self {
    case .agency: ["Cơ quan, đơn vị", "Đơn vị", "Tên cơ quan", "Sở, ban, ngành"]
    case .maximum: ["Điểm tối đa"]
    case .applicableMaximum: ["Điểm tối đa sau khi xác định lại"]
    case .selfAssessed: ["Điểm tự đánh giá"]
    case .council: ["Điểm Hội đồng đánh giá"]
    }
  }

  var isRequired: Bool { self != .selfAssessed }
}

/// One row of a scores file.
struct AgencyRow {
  let place: AgencyDirectory.Place
  let maximum: Entry
  let applicableMaximum: Entry
  let selfAssessed: Entry?
  let council: Entry
}

func readAgencyRows(
  _ file: SourceFile, decimalMark: Character, assessment: Assessment, directory: AgencyDirectory,
  remarks: inout Diagnostics
) throws(Diagnostics) -> [AgencyRow] {
  let table = try CSVTable(file)
  let columns = try ColumnMap<ScoreColumn>(table, remarks: &remarks)
  var reader = NumberReader(decimalMark: decimalMark, file: file)
  var problems = Diagnostics()
  var first: [AgencyDirectory.Place: Position] = [:]
  var rows: [AgencyRow] = []

  for row in table.rows {
    func number(_ column: ScoreColumn) -> Entry? {
      if let field = columns.field(column, of: row) {
        return reader.entry(field, column: column.title)
      }
      if column.isRequired {
        reader.report(
          .valueMissing(column: column.title), at: columns.position(column, of: row, in: table))
      }
      return nil
    }
    let maximum = number(.maximum)
    let applicable = number(.applicableMaximum)
    let selfAssessed = number(.selfAssessed)
    let council = number(.council)
    guard let name = columns.field(.agency, of: row) else {
      reader.report(
        .valueMissing(column: ScoreColumn.agency.title),
        at: columns.position(.agency, of: row, in: table))
      continue
    }
    let position = table.position(of: name)
    let place: AgencyDirectory.Place
    do throws(Diagnostics) {
      place = try directory.place(of: name.text, at: position)
    } catch {
      problems.add(contentsOf: error)
      continue
    }
    if let earlier = first.updateValue(position, forKey: place) {
      reader.report(.duplicateAgency(name: name.text, first: earlier), at: position)
      continue
    }
    guard let maximum, let applicable, let council else { continue }
    let agencyRow = AgencyRow(
      place: place, maximum: maximum, applicableMaximum: applicable, selfAssessed: selfAssessed,
      council: council)
    agencyRow.check(name: name.text, decimalMark: decimalMark, reader: &reader)
    rows.append(agencyRow)
  }

  for (block, agencies) in assessment.blocks.enumerated() {
    for (index, agency) in agencies.agencies.enumerated()
    where first[.init(block: block, agency: index)] == nil {
      // A misspelt name is already reported, and would only be reported again.
      if problems.hasErrors { continue }
      reader.report(.agencyWithoutScores(name: agency.name), at: file.position(line: 1, column: 1))
    }
  }
  problems.add(contentsOf: reader.problems)
  let ordered = Diagnostics(problems.inReadingOrder)
  try ordered.throwIfErrors()
  remarks.add(contentsOf: ordered)
  return rows
}

extension AgencyRow {
  /// Checks the figures of a row against each other.
  fileprivate func check(name: String, decimalMark: Character, reader: inout NumberReader) {
    func text(_ entry: Entry) -> String { entry.decimal.text(mark: decimalMark) }
    for (entry, column) in [
      (maximum, ScoreColumn.maximum), (applicableMaximum, .applicableMaximum),
    ] where entry.points <= .zero {
      reader.report(
        .maximumNotPositive(text: text(entry), column: column.title), at: entry.position)
    }
    if applicableMaximum.points > maximum.points {
      reader.report(
        .applicableMaximumAboveMaximum(
          applicable: text(applicableMaximum), maximum: text(maximum), agency: name),
        at: applicableMaximum.position)
    }
    if council.points > applicableMaximum.points {
      reader.report(
        .pointsAboveMaximum(
          points: text(council), maximum: text(applicableMaximum), agency: name),
        at: council.position)
    }
    if let selfAssessed, selfAssessed.points > applicableMaximum.points {
      reader.remark(
        .selfAssessmentAboveMaximum(
          points: text(selfAssessed), maximum: text(applicableMaximum), agency: name),
        at: selfAssessed.position)
    }
  }
}
