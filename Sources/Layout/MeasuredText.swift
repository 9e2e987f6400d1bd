import Diagnostics
import Scene
import Text

/// A text cut where lines may end, every piece measured once.
///
/// Widths are in ems, so that a table can be tried at several sizes without shaping again.
struct MeasuredText: Hashable {
  struct Piece: Hashable {
    /// Without the spaces after it.
    let text: String
    let width: Double
    /// The spaces after it.
    let spaces: String
    let spacesWidth: Double
  }

  /// A line: pieces `range` of paragraph `paragraph`.
  struct Line: Hashable {
    let paragraph: Int
    let range: Range<Int>
    /// Whether the paragraph ends here, or a forced break stands here.
    var endsParagraph: Bool
  }

  let style: FontStyle
  /// One list for each forced line; at least one.
  let paragraphs: [[Piece]]

  /// - Parameter isBreakable: `false` keeps each forced line in one piece.
  init(
    _ text: String, in style: FontStyle, isBreakable: Bool = true, shaping: any TextShaping
  ) throws(Diagnostics) {
    self.style = style
    let space = try shaping.shape(" ", in: style).width(at: 1)
    var paragraphs: [[Piece]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var pieces: [Piece] = []
      for piece in isBreakable ? breakablePieces(of: line) : [line] {
        var word = piece
        while word.last == " " { word.removeLast() }
        let count = piece.count - word.count
        pieces.append(
          Piece(
            text: String(word), width: try shaping.shape(String(word), in: style).width(at: 1),
            spaces: String(repeating: " ", count: count), spacesWidth: Double(count) * space))
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
      var parts: [Piece] = []
      for piece in pieces {
        var rest = piece.text[...]
        var head = ""
        while piece.width > width, let letter = rest.first {
          if !head.isEmpty, try shaping.shape(head + String(letter), in: style).width(at: 1) > width
          {
            let reach = try shaping.shape(head, in: style).width(at: 1)
            parts.append(Piece(text: head, width: reach, spaces: "", spacesWidth: 0))
            head = ""
          }
          head.append(letter)
          rest.removeFirst()
        }
        let last = head + rest
        let reach = try shaping.shape(last, in: style).width(at: 1)
        parts.append(
          Piece(text: last, width: reach, spaces: piece.spaces, spacesWidth: piece.spacesWidth))
      }
      cut.append(parts)
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

  /// What a line says.
  func text(of line: Line) -> String {
    let pieces = paragraphs[line.paragraph][line.range]
    var text = ""
    for (offset, piece) in pieces.enumerated() {
      text += piece.text
      if offset < pieces.count - 1 { text += piece.spaces }
    }
    return text
  }

  /// The width of the widest line.
  func widest(of lines: [Line]) -> Double {
    lines.reduce(0) { max($0, width(of: paragraphs[$1.paragraph][$1.range])) }
  }

  private func width(of pieces: ArraySlice<Piece>) -> Double {
    pieces.reduce(0) { $0 + $1.width + $1.spacesWidth } - (pieces.last?.spacesWidth ?? 0)
  }
}
