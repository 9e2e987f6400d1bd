/// What was probably done where the YAML parser complains, told from its words: these speak of
/// tokens and block mappings, to people who write an annex.
enum YAMLMistake {
  case tab, missingColon, colonInText, openQuote, openBracket, indentation, specialLetter

  init?(parserWords words: String) {
    let signs: [(String, YAMLMistake)] = [
      ("tab character", .tab), ("could not find expected ':'", .missingColon),
      ("mapping values are not allowed", .colonInText), ("unexpected end of stream", .openQuote),
      ("unexpected document indicator", .openQuote), ("expected ',' or", .openBracket),
      ("did not find expected", .indentation), ("entries are not allowed", .indentation),
      ("cannot start any token", .specialLetter),
    ]
    guard let sign = signs.first(where: { words.contains($0.0) }) else { return nil }
    self = sign.1
  }

  var vietnamese: (mistake: String, remedy: String) {
    switch self {
    case .tab: ("dòng thụt vào bằng phím Tab", "thay phím Tab bằng dấu cách")
    case .missingColon:
      (
        "thiếu dấu hai chấm, hoặc thiếu dấu cách sau dấu hai chấm hay dấu gạch nối",
        "ghi theo dạng “khóa: giá trị” hoặc “- giá trị”"
      )
    case .colonInText:
      (
        "dấu hai chấm ở chỗ không được có",
        "đặt văn bản có dấu hai chấm trong ngoặc kép \"…\"; kiểm tra dấu cách ở đầu dòng"
      )
    case .openQuote: ("ngoặc kép mở ra nhưng không đóng", "thêm ngoặc kép \" ở cuối văn bản")
    case .openBracket:
      (
        "ngoặc { hoặc [ mở ra nhưng không đóng đúng chỗ",
        "đóng bằng } hoặc ]; giữa các khóa có dấu phẩy; đặt văn bản có dấu trong ngoặc kép \"…\""
      )
    case .indentation:
      (
        "dòng này không khớp với các dòng trên",
        "các dòng cùng cấp thụt vào bằng nhau; kiểm tra ngoặc kép ở dòng này và dòng trên"
      )
    case .specialLetter:
      ("giá trị không được bắt đầu bằng ký tự này", "đặt giá trị trong ngoặc kép \"…\"")
    }
  }

  var english: (mistake: String, remedy: String) {
    switch self {
    case .tab: ("a line is indented with a tab", "replace the tab with spaces")
    case .missingColon:
      (
        "a colon is missing, or the space after a colon or hyphen",
        "write “key: value” or “- value”"
      )
    case .colonInText:
      (
        "a colon where none may be",
        "put text with a colon in quotation marks; check the spaces the line begins with"
      )
    case .openQuote: ("a quotation mark is opened and never closed", "add the closing \"")
    case .openBracket:
      (
        "a { or [ is opened and not closed where it should be",
        "close it with } or ]; put commas between keys, and text with marks in quotation marks"
      )
    case .indentation:
      (
        "this line does not go with those above",
        "indent lines of the same group alike; check the quotation marks here and above"
      )
    case .specialLetter:
      ("a value cannot begin with this character", "put the value in quotation marks")
    }
  }
}

/// What was probably done where something is no key.
enum KeyMistake {
  /// `from: 80,5` in braces: the comma ends the value.
  case decimalComma
  /// `{title: Sở, ban, ngành}`: so does this one.
  case commaInText

  init?(_ key: String) {
    if !key.isEmpty, key.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      self = .decimalComma
    } else if key.contains(where: { $0.isWhitespace || !$0.isASCII }) {
      self = .commaInText
    } else {
      return nil
    }
  }

  var vietnamese: String {
    switch self {
    case .decimalComma: "số thập phân trong tệp .yaml dùng dấu chấm: 80.5"
    case .commaInText: "đặt văn bản có dấu phẩy trong ngoặc kép: \"Sở, ban, ngành\""
    }
  }

  var english: String {
    switch self {
    case .decimalComma: "decimals in .yaml files have a point: 80.5"
    case .commaInText: "put text with a comma in quotation marks: \"Sở, ban, ngành\""
    }
  }
}
