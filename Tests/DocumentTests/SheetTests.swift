import Charts
import Document
import Testing

@Suite struct SheetTests {
  /// The sheet of seed 000: rank 5 of 19.
  @Test func sheetOfSoCongThuong() throws {
    let sheet = try YenBai().sheet(of: "so-cong-thuong")
    #expect(sheet.kind == .sheet)
    #expect(
      sheet.title == "Phiếu kết quả chỉ số chuyển đổi số (DTI) năm 2022 – Sở Công Thương")
    #expect(sheet.texts(.issuer) == ["Ủy ban nhân dân tỉnh Yên Bái"])
    #expect(
      sheet.headlines.map { "\($0.value) \($0.label), \($0.note)" } == [
        "5/19 Xếp hạng, trong khối các sở, ban, ngành",
        "712,71 Điểm Hội đồng đánh giá, trên 905 điểm được áp dụng",
        "78,75% Tỷ lệ hoàn thành, so với điểm tối đa được áp dụng",
      ])
    // The first, two above, two below, the last; the gap of one agency, rank 2, is filled.
    let table = try #require(sheet.tables.first)
    #expect(
      table.rows.map { $0.cells.prefix(2).map(\.text) } == [
        ["1", "Sở Thông tin và Truyền thông"], ["2", "Văn phòng UBND tỉnh"], ["3", "Sở Tài chính"],
        ["4", "Sở Kế hoạch và Đầu tư"], ["5", "Sở Công Thương"], ["6", "Sở Giáo dục và Đào tạo"],
        ["7", "Thanh tra tỉnh"], ["", "…"], ["19", "Ban Quản lý các khu công nghiệp"],
      ])
    #expect(table.lines[4] == "5 | Sở Công Thương | 1000 | 905 | 883 | 712,71 | 78,75")
    #expect(table.rows.indices.filter { table.rows[$0].kind == .highlight } == [4])
    #expect(
      sheet.texts(.heading(level: 1)) == [
        "Vị trí trong bảng xếp hạng", "Kết quả theo chỉ số chính", "Nhận xét",
      ])
    #expect(
      sheet.texts(.body) == [
        "Sở Công Thương xếp thứ 5 trong 19 đơn vị thuộc khối các sở, ban, ngành, đạt 712,71 điểm"
          + " trên 905 điểm tối đa được áp dụng, tỷ lệ hoàn thành 78,75%.",
        // 84,15 less 78,75.
        "Tỷ lệ hoàn thành thấp hơn Sở Kế hoạch và Đầu tư (xếp ngay trên, 84,15%) là 5,40 điểm"
          + " phần trăm.",
        // 84,145 % of 905 is 761,51225; 905 less 712,71.
        "Để lên hạng 4, đơn vị cần thêm ít nhất 48,81 điểm trong tổng số 192,29 điểm chưa đạt,"
          + " nếu kết quả của các đơn vị khác không thay đổi.",
        "Tỷ lệ hoàn thành cao hơn mức trung bình của khối (73,06%) là 5,69 điểm phần trăm.",
        "Điểm tự đánh giá (883 điểm) cao hơn điểm Hội đồng đánh giá là 170,29 điểm.",
        "Có 95 điểm trong 1000 điểm tối đa không đánh giá đối với đơn vị.",
        "Chỉ số chính đạt cao nhất là Thể chế số và Hạ tầng số\u{a0}(100%);"
          + " thấp nhất là Nhân lực số\u{a0}(45,24%).",
      ])
    #expect(sheet.texts(.note).count == 1)
    #expect(sheet.figures.map { $0.map(\.chart.kind) } == [[.radar, .bars]])
  }

  @Test func firstAgencyIsComparedWithTheSecond() throws {
    let sheet = try YenBai().sheet(of: "so-thong-tin-va-truyen-thong")
    #expect(
      sheet.texts(.body).prefix(2) == [
        "Sở Thông tin và Truyền thông dẫn đầu khối các sở, ban, ngành (19 đơn vị),"
          + " đạt 810,25 điểm trên 905 điểm tối đa được áp dụng, tỷ lệ hoàn thành 89,53%.",
        // 89,53 less 88,16.
        "Tỷ lệ hoàn thành cao hơn Văn phòng UBND tỉnh (xếp ngay sau, 88,16%) là 1,37 điểm"
          + " phần trăm.",
      ])
    // Nobody is ahead, and the council counted what the agency had counted itself.
    #expect(
      !sheet.texts(.body).contains { $0.contains("Để lên hạng") || $0.contains("tự đánh giá") })
  }

  @Test func agencyWithoutIndicatorsHasNoChartsNorTheirHeading() throws {
    let sheet = try YenBai().sheet(of: "so-tai-chinh")
    #expect(sheet.figures == [])
    #expect(sheet.texts(.heading(level: 1)) == ["Vị trí trong bảng xếp hạng", "Nhận xét"])
    #expect(sheet.texts(.body).count == 6)
    #expect(sheet.texts(.body)[1].contains("thấp hơn Văn phòng UBND tỉnh"))
  }

  @Test func headingsThatNothingFollowsAreLeftOut() throws {
    let yenBai = try YenBai(
      sheet: [
        "  - heading: Nhận xét": "  - heading: Chương\n  - heading: Nhận xét",
        "{{decision.issuer}}.\"": "{{decision.issuer}}.\"\n  - heading: Cuối",
        "  - note:": "  - heading: Hết\n  - charts: [radar]\n  - heading: Ghi chú\n  - note:",
      ])
    #expect(
      try yenBai.sheet(of: "so-tai-chinh").texts(.heading(level: 1)) == [
        "Vị trí trong bảng xếp hạng", "Nhận xét", "Ghi chú",
      ])
    #expect(
      try yenBai.sheet(of: "so-cong-thuong").texts(.heading(level: 1)) == [
        "Vị trí trong bảng xếp hạng", "Kết quả theo chỉ số chính", "Nhận xét", "Hết", "Ghi chú",
      ])
  }

  @Test func placesWithoutAValueTakeTheirParagraphAlong() throws {
    let yenBai = try YenBai(
      sheet: ["subtitle: \"{{agency}}\"": "subtitle: \"{{agency}} {{selfAssessed}}\""],
      scores: ["Sở Y tế;1000;905;800,70": "Sở Y tế;1000;905;-"])
    #expect(try yenBai.sheet(of: "so-y-te").texts(.sheetSubtitle) == [])
    #expect(
      try yenBai.sheet(of: "so-y-te").title
        == "Phiếu kết quả chỉ số chuyển đổi số (DTI) năm 2022")
    #expect(
      try yenBai.sheet(of: "so-cong-thuong").texts(.sheetSubtitle) == ["Sở Công Thương 883"])
  }

  /// Facts of the block stand beside those of the agency, whose own numbers stay plain.
  @Test func blocksAndGroupsAreSpokenOfOnSheets() throws {
    let yenBai = try YenBai(
      template: ["  rate: {decimals: 2}": "  rate: {decimals: 2}\n  two: {digits: 2}"],
      sheet: [
        "  - heading: Nhận xét": """
          - text: >-
              {{rank}}/{{count}} ({{rank:two}}), {{so-ban-nganh.count}},
              {{so-ban-nganh.first.agencies}}, {{agency:upper}}
          - text:
              of: so-ban-nganh.top
              several: "{{agency}}: {{count}}/{{so-ban-nganh.count}} {{agencies}}"
          - heading: Nhận xét
        """
      ])
    #expect(
      try yenBai.sheet(of: "so-cong-thuong").texts(.body).prefix(2) == [
        "5/19 (05), 19, Sở Thông tin và Truyền thông, SỞ CÔNG THƯƠNG",
        "Sở Công Thương: 03/19 Sở Thông tin và Truyền thông, Văn phòng UBND tỉnh và Sở Tài chính",
      ])
  }

  /// With equal rates none is strongest, and none weakest.
  @Test func equalIndicatorsHaveNoExtremes() throws {
    let yenBai = try YenBai(
      indicators: [
        "số;83,33": "số;100", "45,24": "100", "tin;75": "tin;100", "73,88": "100",
        "số;68": "số;100",
      ])
    let sheet = try yenBai.sheet(of: "so-cong-thuong")
    #expect(!sheet.texts(.body).contains { $0.contains("đạt cao nhất") })
    #expect(sheet.figures.count == 1)
  }

  /// Both share rank 3; the one ahead of both is the second, and nobody is ahead of itself.
  @Test func agenciesThatShareARankHaveTheSameAhead() throws {
    let yenBai = try YenBai(scores: ["890;953,1;767,74": "905;953,1;761,56"])
    for id in ["so-tai-chinh", "so-ke-hoach-va-dau-tu"] {
      let sheet = try yenBai.sheet(of: id)
      #expect(sheet.headlines.first?.value == "3/19")
      // 88,16 less 84,15.
      #expect(
        sheet.texts(.body)[1].hasSuffix(
          "thấp hơn Văn phòng UBND tỉnh (xếp ngay trên, 88,16%) là 4,01 điểm phần trăm."))
    }
    let next = try yenBai.sheet(of: "so-cong-thuong")
    #expect(next.headlines.first?.value == "5/19")
    #expect(
      next.texts(.body)[1].contains("thấp hơn Sở Tài chính và Sở Kế hoạch và Đầu tư (xếp ngay"))
  }

  /// Ranks by the exact rate can differ where the printed rates do not: no gap is claimed.
  @Test func gapThatPrintsAsNothingIsNotTold() throws {
    let yenBai = try YenBai(
      template: ["roundedTo: 2, ": ""],
      scores: ["905;883;712,71": "905;883;761,559", "905;944,82;761,56": "905;944,82;761,56"])
    let sheet = try yenBai.sheet(of: "so-cong-thuong")
    #expect(sheet.headlines.first?.value == "5/19")
    #expect(!sheet.texts(.body).contains { $0.contains("xếp ngay trên") })
  }

  /// Without charts there is room for the whole block; at the ends of the ranking as many
  /// agencies are shown as in its middle.
  @Test func neighboursReachFartherWithoutCharts() throws {
    #expect(try YenBai().sheet(of: "so-y-te").tables.first?.rows.count == 19)
    let yenBai = try YenBai(sheet: ["reachWithoutCharts: 9": "reachWithoutCharts: 1"])
    let names = try yenBai.sheet(of: "ban-quan-ly-cac-khu-cong-nghiep").tables.first?.rows
      .map { $0.cells[0].text }
    #expect(names == ["1", "", "17", "18", "19"])
  }
}
