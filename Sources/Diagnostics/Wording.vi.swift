// Vietnamese wording of every problem. English: Wording.en.swift.

extension Problem {
  var vietnamese: Wording {
    switch self {
    case .fileMissing(let path):
      Wording("không có tệp “\(path)”", hint: "kiểm tra lại tên tệp hoặc thư mục chứa tệp")
    case .fileUnreadable(let path, let reason):
      Wording("không đọc được “\(path)”: \(reason.vietnamese)")
    case .fileEmpty(let path):
      Wording("tệp “\(path)” trống", hint: "tệp đã được lưu trước khi gửi chưa?")
    case .fileNotUTF8(let path):
      Wording(
        "tệp “\(path)” không phải văn bản UTF-8",
        hint: path.hasSuffix(".yaml")
          ? "lưu lại ở dạng UTF-8 trong chương trình soạn thảo"
          : "trong Excel, lưu dưới dạng “CSV UTF-8 (Comma delimited)”")

    case .yamlSyntax(let words):
      YAMLMistake(parserWords: words).map {
        Wording("không đúng cú pháp YAML: \($0.vietnamese.mistake)", hint: $0.vietnamese.remedy)
      } ?? Wording("không đúng cú pháp YAML: \(words)")
    case .unknownKey(let key, let suggestion, let allowed):
      Wording(
        "khóa “\(key)” không có trong mẫu",
        hint: suggestion == nil
          ? KeyMistake(key)?.vietnamese ?? Self.didYouMean(nil, among: allowed)
          : Self.didYouMean(suggestion, among: allowed))
    case .missingKey(let key):
      Wording("thiếu khóa “\(key)”")
    case .duplicateKey(let key):
      Wording("khóa “\(key)” được ghi hai lần")
    case .wrongType(let key, let expected):
      Wording("“\(key)” phải là \(expected.vietnamese)", hint: expected.vietnameseHint)
    case .valueNotAllowed(let key, let value, let allowed, let suggestion):
      Wording(
        "“\(value)” không phải giá trị của “\(key)”",
        hint: Self.didYouMean(suggestion, among: allowed))
    case .valueOutOfRange(let key, let value, let range):
      Wording("“\(key)” là \(value), trong khi phải là \(range)")
    case .duplicateID(let id, let first, let isMade):
      Wording(
        "mã “\(id)” được dùng hai lần",
        hint: first.map {
          "lần đầu ở \($0.text)"
            + (isMade ? "; hai tên cho cùng một mã, hãy ghi thêm khóa id cho một trong hai" : "")
        })
    case .duplicateName(let name, let first):
      Wording("tên “\(name)” được dùng hai lần", hint: "lần đầu ở \(first.text)")
    case .reservedID(let id):
      Wording("mã “\(id)” đã có nghĩa khác", hint: "hãy ghi mã khác ở khóa id")
    case .lastLevelHasThreshold(let name, let from):
      Wording(
        "mức độ cuối “\(name)” có ngưỡng from: \(from)",
        hint: "mức độ cuối gồm tất cả phần còn lại: bỏ from, hoặc thêm một mức độ ở dưới")
    case .decisionBeforeYear(let date, let year):
      Wording(
        "ngày quyết định \(date) trước năm đánh giá \(year)",
        hint: "kiểm tra lại date và year; year là năm được đánh giá, không phải năm ban hành")
    case .unknownReference(let kind, let name, let suggestion, let known):
      Wording(
        "không có \(kind.vietnamese) “\(name)”", hint: Self.didYouMean(suggestion, among: known))
    case .unknownPlaceholder(let name, let suggestion, let known):
      Wording(
        "ở đây không có “{{\(name)}}”", hint: Self.didYouMean(suggestion, among: known))
    case .aliasNotAllowed:
      Wording("mẫu không dùng bí danh YAML (*tên)", hint: "hãy ghi lại giá trị đầy đủ")
    case .letterheadMissing:
      Wording(
        "văn bản này có quốc hiệu và tên cơ quan ban hành nhưng template.yaml chưa có letterhead",
        hint: "thêm vào template.yaml: letterhead: {body: TÊN CƠ QUAN BAN HÀNH, place: Địa danh}")

    case .maximaDoNotAdd(let indicator, let maximum, let sum):
      Wording("điểm tối đa của “\(indicator)” là \(maximum), các thành phần cộng lại được \(sum)")
    case .keyDoesNotApply(let key, let place):
      Wording("khóa “\(key)” không dùng được với “\(place)”")
    case .onlyInSheets(let key):
      Wording("“\(key)” nói về một cơ quan, đơn vị nên chỉ dùng trong sheet.yaml")
    case .controlCharacter(let code):
      Wording("văn bản có ký tự điều khiển U+\(code)")
    case .pictureTooLarge(let megapixels, let limit):
      Wording("hình có \(megapixels) triệu điểm ảnh, vượt quá \(limit) triệu")
    case .unclosedPlaceholder(let text):
      Wording("“{{\(text)” mở ra nhưng không đóng", hint: "kết thúc bằng }}")
    case .unsuitableFormat(let format, let place, let suggestion, let suitable):
      Wording(
        "không in được “{{\(place)}}” theo định dạng “\(format)”",
        hint: Self.didYouMean(suggestion, among: suitable))
    case .unclosedTag(let tag):
      Wording(
        "thẻ \(tag) mở ra nhưng không đóng",
        hint: "kết thúc bằng \(tag.replacing("<", with: "</"))")
    case .unopenedTag(let tag):
      Wording(
        "thẻ \(tag) đóng một thẻ không mở ngay trước đó",
        hint: "các thẻ lồng nhau, thẻ mở sau đóng trước")
    case .tagNotAllowed(let tag):
      Wording(
        "ở đây không dùng được thẻ \(tag)",
        hint: "chỉ đoạn văn mới có chữ đậm, chữ nghiêng")
    case .invalidID(let id, let valid):
      Wording(
        "“\(id)” không phải mã hợp lệ",
        hint: valid.isEmpty
          ? "không lập được mã từ tên này; mã gồm chữ thường không dấu, số, gạch nối"
          : "mã gồm chữ thường không dấu, số, gạch nối: \(valid)")
    case .onePartPerElement(let first, let other):
      Wording(
        "“\(other)” nằm cùng mục với “\(first)”", hint: "bắt đầu mục mới bằng “- \(other):”")

    case .noRows(let path):
      Wording(
        "tệp “\(path)” chỉ có dòng tiêu đề, không có số liệu",
        hint: "nhập mỗi cơ quan, đơn vị một dòng dưới dòng tiêu đề")
    case .unterminatedQuote:
      Wording("dấu ngoặc kép mở ở đây nhưng không đóng")
    case .fieldCount(let found, let expected):
      Wording(
        "dòng này có \(found) ô, dòng tiêu đề có \(expected) ô",
        hint: found < expected
          ? "ô trống vẫn cần dấu phân cách; dòng có bị cắt không?"
          : "ô có chứa dấu phân cách phải đặt trong dấu ngoặc kép")
    case .missingColumn(let name, let other, let found):
      Wording(
        "thiếu cột “\(name)”" + (other.map { " hoặc “\($0)”" } ?? ""),
        hint: "các cột đã đọc: " + Self.list(found))
    case .duplicateColumn(let name):
      Wording("cột “\(name)” xuất hiện hai lần")
    case .extraColumn(let name):
      Wording("cột “\(name)” không được sử dụng")
    case .valueMissing(let column):
      Wording("chưa có giá trị ở cột “\(column)”")
    case .notANumber(let text, let column, let mark):
      Wording(
        "“\(text)” không phải là số; cột “\(column)” chỉ nhận số",
        hint: NumberLook(of: text)?.vietnamese(mark: mark))
    case .decimalMarkMismatch(let text, let mark):
      Wording(
        "“\(text)” không dùng dấu thập phân của tệp này",
        hint: NumberLook(of: text)?.vietnamese(mark: mark)
          ?? "mẫu quy định decimalMark: \"\(mark)\"; số có dạng 712\(mark)71")
    case .numberOutOfRange(let text, let column):
      Wording(
        "“\(text)” ở cột “\(column)” nằm ngoài phạm vi",
        hint: "số hợp lệ từ 0 đến 999 999 999, tối đa 6 chữ số thập phân")
    case .unknownAgency(let name, let suggestion):
      Wording(
        "“\(name)” không có trong danh sách cơ quan, đơn vị của mẫu",
        hint: suggestion.map { "có phải là “\($0)”?" }
          ?? "danh sách cơ quan, đơn vị ghi trong template.yaml")
    case .duplicateAgency(let name, let first):
      Wording("“\(name)” xuất hiện hai lần", hint: first.map { "lần đầu ở \($0.text)" })
    case .agencyWithoutScores(let name):
      Wording("“\(name)” có trong danh sách của mẫu nhưng không có dòng điểm")
    case .unknownLevel(let name, let suggestion, let known):
      Wording("không có mức độ “\(name)”", hint: Self.didYouMean(suggestion, among: known))
    case .unknownOption(let name, let suggestion, let known):
      Wording(
        "“\(name)” không phải phương án của tiêu chí này",
        hint: Self.didYouMean(suggestion, among: known))
    case .sumDiffers(let agency, let indicator, let given, let sum):
      Wording(
        "“\(agency)”, \(indicator): ghi \(given) điểm, các thành phần cộng lại được \(sum)",
        hint: "sửa một trong hai, hoặc chỉ ghi điểm thành phần")
    case .excludedAboveMaximum(let agency, let indicator, let excluded, let maximum):
      Wording(
        "“\(agency)”, \(indicator): \(excluded) điểm không đánh giá, trong khi tối đa \(maximum)")
    case .noMaximum(let agency):
      Wording(
        "chưa biết điểm tối đa của “\(agency)” nên không tính được tỷ lệ",
        hint: "ghi điểm tối đa trong mẫu hoặc thêm cột điểm tối đa")
    case .unknownIndicator(let name, let suggestion):
      Wording(
        "“\(name)” không phải chỉ số của mẫu", hint: suggestion.map { "có phải là “\($0)”?" })
    case .duplicateIndicatorScore(let agency, let indicator, let first):
      Wording(
        "điểm chỉ số “\(indicator)” của “\(agency)” được ghi hai lần",
        hint: first.map { "lần đầu ở \($0.text)" })
    case .duplicateExclusion(let agency, let first):
      Wording(
        "điểm không đánh giá của “\(agency)” được ghi hai lần với cùng chỉ số và lý do",
        hint: first.map { "lần đầu ở \($0.text)" })
    case .valuesOfTwoKinds(let first, let other):
      Wording(
        "dòng này có cả “\(first)” và “\(other)”", hint: "chỉ ghi một trong hai, ô kia ghi -")
    case .indicatorMissing(let agency, let indicator):
      Wording(
        "“\(agency)” chưa có điểm chỉ số “\(indicator)”",
        hint: "nếu không đánh giá chỉ số này thì ghi -")
    case .pointsAboveMaximum(let points, let maximum, let agency):
      Wording(
        "“\(agency)” có \(points) điểm, vượt điểm tối đa \(maximum)",
        hint: "kiểm tra lại điểm và điểm tối đa của dòng này")
    case .selfAssessmentAboveMaximum(let points, let maximum, let agency):
      Wording("“\(agency)” tự đánh giá \(points) điểm, vượt điểm tối đa được áp dụng \(maximum)")
    case .applicableMaximumAboveMaximum(let applicable, let maximum, let agency):
      Wording(
        "điểm tối đa sau khi xác định lại \(applicable) của “\(agency)” vượt điểm tối đa \(maximum)"
      )
    case .maximumNotPositive(let text, let column):
      Wording("“\(column)” là \(text), trong khi phải lớn hơn 0")
    case .rateAbove100(let text, let indicator, let agency):
      Wording("tỷ lệ \(text) của “\(agency)” ở chỉ số “\(indicator)” vượt 100%")

    case .tieByRounding(let agency, let other, let shared):
      Wording(
        "“\(agency)” và “\(other)” đồng hạng chỉ do làm tròn: cùng \(shared) sau khi làm tròn")
    case .hundredthApart(let agency, let ahead, let value, let valueAhead):
      Wording(
        "“\(agency)” (\(value)) chỉ kém “\(ahead)” (\(valueAhead)) không quá 0,01",
        hint: "nên rà soát lại điểm của hai đơn vị trước khi công bố")
    case .closeCalls(let block, let count):
      Wording(
        "\(block): có \(count) cặp đơn vị liền kề đồng hạng do làm tròn hoặc chỉ hơn kém nhau 0,01")
    case .inNoBand(let agency, let points, let indicator):
      Wording(
        "“\(agency)” (\(points)) không thuộc nhóm điểm nào của “\(indicator)”",
        hint: "câu văn liệt kê theo nhóm điểm sẽ không có đơn vị này; xem method.bands")
    case .endCutsTie(let block, let inside, let outside):
      Wording(
        "\(block): “\(inside)” được nêu trong nhóm đứng đầu hoặc đứng cuối, còn “\(outside)” cùng hạng thì không",
        hint: "chọn method.topAndBottom khác")

    case .finding(let finding): finding.vietnamese

    case .missingGlyph(let character, let text, let family):
      Wording(
        "phông \(family) không có ký tự “\(character)”, cần cho “\(text)”",
        hint: "sửa lại văn bản hoặc chọn phông có ký tự này")
    case .unknownFont(let family, let weight, let italic, let available):
      Wording(
        "không có phông “\(family)”, độ đậm \(weight)\(italic ? ", nghiêng" : "")",
        hint: "chép tệp phông vào thư mục fonts; hiện có " + Self.list(available))
    case .fontFileChanged(let path):
      Wording(
        "“\(path)” không phải tệp ghi trong fonts.yaml",
        hint: "chép lại đúng tệp, hoặc bỏ tệp này khỏi fonts.yaml")
    case .fontFileBroken(let path):
      Wording("“\(path)” không phải tệp phông chữ")
    case .fontsNotFound(let searched):
      Wording(
        "không tìm thấy thư mục phông chữ",
        hint: "chỉ ra bằng --fonts hoặc DTI_FONTS; đã tìm ở: " + Self.list(searched))

    case .textLeftOut(let text, let place):
      Wording(
        "bỏ câu “\(text)” vì “{{\(place)}}” không có gì để in",
        hint: "bổ sung số liệu, hoặc viết câu riêng cho trường hợp này")
    case .pictureLeftOut(let picture):
      Wording(
        "không vẽ được ảnh “\(picture)” vì không có số liệu",
        hint: "bổ sung số liệu (điểm năm trước, mức độ, chỉ số), hoặc bỏ ảnh này khỏi graphics")
    case .chartDoesNotFit(let chart, let reason):
      Wording(
        "không vẽ được biểu đồ “\(chart)”: \(reason.vietnamese)", hint: reason.vietnameseHint)
    case .chartContrast(let chart, let color, let ratio, let required):
      Wording(
        "màu \(color) của biểu đồ “\(chart)” có độ tương phản \(ratio):1, thấp hơn \(required):1",
        hint: "chọn màu đậm hơn")
    case .levelsTooSimilar(let count, let color):
      Wording(
        "từ màu \(color) không pha được \(count) màu mức độ mà ai cũng phân biệt được",
        hint: "chọn màu đậm vừa, ví dụ #0b559f")
    case .textTooSmall(let picture, let points, let least):
      Wording(
        "chữ trên ảnh \(picture) có thể nhỏ đến \(points) pt, dưới \(least) pt",
        hint: "chọn kích thước lớn hơn")
    case .tableDoesNotFit(let table, let needed, let available):
      Wording(
        "bảng “\(table)” cần \(needed) mm, trang chỉ có \(available) mm",
        hint: "rút ngắn tiêu đề cột hoặc bỏ bớt cột")
    case .rowTallerThanPage(let table, let row):
      Wording("dòng \(row) của bảng “\(table)” cao hơn một trang")

    case .outputUnwritable(let path, let reason):
      Wording("không ghi được “\(path)”: \(reason.vietnamese)")
    case .outputTwice(let path, let first):
      Wording(
        "“\(path)” đã được tạo từ “\(first)”",
        hint: "hai mẫu có cùng tỉnh và năm; sửa một mẫu hoặc xuất bản riêng với --output khác")
    case .outputNotEmpty(let path):
      Wording(
        "“\(path)” đã có và không trống",
        hint: "hãy đặt tên một thư mục chưa có; chưa ghi tệp nào")
    case .starterNotFound(let searched):
      Wording(
        "không tìm thấy mẫu khởi đầu đi kèm chương trình",
        hint: "đã tìm starter/template.yaml trong " + searched.joined(separator: ", "))
    case .outputNotOurs(let path):
      Wording(
        "“\(path)” có tệp không do dti tạo ra, nên được giữ nguyên",
        hint: "chọn thư mục khác bằng --output")
    case .rendererFailed(let renderer, let reason):
      Wording("\(renderer): \(reason)")
    case .outputOfOtherInput(let path):
      Wording(
        "các tệp còn lại trong “\(path)” được tạo từ mẫu khác, điểm khác hoặc phiên bản khác",
        hint: "hãy xuất bản lại toàn bộ một lần, hoặc chọn thư mục khác bằng --output")

    case .notAShard(let path):
      Wording(
        "“\(path)” không phải một phần của lượt chạy được chia",
        hint: "các phần được tạo bằng dti publish --shard 1/3")
    case .shardsMissing(let missing, let count):
      Wording(
        "trong \(count) phần còn thiếu: \(missing.map(String.init).joined(separator: ", "))",
        hint: "hãy ghi thư mục của tất cả các phần")
    case .shardTwice(let path, let first):
      Wording("“\(path)” là cùng một phần với “\(first)”")
    case .shardsDiffer(let path, let first):
      Wording(
        "“\(path)” và “\(first)” không thuộc cùng một lượt chạy",
        hint: "các phần phải cùng mẫu, điểm, phông chữ, tùy chọn và phiên bản dti")
    case .shardFileChanged(let path):
      Wording(
        "“\(path)” bị thiếu hoặc khác với nội dung ghi trong manifest.json của phần đó",
        hint: "hãy tạo lại hoặc chép lại phần đó")

    case .ambiguousName(let name, let matches):
      Wording("“\(name)” có trong nhiều tên", hint: "hãy ghi rõ hơn: " + Self.list(matches))
    case .nothingToPublish(let path):
      Wording(
        "“\(path)” không phải thư mục mẫu", hint: "thư mục mẫu phải có tệp template.yaml")
    case .nothingSelected(let path):
      Wording(
        "“\(path)” không tạo ra gì trong những phần đã chọn bằng --only, --block và --agency",
        hint: "--agency chỉ tạo phiếu và biểu đồ; --block tạo thêm các tệp của khối")
    }
  }

  private static func didYouMean(_ suggestion: String?, among allowed: [String]) -> String {
    if let suggestion { return "có phải là “\(suggestion)”?" }
    return "có thể dùng: " + list(allowed)
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "không có" : names.map { "“\($0)”" }.joined(separator: ", ")
  }
}

extension NumberLook {
  fileprivate func vietnamese(mark: Character) -> String {
    switch self {
    case .percent: "bỏ dấu %"
    case .dash: "ghi dấu - thường để nói là không có"
    case .grouped: "không dùng dấu phân cách hàng nghìn; số có dạng 712\(mark)71"
    }
  }
}

extension ValueKind {
  fileprivate var vietnameseHint: String? {
    switch self {
    case .text: "giá trị bắt đầu bằng { hoặc [ phải đặt trong ngoặc kép: \"{{year}}\""
    case .number: "chỉ ghi số, phần thập phân sau dấu chấm: 80.5"
    case .integer, .boolean, .list, .mapping, .date, .colour: nil
    }
  }

  fileprivate var vietnamese: String {
    switch self {
    case .text: "văn bản"
    case .number: "số"
    case .integer: "số nguyên"
    case .boolean: "true hoặc false"
    case .list: "danh sách"
    case .mapping: "nhóm khóa"
    case .date: "ngày dạng 2023-03-28"
    case .colour: "màu dạng \"#1f5fa8\""
    }
  }
}

extension ReferenceKind {
  fileprivate var vietnamese: String {
    switch self {
    case .block: "khối"
    case .indicator: "chỉ số"
    case .format: "định dạng"
    case .chart: "biểu đồ"
    case .group: "nhóm cơ quan, đơn vị"
    case .level: "mức độ"
    case .agency: "cơ quan, đơn vị"
    }
  }
}

extension ChartMisfit {
  fileprivate var vietnamese: String {
    switch self {
    case .axisCount(let count): "biểu đồ mạng nhện có từ 3 đến 12 trục, không phải \(count)"
    case .labels(let width, let height):
      "nhãn không đặt vừa trong \(width) × \(height) điểm mà không chồng lên nhau"
    case .noValues: "không có số liệu"
    }
  }

  fileprivate var vietnameseHint: String? {
    switch self {
    case .axisCount: "chọn kind: bars"
    case .labels:
      "biểu đồ của đơn vị: chọn kind: bars, tăng width hoặc height, hoặc giảm textSize; ảnh báo chí:"
        + " chọn kích thước khác"
    case .noValues: nil
    }
  }
}
