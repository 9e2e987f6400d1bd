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
  private let pieces: [Piece]

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
    self.font = font
    self.pieces = pieces
    metrics = try shaping.metrics(of: font)
    longestPiece = pieces.map(\.widthAtEnd).max() ?? 0
  }

  var isEmpty: Bool { pieces.isEmpty }

  /// The distance between baselines in em: the boxes of two lines never overlap.
  var lineHeight: Double { max(1.18, metrics.ascent + metrics.descent) }

  /// The text without breaks but those it holds itself.
  var unbroken: Wrapping { wrapped(to: .infinity) }

  /// The text in as few lines as a width allows; a part longer than it sticks out.
  ///
  /// - Parameter width: In em.
  func wrapped(to width: Double) -> Wrapping {
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

  /// The text in the lines that ``wrapped(to:)`` needs, of lengths as even as can be.
  func balanced(within width: Double) -> Wrapping {
    let greedy = wrapped(to: width)
    guard greedy.lines.count > 1 else { return greedy }
    return narrowest(lines: greedy.lines.count, between: longestPiece, and: greedy.width)
  }

  /// Settings in one line, two lines and so on, each as narrow as its number of lines allows.
  ///
  /// - Parameter limit: The most lines to try.
  /// - Returns: From wide and low to narrow and high; each narrower than the one before.
  func wrappings(upTo limit: Int) -> [Wrapping] {
    guard !isEmpty else { return [Wrapping(lines: [], width: 0)] }
    var found = [unbroken]
    while let last = found.last, last.lines.count < limit, last.width > longestPiece + 0.01 {
      var lines = last.lines.count + 1
      var next = narrowest(lines: lines, between: longestPiece, and: last.width)
      while next.width > last.width - 0.01, lines < limit {
        lines += 1
        next = narrowest(lines: lines, between: longestPiece, and: last.width)
      }
      guard next.width < last.width - 0.01 else { break }
      found.append(next)
    }
    return found
  }

  private func narrowest(
    lines count: Int, between narrow: Double, and wide: Double
  ) -> Wrapping {
    var low = narrow
    var best = wrapped(to: low)
    if best.lines.count <= count { return best }
    var high = wide
    best = wrapped(to: high)
    for _ in 0..<12 where high - low > 0.02 {
      let middle = (low + high) / 2
      let trial = wrapped(to: middle)
      if trial.lines.count <= count {
        best = trial
        high = trial.width
      } else {
        low = middle
      }
    }
    return best
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
