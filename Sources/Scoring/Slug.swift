/// A name for files and ids: lower case, letters without diacritics, digits, hyphens.
///
/// “Sở Văn hóa, Thể thao và Du lịch” gives `so-van-hoa-the-thao-va-du-lich`. Letters that are
/// neither Latin nor Vietnamese are left out.
///
/// - Parameter limit: At most so many bytes, cut at a hyphen where there is one.
public func slug(_ name: String, limit: Int = 80) -> String {
  var result = ""
  for character in name.lowercased() {
    if let plain = plainLetter(of: character) {
      result.append(plain)
    } else if !result.isEmpty, result.last != "-" {
      result.append("-")
    }
  }
  if result.utf8.count > limit {
    result = String(result.prefix(limit + 1))
    if let hyphen = result.lastIndex(of: "-") {
      result = String(result[..<hyphen])
    } else {
      result.removeLast()
    }
  }
  if result.last == "-" { result.removeLast() }
  return result
}

private func plainLetter(of character: Character) -> Character? {
  if character.isASCII { return character.isLetter || character.isNumber ? character : nil }
  return plainLetters[character]
}

private let plainLetters: [Character: Character] = {
  var letters: [Character: Character] = ["đ": "d"]
  for (plain, marked) in [
    ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
    ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
  ] as [(Character, String)] {
    for letter in marked { letters[letter] = plain }
  }
  return letters
}()
