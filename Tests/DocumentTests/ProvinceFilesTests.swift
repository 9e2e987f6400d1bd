import Diagnostics
import Document
import Intake
import Scoring
import Templates
import TestSupport
import Testing

/// The very files of `templates/`: their tables against the printed ones, as they are written
/// there.
@Suite struct ProvinceFilesTests {
  private struct Documents {
    let annex: Document
    let decision: Document?
    let omissions: Diagnostics

    init(_ name: String) throws {
      func optional(_ file: String) -> SourceFile? { try? sampleFile("\(name)/\(file)") }
      let template = try Template(
        reading: TemplateFiles(
          template: sampleFile("\(name)/template.yaml"), decision: optional("decision.yaml"),
          annex: sampleFile("\(name)/annex.yaml")))
      var remarks = Diagnostics()
      let results = try Scorebook(
        reading: ScoreFiles(
          scores: template.data.scores.map { try sampleFile("\(name)/\($0.path)") },
          exclusions: optional("2023/exclusions.csv"), decimalMark: ","),
        for: template.assessment, remarks: &remarks
      ).score(for: template.assessment)
      let facts = Facts(of: results, for: template)
      annex = try #require(
        Document.annexes(of: results, template: template, facts: facts).first)
      decision = Document.decision(of: results, template: template, facts: facts)
      omissions = template.omissions(with: facts)
    }

    func table(_ caption: String) throws -> Table {
      try #require(annex.tables.first { $0.caption.hasPrefix(caption) }, "\(caption)")
    }
  }

  /// Cells under their marks, empty where a cell above covers them.
  private func lines(_ table: Table) -> [String] {
    table.rows.filter { $0.kind == .body }.map { row in
      let covered = Array(repeating: "", count: table.columns.count - row.cells.count)
      return (row.cells.map(\.text) + covered).joined(separator: ";")
    }
  }

  /// What of each row is not as printed: “Sở A: 37,24 ≠ 37”.
  private func differences(_ table: Table, from printed: [String]) -> [String] {
    let own = lines(table)
    guard own.count == printed.count else { return ["\(own.count) ≠ \(printed.count) rows"] }
    return zip(own, printed).flatMap { line, row in
      let (cells, expected) = (line.split(separator: ";"), row.split(separator: ";"))
      guard cells.count == expected.count else { return ["\(line) ≠ \(row)"] }
      return zip(cells, expected).filter { $0 != $1 }.map { "\(cells[1]): \($0) ≠ \($1)" }
    }
  }

  @Test func sonLa() throws {
    let sonLa = try Documents("son-la")
    #expect(sonLa.omissions.items == [])
    for (number, groups) in [
      ("1", ["A. Mức khá (07)", "B. Mức trung bình (13)"]),
      ("2", ["A. Mức tốt (01)", "B. Mức khá (03)", "C. Mức trung bình (08)"]),
    ] {
      let table = try sonLa.table("Bảng \(number).")
      // “01 (777,2)”: the rank with two digits, the points with one decimal.
      let printed = try printedRows("son-la/2023/printed-\(number).csv").map { row in
        "\(row[0]);\(row[1]);\(row[2].count < 2 ? "0" : "")\(row[2]) (\(row[3]))"
      }
      #expect(differences(table, from: printed) == [])
      #expect(table.rows.filter { $0.kind == .group }.map { $0.cells[0].text } == groups)
    }
    let shares = try #require(sonLa.annex.tables.first { $0.caption.isEmpty })
    #expect(
      shares.lines == [
        "Mức Tốt | 0% | 8,3%", "Mức Khá | 35% | 25%", "Mức Trung bình | 65% | 66,7%",
        "Mức Yếu | 0% | 0%",
      ])
    #expect(sonLa.decision?.lastText?.hasSuffix("./.") == true)
  }

  /// What paper and scores differ in is in `claims.yaml` and in ``BinhDinhTests``: a total added up
  /// wrongly, a total with a zero at its end in one column with others without, digits lost, and a
  /// name spelt in another way.
  @Test func binhDinh() throws {
    let binhDinh = try Documents("binh-dinh")
    #expect(binhDinh.omissions.items == [])
    var differing: [String] = []
    func compare(_ table: Table, _ printed: [[String]], rate: Int) {
      differing += differences(
        table,
        from: printed.map { row in
          row.enumerated().map { $0 == rate ? $1 + "%" : $1 }.joined(separator: ";")
        })
    }
    for number in ["1", "2"] {
      let printed = try printedRows("binh-dinh/2023/printed-\(number).csv")
      compare(
        try binhDinh.table("Bảng \(number). "), printed, rate: (printed.first?.count ?? 0) - 2)
    }
    for (file, number, count) in [("so", 1, 7), ("huyen", 2, 8)] {
      let printed = try printedRows("binh-dinh/2023/printed-chi-so-\(file).csv")
      for index in 1...count {
        let rows = printed.filter { $0[0] == "\(number).\(index)" }
        compare(
          try binhDinh.table("Bảng \(number).\(index) "),
          rows.map { [$0[1], $0[2], $0[4], $0[5]] }, rate: 3)
      }
    }
    #expect(
      differing == [
        "Văn phòng UBND tỉnh: 427,8 ≠ 427,80", "Sở Nội vụ: 455,5 ≠ 455,50",
        "Sở Xây dựng: 461,3 ≠ 461,30", "Sở Tài chính: 448,1 ≠ 448,10",
        "UBND huyện Hoài Ân: 626,24 ≠ 626,23", "Sở Tư pháp: Sở Tư pháp ≠ Sở Tư Pháp",
        "Sở Tư pháp: Sở Tư pháp ≠ Sở Tư Pháp",
        "Sở Lao động, Thương binh và Xã hội: 37,24 ≠ 37", "Sở Nội vụ: 70 ≠ 7",
      ])
  }

  /// Totals of districts keep both places; who did not report has `-`, and in the decision a rank.
  @Test func dakLak() throws {
    let dakLak = try Documents("dak-lak")
    #expect(dakLak.omissions.items == [])
    let decision = try #require(dakLak.decision?.tables)
    try #require(decision.count == 2)
    var differing: [String] = []
    for (table, file) in [
      (decision[0], "dieu-1-1"), (decision[1], "dieu-1-2"), (try dakLak.table("Bảng 1:"), "1"),
      (try dakLak.table("Bảng 2:"), "2"),
    ] {
      let printed = try printedRows("dak-lak/2021/printed-\(file).csv").map {
        $0.joined(separator: ";")
      }
      differing += differences(table, from: printed)
    }
    // A total added up wrongly, twice, and names with other capitals.
    #expect(
      differing == [
        "UBND huyện Krông Bông: 160,01 ≠ 159,99", "Sở Công Thương: Sở Công Thương ≠ Sở Công thương",
        "UBND huyện Krông Bông: 160,01 ≠ 159,99",
        "UBND Thị xã Buôn Hồ: UBND Thị xã Buôn Hồ ≠ UBND thị Xã Buôn Hồ",
      ])
  }

  /// Other thresholds, other prose: no limit of a band is typed by hand.
  @Test func dakLakHasNoLimitOfABandByHand() throws {
    let text = try sampleFile("dak-lak/annex.yaml").text
    #expect(text.firstMatch(of: /(trên|từ|đến|dưới) \d+( điểm| đến)/) == nil)
    let body = try Documents("dak-lak").annex.texts(.listItem)
    #expect(
      body.contains {
        $0.hasPrefix("+ Nhóm có số điểm từ 100 đến dưới 130 điểm: có 05 đơn vị gồm UBND các huyện:")
      })
    #expect(
      body.contains {
        $0.hasPrefix(
          "- Nhóm thứ hai kết quả từ 140 điểm đến 160 điểm: có 01 đơn vị là Sở Thông tin")
      })
  }

  @Test func bacKan() throws {
    let bacKan = try Documents("bac-kan")
    #expect(bacKan.omissions.items == [])
    #expect(bacKan.decision == nil)
    // 06/22 and 57/108 are printed.
    let lines = try bacKan.table("Bảng 1.").lines
    #expect(lines.count == 4)
    #expect(lines.contains { $0.contains("06/22") })
    #expect(lines.contains { $0.contains("57/108") })
  }
}
