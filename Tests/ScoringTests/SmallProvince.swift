import Diagnostics
import Intake
import Scoring
import Templates

/// A province small enough to work by hand, written as a template and files are.
struct SmallProvince {
  /// Elements of an indicator set, in flow style: `{name: a, maximum: 20, rule: ratio}`.
  var indicators: [String] = []
  /// Keys of the block, each on a line: `maximum: 500`.
  var block: [String] = []
  var rank = "{by: points, ties: competition}"
  /// Further keys of the method.
  var method: [String] = []
  var agencies = ["A", "B", "C"]
  var scores = "agency\nA\nB\nC"
  var indicatorScores: String?
  var exclusions: String?

  var template: String {
    var lines = ["schema: 1", "province: P", "year: 2024", "data: {scores: scores.csv}"]
    if !indicators.isEmpty {
      lines += ["indicators:", "  set:"] + indicators.map { "    - " + $0 }
    }
    lines += ["blocks:", "  - id: b", "    name: B"]
    if !indicators.isEmpty { lines.append("    indicators: set") }
    lines += block.map { "    " + $0 }
    lines += ["    method:", "      rank: \(rank)"] + method.map { "      " + $0 }
    lines.append("    agencies: [" + agencies.joined(separator: ", ") + "]")
    return lines.joined(separator: "\n") + "\n"
  }

  /// - Throws: What is wrong with the template, else with the files, else with the scores.
  func results() throws(Diagnostics) -> Results {
    let results = try uncheckedResults()
    try results.checkScores().throwIfErrors()
    return results
  }

  /// - Throws: What is wrong with the template, else with the files.
  func uncheckedResults() throws(Diagnostics) -> Results {
    let template = try Template(
      reading: TemplateFiles(template: SourceFile(path: "t.yaml", text: template)))
    let files = ScoreFiles(
      scores: [SourceFile(path: "s.csv", text: scores)],
      indicatorScores: indicatorScores.map { [SourceFile(path: "i.csv", text: $0)] } ?? [],
      exclusions: exclusions.map { SourceFile(path: "e.csv", text: $0) }, decimalMark: ",")
    var remarks = Diagnostics()
    let scorebook = try Scorebook(
      reading: files, for: template.assessment, remarks: &remarks)
    return scorebook.score(for: template.assessment)
  }

  func scored() throws(Diagnostics) -> BlockResults { try results().blocks[0] }

  /// `file:line:column code` of every error.
  func problems() -> [String] {
    do throws(Diagnostics) {
      _ = try results()
      return []
    } catch {
      return error.items.filter { $0.severity == .error }.map(\.key)
    }
  }
}

extension BlockResults {
  /// An agency by its name.
  subscript(name: String) -> AgencyResult {
    agencies.first { $0.agency.name == name } ?? agencies[0]
  }

  /// `A 1, B 2, C -`, in the order of the table.
  var order: String {
    agencies.map { "\($0.agency.name) \($0.rank.map { String($0) } ?? "-")" }
      .joined(separator: ", ")
  }
}

extension FixedDecimal {
  var text: String { Points(self).decimal.text(mark: ",") }
}

extension IndicatorResult {
  var pointsText: String { points?.text ?? "-" }
  var applicableText: String { applicableMaximum?.text ?? "-" }
}
