import Document
import Testing

@Suite struct AnnexTests {
  /// Seed 000 row by row. Council points have two decimals throughout, where the paper leaves out
  /// those of 632 and 582; three figures and ranks 16 and 17 are those that follow from the points.
  @Test func tableOfYenBai() throws {
    let annex = try YenBai().annex()
    let table = try #require(annex.tables.first)
    #expect(annex.tables.count == 1)
    #expect(
      table.header.map { $0.map(\.text) } == [
        [
          "Sở, ban, ngành", "Điểm tối đa (theo QĐ 1350)", "Điểm tối đa (sau khi HĐ xác định lại)",
          "Điểm của cơ quan, đơn vị tự đánh giá", "Điểm Hội đồng đánh giá",
          "Tỷ lệ hoàn thành (%)", "Xếp hạng",
        ]
      ])
    #expect(table.columns.first == .start)
    #expect(
      table.lines == [
        "Sở Thông tin và Truyền thông | 1000 | 905 | 810,25 | 810,25 | 89,53 | 1",
        "Văn phòng UBND tỉnh | 1000 | 890 | 975 | 784,65 | 88,16 | 2",
        "Sở Tài chính | 1000 | 890 | 953,1 | 767,74 | 86,26 | 3",
        "Sở Kế hoạch và Đầu tư | 1000 | 905 | 944,82 | 761,56 | 84,15 | 4",
        "Sở Công Thương | 1000 | 905 | 883 | 712,71 | 78,75 | 5",
        "Sở Giáo dục và Đào tạo | 1000 | 890 | 851 | 679,92 | 76,40 | 6",
        "Thanh tra tỉnh | 1000 | 890 | 966 | 664,39 | 74,65 | 7",
        "Sở Nội vụ | 1000 | 905 | 909,9 | 662,03 | 73,15 | 8",
        "Sở Giao thông vận tải | 1000 | 905 | 830,7 | 645,48 | 71,32 | 9",
        "Sở Y tế | 1000 | 905 | 800,70 | 642,32 | 70,97 | 10",
        "Sở Văn hóa, Thể thao và Du lịch | 1000 | 905 | 886,05 | 636,23 | 70,30 | 11",
        "Sở Lao động - Thương binh và Xã hội | 1000 | 905 | 913 | 632,00 | 69,83 | 12",
        "Sở Xây dựng | 1000 | 905 | 883 | 626,32 | 69,21 | 13",
        "Sở Tài nguyên và Môi trường | 1000 | 905 | 796,5 | 599,71 | 66,27 | 14",
        "Sở Khoa học và Công nghệ | 1000 | 905 | 650 | 596,32 | 65,89 | 15",
        "Sở Tư pháp | 1000 | 905 | 782,08 | 582,29 | 64,34 | 16",
        "Sở Nông nghiệp và Phát triển nông thôn | 1000 | 905 | 843,3 | 582,00 | 64,31 | 17",
        "Ban Dân tộc | 1000 | 890 | 826 | 571,43 | 64,21 | 18",
        "Ban Quản lý các khu công nghiệp | 1000 | 905 | 838,7 | 547,60 | 60,51 | 19",
      ])
  }

  @Test func headingsOfYenBai() throws {
    let annex = try YenBai().annex()
    #expect(annex.kind == .annex)
    #expect(annex.texts(.annexHeading) == ["Phụ lục"])
    #expect(
      annex.texts(.annexTitle) == [
        "KẾT QUẢ ĐÁNH GIÁ, XẾP HẠNG CHỈ SỐ CHUYỂN ĐỔI SỐ\n"
          + "CỦA CÁC SỞ, BAN, NGÀNH TỈNH YÊN BÁI NĂM 2022"
      ])
    #expect(
      annex.reference == [
        "(Kèm theo Quyết định số 403/QĐ-UBND ngày 28 tháng 3 năm 2023 của Ủy ban nhân dân"
          + " tỉnh Yên Bái)"
      ])
    #expect(annex.texts(.closing) == ["./."])
    #expect(
      annex.title == "KẾT QUẢ ĐÁNH GIÁ, XẾP HẠNG CHỈ SỐ CHUYỂN ĐỔI SỐ"
        + " CỦA CÁC SỞ, BAN, NGÀNH TỈNH YÊN BÁI NĂM 2022")
  }

  /// Number and date are filled in by hand when the decision is issued.
  @Test func draftLeavesNumberAndDateBlank() throws {
    let draft = try YenBai(template: ["  number: 403/QĐ-UBND\n  date: 2023-03-28\n": ""])
    let blank = String(repeating: "\u{a0}", count: 6)
    #expect(
      try draft.annex().reference == [
        "(Kèm theo Quyết định số \(blank)/QĐ-UBND ngày \(blank) tháng \(blank) năm \(blank)"
          + " của Ủy ban nhân dân tỉnh Yên Bái)"
      ])
  }

  @Test func agencyWithoutSelfAssessmentHasADash() throws {
    let yenBai = try YenBai(scores: ["Sở Y tế;1000;905;800,70": "Sở Y tế;1000;905;-"])
    let lines = try yenBai.annex().tables.flatMap(\.lines)
    #expect(lines.contains("Sở Y tế | 1000 | 905 | - | 642,32 | 70,97 | 10"))
  }

  @Test func columnsAreNumberedAndFormattedAsTheTemplateSays() throws {
    let yenBai = try YenBai(
      template: [
        "  rate: {decimals: 2}": "  rate: {decimals: 2}\n  short: {decimals: 0...1, sign: \"%\"}"
      ],
      annex: [
        "- {field: agency, title: \"Sở, ban, ngành\"}": "- {field: number, title: TT}",
        "{field: rate, title: Tỷ lệ hoàn thành (%)}": "{field: rate, title: Tỷ lệ, format: short}",
      ])
    let lines = try yenBai.annex().tables.flatMap(\.lines)
    #expect(lines.first == "1 | 1000 | 905 | 810,25 | 810,25 | 89,5% | 1")
    #expect(lines.last == "19 | 1000 | 905 | 838,7 | 547,60 | 60,5% | 19")
    // 64,04 would print 64, of which Ban Dân tộc has 64,21: 64,2.
    #expect(lines[17] == "18 | 1000 | 890 | 826 | 571,43 | 64,2% | 18")
  }

  @Test func dataIsNeverReadAsATemplate() throws {
    let yenBai = try YenBai(
      template: [
        "issuer: Ủy ban nhân dân tỉnh Yên Bái": "issuer: \"UBND {{year}}\"",
        "- Sở Y tế": "- \"Sở {{rank}} {{\"",
      ],
      scores: ["Sở Y tế": "Sở {{rank}} {{"])
    let annex = try yenBai.annex()
    #expect(annex.texts(.annexReference).first?.hasSuffix("của UBND {{year}})") ?? false)
    #expect(annex.tables.first?.rows[9].cells.first?.text == "Sở {{rank}} {{")
    let sheet = try yenBai.sheet(of: "so-rank")
    #expect(sheet.texts(.body).first?.hasPrefix("Sở {{rank}} {{ xếp thứ 10 trong 19") ?? false)
  }
}

extension Document {
  /// Where the reference breaks is the template's choice.
  fileprivate var reference: [String] {
    texts(.annexReference).map { $0.replacing("\n", with: " ") }
  }
}
