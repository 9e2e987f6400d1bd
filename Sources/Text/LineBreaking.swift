/// The text cut after every place where a line may end.
///
/// Vietnamese breaks at spaces and after hyphens and dashes inside words; nothing is hyphenated. A
/// no-break space (U+00A0) holds its words together, a word with a digit (`36/TTr-STTTT`) is not
/// broken, and a dash between spaces stays with the word before it: a line that starts with one
/// would look like an item of a list.
public func breakablePieces(of text: Substring) -> [Substring] {
  var pieces: [Substring] = []
  var start = text.startIndex
  var index = text.startIndex
  // Whether a digit stands in the word around `index`.
  var hasDigit = text.firstWordHasDigit
  while index < text.endIndex {
    let character = text[index]
    let next = text.index(after: index)
    let mayBreak =
      switch character {
      case " ": next < text.endIndex && text[next] != " " && !isLoneDash(text, at: next)
      // A dash breaks after itself inside a word, not before a space or at the start.
      case "-", "–", "—", "/":
        !hasDigit && index > text.startIndex && next < text.endIndex && text[next] != " "
          && text[next] != character && text[text.index(before: index)] != " "
      default: false
      }
    if character == " " { hasDigit = text[next...].firstWordHasDigit }
    if mayBreak {
      pieces.append(text[start..<next])
      start = next
    }
    index = next
  }
  if start < text.endIndex { pieces.append(text[start...]) }
  return pieces
}

/// Whether a dash with a space after it stands at `index`.
private func isLoneDash(_ text: Substring, at index: Substring.Index) -> Bool {
  let next = text.index(after: index)
  return "-–—".contains(text[index]) && next < text.endIndex && text[next] == " "
}

extension Substring {
  fileprivate var firstWordHasDigit: Bool { prefix { $0 != " " }.contains(where: \.isNumber) }
}
