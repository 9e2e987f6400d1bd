/// The text cut after every place where a line may end.
///
/// Vietnamese breaks at spaces and after hyphens and dashes inside words; nothing is hyphenated. A
/// no-break space (U+00A0) holds its words together.
public func breakablePieces(of text: Substring) -> [Substring] {
  var pieces: [Substring] = []
  var start = text.startIndex
  var index = text.startIndex
  while index < text.endIndex {
    let character = text[index]
    let next = text.index(after: index)
    let mayBreak =
      switch character {
      case " ": next < text.endIndex && text[next] != " "
      // A dash breaks after itself inside a word, not before a space or at the start.
      case "-", "–", "—", "/":
        index > text.startIndex && next < text.endIndex && text[next] != " "
          && text[text.index(before: index)] != " " && !text[next].isNumber
      default: false
      }
    if mayBreak {
      pieces.append(text[start..<next])
      start = next
    }
    index = next
  }
  if start < text.endIndex { pieces.append(text[start...]) }
  return pieces
}
