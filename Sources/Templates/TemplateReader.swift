public import Diagnostics
import Scoring

/// The YAML files of a template folder.
public struct TemplateFiles: Hashable, Sendable {
  public let template: SourceFile
  public let decision: SourceFile?
  public let annex: SourceFile?
  public let charts: SourceFile?
  public let sheet: SourceFile?
  public let press: SourceFile?

  public init(
    template: SourceFile, decision: SourceFile? = nil, annex: SourceFile? = nil,
    charts: SourceFile? = nil, sheet: SourceFile? = nil, press: SourceFile? = nil
  ) {
    self.template = template
    self.decision = decision
    self.annex = annex
    self.charts = charts
    self.sheet = sheet
    self.press = press
  }

  /// The names of the files in a template folder; only the first must exist.
  public static let names = (
    template: "template.yaml", decision: "decision.yaml", annex: "annex.yaml",
    charts: "charts.yaml", sheet: "sheet.yaml", press: "press.yaml"
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
    if !main.assessment.hasSoundBlockIDs { try problems.diagnostics.throwIfErrors() }
    problems.catalogue = FactCatalogue(of: main.assessment.blocks, formats: main.formats)
    let charts =
      files.charts.map {
        readCharts(of: $0, formats: main.formats, problems: problems)
      } ?? []
    try problems.diagnostics.throwIfSyntaxErrors()
    let context = ContentReader(
      assessment: main.assessment, charts: charts.map(\.id), formats: main.formats,
      problems: problems)
    let hasLetterhead = main.letterhead != nil
    let decision = files.decision.flatMap {
      readDecision(of: $0, hasLetterhead: hasLetterhead, context: context)
    }
    let annexes =
      files.annex.map {
        readAnnexes(of: $0, hasLetterhead: hasLetterhead, context: context)
      } ?? []
    let sheet = files.sheet.map { readSheet(of: $0, context: context) }
    let press = files.press.flatMap {
      let usual = usualArticle(
        of: main.assessment, decision: main.decision, formats: main.formats,
        hasLastYear: main.data.previous != nil)
      return readPress(of: $0, defaults: usual, context: context)
    }
    try problems.diagnostics.throwIfErrors()
    self.init(
      assessment: main.assessment, data: main.data, decision: main.decision, formats: main.formats,
      fonts: main.fonts, letterhead: main.letterhead, decisionDocument: decision, annexes: annexes,
      charts: charts, sheet: sheet, press: press, facts: problems.facts, groups: problems.groups)
  }
}

extension Assessment {
  /// Whether others can name each block.
  fileprivate var hasSoundBlockIDs: Bool {
    let ids = blocks.map(\.id)
    return Set(ids).count == ids.count && ids.allSatisfy { !$0.isEmpty && slug($0) == $0 }
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
