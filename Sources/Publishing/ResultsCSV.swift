import Scoring
import Templates

extension Results {
  /// The results for spreadsheets: UTF-8 with a byte order mark, semicolons and decimal commas as
  /// Vietnamese Excel reads them, a row for each agency, a column for each main indicator's rate.
  func writeCSV(to output: inout some TextOutputStream, formats: NumberFormats) {
    var indicators: [Indicator] = []
    for indicator in blocks.flatMap(\.block.indicators)
    where !indicators.contains(where: { $0.id == indicator.id }) {
      indicators.append(indicator)
    }
    let heading = [
      "Khối", "Mã", "Cơ quan, đơn vị", "Điểm tối đa", "Điểm tối đa sau khi xác định lại",
      "Điểm tự đánh giá", "Điểm Hội đồng đánh giá", "Tỷ lệ hoàn thành (%)", "Điểm quy đổi",
      "Xếp hạng", "Mức độ", "Minh họa",
    ]
    output.write("\u{feff}" + line(of: heading + indicators.map { "\($0.name) (%)" }))
    for block in blocks {
      for agency in block.agencies {
        let total = agency.total
        func text(_ decimal: FixedDecimal?) -> String { decimal?.text(mark: ",") ?? "" }
        let fields = [
          block.block.id, agency.agency.id, agency.agency.name,
          text(total.maximum), text(total.applicableMaximum), text(total.selfAssessed),
          text(total.points), text(agency.rate?.percent(toPlaces: formats["rate"].places)),
          text(agency.convertedPoints?.rounded(toPlaces: 2)),
          agency.rank.map { String($0) } ?? "",
          agency.level.flatMap { block.block.method.levels?.levels[$0].name } ?? "",
          agency.scores.isIllustrative ? "x" : "",
        ]
        let rates = indicators.map { indicator in
          let result = agency.total.descendant(indicator.id)
          return text(result?.rate?.percent(toPlaces: formats["indicatorRate"].places))
        }
        output.write(line(of: fields + rates))
      }
    }
  }
}

private func line(of fields: [String]) -> String {
  fields.map(quoted).joined(separator: ";") + "\r\n"
}

/// A field in quotation marks where it needs them.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front.
private func quoted(_ field: String) -> String {
  let safe = field.first.map { "=+-@".contains($0) } ?? false ? "'" + field : field
  guard safe.contains(where: { ";\"\r\n".contains($0) }) else { return safe }
  return "\""
    + safe.split(separator: "\"", omittingEmptySubsequences: false)
    .joined(separator: "\"\"") + "\""
}
