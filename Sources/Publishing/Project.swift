import Audit
public import Diagnostics
import Intake
public import Scoring
public import Templates

/// A template folder read whole and scored: what every command starts from.
public struct Project: Sendable {
  public let template: Template
  public let results: Results
  /// Warnings and remarks of reading and checking, in that order.
  public let findings: Diagnostics
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
    let printed = data.printed.compactMap { readData($0.file) }
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
    for file in printed {
      let figures = try PrintedFigures(
        reading: file, for: assessment, decimalMark: data.decimalMark, remarks: &findings)
      findings.add(contentsOf: audit(figures, against: results))
    }
    self.template = template
    self.results = results
    self.findings = findings
    inputs = reader.inputs
  }
}

extension Project {
  /// The content of `results.json`.
  public var json: String { results.json(ratePlaces: template.formats["rate"].places) }

  /// The content of `results.csv`.
  public var csv: String { results.csv(formats: template.formats) }
}
