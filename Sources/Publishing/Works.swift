import Document
import Scoring
import Templates

/// One piece of work: files that come from one document or chart.
enum Work: Sendable {
  case decision
  /// All annexes, in one file.
  case annexes
  case sheet(AgencyResult, BlockResults)
  case chart(ChartTemplate, AgencyResult, BlockResults)
  /// A picture for the press in one size.
  case picture(PressPicture, PictureSize)
  /// What is printed beside it.
  case caption(PressPicture)
  /// The article for the press.
  case article

  /// Everything a project asks for, in the order of its results.
  static func all(of project: Project) -> [Work] {
    var works: [Work] = []
    if project.template.decisionDocument != nil { works.append(.decision) }
    if !project.template.annexes.isEmpty { works.append(.annexes) }
    for block in project.results.blocks {
      for agency in block.agencies {
        if project.template.sheet != nil { works.append(.sheet(agency, block)) }
        if !agency.indicators(of: block.block).isEmpty {
          works += project.template.charts.map { .chart($0, agency, block) }
        }
      }
    }
    return works + press(of: project)
  }

  var isChart: Bool {
    if case .chart = self { true } else { false }
  }
}

extension BlockResults {
  /// `05-so-cong-thuong`: sorts by rank in a file browser.
  func fileName(of agency: AgencyResult) -> String {
    let width = String(agencies.count).count
    guard let rank = agency.rank.map({ String($0) }) else { return agency.agency.id }
    return String(repeating: "0", count: width - rank.count) + rank + "-" + agency.agency.id
  }
}
