import Diagnostics
import Document
import Intake
import Scoring
import Templates
import TestSupport

/// A province of `templates/` with an annex written in the test.
struct Province {
  let template: Template
  let results: Results

  /// - Parameters:
  ///   - template: What to replace in `template.yaml`.
  ///   - scores: Paths below the province's folder.
  ///   - body: The `body:` of the annex, each line indented by two.
  init(
    _ name: String, template: KeyValuePairs<String, String> = [:], scores: [String],
    exclusions: String? = nil, body: String
  ) throws {
    let main = try sampleFile("\(name)/template.yaml", replacing: template)
    try self.init(
      main: main.text, scores: scores.map { try sampleFile("\(name)/\($0)") },
      exclusions: exclusions.map { try sampleFile("\(name)/\($0)") }, body: body)
  }

  /// - Parameter main: The text of `template.yaml`.
  init(main: String, scores: [SourceFile], exclusions: SourceFile? = nil, body: String) throws {
    template = try Template(
      reading: TemplateFiles(
        template: SourceFile(path: "template.yaml", text: main),
        annex: SourceFile(
          path: "annex.yaml", text: "title: KẾT QUẢ\nreference: (Kèm theo)\nbody:\n" + body)))
    var remarks = Diagnostics()
    results = try Scorebook(
      reading: ScoreFiles(scores: scores, exclusions: exclusions, decimalMark: ","),
      for: template.assessment, remarks: &remarks
    ).score(for: template.assessment)
  }

  func annex(since last: Results? = nil) -> Document? {
    Document.annexes(
      of: results, template: template, facts: Facts(of: results, for: template),
      since: last.map { YearComparison(of: results, since: $0) }
    ).first
  }

  var tables: [Table] { annex()?.tables ?? [] }
}

/// The rows of a file of printed figures, without the heading.
func printedRows(_ path: String) throws -> [[String]] {
  try sampleFile(path).text.split(whereSeparator: \.isNewline).dropFirst().map {
    $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
  }
}

/// The heading of such a file.
func printedHeading(_ path: String) throws -> [String] {
  let line = try sampleFile(path).text.split(whereSeparator: \.isNewline).first ?? ""
  return line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
}
