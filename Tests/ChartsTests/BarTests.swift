import Charts
import Diagnostics
import Scene
import TestSupport
import Testing

@Suite struct BarTests {
  private let style = ChartStyle(textSize: 10)

  /// 400 wide at 10 points: names of 4 characters are 20, the gap after them 10; values of 4 bold
  /// characters 22, the gap before them 8. The track runs from 30 to 370.
  @Test func barsStartAtZeroAndKeepTheirShare() throws {
    let samples: [Sample] = [
      ("AAAA", 0.5, "050%"), ("BBBB", 1, "100%"), ("CCCC", 0, "000%"), ("DDDD", nil, "-"),
    ]
    let page = try Chart(.bars, samples, isBare: true).page(400, 200, style: style)
    let bars = page.fills(style.seriesColor).map(\.path.bounds)
    #expect(bars.count == 2)
    #expect(bars.allSatisfy { $0.minX == 30 })
    #expect(bars.map(\.maxX) == [200, 370])

    // Rows of one height: (200 − scale) / 4, at most 7 em; the scale is 9.204 + 3.5 high.
    let pitch = (200 - 9.204 - 3.5) / 4
    let values = page.texts.filter { $0.anchor == .end }
    #expect(values.map(\.run.text) == ["050%", "100%", "000%", "-"])
    #expect(values.allSatisfy { $0.position.x == 400 })
    for (upper, lower) in zip(values, values.dropFirst()) {
      #expect(abs(lower.position.y - upper.position.y - pitch) < 0.01)
    }
    // A track for each row, that of the gap dashed.
    let tracks = page.strokes(style.maximumColor)
    #expect(tracks.map(\.stroke.dash.isEmpty) == [true, true, true, false])
    let scale = page.texts.filter { $0.anchor == .middle }
    #expect(scale.map(\.run.text) == ["0%", "25%", "50%", "75%", "100%"])
    #expect(scale.map(\.position.x) == [30, 115, 200, 285, 370])
  }

  @Test func chartsWithoutValuesAreErrors() {
    for kind in [Chart.Kind.radar, .bars] {
      let empty = Chart(kind, [("A", nil, "-"), ("B", nil, "-"), ("C", nil, "-")], title: "T")
      #expect(empty.problems(800, 800) == [.chartDoesNotFit(chart: "T", reason: .noValues)])
    }
    #expect(
      Chart(.bars, [], title: "T").problems(800, 800)
        == [.chartDoesNotFit(chart: "T", reason: .noValues)])
  }

  @Test(arguments: [Chart.Kind.radar, .bars])
  func boxesWithoutRoomAreErrors(kind: Chart.Kind) {
    let misfit = Problem.chartDoesNotFit(chart: "T", reason: .labels(width: 90, height: 60))
    #expect(Chart(kind, yenBai, title: "T").problems(90, 60) == [misfit])
    for side in [0, -5, Double.nan, .infinity] {
      #expect(Chart(kind, yenBai, title: "T").problems(side, 400).map(\.code) == [misfit.code])
    }
  }

  @Test func yenBaiAsPublished() throws {
    let page = try Chart(.bars, yenBai, list: .below(columns: 2)).page(480, 480)
    let mismatch = try textGoldenMismatch(page.dump, "yen-bai-bars")
    #expect(mismatch == nil)
  }
}
