import Charts
import Scene
import TestSupport
import Testing

@Suite struct RankedBarsTests {
  private let style = ChartStyle(textSize: 10)

  private func ranking(
    _ rows: [RankedBars.Row], levels: [String] = [], mean: RankedBars.Mean? = nil
  ) -> Graphic {
    .ranking(
      RankedBars(captions: .bare, rows: rows, levels: levels, mean: mean))
  }

  private let rows: [RankedBars.Row] = [
    .init(rank: "1", name: "AAAA", share: 1, value: "100%", level: 0),
    .init(rank: "2", name: "BBBB", share: 0.5, value: "050%", level: 1, isHighlighted: true),
    .init(rank: "3", name: "CCCC", share: 0, value: "000%", level: 1),
    .init(rank: "", name: "DDDD", share: nil, value: "-"),
  ]

  /// 400 wide at 10 points: ranks 5.5 wide (bold), 7 to the names, which are 22 wide (bold) and a
  /// hundredth of an em more; 8 to the bars at 42.6; values 22, 4.5 before and 1.5 after. Bars of
  /// 100 % are 400 − 42.6 − 28 long.
  @Test func barsStartAtZeroWithTheValueAtTheEnd() throws {
    let page = try ranking(rows).page(400, 200, style: style)
    let bars = page.fills(style.seriesColor).map(\.path.bounds)
    #expect(bars.map { ($0.minX * 10).rounded() } == [426, 426])
    #expect(bars.map { ($0.width * 100).rounded() } == [32940, 16470])
    let full = try #require(page.text("100%"))
    #expect(page.texts.filter { $0.run.text == "100%" && $0.run.font.weight == 700 }.count == 1)
    #expect(full.size <= 10)
    let half = try #require(page.text("050%"))
    #expect(abs(half.start.x - (42.6 + 164.7 + 4.5)) < 0.01)
    #expect(abs(try #require(page.text("-")).start.x - 47.1) < 0.01)
    // Rows of one height, 3.6 em where there is room.
    let names = ["AAAA", "BBBB", "CCCC", "DDDD"].compactMap { page.text($0)?.position.y }
    #expect(zip(names, names.dropFirst()).allSatisfy { abs($1 - $0 - 36) < 0.01 })
    #expect(page.text("BBBB")?.run.font.weight == 700)
    #expect(page.text("AAAA")?.run.font.weight == 400)
  }

  @Test func levelsHaveColourPatternAndName() throws {
    let page = try ranking(rows, levels: ["Tốt", "Khá"]).page(400, 200, style: style)
    // A bar and a sample in the key each.
    #expect(page.fills(style.color(ofLevel: 0, of: 2)).count == 2)
    #expect(page.fills(style.color(ofLevel: 1, of: 2)).count == 2)
    #expect(page.fills(style.seriesColor).isEmpty)
    #expect(page.text("Tốt") != nil && page.text("Khá") != nil)
    // The outline carries the lightest level; the second level is hatched.
    let lines = page.strokes(style.scale[6])
    #expect(lines.filter(\.path.isClosed).count == 4)
  }

  @Test func meanIsALineAcrossAllBarsWithItsLabel() throws {
    let page = try ranking(rows, mean: .init(share: 0.25, label: "TB: 25%"))
      .page(400, 200, style: style)
    let line = try #require(page.strokes(style.meanColor).first)
    #expect(abs(line.path.bounds.minX - (42.6 + 329.4 / 4)) < 0.01)
    #expect(line.path.bounds.width == 0)
    #expect(!line.stroke.dash.isEmpty)
    #expect(page.text("TB: 25%")?.anchor == .middle)
  }

  /// The bar of 50 % ends at 207.3; its value would stand from 211.8 to 233.8. Means at 213.888 and
  /// at 223.77 would cross it: close to the bar, it stands right of the line, else inside the bar,
  /// 4.5 before its end.
  @Test(arguments: [(0.25, 211.8), (0.52, 218.388), (0.55, 180.8), (0.9, 211.8)])
  func meansDoNotCrossValues(mean: Double, start: Double) throws {
    let page = try ranking(rows, mean: .init(share: mean, label: "TB")).page(400, 200, style: style)
    let value = try #require(page.text("050%"))
    #expect(abs(value.start.x - start) < 0.01)
    #expect(value.color == (start < 207 ? style.background : style.textColor))
    #expect(page.contrastFaults == [])
  }

  @Test func meansOfRandomRankingsCrossNoValue() throws {
    var lines = 0
    for seed in stride(from: UInt64(0), to: 500, by: 5) {
      let random = RandomGraphic(seed: seed)
      let pages = (try? random.graphic.scenes(in: random.size, style: random.style)) ?? []
      for page in pages {
        let values = page.texts.filter { random.values.contains($0.run.text) }.map(\.box)
        for line in page.strokes(random.style.meanColor).map(\.path.bounds) {
          lines += 1
          #expect(
            !values.contains {
              $0.minX < line.minX && line.minX < $0.maxX
                && $0.midY > line.minY && $0.midY < line.maxY
            }, "seed \(seed)")
        }
      }
    }
    #expect(lines > 50)
  }

  /// 12 names that need a quarter of the width: smaller text in one column, not larger in two.
  @Test(arguments: [(1200.0, 630.0, 23.0), (1080, 1080, 29), (1920, 1080, 38)])
  func oneColumnIsPreferredToLargerText(width: Double, height: Double, text: Double) throws {
    let rows = (1...12).map {
      RankedBars.Row(
        rank: "\($0)", name: "UBND huyện Số \($0)", share: 0.5, value: "50%")
    }
    let style = ChartStyle(textSize: text * 0.75)
    let page = try ranking(rows).page(width * 0.75, height * 0.75, style: style)
    #expect(Set(page.fills(style.seriesColor).map(\.path.bounds.minX)).count == 1)
    let sizes = page.texts.filter { $0.run.text.hasPrefix("UBND") }.map(\.size)
    #expect(sizes.count == 12 && sizes.allSatisfy { $0 >= 0.8 * style.textSize })
  }

  /// Ranks run down the columns, then on to the next page; each page tells its number.
  @Test func longRankingsGoOnInColumnsAndPages() throws {
    let rows = (1...150).map {
      RankedBars.Row(rank: "\($0)", name: "Xã số \($0)", share: 0.5, value: "50,00%")
    }
    let graphic = Graphic.ranking(
      RankedBars(
        captions: Captions(
          title: "Xếp hạng 150 xã", description: "", pageWords: PageWords(before: "Trang ")),
        rows: rows))
    let pages = try graphic.scenes(in: Size(width: 600, height: 315), style: style)
    #expect(pages.count > 1)
    var ranks: [Int] = []
    for (number, page) in pages.enumerated() {
      #expect(page.text("Trang \(number + 1)/\(pages.count)") != nil)
      #expect(page.text("Xếp hạng 150 xã") != nil)
      let marks = page.texts.filter { Int($0.run.text) != nil }
        .sorted { ($0.position.x, $0.position.y) < ($1.position.x, $1.position.y) }
      ranks += marks.compactMap { Int($0.run.text) }
    }
    #expect(ranks == Array(1...150))
  }

  /// Short names stand in only where the full ones do not fit.
  @Test func shortNamesAreUsedWhereTheTemplateGivesThem() throws {
    let long = "ỦybannhândânhuyệnTrạmTấutỉnhYênBáiMườngLò"
    func graphic(_ short: String?) -> Graphic {
      ranking([.init(rank: "1", name: long, shortName: short, share: 1, value: "100%")])
    }
    #expect(try graphic("Trạm Tấu").page(900, 200, style: style).text(long) != nil)
    #expect(try graphic("Trạm Tấu").page(200, 200, style: style).text("Trạm Tấu") != nil)
    #expect(graphic(nil).problems(200, 200).map(\.code) == ["chart.does-not-fit"])
  }

  @Test func breaksAreDashedLines() throws {
    let rows = [1, 2, 9].map {
      RankedBars.Row(
        rank: "\($0)", name: "A", share: 0.5, value: "50%", followsBreak: $0 == 9)
    }
    let page = try ranking(rows).page(400, 200, style: style)
    #expect(page.strokes(style.maximumColor).map(\.stroke.dash.isEmpty) == [false])
  }
}
