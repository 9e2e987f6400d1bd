import Diagnostics
import Scene
import Text

/// A text cut where lines may end, every piece measured once.
///
/// Widths are in ems, so that a table can be tried at several sizes without shaping again. A piece
/// may change its style between letters: that opens no place for a line to end.
struct MeasuredText: Hashable {
  /// Letters in one style.
  struct Part: Hashable {
    var text: String
    let style: FontStyle
  }

  struct Piece: Hashable {
    /// Without the spaces after it.
    let parts: [Part]
    let width: Double
    /// The spaces after it.
    let spaces: Part
    let spacesWidth: Double
  }

  /// A line: pieces `range` of paragraph `paragraph`.
  struct Line: Hashable {
    let paragraph: Int
    let range: Range<Int>
    /// Whether the paragraph ends here, or a forced break stands here.
    var endsParagraph: Bool
  }

  /// Of the text's start.
  let style: FontStyle
  /// One list for each forced line; at least one.
  let paragraphs: [[Piece]]

  /// - Parameter isBreakable: `false` keeps each forced line in one piece.
  init(
    _ text: String, in style: FontStyle, isBreakable: Bool = true, shaping: any TextShaping
  ) throws(Diagnostics) {
    try self.init(
      [Part(text: text, style: style)], in: style, isBreakable: isBreakable, shaping: shaping)
  }

  /// - Parameters:
  ///   - parts: From left to right; a line break within one is a forced one.
  ///   - style: What an empty text has.
  ///   - isMarked: Whether the text starts with a mark (`- `) that its first word stays with.
  init(
    _ parts: [Part], in style: FontStyle, isBreakable: Bool = true, isMarked: Bool = false,
    shaping: any TextShaping
  ) throws(Diagnostics) {
    self.style = parts.first { !$0.text.isEmpty }?.style ?? style
    var paragraphs: [[Piece]] = []
    for line in parts.forcedLines {
      let text = line.map(\.text).joined()
      var cuts = isBreakable ? breakablePieces(of: text[...]) : [text[...]]
      if isMarked, paragraphs.isEmpty, cuts.count > 1 {
        cuts.replaceSubrange(0...1, with: [text[cuts[0].startIndex..<cuts[1].endIndex]])
      }
      var rest = line[...]
      var pieces: [Piece] = []
      for cut in cuts {
        let style = rest.first?.style ?? self.style
        let parts =
          line.count == 1
          ? [Part(text: String(cut), style: style)] : rest.takeFirst(cut.unicodeScalars.count)
        pieces.append(try Piece(parts, in: style, shaping: shaping))
      }
      paragraphs.append(pieces)
    }
    self.paragraphs = paragraphs
  }

  private init(style: FontStyle, paragraphs: [[Piece]]) {
    self.style = style
    self.paragraphs = paragraphs
  }

  /// The same text, its pieces cut between letters where one is wider than `width` ems: for
  /// addresses and the like in running text, where a break inside is better than a lost end.
  func cut(
    toPiecesOf width: Double, shaping: any TextShaping
  ) throws(Diagnostics) -> MeasuredText {
    guard longest > width else { return self }
    var cut: [[Piece]] = []
    for pieces in paragraphs {
      var narrow: [Piece] = []
      for piece in pieces {
        guard piece.width > width else {
          narrow.append(piece)
          continue
        }
        var head: [Part] = []
        var reach = 0.0
        for part in piece.parts {
          for letter in part.text {
            var longer = head
            longer.append(String(letter), in: part.style)
            let longerReach = try longer.width(shaping: shaping)
            if !head.isEmpty, longerReach > width {
              narrow.append(Piece(parts: head, width: reach, style: part.style))
              head = [Part(text: String(letter), style: part.style)]
              reach = try head.width(shaping: shaping)
            } else {
              head = longer
              reach = longerReach
            }
          }
        }
        narrow.append(
          Piece(parts: head, width: reach, spaces: piece.spaces, spacesWidth: piece.spacesWidth))
      }
      cut.append(narrow)
    }
    return MeasuredText(style: style, paragraphs: cut)
  }

  /// The widest piece.
  var longest: Double { paragraphs.joined().reduce(0) { max($0, $1.width) } }

  /// The width in which nothing wraps.
  var unwrapped: Double {
    paragraphs.reduce(0) { max($0, width(of: $1[...])) }
  }

  /// Lines no wider than `width` ems, the first of each paragraph no wider than `firstWidth`.
  /// A piece wider than that stands alone.
  func lines(width: Double, firstWidth: Double? = nil) -> [Line] {
    var lines: [Line] = []
    for (index, pieces) in paragraphs.enumerated() {
      var start = 0
      var reach = 0.0
      var room = firstWidth ?? width
      for (place, piece) in pieces.enumerated() {
        if place > start, reach + piece.width > room + 1e-6 {
          lines.append(Line(paragraph: index, range: start..<place, endsParagraph: false))
          start = place
          reach = 0
          room = width
        }
        reach += piece.width + piece.spacesWidth
      }
      lines.append(Line(paragraph: index, range: start..<pieces.count, endsParagraph: true))
    }
    return lines
  }

  /// The narrowest width, in ems, in which the text takes at most `count` lines.
  func width(forLines count: Int) -> Double {
    var width = longest
    while true {
      let lines = lines(width: width)
      if lines.count <= count { return width }
      // The next width at which some line takes one more piece.
      var next = Double.infinity
      for line in lines where !line.endsParagraph {
        let pieces = paragraphs[line.paragraph]
        next = min(next, self.width(of: pieces[line.range.lowerBound...line.range.upperBound]))
      }
      if next == .infinity { return width }
      width = max(next, width + 1e-6)
    }
  }

  /// As few lines as ``lines(width:firstWidth:)``, of about the same length where there are only
  /// a few: no last line of one short word.
  func evenLines(width: Double) -> [Line] {
    let lines = lines(width: width)
    guard 2...6 ~= lines.count else { return lines }
    return self.lines(width: min(self.width(forLines: lines.count), width))
  }

  /// What a line says, a part for each style; the spaces at its end are gone.
  func parts(of line: Line) -> [Part] {
    let pieces = paragraphs[line.paragraph][line.range]
    var parts: [Part] = []
    for (offset, piece) in pieces.enumerated() {
      for part in piece.parts { parts.append(part.text, in: part.style) }
      if offset < pieces.count - 1 { parts.append(piece.spaces.text, in: piece.spaces.style) }
    }
    return parts
  }

  /// What a line says.
  func text(of line: Line) -> String { parts(of: line).map(\.text).joined() }

  /// The width of the widest line.
  func widest(of lines: [Line]) -> Double {
    lines.reduce(0) { max($0, width(of: paragraphs[$1.paragraph][$1.range])) }
  }

  private func width(of pieces: ArraySlice<Piece>) -> Double {
    pieces.reduce(0) { $0 + $1.width + $1.spacesWidth } - (pieces.last?.spacesWidth ?? 0)
  }
}
