import Charts
import Diagnostics
import Document
import Intake
import Scoring
import Templates
import TestSupport
import Testing

/// Pictures and words for the press, from a block of five agencies worked by hand.
@Suite struct PressTests {
  private let template: Template
  private let results: Results

  init() throws {
    template = try Self.template(press: "sizes: [a4]")
    results = try Self.results(for: template)
  }

  private static func template(press: String, ends: Int = 2) throws -> Template {
    let main = """
      schema: 1
      province: Thử
      year: 2023
      decision: {number: 12/QĐ-UBND, date: 2024-02-03, issuer: UBND tỉnh Thử}
      data: {scores: s.csv}
      indicators: {bo: [{name: Nhận thức, maximum: 40}, {name: Hạ tầng, maximum: 60}]}
      blocks:
        - id: so
          name: các sở
          indicators: bo
          method:
            rank: {by: rate, roundedTo: 2, ties: competition}
            topAndBottom: \(ends)
            levels: {by: rate, classes: [{name: Tốt, from: 80}, {name: Khá, from: 50}, {name: Yếu}]}
          agencies: [Sở A, Sở B, Sở C, Sở D, Sở E]
      """
    return try Template(
      reading: TemplateFiles(
        template: SourceFile(path: "t.yaml", text: main),
        press: SourceFile(path: "p.yaml", text: press)))
  }

  /// Totals 90, 80, 80, 50, 30; means of the indicators 29 of 40 and 37 of 60, of the total 66.
  private static let scores = """
    agency;Nhận thức;Hạ tầng
    Sở A;40;50
    Sở B;35;45
    Sở C;30;50
    Sở D;20;30
    Sở E;20;10

    """

  private static func results(
    for template: Template, scores: String = Self.scores
  ) throws -> Results {
    var remarks = Diagnostics()
    let scorebook = try Scorebook(
      reading: ScoreFiles(
        scores: [SourceFile(path: "s.csv", text: scores)], decimalMark: ","),
      for: template.assessment, remarks: &remarks)
    return scorebook.score(for: template.assessment)
  }

  private func pictures(_ press: String = "sizes: [a4]") throws -> [PressPicture] {
    let template = try Self.template(press: press)
    return PressPicture.all(
      of: results, template: template, facts: Facts(of: results, for: template))
  }

  private func picture(_ name: String, _ press: String = "sizes: [a4]") throws -> PressPicture {
    try #require(try pictures(press).first { $0.name == name })
  }

  @Test func onlyWhatThereAreFiguresFor() throws {
    // Nothing is known of last year.
    #expect(
      try pictures().map(\.name) == [
        // Two of the best would be A, and B or C: there is no picture of them.
        "so-ranking", "so-levels", "so-means", "so-heat-table",
      ])
  }

  @Test func ranking() throws {
    let picture = try picture("so-ranking")
    guard case .ranking(let ranking) = picture.graphic else {
      Issue.record("no ranking")
      return
    }
    #expect(ranking.rows.map(\.rank) == ["1", "2", "2", "4", "5"])
    #expect(ranking.rows.map(\.value) == ["90,00%", "80,00%", "80,00%", "50,00%", "30,00%"])
    #expect(ranking.rows.map(\.level) == [0, 0, 0, 1, 2])
    #expect(ranking.mean == .init(share: 0.66, label: "Trung bình: 66,00%"))
    #expect(picture.graphic.title == "Thử: Xếp hạng chuyển đổi số các sở năm 2023")
    #expect(
      picture.graphic.source == "Nguồn: Quyết định số 12/QĐ-UBND ngày 03/02/2024 của UBND tỉnh Thử")
    #expect(
      picture.caption.contains(
        "Dẫn đầu: Sở A, 90,00%. Xếp cuối: Sở E, 30,00%. Trung bình: 66,00%."))
    #expect(picture.graphic.description.hasSuffix("Số đơn vị theo mức: Tốt 3, Khá 1, Yếu 1."))
  }

  @Test func pointsOnRequest() throws {
    let picture = try picture(
      "so-r", "graphics: [{id: r, kind: ranking, value: points, highlight: so-b}]")
    guard case .ranking(let ranking) = picture.graphic else {
      Issue.record("no ranking")
      return
    }
    #expect(ranking.rows.map(\.value) == ["90", "80", "80", "50", "30"])
    #expect(ranking.rows.map(\.isHighlighted) == [false, true, false, false, false])
    #expect(ranking.scale.map(\.text) == ["0", "20", "40", "60", "80", "100"])
    #expect(picture.caption.contains("Sở A, 90 điểm"))
  }

  @Test func topAndBottomLeaveOutTheMiddle() throws {
    let template = try Self.template(press: "sizes: [a4]", ends: 1)
    let results = try Self.results(for: template)
    let picture = try #require(
      PressPicture.all(
        of: results, template: template, facts: Facts(of: results, for: template)
      ).first { $0.name == "so-top-bottom" })
    guard case .ranking(let ranking) = picture.graphic else {
      Issue.record("no ranking")
      return
    }
    #expect(ranking.rows.map(\.name) == ["Sở A", "Sở E"])
    #expect(ranking.rows.map(\.followsBreak) == [false, true])
  }

  @Test func equalsHaveNoFirst() throws {
    let template = try Self.template(press: "sizes: [a4]")
    let scores = "agency;Nhận thức;Hạ tầng\n" + "ABCDE".map { "Sở \($0);30;40\n" }.joined()
    let results = try Self.results(for: template, scores: scores)
    let facts = Facts(of: results, for: template)
    let pictures = PressPicture.all(of: results, template: template, facts: facts)
    #expect(!pictures.contains { $0.name == "so-top-bottom" })
    #expect(pictures[0].caption.contains("Các đơn vị có kết quả bằng nhau: 70,00%."))
    #expect(!pictures[0].caption.contains("Dẫn đầu"))
    let article = try #require(Document.article(of: results, template: template, facts: facts))
    #expect(article.markdown.contains("Các đơn vị có kết quả bằng nhau: 70,00%."))
    #expect(!article.markdown.contains("Dẫn đầu"))
    #expect(!article.markdown.contains("đứng đầu"))
  }

  @Test func changesOfRanksNameWhoIsNew() throws {
    let template = try Self.template(press: "sizes: [a4]")
    // Last year: B 80, A and C 60, D 50; E had no figures.
    let last = try Self.results(
      for: template,
      scores: """
        agency;Nhận thức;Hạ tầng
        Sở A;30;30
        Sở B;40;40
        Sở C;30;30
        Sở D;25;25
        Sở E;-;-

        """)
    let pictures = PressPicture.all(
      of: results, template: template, facts: Facts(of: results, for: template),
      since: YearComparison(of: results, since: last))
    let change = try #require(pictures.first { $0.name == "so-rank-change" })
    #expect(
      change.caption.contains(
        "1 đơn vị tăng hạng, 1 đơn vị giảm hạng, 2 đơn vị giữ nguyên. Tăng nhiều nhất: Sở A (1 bậc). "
          + "Giảm nhiều nhất: Sở B (1 bậc). Năm trước chưa xếp hạng: Sở E."))
  }

  @Test func levelsAndMeans() throws {
    guard case .levels(let levels) = try picture("so-levels").graphic,
      case .chart(let means) = try picture("so-means").graphic
    else {
      Issue.record("no levels or no means")
      return
    }
    #expect(levels.blocks.first?.counts.map(\.text) == ["3 (60%)", "1 (20%)", "1 (20%)"])
    // 145 of 200 and 185 of 300.
    #expect(means.items.map(\.value) == ["72,5%", "61,67%"])
    #expect(means.items.first?.range == 0.5...1)
  }

  @Test func textsOfTheTemplateGoBeforeOurs() throws {
    let picture = try picture(
      "so-ranking",
      """
      graphics:
        - kind: ranking
          title: "{{block:first}}: {{count}} đơn vị, trung bình {{mean}}"
          caption: Dẫn đầu là {{so.first.agencies}}
          source: Nguồn khác
      """)
    #expect(picture.graphic.title == "Các sở: 5 đơn vị, trung bình 66,00")
    #expect(picture.caption.hasSuffix(" Dẫn đầu là Sở A. Nguồn khác."))
  }

  @Test func articleFromTheFigures() throws {
    let article = try #require(
      Document.article(of: results, template: template, facts: Facts(of: results, for: template)))
    let text = article.markdown
    #expect(text.hasPrefix("# Thử: kết quả đánh giá, xếp hạng chuyển đổi số năm 2023\n"))
    #expect(text.contains("\n## Các sở\n"))
    #expect(text.contains("- Mức Tốt: 03/05 đơn vị: Sở A, Sở B và Sở C.\n"))
    #expect(!text.contains("đơn vị đứng đầu"))
    #expect(!text.contains("minh họa"))
    // Ranked by rate: maxima may differ, so there are no points.
    #expect(text.contains("Tỷ lệ hoàn thành trung bình đạt 66,00%."))
    #expect(
      text.contains(
        "Dẫn đầu là Sở A với tỷ lệ 90,00%; xếp cuối là Sở E với tỷ lệ 30,00%, "
          + "chênh lệch 60,00 điểm phần trăm."))
    #expect(!text.contains("Điểm trung bình"))
    #expect(!text.contains("bằng nhau"))
  }
}
