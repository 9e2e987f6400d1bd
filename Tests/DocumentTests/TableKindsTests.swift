import Diagnostics
import Document
import Scoring
import Testing

/// Tables as Sơn La, Đắk Lắk and Bắc Kạn print them.
@Suite struct TableKindsTests {
  /// Seed 001, table 2: groups of levels, letters over those that are not empty, numbers run on.
  @Test func groupsOfLevels() throws {
    let sonLa = try Province(
      "son-la", scores: ["2023/cap-tinh.csv", "2023/cap-huyen.csv"],
      body: """
          - table:
              block: cap-huyen
              caption: Bảng 2
              captionPlace: below
              groups: {by: level, title: "{{letter}}. Mức {{level}}"}
              columns:
                - {field: number, title: STT}
                - {field: agency, title: Tên cơ quan}
                - {text: "{{rank}} ({{points}})", title: Xếp loại, align: center}
        """)
    let table = try #require(sonLa.tables.first)
    #expect(table.isCaptionBelow)
    #expect(table.columns == [.center, .start, .center])
    #expect(
      table.lines == [
        "A. Mức Tốt", "1 | Ủy ban nhân dân thành phố Sơn La | 1 (852,4)", "B. Mức Khá",
        "2 | Ủy ban nhân dân huyện Sông Mã | 2 (755,7)",
        "3 | Ủy ban nhân dân huyện Mộc Châu | 3 (743,1)",
        "4 | Ủy ban nhân dân huyện Phù Yên | 4 (715,6)", "C. Mức Trung bình",
        "5 | Ủy ban nhân dân huyện Mai Sơn | 5 (693,7)",
        "6 | Ủy ban nhân dân huyện Yên Châu | 6 (644,7)",
        "7 | Ủy ban nhân dân huyện Vân Hồ | 7 (630,3)",
        "8 | Ủy ban nhân dân huyện Thuận Châu | 8 (617,4)",
        "9 | Ủy ban nhân dân huyện Bắc Yên | 9 (584,9)",
        "10 | Ủy ban nhân dân huyện Sốp Cộp | 10 (567,4)",
        "11 | Ủy ban nhân dân huyện Quỳnh Nhai | 11 (547,4)",
        "12 | Ủy ban nhân dân huyện Mường La | 12 (503,9)",
      ])
    #expect(table.rows.map(\.kind).filter { $0 == .group }.count == 3)
  }

  /// Seed 001, “Về tỷ lệ mức độ”; and the blocks side by side with the mean of the province,
  /// (663,515 + 654,7083…) / 2 = 659,11.
  @Test func sharesOfLevels() throws {
    let sonLa = try Province(
      "son-la", scores: ["2023/cap-tinh.csv", "2023/cap-huyen.csv"],
      body: """
          - table:
              of: levels
              columns:
                - {field: level, title: Mức độ, text: "Mức {{level}}"}
                - {block: cap-tinh, show: share, title: CQNN cấp tỉnh}
                - {block: cap-huyen, show: share, title: CQNN cấp huyện}
              summary: [{of: total, title: Tổng số}]
          - table:
              of: blocks
              columns:
                - {field: number, title: TT}
                - {field: block, title: Khối}
                - {field: reporting, title: Số đơn vị}
                - {title: Mức độ, columns: [{field: levels, title: "Mức {{level}}"}]}
                - {level: kha, show: countOfTotal, title: Khá}
                - title: Điểm
                  columns: [{field: mean, title: Trung bình}, {field: lowest, title: Thấp nhất}]
              summary: [{of: total, title: Toàn tỉnh}]
        """)
    let tables = sonLa.tables
    try #require(tables.count == 2)
    #expect(
      tables[0].lines == [
        "Mức Tốt | 0% | 8,3%", "Mức Khá | 35% | 25%", "Mức Trung bình | 65% | 66,7%",
        "Mức Yếu | 0% | 0%", "Tổng số | 100% | 100%",
      ])
    #expect(
      tables[1].lines == [
        "1 | cơ quan nhà nước cấp tỉnh | 20 | 00 | 07 | 13 | 00 | 07/20 | 663,5 | 536,6",
        "2 | cơ quan nhà nước cấp huyện | 12 | 01 | 03 | 08 | 00 | 03/12 | 654,7 | 503,9",
        "Toàn tỉnh | 32 | 01 | 10 | 21 | 00 | 10/32 | 659,1 | ",
      ])
    #expect(
      tables[1].header.map { $0.map(\.text) } == [
        ["TT", "Khối", "Số đơn vị", "Mức độ", "Khá", "Điểm"],
        ["Mức Tốt", "Mức Khá", "Mức Trung bình", "Mức Yếu", "Trung bình", "Thấp nhất"],
      ])
    #expect(tables[1].header[0].map(\.columnSpan) == [1, 1, 1, 4, 1, 2])
    #expect(tables[1].header[0].map(\.rowSpan) == [2, 2, 2, 1, 2, 1])
  }

  /// Seed 003, table 2: the district that did not report counts as 0 in the means. The paper has
  /// 30,42 for Xã hội số, whose parts add up to 471,71: 31,45.
  @Test func meansAndWhoDidNotReport() throws {
    let dakLak = try Province(
      "dak-lak", scores: ["2021/so-ban-nganh.csv", "2021/huyen.csv"],
      body: """
          - table:
              block: huyen
              columns:
                - {field: number, title: STT}
                - {field: agency, title: Đơn vị}
                - {field: indicators, title: "Trụ cột {{indicator}}"}
                - {field: maximum, title: Điểm tối đa}
                - {field: points, title: Tổng điểm}
                - {field: rank, title: Xếp hạng}
              marks: {by: notReported, legend: "({{mark}}) {{agencies}} không báo cáo."}
              summary:
                - {of: mean, title: Giá trị trung bình}
                - {of: highest, title: Cao nhất, format: points}
          - table:
              block: so-ban-nganh
              columns:
                - {field: number, title: STT}
                - {field: agency, title: Đơn vị}
                - {field: points, title: Tổng điểm}
              summary: [{of: mean, title: Giá trị trung bình}]
          - table:
              block: huyen
              indicator: kinh-te-so
              columns:
                - {field: agency, title: Đơn vị}
                - {field: points, title: "{{indicator}}"}
                - {field: rate, title: Tỷ lệ}
                - {field: rank, title: Xếp hạng}
        """)
    let tables = dakLak.tables
    try #require(tables.count == 3)
    #expect(
      tables[0].lines.suffix(4) == [
        "14 | UBND huyện Krông Búk | 69,93 | 10,00 | 19,46 | 420 | 99,39 | 14",
        "15 | UBND huyện M'Drắk* | - | - | - | - | - | 15",
        "Giá trị trung bình | 101,25 | 29,64 | 31,45 |  | 162,33 | ",
        "Cao nhất | 153,97 | 69,31 | 74,48 |  | 281,22 | ",
      ])
    #expect(tables[0].rows.last?.cells.first?.columnSpan == 2)
    #expect(tables[0].header[0][2].text == "Trụ cột Chính quyền số")
    #expect(tables[1].lines.last == "Giá trị trung bình | 128,20")
    #expect(dakLak.annex()?.texts(.note) == ["(*) UBND huyện M'Drắk không báo cáo."])
    // 69,31 of 95; 49,33 before 49,09; who did not report stands last.
    #expect(
      tables[2].lines.prefix(3) == [
        "UBND huyện Krông Pắc | 69,31 | 72,96% | 1", "UBND huyện Ea H'leo | 49,33 | 51,93% | 2",
        "UBND thành phố Buôn Ma Thuột | 49,09 | 51,67% | 3",
      ])
    #expect(tables[2].lines.last == "UBND huyện M'Drắk | - | - | -")
    #expect(tables[2].header[0][1].text == "Kinh tế số")
  }

  /// Seed 003, III.2: two sets as one table.
  @Test func structureOfTwoSets() throws {
    let dakLak = try Province(
      "dak-lak", scores: ["2021/so-ban-nganh.csv", "2021/huyen.csv"],
      body: """
          - table:
              of: indicators
              depth: 2
              numbering: restart
              groups: {title: "Trụ cột {{indicator}}"}
              groupTotals: {title: Tổng điểm}
              columns:
                - {field: number, title: TT}
                - {field: indicator, title: Nội dung đánh giá}
                - {field: maximum, block: so-ban-nganh, title: Sở}
                - {field: maximum, block: huyen, title: Huyện}
        """)
    let table = try #require(dakLak.tables.first)
    #expect(
      Array(table.lines.prefix(12)) == [
        "I | Trụ cột Chính quyền số", "1 | Chuyển đổi nhận thức | 27 | 32",
        "2 | Kiến tạo thể chế | 22 | 27", "3 | Phát triển hạ tầng và nền tảng số | 9 | 19",
        "4 | Thông tin và dữ liệu số | - | 8", "5 | Hoạt động chính quyền số | 55 | 57",
        "6 | An toàn, an ninh mạng | 35 | 25", "7 | Đào tạo và phát triển nhân lực | 32 | 32",
        "Tổng điểm | 180 | 200", "II | Trụ cột Kinh tế số",
        "1 | Chuyển đổi nhận thức về Kinh tế số | - | 25", "2 | Kiến tạo thể chế | - | 18",
      ])
    #expect(table.lines.last == "Tổng điểm | - | 125")
    #expect(table.rows[0].cells[1].columnSpan == 3)
    #expect(table.rows[8].cells[0].columnSpan == 2)
  }

  /// Seed 004: 06/22, 57/108.
  @Test func countsOfLevelsPerTier() throws {
    let bacKan = try Province(
      "bac-kan", scores: ["2022/so.csv", "2022/huyen.csv", "2022/xa.csv"],
      body: """
          - table:
              of: blocks
              columns:
                - {field: block, title: Cấp}
                - {field: levels, show: countOfTotal}
                - {field: mean, title: Điểm trung bình}
          - table:
              of: levels
              columns:
                - {field: level, title: Mức độ}
                - {field: blocks, title: "Số đơn vị {{block}}"}
                - {block: huyen, show: agencies, title: Đơn vị}
        """)
    let tables = bacKan.tables
    #expect(
      tables[0].lines == [
        "cấp Sở | 00/22 | 06/22 | 14/22 | 02/22 | -",
        "cấp huyện | 00/08 | 00/08 | 04/08 | 04/08 | -",
        "cấp xã | 00/108 | 00/108 | 57/108 | 51/108 | -",
      ])
    #expect(
      tables[1].header[0].map(\.text) == [
        "Mức độ", "Số đơn vị cấp Sở", "Số đơn vị cấp huyện", "Số đơn vị cấp xã", "Đơn vị",
      ])
    #expect(tables[1].lines[0] == "Dẫn dắt | 00 | 00 | 00 | -")
    #expect(
      tables[1].lines[2]
        == "Hình thành | 14 | 04 | 57 | thành phố Bắc Kạn, huyện Chợ Mới, huyện Na Rì, huyện Chợ Đồn"
    )
  }

  private static let small = """
    schema: 1
    province: Thử
    year: 2022
    data: {scores: s.csv}
    indicators:
      set: [Nhận thức số, Thể chế số]
    blocks:
      - id: so
        name: các sở
        indicators: set
        maximum: 20
        method: {rank: {by: points, ties: competition}}
        agencies: [Sở A, Sở B, Sở C, Sở D]
    """

  private func small(_ rows: [String], body: String) throws -> Province {
    try Province(
      main: Self.small,
      scores: [
        SourceFile(
          path: "s.csv",
          text: (["Đơn vị;Nhận thức số;Thể chế số"] + rows).joined(separator: "\n") + "\n")
      ], body: body)
  }

  @Test func changeSinceLastYear() throws {
    let body = """
        - table:
            block: so
            order: listed
            columns:
              - {field: number, title: TT}
              - {field: agency, title: Đơn vị}
              - {field: previousRank, title: Năm trước}
              - {field: rank, title: Năm nay}
              - {field: change, title: Tăng giảm}
      """
    // Last year B, A, C and D, which did not report: this year A, C, B, D.
    let last = try small(["Sở A;5;5", "Sở B;6;6", "Sở C;4;4", "Sở D;-;-"], body: body)
    let now = try small(["Sở A;9;9", "Sở B;6;6", "Sở C;7;7", "Sở D;1;1"], body: body)
    #expect(
      now.annex(since: last.results)?.tables.first?.lines == [
        "1 | Sở A | 2 | 1 | +1", "2 | Sở B | 1 | 3 | -2", "3 | Sở C | 3 | 2 | +1",
        "4 | Sở D | - | 4 | -",
      ])
    #expect(now.annex()?.tables.first?.lines.first == "1 | Sở A | - | 1 | -")
  }

  /// Ranks 1, 2, 2, 4; the template sets C before B, and their rank is one cell.
  @Test func orderAmongTiesAndSummaries() throws {
    let tables = try small(
      ["Sở A;9;9", "Sở B;7;6", "Sở C;6;7", "Sở D;1;2"],
      body: """
          - table:
              block: so
              orderAmongTies: [Sở C]
              columns:
                - {field: rank, title: Hạng, mergeTies: true}
                - {field: agency, title: Đơn vị}
                - {indicator: the-che-so, show: rank, title: Hạng}
                - {indicator: the-che-so}
                - {field: points, title: Điểm}
              summary:
                - {of: median, title: Trung vị}
                - {of: lowest, title: Thấp nhất}
                - {of: total, title: Tổng, format: points}
        """
    ).tables
    #expect(
      tables[0].lines == [
        "1 | Sở A | 1 | 9 | 18", "2 | Sở C | 2 | 7 | 13", "Sở B | 3 | 6 | 13",
        "4 | Sở D | 4 | 2 | 3", "Trung vị | 6,50 | 13,00", "Thấp nhất | 2,00 | 3,00",
        "Tổng | 24,00 | 47,00",
      ])
    #expect(tables[0].rows[1].cells[0].rowSpan == 2)
    #expect(tables[0].header[0][3].text == "Thể chế số")
  }
}
