public import Diagnostics
public import Scene

extension TextShaping {
  /// The text in lines no wider than `width`.
  ///
  /// Vietnamese breaks at spaces and after hyphens and dashes; nothing is hyphenated. A no-break
  /// space (U+00A0) holds its words together. A word wider than `width` stays whole and sticks
  /// out: the caller decides.
  ///
  /// - Parameters:
  ///   - text: In NFC; a line feed forces a break.
  ///   - size: In points.
  ///   - width: In points.
  /// - Returns: At least one line; spaces at breaks are dropped.
  public func lines(
    of text: String, in style: FontStyle, size: Double, width: Double
  ) throws(Diagnostics) -> [GlyphRun] {
    var lines: [GlyphRun] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var current: GlyphRun?
      var line = ""
      for piece in breakablePieces(of: paragraph) {
        let longer = try shape(trimmingTrailingSpaces(line + piece), in: style)
        if let fitting = current, longer.width(at: size) > width + 0.001 {
          lines.append(fitting)
          line = String(piece)
          current = try shape(trimmingTrailingSpaces(line), in: style)
        } else {
          line += piece
          current = longer
        }
      }
      if let current {
        lines.append(current)
      } else {
        lines.append(try shape("", in: style))
      }
    }
    return lines
  }
}

/// The text cut after every place where a line may end.
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

func trimmingTrailingSpaces(_ text: String) -> String {
  var text = text
  while text.last == " " { text.removeLast() }
  return text
}
