import Templates
import Testing

/// What `press.yaml` may hold.
@Suite struct PressTests {
  private let levelled = goodTemplate.replacing(
    "method: {rank: {by: rate, ties: dense}}",
    with: """
      method:
            rank: {by: rate, ties: dense}
            levels: {by: rate, classes: [{name: Tốt, from: 50}, {name: Yếu}]}
      """)

  private func press(_ text: String) throws -> PressTemplate {
    try #require(try read(press: text).press)
  }

  @Test func oneLineGivesACompletePack() throws {
    let press = try press("color: \"#0B559F\"")
    #expect(press.sizes.map(\.name) == ["1200x630", "1080x1080", "1080x1350", "1920x1080", "a4"])
    #expect(press.color == "#0b559f")
    #expect(
      press.graphics.map(\.id) == [
        "ranking", "levels", "top-bottom", "means", "heat-table", "rank-change",
      ])
    #expect(press.graphics.allSatisfy { $0.blocks == ["so"] && !$0.isTogether })
    #expect(press.article.title.words.hasPrefix("{{province}}: kết quả"))
    #expect(press.article.body.count > 3)
  }

  @Test func sizes() throws {
    let sizes = try press("sizes: [a4, 85mm, 120x90mm@150, 800x600]").sizes
    #expect(sizes.map(\.name) == ["a4", "85x85mm", "120x90mm-150dpi", "800x600"])
    // 210 × 300 / 25,4 = 2480,3; 297 × 300 / 25,4 = 3507,9; 85 × 300 / 25,4 = 1003,9;
    // 120 × 150 / 25,4 = 708,7; 90 × 150 / 25,4 = 531,5.
    #expect(sizes.map(\.pixelWidth) == [2480, 1004, 709, 800])
    #expect(sizes.map(\.pixelHeight) == [3508, 1004, 531, 600])
    #expect(sizes.map(\.pixelsPerInch) == [300, 300, 150, 96])
    #expect(sizes[3].width == 600)
  }

  @Test func wrongSizes() {
    #expect(
      errors(press: "sizes: [a5, 12x, 800x600@300, 100x100, 85mm, 85x85mm, 1000mm@600]") == [
        "p.yaml:1:9 template.value-not-allowed", "p.yaml:1:13 template.value-not-allowed",
        "p.yaml:1:18 template.value-not-allowed", "p.yaml:1:31 template.value-not-allowed",
        "p.yaml:1:46 template.duplicate-id", "p.yaml:1:55 template.picture-too-large",
      ])
  }

  @Test func graphicsReferToWhatIsThere() {
    #expect(
      errors(
        press: """
          graphics:
            - {kind: pie}
            - {kind: ranking, blocks: [xa], highlight: so-x, value: ratio}
            - {kind: ranking, title: "{{agency}}"}
            - {kind: means, blocksTogether: true, colour: red}
          """) == [
          "p.yaml:2:12 template.value-not-allowed", "p.yaml:3:30 template.unknown-reference",
          "p.yaml:3:46 template.unknown-reference", "p.yaml:3:59 template.value-not-allowed",
          "p.yaml:4:5 template.duplicate-id", "p.yaml:4:29 template.unknown-placeholder",
          "p.yaml:5:35 template.value-not-allowed", "p.yaml:5:41 template.unknown-key",
        ])
  }

  @Test func levelsOfBlocksStandTogetherWhereTheyAreTheSame() throws {
    let text = "graphics: [{kind: levels, blocksTogether: true}]"
    #expect(errors(levelled, press: text).isEmpty)
    #expect(errors(press: text) == ["p.yaml:1:43 template.value-not-allowed"])
  }

  @Test func articleAsksForFactsThatExist() throws {
    let template = try read(levelled, press: "sizes: [a4]")
    let lists = try #require(template.press).article.body.compactMap { part in
      if case .list(let list) = part { list.items.count } else { nil }
    }
    #expect(lists == [2])
    #expect(
      errors(press: "article: {body: [{text: \"{{xa.count}}\"}]}") == [
        "p.yaml:1:26 template.unknown-placeholder"
      ])
  }

  @Test func chartsMayShowTheMean() throws {
    let charts = """
      agency:
        - {id: bars, kind: bars, title: T, maximumName: M, seriesName: S, order: bestFirst,
           mean: {name: Trung bình, color: "#8F3F00"}}
      """
    let chart = try #require(try read(charts: charts).charts.first)
    #expect(chart.order == .bestFirst)
    #expect(chart.mean?.color == "#8f3f00")
    #expect(
      errors(
        charts: charts.replacing("bestFirst", with: "best").replacing("name: Tr", with: "n: Tr"))
        == [
          "c.yaml:2:76 template.value-not-allowed", "c.yaml:3:12 template.missing-key",
          "c.yaml:3:13 template.unknown-key",
        ])
  }
}
