import Charts
import Scene
import TestSupport

/// A chart as no template would ask for and some will.
struct RandomChart {
  let chart: Chart
  let size: Size
  let style: ChartStyle

  init(seed: UInt64) {
    var words = RandomWords(seed: seed)
    func label(upTo limit: Int) -> String { words.words(upTo: limit) }
    // Most names are as long as real ones, some charts have very long ones.
    let limit = [24, 40, 40, 60, 120].randomElement(using: &words.generator) ?? 40
    let hasMeans = words.chance(2)
    let hasRanges = words.chance(3)
    var items: [Chart.Item] = []
    let count = Int.random(in: 3...12, using: &words.generator)
    for _ in 0..<count {
      let share = words.share()
      let hundredths = share.map { Int($0 * 10000) }
      let ends = [words.share() ?? 0, words.share() ?? 1].sorted()
      items.append(
        Chart.Item(
          label: label(upTo: limit), share: share,
          value: hundredths.map { "\($0 / 100),\($0 % 100)%" } ?? "-",
          mean: hasMeans ? words.share() : nil, range: hasRanges ? ends[0]...ends[1] : nil))
    }
    if items.allSatisfy({ $0.share == nil }) {
      items[0] = Chart.Item(label: items[0].label, share: 0.5, value: "50%")
    }
    let lists: [Chart.ValueList] = [
      .none, .none, .below(columns: Int.random(in: 1...3, using: &words.generator)),
      .beside(columns: Int.random(in: 1...2, using: &words.generator)),
    ]
    chart = Chart(
      kind: Bool.random(using: &words.generator) ? .radar : .bars, title: label(upTo: 120),
      subtitle: Bool.random(using: &words.generator) ? label(upTo: 80) : "",
      maximumName: "Tỷ lệ tối đa", seriesName: label(upTo: 60),
      meanName: "Trung bình khối", rangeName: "Thấp nhất – cao nhất", items: items,
      order: words.chance(2) ? .given : .bestFirst,
      valueList: lists.randomElement(using: &words.generator) ?? .none,
      source: Bool.random(using: &words.generator) ? "Nguồn: " + label(upTo: 100) : "",
      description: "")
    size = Size(
      width: Double(Int.random(in: 360...1920, using: &words.generator)),
      height: Double(Int.random(in: 360...1080, using: &words.generator)))
    style = ChartStyle(
      textSize: Double(Int.random(in: 8...24, using: &words.generator)),
      margin: Bool.random(using: &words.generator) ? 0 : 24)
  }
}
