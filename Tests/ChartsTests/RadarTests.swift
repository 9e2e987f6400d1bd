import Charts
import Diagnostics
import Scene
import TestSupport
import Testing

@Suite struct RadarTests {
  private let style = ChartStyle(textSize: 10)

  /// Four axes in 300 × 300, names of 4 characters, values of 3.
  ///
  /// Lines are 1.18 em apart, so a label is 23.6 high and 4 × 0.5 + 0.04 em = 20.4 wide. Above
  /// and below the plot 0.45 em of air: 2R + 2 × (4.5 + 23.6) = 300 gives R = 121.9. At the sides
  /// 0.75 em: 121.9 + 7.5 + 20.4 = 149.8 stays inside.
  @Test func radiusIsTheLargestThatLabelsAllow() throws {
    let samples: [Sample] = [
      ("AAAA", 0.5, "50%"), ("BBBB", 1, "99%"), ("CCCC", 0.25, "25%"), ("DDDD", 0, " 0%"),
    ]
    let page = try Chart(.radar, samples, isBare: true).page(300, 300, style: style)
    let outline = try #require(page.strokes(style.maximumColor).first)
    #expect(outline.path.isClosed)
    #expect(!outline.stroke.dash.isEmpty)
    let corners = outline.path.points
    let radius = 150 - corners[0].y
    #expect(radius <= 121.9 && radius > 121.6)
    #expect(corners[0].x == 150)
    #expect(corners[1].y == corners[3].y)
    #expect(abs(corners[1].x - 150 - radius) < 0.002)

    // Clockwise from the top: half way up, all the way right, a quarter down, the centre.
    let line = try #require(page.strokes(style.seriesColor).first).path
    let expected = [
      Point(x: 150, y: 150 - radius / 2), Point(x: 150 + radius, y: 150),
      Point(x: 150, y: 150 + radius / 4), Point(x: 150, y: 150),
    ]
    #expect(line.isClosed)
    for (point, wanted) in zip(line.points, expected) {
      #expect(abs(point.x - wanted.x) < 0.002 && abs(point.y - wanted.y) < 0.002)
    }

    let right = try #require(page.text("BBBB"))
    #expect(right.anchor == .start)
    #expect(abs(right.position.x - (150 + radius + 7.5)) < 0.01)
    let left = try #require(page.text("DDDD"))
    #expect(left.anchor == .end)
    #expect(try #require(page.text("AAAA")).anchor == .middle)
  }

  /// Runs past the last axis to the first: 4, 5, 0, 1 with gaps at 2 and after 3 alone.
  @Test func lineBreaksAtGaps() throws {
    let shares: [Double?] = [0.5, 0.6, nil, 0.7, nil, 0.8, 0.9]
    let samples = shares.enumerated().map { index, share -> Sample in
      ("N\(index)", share, share.map { "\(Int($0 * 100))%" } ?? "-")
    }
    let page = try Chart(.radar, samples, isBare: true).page(400, 400, style: style)
    let lines = page.strokes(style.seriesColor)
    #expect(lines.count == 1)
    let path = try #require(lines.first).path
    // One open run of 5, 6, 0, 1: three lines. 3 stands alone between gaps: a marker, no line.
    #expect(path.points.count == 4)
    #expect(!path.isClosed)
    let markers = page.fills(style.seriesColor).filter { $0.fill.opacity == 1 }
    #expect(markers.count == 5)
    #expect(page.texts.filter { $0.run.text == "-" }.count == 2)
  }

  /// Percentages at 25, 50, 75 and 100 % of one axis: their middles lie on a straight line.
  @Test(arguments: [[0.6, 0.3, 0.44], [0.77, 0.73, 0.46], [0.35, 0.1, 0.16]])
  func percentagesOfTrianglesStandAlongOneAxis(shares: [Double]) throws {
    let samples = zip(["Chính quyền", "Kinh tế", "Xã hội"], shares).map {
      ($0, $1, "1,5") as Sample
    }
    let page = try Chart(.radar, samples, isBare: true).page(480, 480)
    let middles = try ["25%", "50%", "75%", "100%"].map { try #require(page.text($0)).box }
      .map { Point(x: $0.midX, y: $0.midY) }
    let (from, to) = (middles[0], middles[3])
    let length = ((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y))
      .squareRoot()
    for point in middles {
      let cross = (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
      #expect(abs(cross) / length < 12)
    }
  }

  @Test(arguments: [3, 12]) func axisCountsAtTheLimits(count: Int) throws {
    let samples = (0..<count).map { ("Chỉ số \($0)", 0.5, "50%") as Sample }
    _ = try Chart(.radar, samples).page(600, 600)
  }

  @Test(arguments: [1, 2, 13, 30]) func otherAxisCountsAreErrors(count: Int) {
    let samples = (0..<count).map { ("Chỉ số \($0)", 0.5, "50%") as Sample }
    let chart = Chart(.radar, samples, title: "T")
    #expect(
      chart.problems(800, 800) == [.chartDoesNotFit(chart: "T", reason: .axisCount(count))])
  }

  @Test func titleAndDescriptionAreOnTheGroup() throws {
    let chart = Chart(.radar, yenBai)
    let commands = try chart.page(500, 500).commands
    guard case .group(let group)? = commands.first, commands.count == 1 else {
      Issue.record("one group expected")
      return
    }
    #expect(group.role == .figure(title: chart.title, description: chart.description))
  }

  @Test func yenBaiAsPublished() throws {
    let page = try Chart(.radar, yenBai, list: .below(columns: 2)).page(480, 480)
    let mismatch = try textGoldenMismatch(page.dump, "yen-bai-radar")
    #expect(mismatch == nil)
  }
}
