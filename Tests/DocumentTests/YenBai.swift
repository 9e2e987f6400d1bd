import Charts
import Diagnostics
import Document
import Intake
import Scoring
import Templates
import TestSupport
import Testing

/// Yên Bái 2022, or something like it: what documents are made of.
struct YenBai {
  let template: Template
  let results: Results
  let facts: Facts

  /// - Parameters:
  ///   - template: What to replace in `template.yaml`; so with the other files.
  ///   - rows: Rows of the scores file to replace.
  init(
    template: KeyValuePairs<String, String> = [:], annex: KeyValuePairs<String, String> = [:],
    sheet: KeyValuePairs<String, String> = [:], scores: KeyValuePairs<String, String> = [:],
    indicators: KeyValuePairs<String, String> = [:]
  ) throws {
    self.template = try Template(
      reading: TemplateFiles(
        template: sampleFile("yen-bai/template.yaml", replacing: template),
        annex: sampleFile("yen-bai/annex.yaml", replacing: annex),
        charts: sampleFile("yen-bai/charts.yaml"),
        sheet: sampleFile("yen-bai/sheet.yaml", replacing: sheet)))
    var remarks = Diagnostics()
    let scorebook = try Scorebook(
      reading: ScoreFiles(
        scores: [sampleFile("yen-bai/2022/scores.csv", replacing: scores)],
        indicatorScores: [sampleFile("yen-bai/2022/indicators.csv", replacing: indicators)],
        decimalMark: ","),
      for: self.template.assessment, remarks: &remarks)
    results = scorebook.score(for: self.template.assessment)
    facts = Facts(of: results, for: self.template)
  }

  func annex() throws -> Document {
    try #require(Document.annexes(of: results, template: template, facts: facts).first)
  }

  func sheet(of id: String) throws -> Document {
    let block = try #require(results.blocks.first)
    let agency = try #require(block.agencies.first { $0.agency.id == id })
    return try #require(
      Document.sheet(
        of: agency, in: block, results: results, template: template, facts: facts))
  }

  /// The chart of that id for an agency; `nil` when there is nothing to show.
  func chart(_ chart: String, of id: String) throws -> Chart? {
    let block = try #require(results.blocks.first)
    let agency = try #require(block.agencies.first { $0.agency.id == id })
    let template = try #require(template.charts.first { $0.id == chart })
    return Chart(template, of: agency, in: block, template: self.template, facts: facts)
  }
}

extension Document {
  /// The texts of all paragraphs of a role.
  func texts(_ role: Paragraph.Role) -> [String] {
    blocks.compactMap { block in
      if case .paragraph(let paragraph) = block, paragraph.role == role {
        paragraph.text
      } else {
        nil
      }
    }
  }

  var tables: [Table] {
    blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  var headlines: [HeadlineFigure] {
    blocks.flatMap { block -> [HeadlineFigure] in
      if case .headline(let figures) = block { figures } else { [] }
    }
  }

  /// The charts side by side of each row of charts.
  var figures: [[Figure]] {
    blocks.compactMap { block in
      if case .figures(let figures) = block { figures } else { nil }
    }
  }
}

extension Table {
  /// `Sở Y tế | 1000 | …` for each row.
  var lines: [String] {
    rows.map { row in row.cells.map { $0.text + $0.mark }.joined(separator: " | ") }
  }
}
