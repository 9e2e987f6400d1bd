import Charts
import Document
import Testing

@Suite struct ChartTests {
  /// The chart data of seed 000.
  @Test(arguments: ["radar", "bars"]) func chartOfSoCongThuong(id: String) throws {
    let chart = try #require(try YenBai().chart(id, of: "so-cong-thuong"))
    #expect(
      chart.title == "Biểu đồ kết quả các chỉ số chính DTI của Sở Công Thương năm 2022")
    #expect(chart.kind.rawValue == id)
    #expect(
      chart.items.map { "\($0.label) \($0.value)" } == [
        "Nhận thức số 83,33%", "Thể chế số 100%", "Hạ tầng số 100%", "Nhân lực số 45,24%",
        "An toàn thông tin 75%", "Chính quyền số 73,88%", "Xã hội số 68%",
      ])
    #expect(chart.items.map(\.share) == [0.8333, 1, 1, 0.4524, 0.75, 0.7388, 0.68])
    #expect(chart.valueList == (id == "radar" ? .beside(columns: 2) : .below(columns: 2)))
    #expect(
      chart.source == "Nguồn: Quyết định số 403/QĐ-UBND của Ủy ban nhân dân tỉnh Yên Bái")
    #expect(
      chart.description == "Sở Công Thương, năm 2022. Tỷ lệ hoàn thành theo chỉ số chính:"
        + " Nhận thức số 83,33%; Thể chế số 100%; Hạ tầng số 100%; Nhân lực số 45,24%;"
        + " An toàn thông tin 75%; Chính quyền số 73,88%; Xã hội số 68%.")
  }

  @Test func indicatorThatDoesNotApplyIsAGap() throws {
    let yenBai = try YenBai(indicators: ["An toàn thông tin;75": "An toàn thông tin;-"])
    let chart = try #require(try yenBai.chart("radar", of: "so-cong-thuong"))
    #expect(chart.items[4] == Chart.Item(label: "An toàn thông tin", share: nil, value: "-"))
    #expect(chart.description.contains("An toàn thông tin -;"))
  }

  @Test func agencyWithoutIndicatorsHasNoChart() throws {
    #expect(try YenBai().chart("radar", of: "so-tai-chinh") == nil)
  }
}
