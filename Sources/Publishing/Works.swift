import Document
import Scoring
import Templates

/// One piece of work: files that come from one document or chart.
enum Work: Sendable {
  case decision
  /// All annexes, in one file.
  case annexes
  /// The list that opens the file with all sheets of a block, and with it that file.
  case sheetList(BlockResults)
  /// The sheet of the agency at a place of the block's table, from 0.
  case sheet(place: Int, BlockResults)
  case chart(ChartTemplate, AgencyResult, BlockResults)
  /// A picture for the press in one size.
  case picture(PressPicture, PictureSize)
  /// What is printed beside it.
  case caption(PressPicture)
  /// The article for the press.
  case article
  /// Results and findings for programs.
  case data

  /// What a project asks for as a whole.
  static func ofWhole(_ project: Project) -> [Work] {
    (project.template.decisionDocument == nil ? [] : [.decision])
      + (project.template.annexes.isEmpty ? [] : [.annexes]) + press(of: project) + [.data]
  }

  /// What a project asks for of a block, less what is about one of its agencies.
  static func of(_ block: BlockResults, in project: Project) -> [Work] {
    project.template.sheet == nil ? [] : [.sheetList(block)]
  }

  /// What a project asks for of the agency at a place of a block's table, from 0.
  static func ofAgency(at place: Int, in block: BlockResults, of project: Project) -> [Work] {
    let agency = block.agencies[place]
    var works: [Work] = project.template.sheet == nil ? [] : [.sheet(place: place, block)]
    if !agency.indicators(of: block.block).isEmpty {
      works += project.template.charts.map { .chart($0, agency, block) }
    }
    return works
  }

  var part: Selection.Part {
    switch self {
    case .decision: .decision
    case .annexes: .annex
    case .sheetList, .sheet: .sheets
    case .chart: .charts
    case .picture, .caption, .article: .press
    case .data: .data
    }
  }

  /// The id of the block it is about; `nil` where it is about several.
  var block: String? {
    switch self {
    case .decision, .annexes, .article, .data: nil
    case .picture(let picture, _), .caption(let picture): picture.block
    case .sheetList(let block), .sheet(_, let block), .chart(_, _, let block): block.block.id
    }
  }

  /// The id of the agency it is about; `nil` where it is about several.
  var agency: String? {
    switch self {
    case .decision, .annexes, .data, .sheetList, .picture, .caption, .article: nil
    case .sheet(let place, let block): block.agencies[place].agency.id
    case .chart(_, let agency, _): agency.agency.id
    }
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
