extension Document {
  /// The document in Markdown, for newspapers and web pages: what it says, and nothing of its look.
  /// Figures and page breaks are left out.
  public var markdown: String {
    var parts = title.isEmpty ? [] : ["# " + title.escapedForMarkdown]
    var isInList = false
    for block in blocks {
      guard let text = block.markdown else { continue }
      let isItem = block.isListItem
      if isItem, isInList, let last = parts.popLast() {
        parts.append(last + "\n" + text)
      } else {
        parts.append(text)
      }
      isInList = isItem
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}

extension Block {
  fileprivate var isListItem: Bool {
    if case .paragraph(let paragraph) = self { paragraph.role == .listItem } else { false }
  }

  fileprivate var markdown: String? {
    switch self {
    case .paragraph(let paragraph): paragraph.markdown
    case .table(let table): table.markdown
    case .figure, .figures, .headline, .letterhead, .signature, .pageBreak: nil
    }
  }
}

extension Paragraph {
  fileprivate var markdown: String {
    let text = spans.map(\.markdown).joined()
    switch role {
    case .heading(let level), .part(let level):
      return String(repeating: "#", count: level + 1) + " " + self.text.escapedForMarkdown
    case .listItem:
      // The mark is a span of its own and no text to escape.
      guard let mark = spans.first?.text else { return text }
      return mark + spans.dropFirst().map(\.markdown).joined()
    case .note: return "*\(self.text.escapedForMarkdown)*"
    default: return text
    }
  }
}

extension Span {
  fileprivate var markdown: String {
    let mark = (isBold ? "**" : "") + (isItalic ? "*" : "")
    let words = text.escapedForMarkdown
    let core = words.drop(while: \.isWhitespace)
    guard !mark.isEmpty, !core.isEmpty else { return words }
    // Marks stand right at the words, or they are not seen as such.
    let before = words.prefix(words.count - core.count)
    let after = core.reversed().prefix(while: \.isWhitespace).count
    return before + mark + core.dropLast(after) + String(mark.reversed()) + core.suffix(after)
  }
}

extension Table {
  /// With one row of titles: those over several columns stand before the titles below them.
  fileprivate var markdown: String {
    let width = columns.count
    var titles = [String](repeating: "", count: width)
    for row in TableGridWalk.rows(header.map { $0.map { ($0.text, $0.columnSpan, $0.rowSpan) } }) {
      for (column, text) in row where column < width && !text.isEmpty {
        let known = titles[column]
        if known != text { titles[column] = known.isEmpty ? text : "\(known): \(text)" }
      }
    }
    let rules = columns.map { column in
      switch column {
      case .start: ":---"
      case .center: ":---:"
      case .decimal: "---:"
      }
    }
    var lines = [Self.line(titles.map(\.escapedForMarkdown)), Self.line(rules)]
    let walked = TableGridWalk.rows(
      rows.map { $0.cells.map { ($0.text + $0.mark, $0.columnSpan, $0.rowSpan) } })
    for (row, cells) in zip(rows, walked) {
      var texts = [String](repeating: "", count: width)
      var last = ""
      for (column, text) in cells where column < width {
        // A cell over several columns is said once.
        let isRepeated = row.kind == .group && text == last
        texts[column] = isRepeated ? "" : text.escapedForMarkdown
        last = text
      }
      if row.kind != .body { texts = texts.map { $0.isEmpty ? "" : "**\($0)**" } }
      lines.append(Self.line(texts))
    }
    let caption = caption.isEmpty ? "" : "**\(caption.escapedForMarkdown)**"
    let table = lines.joined(separator: "\n")
    let parts = isCaptionBelow ? [table, caption] : [caption, table]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}

/// Walks the cells of rows with spans.
private enum TableGridWalk {
  typealias Cell = (text: String, columns: Int, rows: Int)

  /// For each row what stands in its columns from left to right: a cell that spans several rows or
  /// columns stands in each of them.
  static func rows(_ rows: [[Cell]]) -> [[(column: Int, text: String)]] {
    var spanning: [Int: (text: String, left: Int)] = [:]
    return rows.map { cells in
      var placed: [(column: Int, text: String)] = []
      var column = 0
      func placeSpanning() {
        while let (text, left) = spanning[column] {
          placed.append((column, text))
          spanning[column] = left > 1 ? (text, left - 1) : nil
          column += 1
        }
      }
      for cell in cells {
        placeSpanning()
        for _ in 0..<max(cell.columns, 1) {
          placed.append((column, cell.text))
          if cell.rows > 1 { spanning[column] = (cell.text, cell.rows - 1) }
          column += 1
        }
      }
      placeSpanning()
      return placed
    }
  }
}

extension String {
  /// With a backslash before what Markdown would read as a mark; on one line.
  fileprivate var escapedForMarkdown: String {
    var text = ""
    for letter in onOneLine {
      if "\\`*_[]<>|#".contains(letter) { text.append("\\") }
      text.append(letter)
    }
    return text
  }
}
