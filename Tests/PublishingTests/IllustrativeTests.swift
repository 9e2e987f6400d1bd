import Charts
import Document
import Publishing
import Scoring
import Templates
import TestSupport
import Testing

/// Whatever is made from figures that were made up says so, without the template's doing.
struct IllustrativeTests {
  private func project(_ name: String) throws -> Project {
    try Project(folder: repository + "/templates/" + name)
  }

  @Test func documentsAndChartsSayIt() throws {
    let project = try project("hai-cap-mau")
    let (results, template) = (project.results, project.template)
    let facts = Facts(of: results, for: template)
    let note = Block.paragraph(Paragraph(.note, "Số liệu minh họa"))
    #expect(
      try #require(Document.annexes(of: results, template: template, facts: facts).first)
        .blocks.contains(note))
    let block = results.blocks[0]
    let agency = block.agencies[0]
    let sheet = Document.sheet(
      of: agency, in: block, results: results, template: template, facts: facts)
    #expect(try #require(sheet).blocks.contains(note))
    for chart in template.charts {
      let chart = try #require(
        Chart(chart, of: agency, in: block, template: template, facts: facts))
      #expect(chart.source.hasPrefix("Số liệu minh họa. "))
      #expect(chart.description.hasPrefix("Số liệu minh họa. "))
      // A bonus is no share of a maximum.
      #expect(chart.items.count == 3)
    }
  }

  @Test func realFiguresDoNot() throws {
    let project = try project("yen-bai")
    let (results, template) = (project.results, project.template)
    let facts = Facts(of: results, for: template)
    let annex = try #require(
      Document.annexes(of: results, template: template, facts: facts).first)
    #expect(!"\(annex)".contains("minh họa"))
    #expect(!project.json.contains("\"illustrative\": true"))
  }

  @Test func dataSayItOfEachAgency() throws {
    let project = try project("bac-kan")
    let lines = project.csv.split(separator: "\r\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
    let column = try #require(lines[0].firstIndex(of: "Minh họa"))
    let marked = lines.dropFirst().count { $0[column] == "x" }
    let illustrative = project.results.blocks.flatMap(\.agencies).count { $0.scores.isIllustrative }
    #expect(marked == illustrative)
    #expect(marked >= 108)
  }
}
