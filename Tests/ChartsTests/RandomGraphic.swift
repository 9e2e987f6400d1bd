import Charts
import Scene
import TestSupport

/// A graphic of any kind as no template would ask for and some will, in a size people ask for.
struct RandomGraphic {
  let graphic: Graphic
  let size: Size
  let style: ChartStyle
  /// Each is printed once, on one of the pages.
  let values: [String]

  /// Width, height and text size in CSS pixels.
  static let presets: [(Double, Double, Double)] = [
    (1200, 630, 20), (1080, 1080, 24), (1080, 1350, 26), (1920, 1080, 28), (794, 1123, 14),
    (600, 600, 14),
  ]

  private static let kinds = 5

  init(seed: UInt64) {
    var random = RandomWords(seed: seed)
    let (width, height, text) = random.pick(Self.presets)
    size = Size(width: width * 0.75, height: height * 0.75)
    style = ChartStyle(
      textSize: text * 0.75, smallestTextSize: 6.75, margin: random.chance(3) ? 0 : 20)
    let captions = Captions(
      title: random.words(upTo: 100), subtitle: random.chance(2) ? random.words(upTo: 80) : "",
      source: random.chance(2) ? "Nguồn: " + random.words(upTo: 100) : "", description: "",
      pageWords: PageWords(before: "Trang "))
    // Most blocks are small; values have a number of their own, so that each can be found.
    let count = random.number(random.chance(15) ? 2...150 : 2...24)
    let limit = random.pick([24, 40, 40, 60, 120])
    let names = (0..<count).map { _ in random.words(upTo: limit) }
    let highlighted = random.number(0...count)
    switch seed % UInt64(Self.kinds) {
    case 0:
      let levels = random.number(0...6)
      let rows = names.enumerated().map { index, name in
        let share = index == 0 ? 0.5 : random.share()
        return RankedBars.Row(
          rank: "\(index + 1)", name: name, shortName: random.chance(3) ? "Sở" : nil,
          share: share, value: share == nil ? "-\(index)-" : "\(index),25%",
          level: levels > 0 && random.chance(2) ? random.number(0...(levels - 1)) : nil,
          isHighlighted: index == highlighted)
      }
      values = rows.map(\.value)
      graphic = .ranking(
        RankedBars(
          captions: captions, rows: rows, levels: (0..<levels).map { "Mức \($0)" },
          mean: random.chance(2)
            ? .init(share: random.share() ?? 0, label: "Trung bình khối: 61,25%") : nil,
          scale: random.chance(4) ? [] : ScaleMark.percent))
    case 1:
      let levels = random.number(1...7)
      var index = 0
      let blocks = names.prefix(8).map { name in
        LevelBars.Block(
          name: name, total: random.chance(2) ? "138 cơ quan" : "",
          counts: (0..<levels).map { level in
            index += 1
            let number = level == 0 ? 3 : random.pick([0, 1, 1, 7, 57])
            return .init(number: number, text: number == 0 ? "" : "\(index)")
          })
      }
      values = blocks.flatMap { $0.counts.map(\.text) }.filter { !$0.isEmpty }
      graphic = .levels(
        LevelBars(
          captions: captions, levels: (0..<levels).map { "Mức \($0)" }, blocks: blocks))
    case 2:
      let columns = (0..<random.number(2...12)).map { _ in random.words(upTo: 40) }
      let rows = names.enumerated().map { index, name in
        HeatTable.Row(
          rank: random.chance(9) ? "" : "\(index + 1)", name: name,
          shortName: random.chance(3) ? "Sở" : nil,
          cells: columns.indices.map { column in
            let share = index + column == 0 ? 0.5 : random.share()
            return .init(
              share: share, value: share == nil ? "-" : "\(index),\(column)0%")
          }, isHighlighted: index == highlighted)
      }
      values = rows.flatMap { $0.cells.map(\.value) }.filter { $0 != "-" }
      graphic = .heatTable(
        HeatTable(
          captions: captions, columns: columns, rows: rows, gapName: "Không áp dụng"))
    case 3:
      let before = names.indices.shuffled(using: &random.generator)
      let rows = names.enumerated().map { index, name in
        let rank = index > 0 && random.chance(8) ? nil : before[index] + random.number(1...3)
        return RankChange.Row(
          name: name, shortName: random.chance(3) ? "Sở" : nil, rank: index + 1,
          rankText: "\(index + 1).", before: rank, beforeText: rank.map { "\($0)" } ?? "-",
          change: random.chance(4) ? "" : "3", isHighlighted: index == highlighted)
      }
      values = rows.map(\.rankText)
      graphic = .rankChange(
        RankChange(
          captions: captions, beforeName: "Năm 2021", nowName: "Năm 2022",
          names: .init(
            up: "Tăng hạng", down: "Giảm hạng", same: "Giữ nguyên", entering: "Mới xếp hạng"),
          rows: rows))
    default:
      let axes = (0..<random.number(3...12)).map { _ in random.words(upTo: 40) }
      let items = names.enumerated().map { index, name in
        SmallRadars.Item(
          name: name, shortName: random.chance(3) ? "Sở" : nil, value: "Hạng \(index + 1)",
          shares: axes.indices.map { index + $0 == 0 ? 0.5 : random.share() },
          isHighlighted: index == highlighted)
      }
      values = items.map(\.value)
      graphic = .smallRadars(
        SmallRadars(
          captions: captions, axes: axes, items: items,
          means: random.chance(2) ? [] : axes.map { _ in random.share() },
          seriesName: "Tỷ lệ hoàn thành", meanName: "Trung bình khối",
          maximumName: "Tỷ lệ tối đa"))
    }
  }
}

/// Random choices and Vietnamese names.
struct RandomWords {
  var generator: SeededGenerator

  private static let words = [
    "số", "tỷ lệ", "chỉ số", "chuyển đổi", "nhận thức", "thể chế", "hạ tầng", "và", "nền tảng",
    "nhân lực", "an toàn", "thông tin", "mạng", "hoạt động", "chính quyền", "kinh tế", "xã hội",
    "phát triển", "đào tạo", "dịch vụ công", "trực tuyến", "toàn trình", "của", "cơ quan",
    "đơn vị", "UBND", "cấp huyện", "Nghiêng", "hồ sơ", "quy hoạch",
  ]

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// One in so many.
  mutating func chance(_ count: Int) -> Bool { number(1...count) == 1 }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...(values.count - 1))] }

  /// Real ties, both ends, gaps.
  mutating func share() -> Double? {
    switch number(0...9) {
    case 0: nil
    case 1: 0
    case 2: 1
    case 3: 0.625
    default: Double.random(in: 0...1, using: &generator)
    }
  }

  /// From one word to so many characters.
  mutating func words(upTo limit: Int) -> String {
    let length = number(1...limit)
    var text = pick(Self.words)
    while text.count < length {
      let longer = text + " " + pick(Self.words)
      if longer.count > limit { break }
      text = longer
    }
    return text
  }
}
