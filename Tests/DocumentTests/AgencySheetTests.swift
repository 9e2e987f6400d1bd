import Diagnostics
import Document
import Intake
import Scoring
import Templates
import TestSupport
import Testing

/// Tables and texts about the agency of a sheet, in a province worked by hand.
@Suite struct AgencySheetTests {
  private static let main = """
    schema: 1
    province: Thử
    year: 2025
    data: {scores: s.csv, previous: {year: 2024, scores: t.csv}}
    formats: {rate: {decimals: 1}}
    indicators:
      set:
        - name: Nhận thức số
          maximum: 20
          children:
            - {name: Họp, maximum: 8, rule: {steps: [{from: 4, points: 8}, {from: 2, points: 4}]}}
            - {name: Chủ trì, maximum: 4, rule: {options: {Giám đốc: 1, Phó: 1/2}}}
            - {name: Tin, maximum: 8, rule: {count: {each: 0.5}}}
        - name: Chính quyền số
          maximum: 30
          children:
            - {name: Hồ sơ, maximum: 20, roundedTo: 1, rule: {ratio: {fullFrom: 80}}}
            - {name: Dữ liệu, maximum: 10, rule: normalised}
    blocks:
      - id: so
        name: các sở
        indicators: set
        method:
          rank: {by: rate, roundedTo: 1, ties: competition}
          levels: {by: rate, classes: [{name: Tốt, from: 80}, {name: Khá, from: 50}, {name: Yếu}]}
        agencies: [Sở A, Sở B, Sở C, Sở D]
    """

  /// A has 8 + 4 + 8 + 20 + 10 = 50 of 50. B: 4 + 2 + 3 + 12,5 (50/80 of 20) less, of 45: the five
  /// points of Dữ liệu that do not apply. C has no Tin. D did not report.
  private static let reports = """
    agency;indicator;value;total;option
    Sở A;Họp;5;;
    Sở A;Chủ trì;;;Giám đốc
    Sở A;Tin;20;;
    Sở A;Hồ sơ;90;100;
    Sở A;Dữ liệu;40;;
    Sở B;Họp;2;;
    Sở B;Chủ trì;;;Phó
    Sở B;Tin;6;;
    Sở B;Hồ sơ;60;100;
    Sở B;Dữ liệu;20;;
    Sở C;Họp;0;;
    Sở C;Chủ trì;;;Phó
    Sở C;Hồ sơ;90;100;
    Sở C;Dữ liệu;10;;
    """

  private func sheet(_ agency: String, body: String) throws -> Document {
    let template = try Template(
      reading: TemplateFiles(
        template: SourceFile(path: "template.yaml", text: Self.main),
        sheet: SourceFile(
          path: "sheet.yaml", text: "title: P\nheadline: []\nbody:\n" + body)))
    func results(_ scores: String, _ indicators: String?, _ exclusions: String?) throws -> Results {
      var remarks = Diagnostics()
      return try Scorebook(
        reading: ScoreFiles(
          scores: [SourceFile(path: "s.csv", text: scores)],
          indicatorScores: indicators.map { [SourceFile(path: "i.csv", text: $0)] } ?? [],
          exclusions: exclusions.map { SourceFile(path: "e.csv", text: $0) }, decimalMark: ","),
        for: template.assessment, remarks: &remarks
      ).score(for: template.assessment)
    }
    let now = try results(
      "agency\nSở A\nSở B\nSở C\nSở D\n", Self.reports,
      "agency;indicator;points;reason;source\nSở B;Dữ liệu;5;Không có kho;Công văn 1\n")
    let last = try results("agency;council\nSở A;20\nSở B;40\nSở C;30\nSở D;-\n", nil, nil)
    let block = try #require(now.blocks.first)
    let result = try #require(block.agencies.first { $0.agency.name == agency })
    return try #require(
      Document.sheet(
        of: result, in: block, results: now, template: template,
        facts: Facts(of: now, for: template), since: YearComparison(of: now, since: last)))
  }

  private static let figures = """
      - heading: Kết quả
      - table:
          of: indicators
          summary: [{of: total, title: Tổng}]
          columns:
            - {field: number, title: a}
            - {field: indicator, title: b}
            - {field: maximum, title: c}
            - {field: applicableMaximum, title: d}
            - {field: selfAssessed, title: e}
            - {field: points, title: f}
            - {field: lost, title: g}
            - {field: rate, title: h}
            - {field: mean, title: i}
            - {field: rankOfCount, title: k}
    """

  /// Full marks of Dữ liệu are 5 for B, of which 20/40 is 2,5. Hồ sơ: 60 % of 20, full only from 80.
  /// B: 4 + 2 + 3 = 9; 12 + 2,5 = 14,5. C: 2; 20 + 2,5 = 22,5. Means: (20 + 9 + 2) / 3 and
  /// (30 + 14,5 + 22,5) / 3.
  @Test func indicatorsOfAnAgency() throws {
    let table = try #require(try sheet("Sở B", body: Self.figures).tables.first)
    // Nobody assessed itself: no column of dashes.
    #expect(table.header[0].map(\.text) == ["a", "b", "c", "d", "f", "g", "h", "i", "k"])
    #expect(
      table.lines == [
        "1 | Nhận thức số | 20 | 20 | 9 | 11 | 45% | 10,33 | 2/3",
        "2 | Chính quyền số | 30 | 25 | 14,5 | 10,5 | 58% | 22,33 | 3/3",
        "Tổng | 50 | 45 | 23,5 | 21,5 | 52,22% | 32,67 | 2/4",
      ])
    // All of it applies to A: the maximum stands there once.
    let whole = try #require(try sheet("Sở A", body: Self.figures).tables.first)
    #expect(whole.header[0].map(\.text) == ["a", "b", "d", "f", "g", "h", "i", "k"])
    #expect(whole.lines[0] == "1 | Nhận thức số | 20 | 20 | 0 | 100% | 10,33 | 1/3")
  }

  @Test func lossesLargestFirstWithTheirRules() throws {
    let body = """
        - pageBreak: true
        - heading: Mất
        - table:
            of: losses
            columns:
              - {field: indicator, title: b}
              - {field: parent, title: c}
              - {field: applicableMaximum, title: d}
              - {field: points, title: f}
              - {field: lost, title: g}
              - {field: reported, title: h}
              - {field: rule, title: k}
      """
    #expect(
      try sheet("Sở B", body: body).tables[0].lines == [
        "Hồ sơ | Chính quyền số | 20 | 12 | 8 | 60/100 | Tính theo tỷ lệ; đủ điểm khi đạt 80% trở lên",
        "Tin | Nhận thức số | 8 | 3 | 5 | 6 | Mỗi kết quả được 0,5 điểm, tối đa 8 điểm; đủ điểm khi có 16 kết quả",
        "Họp | Nhận thức số | 8 | 4 | 4 | 2 | Từ 4: 8 điểm; từ 2: 4 điểm; còn lại: 0 điểm",
        "Dữ liệu | Chính quyền số | 5 | 2,5 | 2,5 | 20 | So với đơn vị cao nhất khối (40);"
          + " đủ điểm khi bằng đơn vị cao nhất",
        "Chủ trì | Nhận thức số | 4 | 2 | 2 | Phó | Giám đốc: 4 điểm; Phó: 2 điểm",
      ])
    #expect(
      try sheet("Sở C", body: body).tables[0].lines.contains(
        "Tin | Nhận thức số | 8 | - | 8 | Không có số liệu | Mỗi kết quả được 0,5 điểm,"
          + " tối đa 8 điểm; đủ điểm khi có 16 kết quả"))
    // Nothing was lost, or nothing is known: no heading, and no second page.
    for agency in ["Sở A", "Sở D"] { #expect(try sheet(agency, body: body).blocks.count == 1) }
  }

  @Test func exclusionsWithTheirReasons() throws {
    let body = """
        - heading: Không đánh giá
        - table:
            of: exclusions
            columns:
              - {field: indicator, title: a}
              - {field: points, title: b}
              - {field: reason, title: c}
              - {field: source, title: d}
      """
    #expect(
      try sheet("Sở B", body: body).tables[0].lines == ["Dữ liệu | 5 | Không có kho | Công văn 1"])
    #expect(try sheet("Sở A", body: body).blocks.count == 1)
  }

  /// B is at 52,22 %, C at 24,5/50 = 49 %, A at 100 %.
  @Test func gapsAndChange() throws {
    let body = """
        - text: "{{pointsToNextRank}} {{nextRank}} {{nextRankSources}}"
        - text: "{{pointsToNextLevel}} {{nextLevel}} {{nextLevelSources}}"
        - text:
            either:
              - "hơn {{rateAboveMean}} {{blockMeanRate}}"
              - "kém {{rateBelowMean}} {{blockMeanRate}}"
        - text: {up: "lên {{rankChange}} {{previousRank}}", down: "xuống {{rankChange}}", same: giữ, new: mới}
        - text: {reported: có, notReported: "không {{reportingCount}}/{{count}}"}
      """
    func texts(_ agency: String) throws -> [String] {
      try sheet(agency, body: body).texts(.body).map { $0.replacingOccurrences("\u{a0}", " ") }
    }
    // 80 % of 45 is 36, less 23,5. To 100 % all that was lost: 21,48 gives 99,96, printed 100,0.
    #expect(
      try texts("Sở B") == [
        "21,5 1 Nhận thức số (11 điểm) và Chính quyền số (10,5 điểm)",
        "12,5 Tốt Nhận thức số (11 điểm) và Chính quyền số (10,5 điểm)",
        // The mean of 100, 52,2 and 49 is 67,07.
        "kém 14,9 67,1", "xuống 1", "có",
      ])
    #expect(
      try texts("Sở C") == [
        "1,6 2 Nhận thức số (18 điểm)", "0,5 Khá Nhận thức số (18 điểm)", "kém 18,1 67,1",
        "xuống 1", "có",
      ])
    #expect(try texts("Sở A") == ["hơn 32,9 67,1", "lên 2 3", "có"])
    let silent = try texts("Sở D")
    #expect(silent == ["không 3/4"])
  }
}

extension String {
  fileprivate func replacingOccurrences(_ old: String, _ new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
