import Diagnostics
import Document
import Intake
import Scoring
import Templates
import TestSupport
import Testing

/// The annex of one of the five provinces with a body that a test writes.
struct Narrative {
  let template: Template
  let results: Results
  let facts: Facts

  /// - Parameters:
  ///   - province: Its folder in `templates/`.
  ///   - body: The elements of `body:`, YAML.
  ///   - main: What to replace in `template.yaml`; `scores` in all score files that hold it.
  init(
    _ province: String, body: String, main: KeyValuePairs<String, String> = [:],
    scores: KeyValuePairs<String, String> = [:]
  ) throws {
    let annex = "title: KẾT QUẢ\nreference: (Kèm theo)\nbody:\n" + body + "\nclosing: \"\"\n"
    template = try Template(
      reading: TemplateFiles(
        template: sampleFile("\(province)/template.yaml", replacing: main),
        annex: SourceFile(path: "annex.yaml", text: annex)))
    var remarks = Diagnostics()
    let scorebook = try Scorebook(
      reading: ScoreFiles(
        scores: template.data.scores.map { reference in
          let file = try sampleFile("\(province)/\(reference.path)")
          var text = file.text
          for (old, new) in scores { text = text.replacing(old, with: new) }
          return SourceFile(path: file.path, text: text)
        }, decimalMark: ","),
      for: template.assessment, remarks: &remarks)
    results = scorebook.score(for: template.assessment)
    facts = Facts(of: results, for: template)
  }

  /// The paragraphs of the body, emphasis as tags.
  func paragraphs() throws -> [String] {
    let annex = try #require(
      Document.annexes(of: results, template: template, facts: facts).first)
    return annex.blocks.compactMap { block in
      guard case .paragraph(let paragraph) = block, [.body, .listItem].contains(paragraph.role)
      else { return nil }
      return paragraph.tagged
    }
  }

  /// What one text prints, each place of it; `nil` for each that has nothing to print.
  static func texts(
    _ province: String, _ places: [String], main: KeyValuePairs<String, String> = [:],
    scores: KeyValuePairs<String, String> = [:]
  ) throws -> [String] {
    let body = places.map { "  - text: \"=\($0)\"\n" }.joined()
    let narrative = try Narrative(province, body: body, main: main, scores: scores)
    return try narrative.paragraphs().map { String($0.dropFirst()) }
  }
}

extension Paragraph {
  /// `Mean <b>128,20</b>`.
  var tagged: String {
    spans.map { span in
      let italic = span.isItalic ? "<i>\(span.text)</i>" : span.text
      return span.isBold ? "<b>\(italic)</b>" : italic
    }.joined()
  }
}
