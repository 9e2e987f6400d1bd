import Document
import Scoring
import Testing

/// Every cell of the fifteen tables of seed 002, and of its two tables of structure.
@Suite struct BinhDinhTests {
  private func tables(_ body: String, template: KeyValuePairs<String, String> = [:]) throws
    -> [Table]
  {
    try province(body, template: template).tables
  }

  private func province(
    _ body: String, template: KeyValuePairs<String, String> = [:]
  ) throws -> Province {
    try Province(
      "binh-dinh", template: template, scores: ["2023/so-ban-nganh.csv", "2023/huyen.csv"],
      exclusions: "2023/exclusions.csv", body: body)
  }

  private static let overall = """
          columns:
            - {field: number, title: STT}
            - {field: agency, title: Đơn vị}
            - {field: indicators}
            - {field: points, title: Tổng điểm}
            - {field: rate, title: Tỷ lệ}
            - {field: rank, title: Xếp hạng, mergeTies: true}

    """

  /// What paper and scores differ in: a total added up wrongly, decimals lost, a digit lost.
  private static let slips = [
    "UBND huyện Hoài Ân 626,23": "626,24", "Sở Lao động, Thương binh và Xã hội 37": "37,24",
    "Sở Nội vụ 7": "70",
  ]

  /// By value: the paper writes 427,80 and 421,7 in one column.
  private func isSame(_ cell: String, as printed: String, of agency: String) throws -> Bool {
    let expected = Self.slips["\(agency) \(printed)"] ?? printed
    let value = try FixedDecimal(parsing: expected, mark: ",")
    let own = try FixedDecimal(parsing: cell.replacing("%", with: ""), mark: ",")
    return own.isEqual(to: value)
  }

  @Test(arguments: [("so-ban-nganh", "1"), ("huyen", "2")])
  func overallTables(block: String, number: String) throws {
    let table = try #require(
      try tables("  - table:\n      block: \(block)\n" + Self.overall).first)
    let printed = try printedRows("binh-dinh/2023/printed-\(number).csv")
    try #require(table.rows.count == printed.count)
    for (row, expected) in zip(table.rows, printed) {
      let texts = row.cells.map(\.text)
      #expect(Array(texts[..<2]) == Array(expected[..<2]))
      for (cell, figure) in zip(texts[2...], expected[2...]) where !figure.isEmpty {
        #expect(try isSame(cell, as: figure, of: expected[1]), "\(expected[1]): \(cell), \(figure)")
      }
      // A shared rank is one cell: the paper leaves the next one empty.
      #expect(row.cells.count == expected.count - (expected.last == "" ? 1 : 0))
    }
    let spans = table.rows.flatMap(\.cells).filter { $0.rowSpan > 1 }
    #expect(spans.map(\.text) == (block == "huyen" ? [] : ["6", "12"]))
    #expect(spans.allSatisfy { $0.rowSpan == 2 })
    let heading = try printedHeading("binh-dinh/2023/printed-\(number).csv")
    #expect(table.header.map { $0.map(\.text) } == [heading])
    #expect(table.header[0].allSatisfy { $0.columnSpan == 1 && $0.rowSpan == 1 })
  }

  @Test func marksAndTheirLegend() throws {
    let annex = try #require(
      try province(
        "  - table:\n      block: so-ban-nganh\n"
          + "      marks: {by: applicableMaximum, legend: \"({{mark}}) là đơn vị có tổng điểm của"
          + " 07 nhóm tiêu chí là {{applicableMaximum}}: {{agencies}}\"}\n" + Self.overall
      ).annex())
    let table = try #require(annex.tables.first)
    let marks = Dictionary(
      uniqueKeysWithValues: table.rows.map { ($0.cells[1].text, $0.cells[1].mark) })
    #expect(marks["Sở Thông tin và Truyền thông"] == "*")
    #expect(marks["Sở Nội vụ"] == "**")
    #expect(marks["Ban Dân tộc"] == "***")
    #expect(marks["Sở Tư pháp"] == "")
    #expect(marks.values.filter { $0 == "*" }.count == 12)
    #expect(marks.values.filter { $0 == "**" }.count == 4)
    let legends = annex.texts(.note)
    #expect(legends.count == 3)
    #expect(legends[0].hasPrefix("(*) là đơn vị có tổng điểm của 07 nhóm tiêu chí là 485: Sở"))
    #expect(
      legends[2]
        == "(***) là đơn vị có tổng điểm của 07 nhóm tiêu chí là 445: Văn phòng UBND tỉnh,"
        + " Thanh tra tỉnh và Ban Dân tộc")
    // They follow the table at once.
    let place = try #require(
      annex.blocks.firstIndex { if case .table = $0 { true } else { false } })
    guard case .paragraph(let note) = annex.blocks[place + 1] else {
      Issue.record("no note after the table")
      return
    }
    #expect(note.text == legends[0])
  }

  @Test func marksByReasons() throws {
    let annex = try #require(
      try province(
        "  - table:\n      block: so-ban-nganh\n"
          + "      marks: {by: exclusions, legend: \"({{mark}}) {{reasons}} ({{count}} đơn vị)\"}\n"
          + Self.overall
      ).annex())
    let legends = annex.texts(.note)
    #expect(legends.count == 3)
    #expect(legends[0].hasPrefix("(*) Không phát sinh đánh giá mức độ hài lòng"))
    #expect(
      legends.map { $0.suffix(10) }
        == ["(12 đơn vị)", "(03 đơn vị)", "(04 đơn vị)"].map {
          $0.suffix(10)
        })
  }

  @Test(arguments: [("so-ban-nganh", "so", 7), ("huyen", "huyen", 8)])
  func tablesOfIndicators(block: String, file: String, count: Int) throws {
    let printed = try printedRows("binh-dinh/2023/printed-chi-so-\(file).csv")
    let number = block == "huyen" ? "2" : "1"
    // 1.1, 1.2, 1.3 and 1.5 were sorted by hand among equals.
    var overrides = ""
    for (table, id) in [
      ("1.1", "nhan-thuc-so"), ("1.2", "the-che-so"), ("1.3", "ha-tang-so"),
      ("1.5", "an-toan-thong-tin-mang"),
    ] where block == "so-ban-nganh" {
      let names = printed.filter { $0[0] == table }.map { "\"\(spelt($0[2]))\"" }
      overrides += "        \(id): {orderAmongTies: [\(names.joined(separator: ", "))]}\n"
    }
    // 1.6 alone prints one decimal.
    if block == "so-ban-nganh" {
      overrides += """
                hoat-dong-chinh-quyen-so:
                  columns:
                    - {field: number, title: STT}
                    - {field: agency, title: Đơn vị}
                    - {field: points, title: Tổng điểm}
                    - {field: rate, title: Tỷ lệ, format: rate}

        """
    }
    let tables = try tables(
      """
        - tables:
            forEach: indicators
            block: \(block)
            caption: "Bảng \(number).{{index}} Xếp hạng chỉ số {{indicator}}"
            columns:
              - {field: number, title: STT}
              - {field: agency, title: Đơn vị}
              - {field: points, title: "Tổng điểm"}
              - {field: rate, title: Tỷ lệ}

      """ + (overrides.isEmpty ? "" : "      overrides:\n" + overrides))
    try #require(tables.count == count)
    for (index, table) in tables.enumerated() {
      let name = "\(number).\(index + 1)"
      let expected = printed.filter { $0[0] == name }
      #expect(table.caption == "Bảng \(name) Xếp hạng chỉ số \(expected[0][3])")
      try #require(table.rows.count == expected.count)
      for (row, expected) in zip(table.rows, expected) {
        let texts = row.cells.map(\.text)
        #expect(texts[0] == expected[1], "\(name)")
        #expect(texts[1] == spelt(expected[2]), "\(name), \(expected[1])")
        #expect(try isSame(texts[2], as: expected[4], of: expected[2]), "\(name) \(texts)")
        #expect(texts[3] == expected[5] + "%", "\(name) \(texts)")
      }
    }
  }

  /// Two tables write “Sở Tư Pháp”.
  private func spelt(_ name: String) -> String { name == "Sở Tư Pháp" ? "Sở Tư pháp" : name }

  /// I.2: three groups by what applies to them, of which 445, 475 and 485 points are left.
  @Test func proseAboutReducedMaxima() throws {
    let annex = try #require(
      try province(
        """
          - text:
              of: so-ban-nganh.reduced.3
              several: "{{count}} ({{agencies:commas}}): {{so-ban-nganh.reduced.3.indicator.hoat-dong-chinh-quyen-so.applicableMaximum}}, {{applicableMaximum}}"
          - text: "{{so-ban-nganh.reduced.2.count}}: {{so-ban-nganh.reduced.2.applicableMaximum}}"
          - text: "{{so-ban-nganh.reduced.1.count}}: {{so-ban-nganh.reduced.1.applicableMaximum}}"
          - text: "{{so-ban-nganh.unreduced.agencies:semicolons}}: {{so-ban-nganh.unreduced.applicableMaximum}}"
          - text: "{{so-ban-nganh.reduced.4.count}}"
          - text: "Một lời kết."
        """
      ).annex())
    #expect(
      annex.texts(.body).dropLast() == [
        "03 (Văn phòng UBND tỉnh, Thanh tra tỉnh, Ban Dân tộc): 125, 445", "04: 475", "12: 485",
        "Sở Tư pháp; Sở Văn hóa và Thể thao: 500", "00",
      ])
  }

  @Test func structureOfDepartments() throws {
    let table = try #require(
      try tables(
        """
          - table:
              of: indicators
              block: so-ban-nganh
              columns:
                - {field: number, title: STT}
                - {field: indicator, title: Chỉ số chính}
                - {field: criteria, title: Chỉ số thành phần}
                - {field: maximum, title: Tổng điểm tối đa}
        """
      ).first)
    #expect(
      table.lines == [
        "I | Nhóm chỉ số nền tảng chung | 20 | 250", "1 | Nhận thức số | 4 | 50",
        "2 | Thể chế số | 2 | 40", "3 | Hạ tầng số | 2 | 40", "4 | Nhân lực số | 4 | 40",
        "5 | An toàn thông tin mạng | 8 | 80", "II | Nhóm chỉ số hoạt động | 20 | 250",
        "6 | Hoạt động chính quyền số | 15 | 180", "7 | Hoạt động xã hội số | 5 | 70",
      ])
    #expect(table.rows.map(\.kind).filter { $0 == .section }.count == 2)
  }
}
