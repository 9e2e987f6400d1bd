import Charts
import Diagnostics
import Document
import Layout
import Scene
import TestSupport
import Testing

@Suite struct FigureTests {
  private func figure(_ title: String, aspect: Double) -> Figure {
    Figure(
      chart: Chart(
        kind: .bars, title: title, maximumName: "Tỷ lệ tối đa", seriesName: "Tỷ lệ hoàn thành",
        items: [
          .init(label: "Nhận thức số", share: 0.8333, value: "83,33%"),
          .init(label: "Thể chế số", share: 1, value: "100%"),
          .init(label: "Hạ tầng số", share: nil, value: "-"),
        ], description: "Ba chỉ số."),
      aspect: aspect)
  }

  private func layOut(_ blocks: [Block]) throws(Diagnostics) -> [Page] {
    try Layout.layOut(
      Document(title: "", kind: .sheet, blocks: blocks), in: .sheet, shaping: FixedWidthShaper())
  }

  /// The corners of the groups that hold figures.
  private func corners(_ page: Page) -> [Point] {
    page.commands.compactMap { command in
      guard case .group(let group) = command, case .group(let inner)? = group.commands.first,
        case .figure? = inner.role
      else { return nil }
      return group.offset
    }
  }

  @Test func figuresShareTheWidth() throws {
    let pages = try layOut([.figures([figure("A", aspect: 0.8), figure("B", aspect: 0.8)])])
    let corners = corners(pages[0])
    let left = 20 * 72 / 25.4
    let gap = 15.0
    #expect(corners.count == 2)
    #expect(abs(corners[0].x - left) < 0.001)
    #expect(abs(corners[1].x - left - (170 * 72 / 25.4 + gap) / 2) < 0.001)
    #expect(corners[0].y == corners[1].y)
  }

  @Test func figuresGoToTheNextPageWhole() throws {
    let text = (0..<30).map { Block.paragraph(Paragraph(.body, "đoạn \($0)")) }
    let pages = try layOut(text + [.figure(figure("A", aspect: 1.4))])
    #expect(pages.count == 2)
    #expect(corners(pages[0]).isEmpty)
    #expect(corners(pages[1]).map(\.y) == [16 * 72 / 25.4])
    let numbers = pages.map { page in page.placedTexts.first { $0.isArtefact }?.text }
    #expect(numbers == ["1/2", "2/2"])
  }

  @Test func aSheetThatAlmostFitsGetsLowerFigures() throws {
    // 482 points of figure and 9 of space leave 260: 13 lines of 13.2 with 6 between them. A figure
    // 5 % lower makes room for the 14th.
    let text = (0..<14).map { Block.paragraph(Paragraph(.body, "đoạn \($0)")) }
    let pages = try layOut([.figure(figure("A", aspect: 1))] + text)
    #expect(pages.count == 1)
    let bottom = (297 - 16) * 72 / 25.4
    #expect(pages[0].placedTexts.allSatisfy { $0.box.maxY < bottom })
  }

  @Test func problemsOfAllFiguresAreReported() {
    let empty = Figure(
      chart: Chart(
        kind: .radar, title: "Trống", maximumName: "", seriesName: "", items: [], description: ""),
      aspect: 1)
    #expect {
      try layOut([.figure(empty), .paragraph(Paragraph(.body, "đoạn")), .figure(empty)])
    } throws: { error in
      (error as? Diagnostics)?.items.map(\.problem.code) == [
        "chart.does-not-fit", "chart.does-not-fit",
      ]
    }
  }

  private func indicators(_ count: Int, kind: Chart.Kind, name: String) -> Figure {
    Figure(
      chart: Chart(
        kind: kind, title: "", showsTitle: false, maximumName: "Tỷ lệ tối đa",
        seriesName: "Tỷ lệ hoàn thành",
        items: (1...count).map { .init(label: "\(name) \($0)", share: 0.5, value: "50%") },
        description: ""),
      aspect: 1)
  }

  /// Any number of indicators and any names make a sheet; the legend stands once.
  @Test(arguments: [1, 2, 3, 7, 12, 13, 40], [1, 3, 8])
  func chartsOfASheetAlwaysComeOut(count: Int, words: Int) throws {
    let name = Array(repeating: "chỉ số thành phần", count: words).joined(separator: " ")
    let radar = indicators(count, kind: .radar, name: name)
    let bars = indicators(count, kind: .bars, name: name)
    for figures in [[radar, bars], [radar], [bars]] {
      let pages = try layOut([.figures(figures)])
      let texts = pages.flatMap(\.placedTexts).map(\.text)
      #expect(texts.filter { $0 == "Tỷ lệ tối đa" }.count == 1)
      let values = texts.filter { $0 == "50%" }.count
      #expect(values >= count, "\(values) values")
    }
  }

  /// Names of 143 letters: half the width has no room for them, the whole width has.
  @Test func crampedChartsStandUnderOneAnother() throws {
    let name = Array(repeating: "tên dài", count: 18).joined(separator: " ")
    let pages = try layOut([
      .figures([
        indicators(7, kind: .radar, name: name), indicators(7, kind: .bars, name: name),
      ])
    ])
    let corners = pages.flatMap(corners)
    #expect(corners.count == 2)
    #expect(corners[0].x == corners[1].x)
  }
}
