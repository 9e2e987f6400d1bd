import Charts
import Diagnostics
import Document
import Foundation
import Intake
import Publishing
import Scoring
import Templates
import Text

/// A province read and scored stage by stage, as `Project` does it at once.
struct BenchProject {
  let template: Template
  let results: Results
  let facts: Facts
  let shaper: HarfBuzzShaper

  init(in folder: URL, watch: inout Watch) throws {
    func source(_ name: String) throws -> SourceFile {
      try SourceFile(at: folder.appendingPathComponent(name))
    }
    let (template, scorebook) = try watch.time(.reading) {
      let template = try Template(
        reading: TemplateFiles(
          template: source("template.yaml"), annex: source("annex.yaml"),
          charts: source("charts.yaml"), sheet: source("sheet.yaml")))
      var remarks = Diagnostics()
      let scorebook = try Scorebook(
        reading: ScoreFiles(scores: [source("scores.csv")], decimalMark: ","),
        for: template.assessment, remarks: &remarks)
      return (template, scorebook)
    }
    self.template = template
    (results, facts) = try watch.time(.scoring) {
      let results = scorebook.score(for: template.assessment)
      try results.checkScores().throwIfErrors()
      return (results, Facts(of: results, for: template))
    }
    let fonts = try fontFolder(
      given: nil, environment: ProcessInfo.processInfo.environment,
      executable: CommandLine.arguments[0])
    shaper = HarfBuzzShaper(
      catalogue: try FontCatalogue(files: FontCatalogue.files(inFolder: fonts)))
  }

  var block: BlockResults { results.blocks[0] }
  var agencies: [AgencyResult] { block.agencies }

  func sheet(of agency: AgencyResult) -> Document? {
    Document.sheet(
      of: agency, in: block, results: results, template: template, facts: facts)
  }

  func chart(_ chart: ChartTemplate, of agency: AgencyResult) -> Chart? {
    Chart(chart, of: agency, in: block, template: template, facts: facts)
  }
}
