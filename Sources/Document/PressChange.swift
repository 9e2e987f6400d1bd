import Charts
import Scoring
import Templates

extension PressDraft {
  /// Ranks of last year and this year.
  func rankChange(of block: PressBlock) -> (Graphic, finding: String)? {
    guard let comparison = filling.comparison else { return nil }
    let changes = comparison.blocks[block.index].changes
    let ranked = block.results.agencies.filter { $0.rank != nil }
    let rows = ranked.compactMap { agency -> RankChange.Row? in
      guard let rank = agency.rank else { return nil }
      let before = changes[agency.agency.id]?.rank.then
      let places = before.map { abs($0 - rank) } ?? 0
      return RankChange.Row(
        name: agency.agency.name, rank: rank, rankText: String(rank), before: before,
        beforeText: before.map { String($0) } ?? "-", change: places == 0 ? "" : String(places),
        isHighlighted: agency.agency.id == template.highlight)
    }
    guard rows.contains(where: { $0.before != nil }) else { return nil }
    let finding = finding(of: rows, gone: gone(from: block, in: comparison))
    let words = Words(
      title: "Thay đổi thứ hạng \(inYear) so với năm \(comparison.year), \(block.name)",
      subtitle: block.size, finding: finding,
      description: "Biểu đồ thứ hạng của \(block.size) (\(block.name)) năm \(comparison.year) và "
        + "\(inYear). \(finding)")
    return (
      .rankChange(
        RankChange(
          captions: captions(words), beforeName: "Năm \(comparison.year)",
          nowName: inYear.cased(.first),
          names: .init(
            up: "Tăng hạng", down: "Giảm hạng", same: "Giữ nguyên",
            entering: "Chưa xếp hạng năm trước"),
          rows: rows)), finding
    )
  }

  /// “5 đơn vị tăng hạng, 4 đơn vị giảm hạng, 3 đơn vị giữ nguyên. Tăng nhiều nhất: Sở A (+4)…”
  private func finding(of rows: [RankChange.Row], gone: [String]) -> String {
    let known = rows.compactMap { row in row.before.map { (name: row.name, gain: $0 - row.rank) } }
    func count(_ isMeant: (Int) -> Bool) -> Int { known.count { isMeant($0.gain) } }
    let counts = [
      (count { $0 > 0 }, "tăng hạng"), (count { $0 < 0 }, "giảm hạng"),
      (count { $0 == 0 }, "giữ nguyên"),
    ].filter { $0.0 > 0 }.map { "\($0.0) đơn vị \($0.1)" }
    var sentences = [counts.joined(separator: ", ") + "."]
    func add(_ words: String, _ gain: Int) {
      guard let names = known.filter({ $0.gain == gain }).map(\.name).named else { return }
      sentences.append("\(words): \(names) (\(abs(gain)) bậc).")
    }
    if let most = known.map(\.gain).max(), most > 0 { add("Tăng nhiều nhất", most) }
    if let least = known.map(\.gain).min(), least < 0 { add("Giảm nhiều nhất", least) }
    if let new = rows.filter({ $0.before == nil }).map(\.name).named {
      sentences.append("Năm trước chưa xếp hạng: \(new).")
    }
    if let gone = gone.named { sentences.append("Năm nay không còn trong bảng: \(gone).") }
    return sentences.joined(separator: " ")
  }

  /// Those that had a rank last year and have none now.
  private func gone(from block: PressBlock, in comparison: YearComparison) -> [String] {
    let blockOfChange = comparison.blocks[block.index]
    let unranked = block.results.agencies.filter {
      $0.rank == nil && blockOfChange.changes[$0.agency.id]?.rank.then != nil
    }
    return (unranked.map(\.agency) + blockOfChange.gone).map(\.name)
  }
}
