import Charts
import Scoring
import Templates

extension PressDraft {
  /// A bar for each agency of a block.
  func ranking(of block: PressBlock) -> (Graphic, finding: String)? {
    guard let measure = measure(of: block) else { return nil }
    let agencies = block.results.agencies
    let finding = finding(of: block, measure: measure)
    let words = Words(
      title: "Xếp hạng chuyển đổi số \(block.name) \(inYear)",
      subtitle: "\(block.size), theo \(measure.nameWithMaximum)", finding: finding,
      description:
        "Biểu đồ thanh ngang xếp hạng \(block.size) (\(block.name)) \(inYear) theo \(measure.name). "
        + finding + levelSentence(of: block))
    let rows = agencies.map { row(of: $0, measure: measure, followsBreak: false) }
    return (.ranking(bars(rows, of: block, measure: measure, words: words)), finding)
  }

  /// The first and the last of a block, with a break between them.
  func topAndBottom(of block: PressBlock) -> (Graphic, finding: String)? {
    guard let measure = measure(of: block),
      let ends = block.results.topAndBottom(block.results.block.method.topAndBottom)
    else { return nil }
    let agencies = block.results.agencies
    let count = block.results.block.method.topAndBottom
    // Who of several equal ones is named would be chance.
    guard block.results.tieCut(byTop: count) == nil,
      block.results.tieCut(byTop: count, isBottom: true) == nil
    else { return nil }
    func shown(_ members: [Agency]) -> [AgencyResult] {
      let ids = Set(members.map(\.id))
      return agencies.filter { ids.contains($0.agency.id) }
    }
    let (top, bottom) = (shown(ends.top), shown(ends.bottom))
    let isWhole = top.count + bottom.count == agencies.count
    func list(_ agencies: [AgencyResult]) -> String {
      agencies.map { "\($0.agency.name) (\(measure.words(of: $0)))" }.joined(separator: "; ")
    }
    let finding = "Đứng đầu: \(list(top)). Xếp cuối: \(list(bottom))." + meanSentence(measure)
    let words = Words(
      title: "Các đơn vị đứng đầu và xếp cuối \(inYear), \(block.name)",
      subtitle: "\(block.size), theo \(measure.nameWithMaximum)", finding: finding,
      description:
        "Biểu đồ thanh ngang \(top.count) đơn vị đứng đầu và \(bottom.count) đơn vị xếp cuối trong "
        + "\(block.size) (\(block.name)) \(inYear) theo \(measure.name). \(finding)")
    let rows =
      top.map { row(of: $0, measure: measure, followsBreak: false) }
      + bottom.enumerated().map { index, agency in
        row(of: agency, measure: measure, followsBreak: index == 0 && !isWhole)
      }
    return (.ranking(bars(rows, of: block, measure: measure, words: words)), finding)
  }

  private func measure(of block: PressBlock) -> PressMeasure? {
    PressMeasure(template, of: block, formats: filling.template.formats)
  }

  private func row(
    of agency: AgencyResult, measure: PressMeasure, followsBreak: Bool
  ) -> RankedBars.Row {
    RankedBars.Row(
      rank: agency.rank.map { String($0) } ?? "", name: agency.agency.name,
      share: measure.share(of: agency), value: measure.text(of: agency), level: agency.level,
      isHighlighted: agency.agency.id == template.highlight, followsBreak: followsBreak)
  }

  private func bars(
    _ rows: [RankedBars.Row], of block: PressBlock, measure: PressMeasure, words: Words
  ) -> RankedBars {
    let shown = Set(rows.compactMap(\.level))
    let names = block.levels?.names ?? []
    return RankedBars(
      captions: captions(words), rows: rows,
      // The key explains what is seen.
      levels: names.indices.map { shown.contains($0) ? names[$0] : "" },
      mean: measure.mean.map { .init(share: $0.share, label: "\(meanName): \($0.text)") },
      scale: measure.scale)
  }

  /// “Dẫn đầu: Sở A, 95,2%. Xếp cuối: Sở B, 40,1%. Trung bình: 70,3%. …”
  private func finding(of block: PressBlock, measure: PressMeasure) -> String {
    let ranked = block.results.agencies.filter { measure.share(of: $0) != nil }
    let first = ranked.filter { $0.rank == 1 }
    let worst = ranked.compactMap(\.rank).max()
    let last = ranked.filter { $0.rank == worst }
    var sentences: [String] = []
    func add(_ words: String, _ agencies: [AgencyResult]) {
      guard let one = agencies.first, let names = agencies.map(\.agency.name).named else {
        return
      }
      sentences.append("\(words): \(names), \(measure.words(of: one)).")
    }
    if let one = first.first, first.count == ranked.count, first.count > 1 {
      sentences.append("Các đơn vị có kết quả bằng nhau: \(measure.words(of: one)).")
    } else {
      add("Dẫn đầu", first)
      if worst != 1 { add("Xếp cuối", last) }
    }
    let without = block.results.agencies.count { $0.isReported } - ranked.count
    let missing = without == 0 ? "" : " Không có điểm: \(without) đơn vị."
    return sentences.joined(separator: " ") + meanSentence(measure) + missing
  }

  private func meanSentence(_ measure: PressMeasure) -> String {
    measure.mean.map { " \(meanName): \($0.text)." } ?? ""
  }

  private func levelSentence(of block: PressBlock) -> String {
    block.levelList.map { " Số đơn vị theo mức: \($0)." } ?? ""
  }
}
