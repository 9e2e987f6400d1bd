import Diagnostics
import Intake
import Scoring
import Testing

@Suite struct PrintedTablesTests {
  private let assessment = Assessment(
    province: "Thử", year: 2024,
    blocks: [
      AgencyBlock(
        id: "so", name: "các sở",
        agencies: ["Sở Nội vụ", "Sở Y tế", "UBND huyện Lắk", "UBND huyện Krông Pắc"].map {
          Agency(id: slug($0), name: $0)
        },
        total: Indicator(
          id: AgencyBlock.totalID, name: "Tổng điểm",
          children: [Indicator(id: "the-che-so", name: "Thể chế số")]),
        method: ScoringMethod(ranking: RankingMethod(basis: .points, ties: .competition)))
    ])

  private func read(_ text: String) throws(Diagnostics) -> PrintedFigures {
    var remarks = Diagnostics()
    return try PrintedFigures(
      reading: SourceFile(path: "p.csv", text: text), table: "Bảng 1", block: "so",
      for: assessment, decimalMark: ",", remarks: &remarks)
  }

  private func errors(_ text: String) -> [String] {
    do throws(Diagnostics) {
      _ = try read(text)
      return []
    } catch {
      return error.items.map(\.key)
    }
  }

  private func lines(_ figures: PrintedFigures) -> [String] {
    figures.rows.flatMap { row in
      row.figures.map { figure in
        "\(row.table) \(row.agency.id) \(figure.indicator) \(figure.field.rawValue)"
          + " \(figure.entry?.decimal.text(mark: ",") ?? "-") \(figure.position.text)"
      }
    }
  }

  @Test func columnsOfIndicatorsAndOfTheTotal() throws {
    let figures = try read("STT;Đơn vị;Thể chế số;Tổng điểm;Xếp hạng\n1;Sở Y tế;30,50;90;1")
    #expect(
      lines(figures) == [
        "Bảng 1 so-y-te the-che-so points 30,50 p.csv:2:11",
        "Bảng 1 so-y-te total points 90 p.csv:2:17", "Bảng 1 so-y-te total rank 1 p.csv:2:20",
      ])
    #expect(figures.rows.map(\.number?.decimal.significand) == [1])
  }

  @Test func severalTablesInOneFile() throws {
    let figures = try read(
      "Bảng;Đơn vị;Chỉ số;Điểm;Xếp hạng\n1.1;Sở Y tế;Thể chế số;3;1\n1.1;Sở Nội vụ;Thể chế số;3;\n"
        + "Phụ lục;Sở Y tế;;9;\n")
    #expect(
      lines(figures) == [
        "Bảng 1.1 so-y-te the-che-so points 3 p.csv:2:24",
        "Bảng 1.1 so-y-te the-che-so rank 1 p.csv:2:26",
        "Bảng 1.1 so-noi-vu the-che-so points 3 p.csv:3:26",
        "Bảng 1.1 so-noi-vu the-che-so rank 1 p.csv:3:28",
        "Phụ lục so-y-te total points 9 p.csv:4:18",
      ])
  }

  @Test func notReported() throws {
    #expect(
      lines(try read("Đơn vị;Tổng điểm;Xếp hạng\nSở Y tế;-;15"))
        == ["Bảng 1 so-y-te total points - p.csv:2:9", "Bảng 1 so-y-te total rank 15 p.csv:2:11"])
  }

  @Test func namesAsPrinted() throws {
    let names = try read("Đơn vị;Điểm\nSỞ Y TẾ;1\nLắk;2\nUBND huyện Krông Păc;3\nSở Nội vụ tỉnh;4")
    #expect(
      names.rows.map { "\($0.name.text): \($0.agency.name), \($0.match.form)" } == [
        "SỞ Y TẾ: Sở Y tế, letterCase", "Lắk: UBND huyện Lắk, short",
        "UBND huyện Krông Păc: UBND huyện Krông Pắc, diacritics",
        "Sở Nội vụ tỉnh: Sở Nội vụ, long",
      ])
  }

  @Test func everythingWrongIsToldAtOnce() {
    #expect(
      errors(
        "Bảng;Đơn vị;Chỉ số;Điểm\n1;Sở Y;;1\n1;Sở Y tế;Thể;1\n1;Sở Y tế;;1\n1;sở y tế;;x\n2;;;1")
        == [
          "p.csv:2:3 score.unknown-agency", "p.csv:3:11 score.unknown-indicator",
          "p.csv:5:3 score.duplicate-agency", "p.csv:5:12 score.not-a-number",
          "p.csv:6:3 score.missing",
        ])
  }
}
