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
      meanName: nil, caption: nil, description: nil, isUsual: true, position: position)
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
  var sources: [String] = []
  for source in assessment.blocks.compactMap(\.method.levels?.source)
  where !source.contains("{{") && !sources.contains(source) {
    sources.append(source)
    let words = source.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    lines.append("  - note: \"\(words)\"")
  }
  return SourceFile(path: TemplateFiles.names.press, text: lines.joined(separator: "\n") + "\n")
}

/// A list of more names is not read.
private let mostNames = 40

extension AgencyBlock {
  fileprivate func articleLines(percent: String, hasLastYear: Bool) -> [String] {
    var lines = ["  - heading: \"{{\(id).name:first}}\""]
    func text(_ words: String) { lines.append("  - text: \"\(words)\"") }
    // Names with commas of their own run together in a list by commas.
    let style = agencies.contains { $0.name.contains(",") } ? ":semicolons" : ""
    let byPoints = method.ranking.basis == .points
    let mean =
      byPoints
      ? "Điểm trung bình là {{\(id).mean}} điểm"
      : "Tỷ lệ hoàn thành trung bình đạt {{\(id).meanRate}}\(percent)"
    if method.mean == .all {
      let over =
        "\(mean), tính trên toàn bộ {{\(id).count}} đơn vị, đơn vị không báo cáo tính 0 điểm."
      lines += [
        "  - text:", "      of: \(id).notReporting", "      none: \"\(mean).\"",
        "      one: \"\(over)\"", "      several: \"\(over)\"",
      ]
    } else {
      text("\(mean).")
    }
    let (first, last) = ("{{\(id).first.agencies\(style)}}", "{{\(id).last.agencies\(style)}}")
    if byPoints {
      text(
        "Dẫn đầu là \(first) với {{\(id).first.highest}} điểm; xếp cuối là \(last) với "
          + "{{\(id).last.lowest}} điểm, chênh lệch {{\(id).range}} điểm.")
      text("Các đơn vị có kết quả bằng nhau: {{\(id).equalPoints}} điểm.")
    } else {
      text(
        "Dẫn đầu là \(first) với tỷ lệ {{\(id).highestRate}}\(percent); xếp cuối là \(last) với "
          + "tỷ lệ {{\(id).lowestRate}}\(percent), chênh lệch {{\(id).rateRange}} điểm phần trăm.")
      text("Các đơn vị có kết quả bằng nhau: {{\(id).equalRate}}\(percent).")
    }
    // Points out of different maxima have no gap.
    let gap =
      byPoints ? " Chênh lệch điểm trung bình giữa hai nhóm là {{\(id).gap}} điểm." : ""
    text(
      "{{\(id).top.count}} đơn vị đứng đầu: {{\(id).top.agencies\(style)}}. "
        + "{{\(id).bottom.count}} đơn vị xếp cuối: {{\(id).bottom.agencies\(style)}}.\(gap)")
    let levels = method.levels?.levels ?? []
    if !levels.isEmpty { lines.append("  - list:") }
    for level in levels {
      let name = level.name.replacing("\"", with: "\\\"")
      let count = "Mức \(name): {{count}}/{{total}} đơn vị"
      let names = agencies.count > mostNames ? "" : ": {{agencies\(style)}}"
      lines += [
        "      - of: \(id).level.\(slug(level.name))",
        "        none: \"Mức \(name): không có đơn vị nào.\"",
        "        one: \"\(count)\(names).\"", "        several: \"\(count)\(names).\"",
      ]
    }
    let silent = agencies.count > mostNames ? "{{count}} đơn vị" : "{{agencies\(style)}}"
    lines += [
      "  - text:", "      of: \(id).notReporting",
      "      one: \"\(silent) không báo cáo, không có số liệu.\"",
      "      several: \"{{count}} đơn vị không báo cáo, không có số liệu\(agencies.count > mostNames ? "" : ": \(silent)").\"",
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
