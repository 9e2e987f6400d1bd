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
    #expect(sheet.texts(.issuer) == ["UBND tỉnh Yên Bái"])
    #expect(
      sheet.headlines.map { "\($0.value) \($0.label), \($0.note)" } == [
        "5/19 Xếp hạng, trong khối các sở, ban, ngành",
        "712,71 Điểm Hội đồng đánh giá, trên 905 điểm được áp dụng",
        "78,75% Tỷ lệ hoàn thành, điểm trên điểm tối đa được áp dụng",
      ])
    #expect(
      sheet.tables.flatMap(\.lines) == ["Sở Công Thương | 1000 | 905 | 883 | 712,71 | 78,75 | 5"])
    #expect(sheet.texts(.heading(level: 1)) == ["Kết quả theo chỉ số chính", "Nhận xét"])
    #expect(
      sheet.texts(.body) == [
        "Sở Công Thương xếp thứ 5 trong 19 đơn vị thuộc khối các sở, ban, ngành, đạt 712,71 điểm"
          + " trên 905 điểm tối đa được áp dụng, tỷ lệ hoàn thành 78,75%.",
        // 84,15 less 78,75.
        "Sở Công Thương kém Sở Kế hoạch và Đầu tư (xếp ngay trên, 84,15%) 5,40 điểm phần trăm.",
        "Chỉ số chính có tỷ lệ hoàn thành cao nhất là Thể chế số và Hạ tầng số (100%);"
          + " thấp nhất là Nhân lực số (45,24%).",
      ])
    #expect(sheet.texts(.note).count == 1)
    #expect(sheet.figures.map { $0.map(\.chart.kind) } == [[.radar, .bars]])
  }

  @Test func firstAgencyHasNobodyAhead() throws {
    let sheet = try YenBai().sheet(of: "so-thong-tin-va-truyen-thong")
    #expect(
      sheet.texts(.body) == [
        "Sở Thông tin và Truyền thông xếp thứ 1 trong 19 đơn vị thuộc khối các sở, ban, ngành,"
          + " đạt 810,25 điểm trên 905 điểm tối đa được áp dụng, tỷ lệ hoàn thành 89,53%."
      ])
  }

  @Test func agencyWithoutIndicatorsHasNoChartsNorTheirHeading() throws {
    let sheet = try YenBai().sheet(of: "so-tai-chinh")
    #expect(sheet.figures == [])
    #expect(sheet.texts(.heading(level: 1)) == ["Nhận xét"])
    #expect(sheet.texts(.body).count == 2)
    #expect(sheet.texts(.body).last?.contains("kém Văn phòng UBND tỉnh") ?? false)
  }

  @Test func headingsThatNothingFollowsAreLeftOut() throws {
    let yenBai = try YenBai(
      sheet: [
        "  - heading: Nhận xét": "  - heading: Chương\n  - heading: Nhận xét",
        "{{decision.issuer}}.\"": "{{decision.issuer}}.\"\n  - heading: Cuối",
        "  - note:": "  - heading: Hết\n  - charts: [radar]\n  - heading: Ghi chú\n  - note:",
      ])
    #expect(
      try yenBai.sheet(of: "so-tai-chinh").texts(.heading(level: 1)) == ["Nhận xét", "Ghi chú"])
    #expect(
      try yenBai.sheet(of: "so-cong-thuong").texts(.heading(level: 1)) == [
        "Kết quả theo chỉ số chính", "Nhận xét", "Hết", "Ghi chú",
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

  /// With equal rates none is strongest, and none weakest.
  @Test func equalIndicatorsHaveNoExtremes() throws {
    let yenBai = try YenBai(
      indicators: [
        "số;83,33": "số;100", "45,24": "100", "tin;75": "tin;100", "73,88": "100",
        "số;68": "số;100",
      ])
    let sheet = try yenBai.sheet(of: "so-cong-thuong")
    #expect(sheet.texts(.body).count == 2)
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
          "kém Văn phòng UBND tỉnh (xếp ngay trên, 88,16%) 4,01 điểm phần trăm."))
    }
    let next = try yenBai.sheet(of: "so-cong-thuong")
    #expect(next.headlines.first?.value == "5/19")
  }

  /// Ranks by the exact rate can differ where the printed rates do not: no gap is claimed.
  @Test func gapThatPrintsAsNothingIsNotTold() throws {
    let yenBai = try YenBai(
      template: ["roundedTo: 2, ": ""],
      scores: ["905;883;712,71": "905;883;761,559", "905;944,82;761,56": "905;944,82;761,56"])
    let sheet = try yenBai.sheet(of: "so-cong-thuong")
    #expect(sheet.headlines.first?.value == "5/19")
    #expect(!sheet.texts(.body).contains { $0.contains("điểm phần trăm") })
  }
}
