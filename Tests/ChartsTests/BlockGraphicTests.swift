import Charts
import Diagnostics
import Scene
import TestSupport
import Testing

@Suite struct LevelBarsTests {
  private let style = ChartStyle(textSize: 10)

  private func page(_ counts: [Int]) throws -> Page {
    let block = LevelBars.Block(
      name: "Khối", total: "cơ quan", counts: counts.map { .init(number: $0, text: "\($0)") })
    return try Graphic.levels(
      LevelBars(captions: .bare, levels: ["", "", ""], blocks: [block])
    ).page(400, 200, style: style)
  }

  /// 6, 0 and 2 of 8 on 400 points: 300 and 100, counts in the middle of each.
  @Test func partsHaveTheLengthOfTheirCount() throws {
    let page = try page([6, 0, 2])
    let first = try #require(page.fills(style.color(ofLevel: 0, of: 3)).first).path.bounds
    let last = try #require(page.fills(style.color(ofLevel: 2, of: 3)).first).path.bounds
    #expect((first.minX, first.maxX) == (0, 300))
    #expect((last.minX, last.maxX) == (300, 400))
    #expect(page.text("6")?.position.x == 150)
    #expect(page.text("2")?.position.x == 350)
    #expect(page.text("0") == nil)
  }

  /// 98, 1 and 1 of 100: 4 points are too narrow for a figure of 5.5. Both stand under the bar,
  /// the last at its end, the other 7 points of air before it.
  @Test func narrowPartsHaveTheirCountOutside() throws {
    let page = try page([98, 1, 1])
    let bar = try #require(page.fills(style.color(ofLevel: 0, of: 3)).first).path.bounds
    let ones = page.texts.filter { $0.run.text == "1" }.sorted { $0.position.x < $1.position.x }
    #expect(ones.map(\.position.x) == [384.75, 397.25])
    #expect(ones.allSatisfy { $0.box.minY > bar.maxY })
    #expect(page.strokes(style.mutedColor).count == 2)
  }
}

@Suite struct HeatTableTests {
  private let style = ChartStyle(textSize: 10)

  private func table(_ columns: [String], rows: Int = 2) -> Graphic {
    .heatTable(
      HeatTable(
        captions: .bare, columns: columns,
        rows: (1...rows).map { row in
          .init(
            rank: "\(row)", name: "Sở \(row)",
            cells: columns.indices.map {
              $0 == 1 ? .init(share: nil, value: "-") : .init(share: 1, value: "\(row)-\($0)")
            })
        }, scale: [], gapName: "Không áp dụng"))
  }

  @Test func cellsAreColouredByShareAndGapsAreHatched() throws {
    let page = try table(["Nhận thức số", "Thể chế số"]).page(400, 200, style: style)
    #expect(page.fills(style.color(ofShare: 1)).count == 2)
    #expect(page.text("1-0")?.color == style.background)
    // Two cells and the sample in the key.
    #expect(page.strokes(style.gridColor).count == 3)
    #expect(page.text("Không áp dụng") != nil)
    let first = try #require(page.text("1-0"))
    let second = try #require(page.text("2-0"))
    #expect(first.position.x == second.position.x)
  }

  @Test func headersAreRepeatedOnEveryPage() throws {
    let pages = try table(["Một", "Hai"], rows: 60)
      .scenes(in: Size(width: 400, height: 200), style: style)
    #expect(pages.count > 2)
    #expect(pages.allSatisfy { $0.text("Một") != nil && $0.text("Hai") != nil })
    let rows = pages.flatMap { page in
      page.texts.filter { $0.run.text.hasSuffix("-0") }.sorted { $0.position.y < $1.position.y }
    }
    #expect(rows.map(\.run.text) == (1...60).map { "\($0)-0" })
  }

  /// Twelve columns of about 28 points hold no “Nghiêng” of 32: numbers stand over them, the
  /// names above the table.
  @Test func namesWithoutRoomAreNumbered() throws {
    let columns = (1...12).map { "Nghiêng \($0)" }
    let page = try table(columns).page(400, 300, style: style)
    #expect(page.texts.filter { $0.run.text == "12" }.count == 2)
    #expect(columns.allSatisfy { page.text($0) != nil })
  }
}

@Suite struct RankChangeTests {
  private let style = ChartStyle(textSize: 10)

  private func change(_ before: [Int?]) -> Graphic {
    .rankChange(
      RankChange(
        captions: .bare, beforeName: "2021", nowName: "2022",
        names: .init(up: "Tăng", down: "Giảm", same: "Giữ", entering: "Mới"),
        rows: before.enumerated().map { index, rank in
          .init(
            name: "Sở \(index + 1)", rank: index + 1, rankText: "\(index + 1).", before: rank,
            beforeText: rank.map { "\($0)" } ?? "-", change: "1")
        }))
  }

  /// 1 → 1, 3 → 2, 2 → 3, new → 4, 5 → 5.
  @Test func linesRunFromThenToNow() throws {
    let page = try change([1, 3, 2, nil, 5]).page(500, 300, style: style)
    func lines(_ color: Color) -> [Rect] {
      page.strokes(color).filter { $0.path.elements.count == 2 && $0.path.bounds.width > 50 }
        .map(\.path.bounds)
    }
    #expect(lines(style.maximumColor).count == 2)
    #expect(lines(style.maximumColor).allSatisfy { $0.height == 0 })
    #expect(lines(style.seriesColor).count == 1)
    #expect(lines(style.meanColor).count == 1)
    let down = page.strokes(style.meanColor).filter { $0.path.bounds.width > 50 }
    #expect(down.allSatisfy { !$0.stroke.dash.isEmpty })
    #expect(["Tăng", "Giảm", "Giữ", "Mới", "2021", "2022"].allSatisfy { page.text($0) != nil })
  }

  /// Signs are shapes: no font need have an arrow.
  @Test func tooManyForLinesMakeAList() throws {
    let count = 60
    let page = try change((1...count).map { $0 % 7 == 0 ? nil : count + 1 - $0 })
      .page(800, 600, style: style)
    #expect(page.texts.allSatisfy { !$0.run.text.contains { "▲▼=".contains($0) } })
    let ranks = page.texts.filter { $0.run.text.hasSuffix(".") }
      .sorted { ($0.position.x, $0.position.y) < ($1.position.x, $1.position.y) }
    #expect(ranks.map(\.run.text) == (1...count).map { "\($0)." })
    #expect(page.strokes(style.maximumColor).isEmpty)
  }
}

@Suite struct SmallRadarsTests {
  private let style = ChartStyle(textSize: 10)

  private func radars(axes: Int, items: Int) -> Graphic {
    .smallRadars(
      SmallRadars(
        captions: .bare, axes: (0..<axes).map { "Chỉ số \($0)" },
        items: (0..<items).map { item in
          .init(
            name: "Sở \(item)", value: "Hạng \(item)",
            shares: (0..<axes).map { $0 == 1 ? nil : 0.5 })
        }, seriesName: "", maximumName: ""))
  }

  @Test func everyAgencyHasItsRadarAndEveryAxisItsNumber() throws {
    let page = try radars(axes: 5, items: 4).page(500, 300, style: style)
    let outlines = page.strokes(style.maximumColor).filter(\.path.isClosed)
    #expect(outlines.map(\.path.points.count) == [5, 5, 5, 5])
    #expect(Set(outlines.map { ($0.path.bounds.width * 100).rounded() }).count == 1)
    for number in 1...5 {
      // At each radar and in the key.
      #expect(page.texts.filter { $0.run.text == "\(number)" }.count == 5)
    }
    #expect(page.text("Chỉ số 4") != nil)
    // The line is open at the gap.
    #expect(page.strokes(style.seriesColor).allSatisfy { !$0.path.isClosed })
  }

  @Test func otherAxisCountsAreErrors() {
    for axes in [2, 13] {
      #expect(
        radars(axes: axes, items: 2).problems(500, 500)
          == [.chartDoesNotFit(chart: "", reason: .axisCount(axes))])
    }
  }
}

@Suite struct GraphicErrorTests {
  @Test func graphicsWithoutValuesAreErrors() {
    let graphics: [Graphic] = [
      .ranking(
        RankedBars(
          captions: .bare, rows: [.init(rank: "", name: "A", share: nil, value: "-")])),
      .levels(LevelBars(captions: .bare, levels: ["A"], blocks: [])),
      .heatTable(HeatTable(captions: .bare, columns: ["A"], rows: [])),
      .rankChange(
        RankChange(
          captions: .bare, beforeName: "", nowName: "",
          names: .init(up: "", down: "", same: "", entering: ""), rows: [])),
      .smallRadars(
        SmallRadars(
          captions: .bare, axes: ["A", "B", "C"], items: [], seriesName: "", maximumName: "")),
    ]
    for graphic in graphics {
      #expect(
        graphic.problems(500, 500) == [.chartDoesNotFit(chart: "", reason: .noValues)])
    }
  }

  @Test func boxesWithoutRoomAreErrors() {
    let graphic = Graphic.ranking(
      RankedBars(
        captions: .bare, rows: [.init(rank: "1", name: "Sở Y tế", share: 1, value: "100%")]))
    for side in [0, -5, 40, Double.nan, .infinity] {
      #expect(graphic.problems(side, 200).map(\.code) == ["chart.does-not-fit"])
    }
  }

  @Test func titleAndDescriptionAreOnEveryPage() throws {
    let graphic = Graphic.ranking(
      RankedBars(
        captions: Captions(title: "T", showsTitle: false, description: "D"),
        rows: (1...99).map { .init(rank: "\($0)", name: "A", share: 1, value: "1%") }))
    let pages = try graphic.scenes(
      in: Size(width: 300, height: 200), style: ChartStyle(textSize: 10))
    #expect(pages.count > 1)
    for page in pages {
      guard case .group(let group) = page.commands.first else {
        Issue.record("no group")
        continue
      }
      #expect(group.role == .figure(title: "T", description: "D"))
      #expect(page.text("T") == nil)
    }
  }
}

extension Captions {
  static let bare = Captions(title: "", description: "")
}

extension Graphic {
  /// The only page.
  func page(_ width: Double, _ height: Double, style: ChartStyle) throws -> Page {
    let pages = try scenes(in: Size(width: width, height: height), style: style)
    #expect(pages.count == 1)
    return try #require(pages.first)
  }

  /// What drawing throws; empty when it succeeds.
  func problems(_ width: Double, _ height: Double) -> [Problem] {
    do {
      _ = try scenes(in: Size(width: width, height: height), style: ChartStyle(textSize: 10))
      return []
    } catch {
      return error.items.map(\.problem)
    }
  }
}
