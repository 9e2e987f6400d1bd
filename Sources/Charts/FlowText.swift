import Diagnostics
import Scene
import Text

/// A text that may be set in one or several lines, measured once and independent of its size.
///
/// Widths are in em, so that a search over text sizes, radii and column widths is arithmetic
/// alone: the text is shaped once to be measured and its lines once more when they are drawn.
struct FlowText: Hashable, Sendable {
  let font: FontStyle
  let metrics: FontMetrics
  /// The width of the longest part that cannot be broken, in em.
  let longestPiece: Double
  /// The width of the longest part that is left when words of two syllables stay whole, in em.
  let longestWord: Double
  /// The text without breaks but those it holds itself.
  let unbroken: Wrapping
  /// Two or three syllables that read best in one line.
  let isShort: Bool
  private let pieces: [Piece]
  /// The pieces with the syllables of a word joined: ``WordJoints``.
  private let words: [Piece]

  /// A part of the text after which a line may end.
  private struct Piece: Hashable, Sendable {
    let text: String
    /// With the spaces that follow.
    let width: Double
    /// Without the spaces that follow, as at the end of a line.
    let widthAtEnd: Double
    let endsParagraph: Bool
  }

  init(_ text: String, in font: FontStyle, shaping: some TextShaping) throws(Diagnostics) {
    var pieces: [Piece] = []
    for paragraph in text.split(separator: "\n") {
      let run = try shaping.shape(String(paragraph), in: font)
      let advances = run.cumulativeEms
      let parts = breakablePieces(of: Substring(run.text))
      var start = 0
      for (index, part) in parts.enumerated() {
        let end = start + part.utf8.count
        let spaces = part.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
        pieces.append(
          Piece(
            text: String(part),
            width: advances[end] - advances[start],
            widthAtEnd: advances[end - spaces] - advances[start],
            endsParagraph: index == parts.count - 1))
        start = end
      }
    }
    var words: [Piece] = []
    var isJoinable = false
    for piece in pieces {
      if isJoinable, let last = words.last, !last.endsParagraph,
        WordJoints.joins(last.text, piece.text)
      {
        words[words.count - 1] = Piece(
          text: last.text + piece.text, width: last.width + piece.width,
          widthAtEnd: last.width + piece.widthAtEnd, endsParagraph: piece.endsParagraph)
        isJoinable = false
      } else {
        words.append(piece)
        isJoinable = true
      }
    }
    self.font = font
    self.pieces = pieces
    self.words = words
    metrics = try shaping.metrics(of: font)
    longestPiece = pieces.map(\.widthAtEnd).max() ?? 0
    longestWord = words.map(\.widthAtEnd).max() ?? 0
    unbroken = Self.wrapped(pieces, to: .infinity)
    isShort = text.count <= 12
  }

  var isEmpty: Bool { pieces.isEmpty }

  /// The distance between baselines in em: the boxes of two lines never overlap.
  var lineHeight: Double { max(1.18, metrics.ascent + metrics.descent) }

  /// How many lines the text takes in a width given in em; at least 1.
  func lineCount(within width: Double) -> Int { max(1, measured(pieces, to: width).lines) }

  /// The text in as few lines as a width allows, of lengths as even as can be, words of two
  /// syllables whole where that costs no line. A part longer than the width sticks out.
  ///
  /// - Parameter width: In em.
  func balanced(within width: Double) -> Wrapping {
    let (lines, widest) = measured(pieces, to: width)
    guard lines > 1 else { return Self.wrapped(pieces, to: width) }
    if longestWord <= width {
      let whole = measured(words, to: width)
      if whole.lines == lines {
        return Self.wrapped(
          words, to: narrowest(words, lines: lines, between: longestWord, and: whole.width))
      }
    }
    return Self.wrapped(
      pieces, to: narrowest(pieces, lines: lines, between: longestPiece, and: widest))
  }

  /// Settings in one line, two lines and so on, each as narrow as its number of lines allows.
  ///
  /// - Parameters:
  ///   - limit: The most lines to try.
  ///   - keepsWords: Whether words of two syllables stay whole and short texts in one line.
  /// - Returns: From wide and low to narrow and high; each narrower than the one before.
  func wrappings(upTo limit: Int, keepsWords: Bool) -> [Wrapping] {
    var found = [unbroken]
    if keepsWords, isShort { return found }
    let parts = keepsWords ? words : pieces
    let longest = keepsWords ? longestWord : longestPiece
    var (lines, width) = (found[0].lines.count, found[0].width)
    while lines < limit, width > longest + 0.01 {
      lines += 1
      let narrower = narrowest(parts, lines: lines, between: longest, and: width)
      guard narrower < width - 0.01 else { continue }
      found.append(Self.wrapped(parts, to: narrower))
      width = narrower
    }
    return found
  }

  /// The width, in em, in which the text takes at most so many lines.
  func width(forLines count: Int) -> Double {
    narrowest(pieces, lines: count, between: longestPiece, and: unbroken.width)
  }

  /// The pieces in as few lines as a width allows.
  private static func wrapped(_ pieces: [Piece], to width: Double) -> Wrapping {
    var lines: [String] = []
    var widest = 0.0
    var text = ""
    var used = 0.0
    var usedAtEnd = 0.0
    func closeLine() {
      while text.last == " " { text.removeLast() }
      lines.append(text)
      widest = max(widest, usedAtEnd)
      text = ""
      used = 0
    }
    for piece in pieces {
      if !text.isEmpty, used + piece.widthAtEnd > width + 0.000_1 { closeLine() }
      text += piece.text
      usedAtEnd = used + piece.widthAtEnd
      used += piece.width
      if piece.endsParagraph { closeLine() }
    }
    return Wrapping(lines: lines, width: widest)
  }

  /// The narrowest width, to a fiftieth of an em, at which the pieces need at most `count` lines.
  private func narrowest(
    _ pieces: [Piece], lines count: Int, between narrow: Double, and wide: Double
  ) -> Double {
    if measured(pieces, to: narrow).lines <= count { return narrow }
    var low = narrow
    var high = wide
    while high - low > 0.02 {
      let middle = (low + high) / 2
      let trial = measured(pieces, to: middle)
      if trial.lines <= count {
        high = trial.width
      } else {
        low = middle
      }
    }
    return high
  }

  /// How many lines ``wrapped(_:to:)`` gives and how wide they are.
  private func measured(_ pieces: [Piece], to width: Double) -> (lines: Int, width: Double) {
    var lines = 0
    var widest = 0.0
    var used = 0.0
    var isFirst = true
    for piece in pieces {
      if isFirst || used + piece.widthAtEnd > width + 0.000_1 {
        lines += 1
        used = 0
      }
      widest = max(widest, used + piece.widthAtEnd)
      used += piece.width
      isFirst = piece.endsParagraph
    }
    return (lines, widest)
  }
}

/// A text cut into lines.
struct Wrapping: Hashable, Sendable {
  let lines: [String]
  /// Of the widest line, in em.
  let width: Double
}

extension GlyphRun {
  /// How far the run has come before each offset of its UTF-8 text, in em.
  fileprivate var cumulativeEms: [Double] {
    let length = text.utf8.count
    var units = [Int](repeating: 0, count: length + 1)
    for glyph in glyphs { units[min(Int(glyph.cluster) + 1, length)] += Int(glyph.advance) }
    var sum = 0
    return units.map { unit in
      sum += unit
      return Double(sum) / Double(font.unitsPerEm)
    }
  }
}
