import Foundation

/// A province of any size with everything a template asks for, made up by rule: one block, eight
/// indicators, a sheet of one page with table and two charts, an annex of twelve columns.
struct SheetProvince {
  let agencies: Int

  static let indicators = [
    "Nhận thức số", "Thể chế số", "Hạ tầng số", "Nhân lực số", "An toàn thông tin mạng",
    "Hoạt động chính quyền số", "Hoạt động kinh tế số", "Hoạt động xã hội số",
  ]

  /// Makes the template folder.
  func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in [
      ("template.yaml", template), ("scores.csv", scores), ("sheet.yaml", sheet),
      ("charts.yaml", charts), ("annex.yaml", annex),
    ] {
      try text.write(
        to: folder.appendingPathComponent(name), atomically: false, encoding: .utf8)
    }
  }

  private func name(_ agency: Int) -> String { "Ủy ban nhân dân xã Số \(agency)" }

  private var scores: String {
    var text = "Đơn vị" + Self.indicators.map { ";" + $0 }.joined() + "\n"
    var numbers = Numbers()
    for agency in 1...agencies {
      text += name(agency)
      for _ in Self.indicators { text += ";" + numbers.next(upTo: 100) }
      text += "\n"
    }
    return text
  }

  private var template: String {
    var text = """
      schema: 1
      province: Thử
      year: 2025
      decision: {number: 1/QĐ-UBND, date: 2026-03-28, issuer: Chủ tịch Ủy ban nhân dân tỉnh Thử}
      data: {scores: scores.csv}
      indicators:
        xa:

      """
    for name in Self.indicators { text += "    - {name: \(name), maximum: 100}\n" }
    text += """
      blocks:
        - id: xa
          name: các xã, phường
          indicators: xa
          method:
            rank: {by: rate, roundedTo: 2, ties: competition, tieBreaks: [points]}
            levels: {by: rate, classes: [{name: Tốt, from: 80}, {name: Khá, from: 50}, {name: Yếu}]}
          agencies:

      """
    for agency in 1...agencies { text += "      - \(name(agency))\n" }
    return text
  }

  private let sheet = """
    issuer: "{{decision.issuer}}"
    title: Phiếu kết quả chỉ số chuyển đổi số (DTI) năm {{year}}
    subtitle: "{{agency}}"
    headline:
      - {value: "{{rank}}/{{count}}", label: Xếp hạng, note: "trong khối {{block}}"}
      - {value: "{{points}}", label: Tổng điểm, note: "trên {{maximum}} điểm"}
      - {value: "{{rate}}%", label: Tỷ lệ hoàn thành, note: so với điểm tối đa}
    body:
      - heading: Kết quả theo chỉ số chính
      - table:
          of: indicators
          columns:
            - {field: number, title: STT}
            - {field: indicator, title: Chỉ số chính}
            - {field: maximum, title: Điểm tối đa}
            - {field: points, title: Điểm đạt}
            - {field: rate, title: Tỷ lệ}
            - {field: rankOfCount, title: Xếp hạng}
      - charts: [radar, bars]
      - heading: Nhận xét
      - text: "{{agency}} xếp {{rankInWords}} trong {{count}} đơn vị thuộc khối {{block}}, đạt {{points}}/{{maximum}} điểm, tỷ lệ hoàn thành {{rate}}%. Chỉ số đạt tỷ lệ cao nhất là {{strongest}} ({{strongestRate}}); thấp nhất là {{weakest}} ({{weakestRate}})."

    """

  private let charts = """
    agency:
      - id: radar
        kind: radar
        width: 800
        height: 800
        pngScale: 1
        title: Kết quả các chỉ số chính của {{agency}} năm {{year}}
        maximumName: Tỷ lệ tối đa
        seriesName: Tỷ lệ hoàn thành
      - id: bars
        kind: bars
        width: 800
        height: 800
        pngScale: 1
        title: Kết quả các chỉ số chính của {{agency}} năm {{year}}
        maximumName: Tỷ lệ tối đa
        seriesName: Tỷ lệ hoàn thành

    """

  private let annex = """
    title: KẾT QUẢ ĐÁNH GIÁ, XẾP HẠNG CHUYỂN ĐỔI SỐ NĂM {{year}}
    reference: (Kèm theo Quyết định số {{decision.number}} ngày {{decision.date}} của {{decision.issuer}})
    body:
      - table:
          block: xa
          columns:
            - {field: number, title: TT}
            - {field: agency, title: Đơn vị}
            - {field: indicators, show: points}
            - {field: points, title: Tổng điểm}
            - {field: rank, title: Xếp hạng}

    """
}
