import Foundation

/// Processor time by stage.
struct Watch {
  /// In the order that they are shown.
  enum Stage: String, CaseIterable {
    case reading = "read template and scores"
    case scoring = "score, check, sum up"
    case document = "sheets: document"
    case layout = "sheets: layout"
    case oneFile = "sheets: one PDF"
    case ownFiles = "sheets: a PDF each"
    case writing = "sheets: writing the files"
    case annexDocument = "annex: document"
    case annexLayout = "annex: layout"
    case annexFile = "annex: PDF"
    case charts = "two charts: layout"
    case chartPDF = "two charts: PDF"
    case chartSVG = "two charts: SVG"
    case chartPNG = "two charts: PNG"
  }

  private var milliseconds: [Stage: Double] = [:]

  /// Of the stages that were gone through.
  var times: [(Stage, Double)] {
    Stage.allCases.compactMap { stage in milliseconds[stage].map { (stage, $0) } }
  }

  mutating func time<Value>(_ stage: Stage, _ body: () throws -> Value) rethrows -> Value {
    let start = clock()
    defer {
      milliseconds[stage, default: 0] += Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000
    }
    return try body()
  }
}
