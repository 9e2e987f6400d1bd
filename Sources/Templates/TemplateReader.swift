public import Diagnostics
import Scoring

/// The YAML files of a template folder.
public struct TemplateFiles: Hashable, Sendable {
  public let template: SourceFile
  public let annex: SourceFile?
  public let charts: SourceFile?
  public let sheet: SourceFile?

  public init(
    template: SourceFile, annex: SourceFile? = nil, charts: SourceFile? = nil,
    sheet: SourceFile? = nil
  ) {
    self.template = template
    self.annex = annex
    self.charts = charts
    self.sheet = sheet
  }

  /// The names of the files in a template folder; only the first must exist.
  public static let names = (
    template: "template.yaml", annex: "annex.yaml", charts: "charts.yaml", sheet: "sheet.yaml"
  )
}

extension Template {
  /// Reads a template whole.
  ///
  /// - Throws: Every unknown key, missing key and wrong value of all its files together, each
  ///   with its place and what would be right.
  public init(reading files: TemplateFiles) throws(Diagnostics) {
    let problems = ProblemList()
    let main = MainReader(files.template, problems: problems)
    // Without the main file, every reference of the others would look wrong.
    try problems.diagnostics.throwIfSyntaxErrors()
    let charts =
      files.charts.map {
        readCharts(of: $0, formats: main.formats, problems: problems)
      } ?? []
    try problems.diagnostics.throwIfSyntaxErrors()
    let context = ContentReader(
      assessment: main.assessment, charts: charts.map(\.id), formats: main.formats,
      problems: problems)
    let annex = files.annex.map { readAnnex(of: $0, context: context) }
    let sheet = files.sheet.map { readSheet(of: $0, context: context) }
    try problems.diagnostics.throwIfErrors()
    self.init(
      assessment: main.assessment, data: main.data, decision: main.decision, formats: main.formats,
      fonts: main.fonts, annex: annex, charts: charts, sheet: sheet)
  }
}

extension Diagnostics {
  /// Throws when a file could not be read at all.
  fileprivate func throwIfSyntaxErrors() throws(Diagnostics) {
    let isUnreadable = items.contains { item in
      switch item.problem {
      case .yamlSyntax, .duplicateKey, .aliasNotAllowed, .fileEmpty: true
      default: false
      }
    }
    if isUnreadable { throw self }
  }
}
