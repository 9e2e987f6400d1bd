// Vietnamese wording of the findings of the audit. English: FindingWording.en.swift.

extension Finding {
  var vietnamese: Wording {
    let subject = [place.table, place.agency, place.indicator].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: ", ")
    return Wording(
      subject.isEmpty ? vietnameseSentence : "\(subject): \(vietnameseSentence)",
      hint: cause?.vietnamese)
  }

  private var vietnameseSentence: String {
    let printed = printed?.inPrint ?? "-"
    let expected = expected?.inPrint ?? "-"
    let field = place.field.vietnamese
    switch rule {
    case .sum:
      return "tổng điểm đã in là \(printed), các điểm thành phần cộng lại được \(expected)"
    case .points: return "\(field) đã in là \(printed), theo bảng điểm là \(expected)"
    case .rate, .mean, .gap, .share:
      return "\(field) đã in là \(printed), tính lại được \(expected)"
    case .order where place.field == .number:
      return "số thứ tự đã in là \(printed), đúng ra là \(expected)"
    case .rank, .level, .maximum:
      return "\(field) đã in là \(printed), đúng ra là \(expected)"
    case .order where place.field == .rank:
      return "hạng \(printed) xếp sau hạng \(expected)"
    case .order:
      return "dòng này (\(printed)) xếp sau dòng có giá trị thấp hơn (\(expected))"
    case .count: return "\(field) đã in là \(printed), đếm lại được \(expected)"
    case .members: return vietnameseMembers
    case .bands: return "không thuộc nhóm điểm nào: \(expected)"
    case .spelling:
      let more = repetitions == 0 ? "" : " (và \(repetitions) chỗ khác)"
      return "tên viết là \(printed)\(more), nơi khác viết là \(expected)"
    case .decimalMark: return "\(printed) dùng dấu chấm thập phân; các chỗ khác viết \(expected)"
    }
  }

  private var vietnameseMembers: String {
    guard case .names(let printed) = printed, case .names(let expected) = expected else {
      return "danh sách có \(printed?.inPrint ?? "-") tên, số lượng ghi là "
        + "\(expected?.inPrint ?? "-")"
    }
    let extra = printed.filter { !expected.contains($0) }
    let missing = expected.filter { !printed.contains($0) }
    let parts = [
      extra.isEmpty ? nil : "thừa \(extra.joined(separator: "; "))",
      missing.isEmpty ? nil : "thiếu \(missing.joined(separator: "; "))",
    ]
    return "danh sách đã in không khớp với điểm: "
      + parts.compactMap { $0 }.joined(separator: "; ")
  }
}

extension Finding.Field {
  fileprivate var vietnamese: String {
    switch self {
    case .maximum: "điểm tối đa"
    case .applicableMaximum: "điểm tối đa sau khi xác định lại"
    case .selfAssessed: "điểm tự đánh giá"
    case .points: "điểm"
    case .convertedPoints: "điểm quy đổi"
    case .rate: "tỷ lệ"
    case .rank: "thứ hạng"
    case .level: "mức độ"
    case .number: "số thứ tự"
    case .mean: "giá trị trung bình"
    case .gap: "chênh lệch"
    case .count: "số lượng"
    case .share: "tỷ lệ phần trăm đơn vị"
    case .members: "danh sách"
    case .reported: "số đơn vị báo cáo"
    case .name: "tên"
    case .components: "số chỉ số thành phần"
    case .mainIndicators: "số chỉ số chính"
    case .children: "số nhóm chỉ số"
    }
  }
}

extension Finding.Cause {
  fileprivate var vietnamese: String {
    switch self {
    case .roundedTwice: "có thể đã làm tròn hai lần"
    case .truncated: "có thể đã cắt bỏ phần lẻ thay vì làm tròn"
    case .missingCountedAsZero: "có thể đã tính đơn vị không báo cáo là 0 điểm"
    case .missingLeftOut: "có thể đã bỏ đơn vị không báo cáo ra ngoài khi tính trung bình"
    case .meanOfMeans: "có thể đã lấy trung bình của các giá trị trung bình từng khối"
    case .meanOfAgencies: "có thể đã lấy trung bình của tất cả các đơn vị"
    case .lostDigit: "có thể đã mất một chữ số khi chép"
    case .wholeMaximum: "có thể đã tính trên điểm tối đa chưa xác định lại"
    case .rankedExactly: "có thể đã xếp hạng theo giá trị chưa làm tròn"
    case .otherBasis: "có thể đã xếp hạng theo căn cứ khác (điểm thay cho tỷ lệ hoặc ngược lại)"
    case .otherTies: "có thể đã xếp hạng các đơn vị bằng nhau theo quy tắc khác"
    case .decimalsLost: "có thể đã mất phần thập phân của điểm khi chép"
    case .staleValue(let agency, let value):
      "có thể đã tính với giá trị cũ của \(agency) (khoảng \(Self.comma(value)))"
    case .swappedRows(let other): "có thể đã đổi chỗ với dòng \(other)"
    case .roundedParts: "có thể đã cộng từ các điểm thành phần chưa làm tròn"
    case .bandLimit(let limit):
      "danh sách khớp với giới hạn \(Self.comma(limit)) của nhóm điểm; có thể giới hạn in sai"
    case .namesLost: "có thể đã sót tên trong danh sách"
    case .followsFrom(let field): "khớp với \(field.vietnamese) đã in; sai số bắt đầu từ đó"
    case .letterCase: "khác nhau ở chữ hoa, chữ thường"
    case .diacritics: "khác nhau ở dấu hoặc cách viết"
    case .longerName: "tên dài hơn tên trong danh sách"
    case .shorterName: "tên ngắn hơn tên trong danh sách"
    case .scan: "có thể do nhận dạng chữ khi quét văn bản"
    }
  }

  private static func comma(_ figure: String) -> String {
    String(figure.map { $0 == "." ? "," : $0 })
  }
}
