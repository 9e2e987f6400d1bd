import Charts
import Scene
import TestSupport

/// A chart as no template would ask for and some will.
struct RandomChart {
  let chart: Chart
  let size: Size
  let style: ChartStyle

  private static let words = [
    "số", "tỷ lệ", "chỉ số", "chuyển đổi", "nhận thức", "thể chế", "hạ tầng", "và", "nền tảng",
    "nhân lực", "an toàn", "thông tin", "mạng", "hoạt động", "chính quyền", "kinh tế", "xã hội",
    "phát triển", "đào tạo", "dịch vụ công", "trực tuyến", "toàn trình", "của", "cơ quan",
    "đơn vị", "UBND", "cấp huyện", "Nghiêng", "hồ sơ", "quy hoạch",
  ]

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func label(upTo limit: Int) -> String {
      let length = Int.random(in: 1...limit, using: &generator)
      var text = Self.words.randomElement(using: &generator) ?? ""
      while text.count < length {
        let longer = text + " " + (Self.words.randomElement(using: &generator) ?? "")
        if longer.count > limit { break }
        text = longer
      }
      return text
    }
    // Most names are as long as real ones, some charts have very long ones.
    let limit = [24, 40, 40, 60, 120].randomElement(using: &generator) ?? 40
    let common = Double.random(in: 0...1, using: &generator)
    var items: [Chart.Item] = []
    let count = Int.random(in: 3...12, using: &generator)
    for _ in 0..<count {
      let share: Double? =
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: nil
        case 1: 0
        case 2: 1
        case 3: common
        default: Double.random(in: 0...1, using: &generator)
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
      .none, .none, .below(columns: Int.random(in: 1...3, using: &generator)),
      .beside(columns: Int.random(in: 1...2, using: &generator)),
    ]
    chart = Chart(
      kind: Bool.random(using: &generator) ? .radar : .bars, title: label(upTo: 120),
      subtitle: Bool.random(using: &generator) ? label(upTo: 80) : "",
      maximumName: "Tỷ lệ tối đa", seriesName: label(upTo: 60), items: items,
      valueList: lists.randomElement(using: &generator) ?? .none,
      source: Bool.random(using: &generator) ? "Nguồn: " + label(upTo: 100) : "",
      description: "")
    size = Size(
      width: Double(Int.random(in: 360...1920, using: &generator)),
      height: Double(Int.random(in: 360...1080, using: &generator)))
    style = ChartStyle(
      textSize: Double(Int.random(in: 8...24, using: &generator)),
      margin: Bool.random(using: &generator) ? 0 : 24)
  }
}
