import Charts
import Scene
import TestSupport
import Testing

@Suite struct ValueListTests {
  private let style = ChartStyle(textSize: 10)

  /// The values of the list are of medium weight; those at the plot are bold.
  private func values(_ page: Page) -> [TextMark] {
    page.texts.filter { $0.run.font.weight == 500 }
  }

  /// 400 wide, 2.4 em between the columns: (400 − 24) / 2 = 188 each.
  @Test func runsDownTheColumns() throws {
    let page = try Chart(.radar, yenBai, list: .below(columns: 2), isBare: true)
      .page(400, 400, style: style)
    let list = values(page)
    #expect(Set(list.map(\.position.x)) == [188, 400])
    let left = list.filter { $0.position.x == 188 }.sorted { $0.position.y < $1.position.y }
    let right = list.filter { $0.position.x == 400 }.sorted { $0.position.y < $1.position.y }
    #expect(left.map(\.run.text) == ["83,33%", "100%", "100%", "45,24%"])
    #expect(right.map(\.run.text) == ["75%", "73,88%", "68%"])
    #expect(left.prefix(3).map(\.position.y) == right.map(\.position.y))
    #expect(list.allSatisfy { $0.anchor == .end })
  }

  @Test func standsBesideThePlot() throws {
    let page = try Chart(.radar, yenBai, list: .beside(columns: 1), isBare: true)
      .page(600, 300, style: style)
    let plot = try #require(page.strokes(style.maximumColor).first).path.bounds
    #expect(values(page).count == 7)
    #expect(values(page).allSatisfy { $0.position.x == 600 && $0.start.x > plot.maxX })
  }

  /// Seven columns in 300 points hold no “thông” beside a value; fewer columns do.
  @Test func narrowListsHaveFewerColumns() throws {
    let page = try Chart(.radar, yenBai, list: .below(columns: 7), isBare: true)
      .page(300, 400, style: style)
    #expect(values(page).count == 7)
    #expect(Set(values(page).map(\.position.x)).count < 7)
  }
}
