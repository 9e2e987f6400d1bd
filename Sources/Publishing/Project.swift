import Audit
public import Diagnostics
import Intake
public import Scoring
public import Templates

/// A template folder read whole and scored: what every command starts from.
public struct Project: Sendable {
  public let template: Template
  public let results: Results
  /// With last year's results; `nil` where the template names no scores of it.
  public let comparison: YearComparison?
  /// Warnings and remarks of reading and checking the scores, in that order.
  public let remarks: Diagnostics
  /// What does not follow among the printed figures, in reading order.
  public let auditFindings: [Finding]
  /// As the user named it.
  let folder: String
  let inputs: [InputRecord]

  /// Reads, scores and checks a template folder.
  ///
  /// - Parameter folder: As the user named it.
  /// - Throws: Everything that is wrong with the template; or, when the template is right,
  ///   everything that is wrong with the scores.
  public init(folder: String) throws(Diagnostics) {
    let names = TemplateFiles.names
    var reader = InputReader(folder: folder)
    guard reader.exists(names.template) else {
      throw .error(.nothingToPublish(path: folder))
    }
    func readOptional(_ name: String) throws(Diagnostics) -> SourceFile? {
      guard reader.exists(name) else { return nil }
      return try reader.read(name)
    }
    let template = try Template(
      reading: TemplateFiles(
        template: try reader.read(names.template), annex: try readOptional(names.annex),
        charts: try readOptional(names.charts), sheet: try readOptional(names.sheet)))
    try template.checkChartColors()

    var missing = Diagnostics()
    func readData(_ reference: FileReference?) -> SourceFile? {
      guard let reference else { return nil }
      do throws(Diagnostics) {
        return try reader.read(reference.path, namedAt: reference.position)
      } catch {
        missing.add(contentsOf: error)
        return nil
      }
    }
    let data = template.data
    let scores = data.scores.compactMap(readData)
    let indicatorScores = data.indicatorScores.compactMap(readData)
    let exclusions = readData(data.exclusions)
    let printed = data.printed.compactMap { table in
      readData(table.file).map { (table: table, file: $0) }
    }
    let claims = readData(data.claims)
    let previous = data.previous.map { previous in
      PreviousFiles(
        year: previous.year,
        files: ScoreFiles(
          scores: previous.scores.compactMap(readData),
          indicatorScores: previous.indicatorScores.compactMap(readData),
          exclusions: readData(previous.exclusions), decimalMark: data.decimalMark,
          isOfAnotherYear: true))
    }
    try missing.throwIfErrors()

    var findings = Diagnostics()
    let assessment = template.assessment
    let (scorebook, problems) = Scorebook.read(
      ScoreFiles(
        scores: scores, indicatorScores: indicatorScores, exclusions: exclusions,
        decimalMark: data.decimalMark, printedFields: template.printedFields),
      for: assessment)
    findings.add(contentsOf: problems)
    let results = scorebook.score(for: assessment)
    // Without a column, every row would only repeat that it is missing.
    if !problems.items.contains(where: { $0.problem.code == "csv.missing-column" }) {
      findings.add(contentsOf: results.checkScores())
    }
    try findings.throwIfErrors()
    comparison = try previous.map { previous throws(Diagnostics) in
      YearComparison(of: results, since: try previous.results(for: assessment, remarks: &findings))
    }
    var tables: [PrintedFigures] = []
    var claimed: [Claim] = []
    var misprints = Diagnostics()
    for (table, file) in printed {
      do throws(Diagnostics) {
        tables.append(
          try PrintedFigures(
            reading: file, table: table.name, block: table.block, for: assessment,
            decimalMark: data.decimalMark, remarks: &findings))
      } catch {
        misprints.add(contentsOf: error)
      }
    }
    if let claims {
      do throws(Diagnostics) {
        claimed = try readClaims(claims, for: assessment, decimalMark: data.decimalMark)
      } catch {
        misprints.add(contentsOf: error)
      }
    }
    try misprints.throwIfErrors()
    auditFindings = audit(tables, claims: claimed, against: results)
    self.template = template
    self.results = results
    remarks = findings
    self.folder = folder
    inputs = reader.inputs
  }
}

/// Last year's scores as they were read.
private struct PreviousFiles {
  let year: Int
  let files: ScoreFiles

  /// Scores them by this year's rules.
  func results(
    for assessment: Assessment, remarks: inout Diagnostics
  ) throws(Diagnostics) -> Results {
    let assessment = try assessment.ofAnotherYear(
      year, reading: files.scores, remarks: &remarks)
    let scorebook = try Scorebook(reading: files, for: assessment, remarks: &remarks)
    let results = scorebook.score(for: assessment)
    try results.checkScores().throwIfErrors()
    return results
  }
}

extension Project {
  /// Everything there is to say of scores and printed figures.
  ///
  /// - Parameter isBinding: Whether printed figures that do not follow are errors, as `dti check`
  ///   has it, or warnings, because the work goes on.
  public func findings(isBinding: Bool) -> Diagnostics {
    Diagnostics(remarks.items + auditFindings.map { Diagnostic($0, isBinding: isBinding) })
  }

  /// The content of `results.json`.
  public var json: String {
    results.json(ratePlaces: template.formats["rate"].places, since: comparison)
  }

  /// The content of `results.csv`.
  public var csv: String { results.csv(formats: template.formats) }
}
