import Audit
public import Diagnostics
import Document
import Intake
public import Scoring
public import Templates

/// A template folder read whole and scored: what every command starts from.
public struct Project: Sendable {
  public let template: Template
  public let results: Results
  /// What the template's texts say of blocks, groups and the province.
  let facts: Facts
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
  /// - Parameters:
  ///   - folder: As the user named it; its template.yaml will do, too.
  ///   - fontFolder: Where the template's fonts must be; `nil` when nothing will be set in type.
  ///   - note: Told the path of every file that is read or looked for, before that is done.
  /// - Throws: Everything that is wrong with the template; or, when the template can be read,
  ///   everything that is wrong with its colours, fonts, scores and printed figures.
  public init(
    folder: String, fontFolder: String? = nil, noting note: @escaping (String) -> Void = { _ in }
  ) throws(Diagnostics) {
    var reader = InputReader(folder: Self.templateFolder(folder), noting: note)
    let template = try Self.template(from: &reader, named: folder)
    let data = template.data
    let assessment = template.assessment

    var problems = Diagnostics()
    _ = problems.collect { () throws(Diagnostics) in try template.checkChartColors() }
    if let fontFolder {
      _ = problems.collect { () throws(Diagnostics) in
        try template.checkFonts(in: try LoadedFonts(folder: fontFolder).catalogue)
      }
    }
    func read(_ reference: FileReference?) -> SourceFile? {
      guard let reference else { return nil }
      return problems.collect { () throws(Diagnostics) in
        try reader.read(reference.path, namedAt: reference.position)
      }
    }
    let before = problems.items.count
    let files = ScoreFiles(
      scores: data.scores.compactMap(read), indicatorScores: data.indicatorScores.compactMap(read),
      exclusions: read(data.exclusions), decimalMark: data.decimalMark,
      printedFields: template.printedFields)
    let areAllRead = problems.items.count == before
    let printed = data.printed.compactMap { table in read(table.file).map { (table, $0) } }
    let claims = read(data.claims)
    let previous = data.previous.map { previous in
      PreviousFiles(
        year: previous.year,
        files: ScoreFiles(
          scores: previous.scores.compactMap(read),
          indicatorScores: previous.indicatorScores.compactMap(read),
          exclusions: read(previous.exclusions), decimalMark: data.decimalMark,
          isOfAnotherYear: true))
    }

    let (scorebook, scoreProblems) = Scorebook.read(files, for: assessment)
    let results = scorebook.score(for: assessment)
    // Without a file, what should stand in it is missing only because of that.
    for item in scoreProblems.items where areAllRead || !item.problem.isOfMissingData {
      problems.add(item)
    }
    // Without a column, every row would only repeat that it is missing.
    if areAllRead, !scoreProblems.items.contains(where: { $0.problem.code == "csv.missing-column" })
    {
      problems.add(contentsOf: results.checkScores(mark: data.decimalMark))
    }
    let tables = printed.compactMap { table, file in
      problems.collect { () throws(Diagnostics) in
        var remarks = Diagnostics()
        let figures = try PrintedFigures(
          reading: file, table: table.name, block: table.block, for: assessment,
          decimalMark: data.decimalMark, remarks: &remarks)
        return (figures, remarks)
      }
    }
    for (_, remarks) in tables { problems.add(contentsOf: remarks) }
    let claimed = claims.flatMap { file in
      problems.collect { () throws(Diagnostics) in
        try readClaims(file, for: assessment, decimalMark: data.decimalMark)
      }
    }
    let lastYear = previous.flatMap { previous in
      problems.collect { () throws(Diagnostics) in
        var remarks = Diagnostics()
        let results = try previous.results(for: assessment, remarks: &remarks)
        return (results, remarks)
      }
    }
    if let lastYear { problems.add(contentsOf: lastYear.1) }
    try problems.withoutRepetitions.throwIfErrors()

    self.template = template
    self.results = results
    self.folder = reader.folder
    comparison = lastYear.map { YearComparison(of: results, since: $0.0) }
    auditFindings = audit(tables.map(\.0), claims: claimed ?? [], against: results)
    facts = Facts(of: results, for: template)
    problems.add(contentsOf: template.omissions(with: facts))
    problems.add(
      contentsOf: PressPicture.omissions(
        of: results, template: template, facts: facts, since: comparison))
    remarks = problems
    inputs = reader.inputs
  }

  /// Reads the YAML files of a template folder, and no scores.
  ///
  /// - Throws: Everything that is wrong with them, with their colours and fonts, and with the
  ///   files they name that are not there.
  public static func checkTemplate(
    in folder: String, fontFolder: String
  ) throws(Diagnostics) {
    var reader = InputReader(folder: Self.templateFolder(folder))
    let template = try Self.template(from: &reader, named: folder)
    var problems = Diagnostics()
    _ = problems.collect { () throws(Diagnostics) in try template.checkChartColors() }
    _ = problems.collect { () throws(Diagnostics) in
      try template.checkFonts(in: try LoadedFonts(folder: fontFolder).catalogue)
    }
    for file in template.data.files where !reader.exists(file.path) {
      problems.add(.error(.fileMissing(path: reader.displayed(file.path)), at: file.position))
    }
    try problems.withoutRepetitions.throwIfErrors()
  }

  /// A user who names the template file means its folder.
  private static func templateFolder(_ path: String) -> String {
    let name = "/" + TemplateFiles.names.template
    if path == TemplateFiles.names.template { return "." }
    return path.hasSuffix(name) ? String(path.dropLast(name.count)) : path
  }

  /// - Throws: Everything that is wrong with any of the template's files.
  private static func template(
    from reader: inout InputReader, named folder: String
  ) throws(Diagnostics) -> Template {
    let names = TemplateFiles.names
    guard reader.exists(names.template) else {
      throw .error(.nothingToPublish(path: folder))
    }
    let main = try reader.read(names.template)
    var problems = Diagnostics()
    func readOptional(_ name: String) -> SourceFile? {
      guard reader.exists(name) else { return nil }
      return problems.collect { () throws(Diagnostics) in try reader.read(name) }
    }
    let files = TemplateFiles(
      template: main, decision: readOptional(names.decision), annex: readOptional(names.annex),
      charts: readOptional(names.charts), sheet: readOptional(names.sheet),
      press: readOptional(names.press))
    guard !problems.hasErrors else { throw problems }
    return try Template(reading: files)
  }
}

extension Problem {
  /// Whether the problem is that something is not there.
  fileprivate var isOfMissingData: Bool {
    switch self {
    case .agencyWithoutScores, .missingColumn: true
    default: false
    }
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
    try results.checkScores(mark: files.decimalMark).throwIfErrors()
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
  public var json: String { jsonValue.text }

  var jsonValue: JSON {
    results.json(ratePlaces: template.formats["rate"].places, since: comparison)
  }

  /// The content of `results.csv`.
  public var csv: String {
    var text = ""
    writeCSV(to: &text)
    return text
  }

  func writeCSV(to output: inout some TextOutputStream) {
    results.writeCSV(to: &output, formats: template.formats)
  }
}
