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
