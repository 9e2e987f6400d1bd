import Charts
import Scoring
import Templates

/// One picture for the press on its way: its blocks, and the words around it.
struct PressDraft {
  let template: PressGraphic
  let blocks: [PressBlock]
  let filling: Filling

  /// What a kind of picture says where the template has no words for it.
  struct Words {
    let title: String
    var subtitle = ""
    /// The figures that matter, in sentences; the caption.
    let finding: String
    /// What is seen, in sentences, for those who cannot see it.
    let description: String
  }

  init(_ template: PressGraphic, of blocks: [PressBlock], filling: Filling) {
    self.template = template
    self.blocks = blocks
    let single = blocks.count == 1 && !template.isTogether ? blocks.first : nil
    self.filling = single.map { filling.with($0.locals) } ?? filling
  }

  var picture: PressPicture? {
    guard let block = blocks.first, let (graphic, finding) = graphic(of: block) else { return nil }
    let sentences = [
      graphic.title + (graphic.subtitle.isEmpty ? "" : " (\(graphic.subtitle))"),
      template.caption.flatMap(filling.fill) ?? finding, source,
    ]
    return PressPicture(
      name: template.isTogether ? template.id : "\(block.id)-\(template.id)",
      block: template.isTogether ? nil : block.id, graphic: graphic,
      caption: sentences.filter { !$0.isEmpty }.map(\.asSentence).joined(separator: " "),
      levels: showsLevels ? block.statistics.levels.count : 0, template: template)
  }

  private var showsLevels: Bool {
    switch template.kind {
    case .ranking, .topAndBottom, .levels: true
    case .means, .heatTable, .rankChange, .radars: false
    }
  }

  /// `nil` where the block has no figures for it.
  private func graphic(of block: PressBlock) -> (Graphic, finding: String)? {
    switch template.kind {
    case .ranking: ranking(of: block)
    case .topAndBottom: topAndBottom(of: block)
    case .levels: levels()
    case .means: means(of: block)
    case .heatTable: heatTable(of: block)
    case .rankChange: rankChange(of: block)
    case .radars: radars(of: block)
    }
  }

  func captions(_ words: Words) -> Captions {
    let description = template.description.flatMap(filling.fill) ?? words.description
    return Captions(
      title: template.title.flatMap(filling.fill)
        ?? "\(filling.template.assessment.province): \(words.title)",
      subtitle: template.subtitle.flatMap(filling.fill) ?? words.subtitle, source: source,
      description: ((isIllustrative ? [illustrativeWords] : []) + [description] + notes)
        .map(\.asSentence).joined(separator: " "),
      pageWords: PageWords(before: "Trang "))
  }

  var meanName: String { template.meanName.flatMap(filling.fill) ?? "Trung bình" }

  private var isIllustrative: Bool { blocks.contains { $0.results.isIllustrative } }

  /// Who did not report, and what that makes of a mean.
  private var notes: [String] {
    blocks.compactMap(\.silentWords).map { $0.cased(.first) }
      + (showsMean ? blocks.compactMap(\.meanWords) : [])
  }

  private var showsMean: Bool {
    switch template.kind {
    case .ranking, .topAndBottom, .means, .heatTable, .radars: true
    case .levels, .rankChange: false
    }
  }

  /// With a warning where figures were made up, and the notes.
  private var source: String {
    let decision = filling.template.decision
    let issued =
      decision.number.map { number in
        "Quyết định số \(number)"
          + (decision.date.map { " ngày \($0.inFigures)" } ?? "") + " của "
      } ?? ""
    let source =
      template.source.map { filling.fill($0) ?? "" } ?? "Nguồn: \(issued)\(decision.issuer)"
    return ([isIllustrative ? illustrativeWords : ""] + notes + [source]).filter { !$0.isEmpty }
      .joined(separator: ". ")
  }

  /// “năm 2022”.
  var inYear: String { "năm \(filling.template.assessment.year)" }

  /// A rate of a main indicator, in print.
  func indicatorText(_ rate: Ratio) -> String {
    (template.format ?? filling.template.formats["indicatorRate"]).text(percent: rate)
  }
}

extension String {
  /// With a full stop at the end.
  var asSentence: String { isEmpty || hasSuffix(".") ? self : self + "." }
}
