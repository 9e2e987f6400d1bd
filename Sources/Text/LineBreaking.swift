/// The text cut after every place where a line may end.
///
/// Vietnamese breaks at spaces and after hyphens and dashes inside words; nothing is hyphenated. A
/// no-break space (U+00A0) holds its words together, a word with a digit (`36/TTr-STTTT`) is not
/// broken, and a dash between spaces stays with the word before it: a line that starts with one
/// would look like an item of a list.
///
/// Looks at scalars, which is several times faster than at characters and the same for these marks;
/// a letter is never parted from the marks that follow it.
public func breakablePieces(of text: Substring) -> [Substring] {
  let scalars = text.unicodeScalars
  var pieces: [Substring] = []
  var start = text.startIndex
  var index = text.startIndex
  var previous: Unicode.Scalar?
  // Whether a digit stands in the word around `index`.
  var hasDigit = scalars.firstWordHasDigit
  while index < text.endIndex {
    let scalar = scalars[index]
    let next = scalars.index(after: index)
    let mayBreak =
      switch scalar {
      case " ": next < text.endIndex && scalars[next] != " " && !isLoneDash(scalars, at: next)
      // A dash breaks after itself inside a word, not before a space or at the start.
      case "-", "–", "—", "/":
        !hasDigit && previous != nil && previous != " " && previous != scalar
          && next < text.endIndex
          && scalars[next] != " " && scalars[next] != scalar
      default: false
      }
    if scalar == " " { hasDigit = scalars[next...].firstWordHasDigit }
    if mayBreak, !scalars[next].properties.isGraphemeExtend {
      pieces.append(text[start..<next])
      start = next
    }
    previous = scalar
    index = next
  }
  if start < text.endIndex { pieces.append(text[start...]) }
  return pieces
}

/// Whether a dash with a space after it stands at `index`.
private func isLoneDash(
  _ scalars: Substring.UnicodeScalarView, at index: Substring.Index
) -> Bool {
  let next = scalars.index(after: index)
  return ["-", "–", "—"].contains(scalars[index]) && next < scalars.endIndex
    && scalars[next] == " "
}

extension Substring.UnicodeScalarView {
  fileprivate var firstWordHasDigit: Bool {
    prefix { $0 != " " }.contains { scalar in
      scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType != nil
    }
  }
}
