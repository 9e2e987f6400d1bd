import Diagnostics
import Scene
import Text

extension Typesetter {
  /// A line stretched to `width` points by widening its spaces alike: its words, each with the
  /// space after it, at their places from the line's start.
  ///
  /// Every word is a run of its own, so that all backends put it at the same place; the spaces stay
  /// in the runs for those who copy the text. Where the spaces would grow by more than `limit` ems
  /// (a long word follows), or there are none, the line stays in one piece.
  func justified(
    _ line: MeasuredText.Line, of text: MeasuredText, size: Double, width: Double,
    limit: Double = 0.75
  ) throws(Diagnostics) -> [(run: GlyphRun, x: Double)] {
    let pieces = text.paragraphs[line.paragraph][line.range]
    var words = [""]
    for (offset, piece) in pieces.enumerated() {
      words[words.count - 1] += piece.text
      if !piece.spaces.isEmpty, offset < pieces.count - 1 {
        words[words.count - 1] += piece.spaces
        words.append("")
      }
    }
    var runs: [GlyphRun] = []
    for word in words { runs.append(try shaping.shape(word, in: text.style)) }
    let slack = width - runs.reduce(0) { $0 + $1.width(at: size) }
    let share = slack / Double(max(runs.count - 1, 1))
    guard runs.count > 1, share <= limit * size else {
      return [(try shaping.shape(text.text(of: line), in: text.style), 0)]
    }
    var x = 0.0
    return runs.map { run in
      defer { x += run.width(at: size) + share }
      return (run, x)
    }
  }
}
