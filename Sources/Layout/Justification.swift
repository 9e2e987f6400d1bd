import Diagnostics
import Scene
import Text

/// A run of glyphs at its place from the start of a line, in points.
struct PlacedRun {
  let run: GlyphRun
  let x: Double
}

extension Typesetter {
  /// A line stretched to `width` points by widening its spaces alike: its words, each with the
  /// space after it, at their places from the line's start.
  ///
  /// Every word is a run of its own, so that all backends put it at the same place; the spaces stay
  /// in the runs for those who copy the text. Where the spaces would grow by more than `limit` ems
  /// (a long word follows), or there are none, the line stays in one piece.
  ///
  /// - Parameter isMarked: Whether the line starts with a mark whose space stays as it is.
  func justified(
    _ line: [MeasuredText.Part], size: Double, width: Double, isMarked: Bool = false,
    limit: Double = 0.75
  ) throws(Diagnostics) -> [PlacedRun] {
    var words: [[GlyphRun]] = []
    for word in line.words(isMarked: isMarked) {
      var runs: [GlyphRun] = []
      for part in word { runs.append(try shaping.shape(part.text, in: part.style)) }
      words.append(runs)
    }
    let slack = width - words.joined().reduce(0) { $0 + $1.width(at: size) }
    let share = slack / Double(max(words.count - 1, 1))
    guard words.count > 1, share <= limit * size else { return try placed(line, size: size) }
    var x = 0.0
    var placed: [PlacedRun] = []
    for word in words {
      for run in word {
        placed.append(PlacedRun(run: run, x: x))
        x += run.width(at: size)
      }
      x += share
    }
    return placed
  }

  /// A line as it is: a run for each style.
  func placed(
    _ line: [MeasuredText.Part], size: Double
  ) throws(Diagnostics) -> [PlacedRun] {
    var x = 0.0
    var placed: [PlacedRun] = []
    for part in line {
      let run = try shaping.shape(part.text, in: part.style)
      placed.append(PlacedRun(run: run, x: x))
      x += run.width(at: size)
    }
    return placed
  }
}

extension [MeasuredText.Part] {
  /// The line cut after its spaces.
  fileprivate func words(isMarked: Bool) -> [[MeasuredText.Part]] {
    var words: [[MeasuredText.Part]] = [[]]
    var endsInSpace = false
    for part in self {
      for letter in part.text {
        if endsInSpace, letter != " " {
          words.append([])
          endsInSpace = false
        }
        words[words.count - 1].append(String(letter), in: part.style)
        endsInSpace = letter == " "
      }
    }
    if isMarked, words.count > 1 {
      var rest = words[1]
      rest.insert(contentsOf: words[0], at: 0)
      words[1] = rest.reduce(into: []) { $0.append($1.text, in: $1.style) }
      words.removeFirst()
    }
    return words
  }
}
