public import Charts
public import Diagnostics
public import Scoring
public import Templates

/// A picture for the press with what is printed beside it.
public struct PressPicture: Hashable, Sendable {
  /// Names its files: `so-ranking`.
  public let name: String
  /// The block it is about; `nil` where it shows several.
  public let block: String?
  public let graphic: Graphic
  /// To be printed under it: what is seen, the figures that matter, the source.
  public let caption: String
  /// How many levels are told apart by colour; 0 for none.
  public let levels: Int
  public let template: PressGraphic

  /// All pictures that the template asks for and the results have figures for, in the order of the
  /// template.
  public static func all(
    of results: Results, template: Template, facts: Facts, since comparison: YearComparison? = nil
  ) -> [PressPicture] {
    guard let press = template.press else { return [] }
    var filling = Filling(template: template, facts: facts, subject: nil)
    filling.comparison = comparison
    let blocks = results.blocks.map { PressBlock($0, in: results) }
    return press.graphics.flatMap { graphic -> [PressPicture] in
      let shown = blocks.filter { graphic.blocks.contains($0.id) }
      let groups = graphic.isTogether ? [shown] : shown.map { [$0] }
      return groups.compactMap { PressDraft(graphic, of: $0, filling: filling).picture }
    }
  }

  /// Warns of pictures that the template names and that cannot be drawn of any block.
  public static func omissions(
    of results: Results, template: Template, facts: Facts, since comparison: YearComparison? = nil
  ) -> Diagnostics {
    let asked = (template.press?.graphics ?? []).filter { !$0.isUsual }
    guard !asked.isEmpty else { return Diagnostics() }
    let made = all(of: results, template: template, facts: facts, since: comparison)
    let missing = asked.filter { graphic in !made.contains { $0.template.id == graphic.id } }
    return Diagnostics(missing.map { .warning(.pictureLeftOut(picture: $0.id), at: $0.position) })
  }

  /// `press/so-ranking.txt`: the caption, then what the picture shows for those who cannot see it.
  public var text: String {
    """
    Chú thích ảnh:
    \(caption)

    Văn bản thay thế cho người không xem được ảnh:
    \(graphic.description)

    """
  }
}

/// A block with the figures that its pictures share.
struct PressBlock {
  let results: BlockResults
  let statistics: BlockStatistics
  /// By place among the blocks.
  let index: Int
  let assessment: Assessment

  init(_ results: BlockResults, in all: Results) {
    self.results = results
    statistics = results.statistics
    index = all.blocks.firstIndex { $0.block.id == results.block.id } ?? 0
    assessment = all.assessment
  }

  var id: String { results.block.id }
  var name: String { results.block.name }
  /// “19 cơ quan, đơn vị”; “14/15 đơn vị có số liệu”.
  var size: String {
    let count = results.block.agencies.count
    return silent.isEmpty
      ? "\(count) cơ quan, đơn vị" : "\(count - silent.count)/\(count) đơn vị có số liệu"
  }

  /// Those that did not report, also where the method leaves them out of the table.
  var silent: [Agency] {
    let reporting = Set(results.agencies.filter(\.isReported).map(\.agency.id))
    return results.block.agencies.filter { !reporting.contains($0.id) }
  }

  /// “UBND huyện A không báo cáo”; `nil` where all reported.
  var silentWords: String? {
    let names = silent.count > Self.mostNames ? "\(silent.count) đơn vị" : silent.map(\.name).named
    return names.map { "\($0) không báo cáo" }
  }

  /// What the mean is taken over; `nil` where that needs no words.
  var meanWords: String? {
    guard !silent.isEmpty, results.block.method.mean == .all else { return nil }
    return "Trung bình tính trên toàn bộ \(results.block.agencies.count) đơn vị, "
      + "đơn vị không báo cáo tính 0 điểm"
  }

  /// More names are no line under a picture.
  private static let mostNames = 5

  /// The main indicators that have a rate; none where they are not known of every agency.
  var indicators: [BlockStatistics.IndicatorStatistics] {
    guard results.hasAllIndicators else { return [] }
    return statistics.indicators.filter { $0.indicator.kind == .scored && $0.rate != nil }
  }

  /// How many agencies have reached each level; `nil` where none has one.
  var levels: (names: [String], counts: [Int])? {
    let counts = statistics.levels.map(\.count)
    guard counts.contains(where: { $0 > 0 }) else { return nil }
    return (statistics.levels.map(\.name), counts)
  }

  /// “Tốt 3, Khá 7, Trung bình 2”; levels that none has reached are left out.
  var levelList: String? {
    levels.map { levels in
      zip(levels.names, levels.counts).filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
        .joined(separator: ", ")
    }
  }

  /// What fills the texts of one picture of the block.
  var locals: [Placeholder: Filling.Value] {
    var locals: [Placeholder: Filling.Value] = [
      .block: .text(name), .count: .text(String(results.block.agencies.count)),
    ]
    locals[.mean] = (statistics.points?.mean).map { .number($0) }
    locals[.highest] = (statistics.points?.best).map { .number($0) }
    locals[.lowest] = (statistics.points?.worst).map { .number($0) }
    return locals
  }
}
