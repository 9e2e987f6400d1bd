import Diagnostics
import Scoring

extension PressGraphic.Kind {
  /// What a file without `graphics` asks for.
  static let ofEveryPack: [Self] = [
    .ranking, .levels, .topAndBottom, .means, .heatTable, .rankChange,
  ]

  /// The id of a graphic without one.
  var id: String { self == .topAndBottom ? "top-bottom" : slug(words) }

  private var words: String {
    switch self {
    case .heatTable: "heat table"
    case .rankChange: "rank change"
    case .ranking, .levels, .topAndBottom, .means, .radars: rawValue
    }
  }

  /// With more agencies, a list of them is no picture.
  private static let mostAgencies = 100

  /// The blocks it is made of where the template names none.
  func blocks(of assessment: Assessment) -> [String] {
    assessment.blocks.filter { !listsAgencies || $0.agencies.count <= Self.mostAgencies }.map(\.id)
  }

  /// Whether these blocks have the same levels.
  func canShowTogether(_ blocks: [String], of assessment: Assessment) -> Bool {
    let levels = assessment.blocks.filter { blocks.contains($0.id) }
      .map { $0.method.levels?.levels.map(\.name) }
    return self == .levels && levels.allSatisfy { $0 != nil && $0 == levels.first }
  }
}

extension PressGraphic {
  /// A graphic with words of ours.
  init(_ kind: Kind, of assessment: Assessment, source: TemplateText?, at position: Position) {
    let blocks = kind.blocks(of: assessment)
    self.init(
      id: kind.id, kind: kind, blocks: blocks,
      isTogether: blocks.count > 1 && kind.canShowTogether(blocks, of: assessment),
      highlight: nil, value: nil, format: nil, title: nil, subtitle: nil, source: source,
      meanName: nil, caption: nil, description: nil, position: position)
  }
}

/// What an article says where the template has none, as the template would say it.
///
/// - Parameter hasLastYear: Whether ranks can be compared with those of the year before.
func usualArticle(
  of assessment: Assessment, decision: Decision, formats: NumberFormats, hasLastYear: Bool
) -> SourceFile {
  let issued =
    decision.number == nil
    ? "{{decision.issuer}} công bố"
    : "Theo Quyết định số {{decision.number}} ngày {{decision.date}} của {{decision.issuer}} công bố"
  var lines = [
    "title: \"{{province}}: kết quả đánh giá, xếp hạng chuyển đổi số năm {{year}}\"", "body:",
    "  - text: \"\(issued) kết quả đánh giá, xếp hạng chuyển đổi số năm {{year}}, có "
      + "{{province.reporting.count}}/{{province.count}} cơ quan, đơn vị được đánh giá.\"",
  ]
  let percent = formats["rate"].sign.isEmpty ? "%" : ""
  for block in assessment.blocks {
    lines += block.articleLines(percent: percent, hasLastYear: hasLastYear)
  }
  return SourceFile(path: TemplateFiles.names.press, text: lines.joined(separator: "\n") + "\n")
}

/// A list of more names is not read.
private let mostNames = 40

extension AgencyBlock {
  fileprivate func articleLines(percent: String, hasLastYear: Bool) -> [String] {
    var lines = ["  - heading: \"{{\(id).name:first}}\""]
    func text(_ words: String) { lines.append("  - text: \"\(words)\"") }
    if method.ranking.basis == .rate {
      text("Tỷ lệ hoàn thành trung bình đạt {{\(id).meanRate}}\(percent).")
    }
    text(
      "Điểm trung bình là {{\(id).mean}}, cao nhất {{\(id).highest}}, thấp nhất {{\(id).lowest}}.")
    text("Dẫn đầu là {{\(id).first.agencies}}.")
    text(
      "{{\(id).top.count}} đơn vị đứng đầu: {{\(id).top.agencies}}. {{\(id).bottom.count}} đơn vị "
        + "xếp cuối: {{\(id).bottom.agencies}}. Chênh lệch điểm trung bình giữa hai nhóm là "
        + "{{\(id).gap}} điểm.")
    let levels = method.levels?.levels ?? []
    if !levels.isEmpty { lines.append("  - list:") }
    for level in levels {
      let name = level.name.replacing("\"", with: "\\\"")
      let count = "Mức \(name): {{count}}/{{total}} đơn vị"
      let names = agencies.count > mostNames ? "" : ": {{agencies}}"
      lines += [
        "      - of: \(id).level.\(slug(level.name))",
        "        none: \"Mức \(name): không có đơn vị nào.\"",
        "        one: \"\(count)\(names).\"", "        several: \"\(count)\(names).\"",
      ]
    }
    lines += [
      "  - text:", "      of: \(id).notReporting",
      "      one: \"Không có số liệu: {{count}} đơn vị.\"",
      "      several: \"Không có số liệu: {{count}} đơn vị.\"",
    ]
    text(
      "Chỉ số chính có tỷ lệ trung bình cao nhất: {{\(id).strongest}} ({{\(id).strongestRate}}); "
        + "thấp nhất: {{\(id).weakest}} ({{\(id).weakestRate}}).")
    if hasLastYear, agencies.count <= mostNames {
      lines += [
        "  - table:", "      block: \(id)", "      columns:",
        "        - {field: rank, title: \"Hạng năm {{year}}\"}",
        "        - {field: agency, title: \"Cơ quan, đơn vị\"}",
        "        - {field: previousRank, title: Hạng năm trước}",
        "        - {field: change, title: \"Tăng (+), giảm (-)\"}",
      ]
    }
    return lines
  }
}
