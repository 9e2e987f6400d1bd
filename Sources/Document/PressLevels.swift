import Charts
import Scoring
import Templates

extension PressDraft {
  /// How many agencies of each block have reached each level.
  func levels() -> (Graphic, finding: String)? {
    let blocks = blocks.filter { $0.levels != nil }
    guard let first = blocks.first, let levels = first.levels else { return nil }
    let bars = blocks.map { block in
      let counts = block.statistics.levels.map(\.count)
      return LevelBars.Block(
        name: block.name.cased(.first), total: block.size,
        counts: zip(counts, shares(of: counts)).map { count, share in
          .init(number: count, text: "\(count) (\(share))")
        })
    }
    let sentences = blocks.map { block in
      "\(block.name.cased(.first)) (\(block.size)): \(block.levelList ?? "")."
    }
    let empty = levels.names.indices.filter { index in
      blocks.allSatisfy { $0.statistics.levels[index].count == 0 }
    }.map { levels.names[$0] }
    let none = empty.listed(.commas).map { " Không có đơn vị nào ở mức \($0)." } ?? ""
    let finding = sentences.joined(separator: " ") + none
    let title =
      template.isTogether
      ? "Mức độ chuyển đổi số của các cơ quan, đơn vị \(inYear)"
      : "Mức độ chuyển đổi số \(first.name) \(inYear)"
    let words = Words(
      title: title,
      subtitle: template.isTogether
        ? "Số cơ quan, đơn vị và tỷ lệ theo mức"
        : "\(first.size) theo mức",
      finding: finding,
      description:
        "Biểu đồ thanh chồng 100%: số cơ quan, đơn vị theo mức độ chuyển đổi số \(inYear). "
        + finding)
    return (
      .levels(LevelBars(captions: captions(words), levels: levels.names, blocks: bars)), finding
    )
  }

  private func shares(of counts: [Int]) -> [String] {
    let format = template.format ?? filling.template.formats["share"]
    let rule = filling.template.assessment.shareRule
    return PrintedShares(of: counts, places: format.places, rule: rule).shares.map(format.text)
  }
}
