import Document
import Publishing
import Scoring
import Templates
import TestSupport
import Testing

/// The sheets of the provinces, as their directors get them.
@Suite struct ProvinceSheetTests {
  private struct Sheets {
    let project: Project
    let facts: Facts

    init(_ province: String) throws {
      project = try Project(folder: repository + "/templates/" + province)
      facts = Facts(of: project.results, for: project.template)
    }

    var all: [(agency: AgencyResult, sheet: Document)] {
      project.results.blocks.flatMap { block in
        block.agencies.compactMap { agency in
          Document.sheet(
            of: agency, in: block, results: project.results, template: project.template,
            facts: facts, since: project.comparison
          ).map { (agency, $0) }
        }
      }
    }

    func sheet(of name: String) throws -> Document {
      try #require(all.first { $0.agency.agency.name == name }).sheet
    }
  }

  private static let provinces = [
    "yen-bai", "son-la", "binh-dinh", "dak-lak", "bac-kan", "hai-cap-mau",
  ]

  /// What was not published leaves neither columns of dashes nor headings over nothing, and every
  /// sheet says something.
  @Test(arguments: provinces)
  func noSheetHasHoles(_ province: String) throws {
    for (agency, sheet) in try Sheets(province).all {
      let name = agency.agency.name
      #expect(!sheet.texts.isEmpty, "\(name)")
      for table in sheet.tables {
        #expect(!table.rows.isEmpty && !table.columns.isEmpty, "\(name)")
        let rows = table.rows.filter { $0.cells.count == table.columns.count }
        for column in table.columns.indices {
          let cells = rows.map { $0.cells[column].text }
          #expect(cells.contains { !["-", "", "…"].contains($0) }, "\(name), column \(column)")
        }
      }
      for (block, next) in zip(sheet.blocks, sheet.blocks.dropFirst() + [.pageBreak]) {
        if block.isHeading { #expect(!next.isHeading && next != .pageBreak, "\(name)") }
      }
      if !agency.isReported {
        #expect(sheet.tables.isEmpty && sheet.texts[0].contains("không báo cáo số liệu"), "\(name)")
      }
    }
  }

  /// 95,1 % begins at 95,05 % of 485, which is 460,9925: 461,00 less 460,39.
  @Test func binhDinh() throws {
    let texts = try Sheets("binh-dinh").sheet(of: "Ban Quản lý Khu Kinh tế").texts
    #expect(
      texts == [
        "Chỉ số chính đạt tỷ lệ cao nhất là Nhận thức số, Thể chế số và Hạ tầng số (100%);"
          + " thấp nhất là Nhân lực số (76,8%).",
        "Cùng hạng với Sở Ngoại vụ; tỷ lệ hoàn thành thấp hơn Sở Xây dựng (xếp ngay trên, 95,1%)"
          + " là 0,2 điểm phần trăm.",
        "Để lên hạng 5, đơn vị cần thêm ít nhất 0,61 điểm; có thể phấn đấu từ nội dung còn nhiều"
          + " điểm chưa đạt: An toàn thông tin mạng (10 điểm).",
      ])
  }

  @Test func sonLa() throws {
    let sheets = try Sheets("son-la")
    #expect(
      try sheets.sheet(of: "Ủy ban nhân dân huyện Mai Sơn").texts.suffix(3) == [
        "Tổng điểm thấp hơn Ủy ban nhân dân huyện Phù Yên (xếp ngay trên, 715,6 điểm) là 21,9 điểm.",
        "Tổng điểm cao hơn mức trung bình của khối (654,7 điểm) là 39,0 điểm.",
        "Để được xếp loại Khá, đơn vị cần thêm ít nhất 6,3 điểm trong tổng số 306,3 điểm chưa đạt.",
      ])
    // First, and in the best level: nothing is above it.
    let first = try sheets.sheet(of: "Ủy ban nhân dân thành phố Sơn La").texts
    #expect(first.count == 3 && !first.contains { $0.contains("cần thêm") })
  }

  @Test func dakLakAgencyThatDidNotReport() throws {
    let sheet = try Sheets("dak-lak").sheet(of: "UBND huyện M'Drắk")
    #expect(
      sheet.texts.prefix(2) == [
        "UBND huyện M'Drắk không báo cáo số liệu đánh giá chuyển đổi số năm 2021. Vì vậy, đơn vị"
          + " không có điểm và xếp cuối bảng (hạng 15 trong 15 đơn vị thuộc khối các huyện, thị xã,"
          + " thành phố).",
        "Trong khối có 14/15 đơn vị đã báo cáo. Điểm trung bình của khối là 162,33 điểm; khi tính"
          + " điểm trung bình, đơn vị không báo cáo được tính 0 điểm.",
      ])
    #expect(!sheet.blocks.contains { $0.isHeading })
  }

  @Test func bacKanHasLevelsAlone() throws {
    let sheet = try Sheets("bac-kan").sheet(of: "Sở Y tế")
    #expect(
      sheet.texts == [
        "Sở Y tế được xếp mức Nâng cao. Khối cấp Sở có 22 đơn vị, trong đó 6 đơn vị ở mức này."
      ])
  }

  /// Only of one agency of Yên Bái indicators are known: no mean, and no rank among them.
  @Test func indicatorsOfOneAgencyHaveNoRank() throws {
    let sheets = try Sheets("yen-bai")
    #expect(try sheets.sheet(of: "Sở Công Thương").tables.count == 1)
  }
}

extension Document {
  fileprivate var texts: [String] {
    blocks.compactMap { block in
      guard case .paragraph(let paragraph) = block, paragraph.role == .body else { return nil }
      return paragraph.text.split(separator: "\u{a0}", omittingEmptySubsequences: false)
        .joined(separator: " ")
    }
  }

  fileprivate var tables: [Table] {
    blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .paragraph(let paragraph) = self, case .heading = paragraph.role { true } else { false }
  }
}
