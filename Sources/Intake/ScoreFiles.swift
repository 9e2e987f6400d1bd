public import Diagnostics
public import Scoring

/// The files that scores come in.
public struct ScoreFiles: Hashable, Sendable {
  /// One row per agency.
  public let scores: [SourceFile]
  /// One row per agency and indicator.
  public let indicatorScores: [SourceFile]
  /// One row per exclusion.
  public let exclusions: SourceFile?
  /// `,` or `.`
  public let decimalMark: Character
  /// What the documents print of the total, so that it must be in the files.
  public let printedFields: Set<ResultField>
  /// Whether agencies may be missing, and others be there: last year's file has last year's
  /// agencies.
  public let isOfAnotherYear: Bool

  public init(
    scores: [SourceFile], indicatorScores: [SourceFile] = [], exclusions: SourceFile? = nil,
    decimalMark: Character, printedFields: Set<ResultField> = [], isOfAnotherYear: Bool = false
  ) {
    self.scores = scores
    self.indicatorScores = indicatorScores
    self.exclusions = exclusions
    self.decimalMark = decimalMark
    self.printedFields = printedFields
    self.isOfAnotherYear = isOfAnotherYear
  }
}

extension Scorebook {
  /// Reads the scores of an assessment.
  ///
  /// Headings are the ids or the Vietnamese names of the columns, in any order.
  ///
  /// - Parameter remarks: Takes what is odd but not wrong, such as columns that nothing reads.
  /// - Throws: Everything that is wrong in any of the files, together.
  public init(
    reading files: ScoreFiles, for assessment: Assessment, remarks: inout Diagnostics
  ) throws(Diagnostics) {
    let (scorebook, problems) = Scorebook.read(files, for: assessment)
    try problems.throwIfErrors()
    remarks.add(contentsOf: problems)
    self = scorebook
  }

  /// Reads what can be read of the scores, so that the rows that are sound can be checked further
  /// although others are not.
  ///
  /// - Returns: The rows without errors, and everything that is wrong or odd. With an error among
  ///   the problems, the scorebook is good for checks alone.
  public static func read(
    _ files: ScoreFiles, for assessment: Assessment
  ) -> (scorebook: Scorebook, problems: Diagnostics) {
    let directory = AgencyDirectory(assessment)
    var problems = Diagnostics()
    var remarks = Diagnostics()
    var rows = AgencyRows()
    var indicators = IndicatorScores()
    var exclusions: [AgencyDirectory.Place: [Exclusion]] = [:]
    let isSelfAssessed = files.indicatorScores.contains(where: IndicatorScores.isSelfAssessed)
    for file in files.scores {
      _ = problems.collect { () throws(Diagnostics) in
        try rows.read(
          file, files: files, isSelfAssessed: isSelfAssessed, directory: directory,
          remarks: &remarks)
      }
    }
    let namesAreRead = !problems.items.contains(where: \.problem.hidesAgencies)
    if namesAreRead, !files.isOfAnotherYear, let file = files.scores.first {
      problems.add(contentsOf: rows.missingAgencies(of: assessment, file: file))
    }
    for file in files.indicatorScores {
      _ = problems.collect { () throws(Diagnostics) in
        try indicators.read(file, files: files, directory: directory, remarks: &remarks)
      }
    }
    if let file = files.exclusions {
      _ = problems.collect { () throws(Diagnostics) in
        exclusions = try readExclusions(file, files: files, directory: directory, remarks: &remarks)
      }
    }
    problems.add(contentsOf: remarks)
    let blocks = assessment.blocks.enumerated().map { index, block in
      BlockScores(
        block: block,
        agencies: rows.all.filter { $0.place.block == index }.map { row in
          row.scores(
            agency: directory[row.place], indicators: indicators[row.place],
            exclusions: exclusions[row.place] ?? [])
        })
    }
    return (Scorebook(blocks: blocks), problems)
  }
}

extension Problem {
  /// Whether a row may be missing only because of this problem.
  fileprivate var hidesAgencies: Bool {
    switch self {
    case .unknownAgency, .missingColumn, .duplicateColumn, .fieldCount, .unterminatedQuote, .noRows,
      .fileEmpty:
      true
    default: false
    }
  }
}
