import Charts
import Scene
import TestSupport
import Testing

/// The mean of a block and the order of bars in charts of one agency.
@Suite struct MeanTests {
  private let style = ChartStyle(textSize: 10)

  private func chart(_ kind: Chart.Kind, order: Chart.Order = .given) -> Chart {
    Chart(
      kind: kind, title: "", maximumName: "", seriesName: "", meanName: "Trung bình khối",
      rangeName: "Thấp nhất – cao nhất",
      items: [
        .init(label: "AAAA", share: 0.5, value: "050%", mean: 0.25),
        .init(label: "BBBB", share: nil, value: "-", mean: 0.5),
        .init(label: "CCCC", share: 1, value: "100%", mean: 1, range: 0.5...1),
        .init(label: "DDDD", share: 0.5, value: "050%"),
      ], order: order, description: "")
  }

  @Test func bestFirstKeepsTiesAndPutsGapsLast() throws {
    func names(_ order: Chart.Order) throws -> [String] {
      try chart(.bars, order: order).page(400, 200, style: style).texts
        .filter { $0.run.text.count == 4 && $0.anchor == .start }.map(\.run.text)
    }
    #expect(try names(.given) == ["AAAA", "BBBB", "CCCC", "DDDD"])
    #expect(try names(.bestFirst) == ["CCCC", "AAAA", "DDDD", "BBBB"])
  }

  /// The track runs from 30 to 370, see ``BarTests``.
  @Test func meanOfBarsIsATick() throws {
    let page = try chart(.bars).page(400, 200, style: style)
    // The sample in the key comes first.
    let ticks = page.fills(style.meanColor).dropFirst().map(\.path.bounds)
    #expect(ticks.map(\.midX) == [115, 200, 370])
    #expect(page.text("Trung bình khối") != nil)
    #expect(page.text("Thấp nhất – cao nhất") != nil)
  }

  @Test func meanOfARadarIsADashedLineWithItsOwnMarkers() throws {
    let page = try chart(.radar).page(400, 400, style: style)
    let lines = page.strokes(style.meanColor)
    // The sample in the key, and three axes in a row.
    #expect(lines.map(\.path.points.count) == [2, 3])
    #expect(lines.allSatisfy { !$0.stroke.dash.isEmpty })
    #expect(page.fills(style.meanColor).count == 4)
    #expect(page.text("Thấp nhất – cao nhất") == nil)
  }

  @Test func chartsWithoutMeansDoNotExplainThem() throws {
    let chart = Chart(
      kind: .bars, title: "", maximumName: "", seriesName: "", meanName: "Trung bình khối",
      items: [.init(label: "A", share: 1, value: "1")], description: "")
    #expect(try chart.page(400, 200, style: style).text("Trung bình khối") == nil)
  }
}
