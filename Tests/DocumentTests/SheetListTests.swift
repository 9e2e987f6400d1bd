import Document
import Scoring
import Templates
import TestSupport
import Testing

/// The list that opens the file with all sheets of a block.
@Suite struct SheetListTests {
  private func list(_ yenBai: YenBai, places: Range<Int>) throws -> Document {
    let block = try #require(yenBai.results.blocks.first)
    return try #require(
      Document.sheetList(of: block, places: places, template: yenBai.template, facts: yenBai.facts)
      { "sheet-\($0 + 1)" }
    )
  }

  @Test func everyAgencyWithALink() throws {
    let list = try list(YenBai(), places: 0..<19)
    #expect(list.title == "Danh sách phiếu kết quả – Khối các sở, ban, ngành, năm 2022")
    #expect(list.texts(.issuer) == ["Ủy ban nhân dân tỉnh Yên Bái"])
    let table = try #require(list.tables.first)
    // No levels in this block, so no column for them.
    #expect(
      table.header.map { $0.map(\.text) } == [
        ["TT", "Cơ quan, đơn vị", "Điểm", "Tỷ lệ hoàn thành (%)", "Xếp hạng"]
      ])
    #expect(table.lines.count == 19)
    #expect(table.lines[4] == "5 | Sở Công Thương | 712,71 | 78,75 | 5")
    #expect(table.rows.map(\.link) == (1...19).map { "sheet-\($0)" })
  }

  @Test func laterPartsGoOnWithoutTitles() throws {
    let list = try list(YenBai(), places: 17..<19)
    #expect(list.blocks.count == 1)
    let table = try #require(list.tables.first)
    #expect(table.rows.map(\.link) == ["sheet-18", "sheet-19"])
    #expect(table.lines.map { String($0.prefix(2)) } == ["18", "19"])
  }

  @Test func wordsNeedNoAgency() throws {
    #expect(throws: (any Error).self) {
      _ = try YenBai(sheet: ["headline:\n": "list: {title: \"{{agency}}\"}\nheadline:\n"])
    }
    let other = try YenBai(
      sheet: [
        "headline:\n": "list: {title: \"{{count}} phiếu\"}\nheadline:\n",
        "issuer: \"{{decision.issuer}}\"": "issuer: \"{{agency}}\"",
      ])
    let list = try list(other, places: 0..<19)
    // What needs an agency has nothing to print here.
    #expect(list.texts(.issuer) == [])
    #expect(list.title == "19 phiếu – Khối các sở, ban, ngành, năm 2022")
  }
}
