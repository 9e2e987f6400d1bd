import Diagnostics
import Document
import Intake
import Scoring
import Templates
import TestSupport
import Testing

/// A province of two agencies with documents of a test's own.
struct SmallProvince {
  let template: Template
  let results: Results

  static let decisionKnown = "{number: 12/QĐ-UBND, date: 2024-02-03, issuer: UBND tỉnh Thử}"

  init(
    annex: String? = nil, decision: String? = nil, decided: String = decisionKnown
  ) throws {
    func file(_ name: String, _ text: String?) -> SourceFile? {
      text.map { SourceFile(path: name, text: $0) }
    }
    let main = """
      schema: 1
      province: Thử
      year: 2023
      decision: \(decided)
      letterhead: {body: "ỦY BAN NHÂN DÂN\\nTỈNH THỬ", place: Thử}
      data: {scores: s.csv}
      blocks:
        - id: so
          name: các sở
          method: {rank: {by: points, ties: dense}}
          agencies: [Sở Nội vụ, Sở Y tế]
      """
    template = try Template(
      reading: TemplateFiles(
        template: SourceFile(path: "template.yaml", text: main),
        decision: file("decision.yaml", decision), annex: file("annex.yaml", annex)))
    var remarks = Diagnostics()
    let scores = SourceFile(
      path: "s.csv", text: "agency;council\nSở Nội vụ;80\nSở Y tế;70\n")
    let scorebook = try Scorebook(
      reading: ScoreFiles(scores: [scores], decimalMark: ","), for: template.assessment,
      remarks: &remarks)
    results = scorebook.score(for: template.assessment)
  }

  private var facts: Facts { Facts(of: results, for: template) }

  var annexes: [Document] { Document.annexes(of: results, template: template, facts: facts) }

  func decision() throws -> Document {
    try #require(Document.decision(of: results, template: template, facts: facts))
  }
}

extension Document {
  var letterhead: Letterhead? {
    blocks.compactMap { block in
      if case .letterhead(let letterhead) = block { letterhead } else { nil }
    }.first
  }

  var signature: Signature? {
    if case .signature(let signature) = blocks.last { signature } else { nil }
  }

  /// The text of the last paragraph.
  var lastText: String? {
    blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
    }.last
  }
}
