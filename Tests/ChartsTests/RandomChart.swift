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
    let common = Double.random(in: 0...1, using: &words.generator)
    var items: [Chart.Item] = []
    let count = Int.random(in: 3...12, using: &words.generator)
    for _ in 0..<count {
      let share: Double? =
        switch Int.random(in: 0..<10, using: &words.generator) {
        case 0: nil
        case 1: 0
        case 2: 1
        case 3: common
        default: Double.random(in: 0...1, using: &words.generator)
        }
      let hundredths = share.map { Int($0 * 10000) }
      items.append(
        Chart.Item(
          label: label(upTo: limit), share: share,
          value: hundredths.map { "\($0 / 100),\($0 % 100)%" } ?? "-"))
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
      maximumName: "Tỷ lệ tối đa", seriesName: label(upTo: 60), items: items,
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
