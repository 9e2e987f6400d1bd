import Diagnostics
import Scene
import Text

extension [MeasuredText.Part] {
  /// Adds letters, to the last part where it has their style.
  mutating func append(_ text: String, in style: FontStyle) {
    guard !text.isEmpty else { return }
    if last?.style == style {
      self[count - 1].text += text
    } else {
      append(MeasuredText.Part(text: text, style: style))
    }
  }

  /// The parts of each line that a line break ends; at least one line.
  var forcedLines: [[MeasuredText.Part]] {
    var lines: [[MeasuredText.Part]] = [[]]
    for part in self {
      let texts = part.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, text) in texts.enumerated() {
        if index > 0 { lines.append([]) }
        lines[lines.count - 1].append(String(text), in: part.style)
      }
    }
    return lines
  }

  /// In ems.
  func width(shaping: any TextShaping) throws(Diagnostics) -> Double {
    var width = 0.0
    for part in self { width += try shaping.shape(part.text, in: part.style).width(at: 1) }
    return width
  }
}

extension ArraySlice<MeasuredText.Part> {
  /// Takes away the first `count` scalars: letters cannot be counted part by part, for one may begin
  /// in a part and have its marks in the next.
  mutating func takeFirst(_ count: Int) -> [MeasuredText.Part] {
    var taken: [MeasuredText.Part] = []
    var missing = count
    while missing > 0, let part = first {
      let scalars = part.text.unicodeScalars
      let text = scalars.prefix(missing)
      taken.append(String(text), in: part.style)
      missing -= text.count
      removeFirst()
      if text.endIndex < scalars.endIndex {
        insert(.init(text: String(scalars[text.endIndex...]), style: part.style), at: startIndex)
      }
    }
    return taken
  }
}

extension MeasuredText.Piece {
  /// Without spaces after it.
  init(parts: [MeasuredText.Part], width: Double, style: FontStyle) {
    self.init(
      parts: parts, width: width, spaces: .init(text: "", style: style), spacesWidth: 0)
  }

  /// Measures a piece and the spaces at its end.
  ///
  /// - Parameter style: Of an empty one.
  init(
    _ parts: [MeasuredText.Part], in style: FontStyle, shaping: any TextShaping
  ) throws(Diagnostics) {
    var word = parts
    // Spaces of two styles are as wide as those of the first.
    var spaces = MeasuredText.Part(text: "", style: word.last?.style ?? style)
    while let last = word.last, last.text.last == " " {
      let text = last.text.trimmingSpaces
      spaces = .init(
        text: String(repeating: " ", count: last.text.count - text.count) + spaces.text,
        style: last.style)
      word.removeLast()
      word.append(text, in: last.style)
    }
    let space = try shaping.shape(" ", in: spaces.style).width(at: 1)
    self.init(
      parts: word, width: try word.width(shaping: shaping), spaces: spaces,
      spacesWidth: Double(spaces.text.count) * space)
  }
}

extension String {
  /// Without the spaces at its end.
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
