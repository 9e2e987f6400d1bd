import Document
import Layout
import TestSupport

/// Tables as no province would write them.
struct RandomTable {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let syllables = [
    "Sở", "Nông", "nghiệp", "và", "Phát", "triển", "nông", "thôn", "Ủy", "ban", "nhân", "dân",
    "xã", "Nguyễn", "Trường", "Tộ", "-", "Thương", "binh", "CNTT", "(KT-XH)", "Buôn", "Ma", "Thuột",
    "nghiêng",
  ]

  mutating func name(upTo length: Int) -> String {
    let wanted = Int.random(in: 1...length, using: &generator)
    var words = [Self.syllables[Int.random(in: 0..<10, using: &generator)]]
    while true {
      let word = Self.syllables.randomElement(using: &generator) ?? ""
      if words.reduce(word.count, { $0 + $1.count + 1 }) > wanted { break }
      words.append(word)
    }
    return words.joined(separator: " ")
  }

  mutating func figure() -> String {
    let whole = Int.random(in: 0...1000, using: &generator)
    return switch Int.random(in: 0..<6, using: &generator) {
    case 0: "-"
    case 1: "\(whole)"
    case 2: "\(whole),5"
    case 3: "\(whole % 101),25%"
    case 4: ""
    default: "\(whole),00"
    }
  }

  /// - Parameters:
  ///   - columns: How many at most.
  ///   - rows: How many at most.
  mutating func table(columns: Int, rows: Int) -> Table {
    let count = Int.random(in: 1...columns, using: &generator)
    let longest = Int.random(in: 5...200, using: &generator)
    let alignments = (0..<count).map { column -> Table.Alignment in
      if column == 0 { return .start }
      return [.start, .center, .decimal, .decimal, .decimal].randomElement(using: &generator)
        ?? .start
    }
    // One table in eight does not heed what spans down from above: surplus cells, missing cells.
    let isCareless = Int.random(in: 0..<8, using: &generator) == 0
    var freeFrom = Array(repeating: 0, count: count)
    let kinds = (0..<Int.random(in: 0...rows, using: &generator)).map { _ in kind() }
    var table: [Table.Row] = []
    for (row, kind) in kinds.enumerated() {
      if kind == .group {
        table.append(Table.Row(.group, [Table.Cell("Nhóm \(row)")]))
        continue
      }
      let rowsToGroup = kinds[row...].prefix { $0 != .group }.count
      var cells: [Table.Cell] = []
      var column = 0
      while column < count {
        if freeFrom[column] > row, !isCareless {
          column += 1
          continue
        }
        let spans = Int.random(in: 0..<15, using: &generator)
        let free = freeFrom[column...].prefix { $0 <= row }.count
        var columnSpan = spans == 0 ? Int.random(in: 1...3, using: &generator) : 1
        var rowSpan = spans == 1 ? Int.random(in: 1...4, using: &generator) : 1
        if !isCareless {
          columnSpan = min(columnSpan, free)
          rowSpan = min(rowSpan, rowsToGroup)
        }
        let isName = alignments[column] == .start && columnSpan == 1
        let text = isName ? name(upTo: rowSpan == 1 ? longest : 30) : figure()
        let mark = spans == 2 ? "**" : ""
        cells.append(Table.Cell(text, mark: mark, columnSpan: columnSpan, rowSpan: rowSpan))
        for covered in column..<min(column + columnSpan, count) {
          freeFrom[covered] = row + rowSpan
        }
        column += columnSpan
        if isCareless, Int.random(in: 0..<30, using: &generator) == 0 { break }
      }
      table.append(Table.Row(kind, cells))
    }
    return Table(
      columns: alignments, header: header(columns: count), rows: table,
      caption: Bool.random(using: &generator) ? "Bảng \(count)" : "")
  }

  /// A table that must find room on a turned page, whatever its number of columns: words and figures
  /// are as short as the columns need, and there are as many lines of them as come. Without sections,
  /// which with cells over several rows may hold more together than a page has room for.
  ///
  /// - Parameter columns: 1...40.
  mutating func fitting(columns: Int, rows: Int) -> Table {
    // Letters of 5.5 points in what 700 points leave to each column, after 9 of padding and 100 for
    // the names.
    let room = columns == 1 ? 60 : Int((600 / Double(columns - 1) - 9) / 5.5)
    let letters = min(max(room, 1), 9)
    let alignments = (0..<columns).map { column -> Table.Alignment in
      if column == 0 { return .start }
      return [.start, .center, .decimal, .decimal].randomElement(using: &generator) ?? .decimal
    }
    var freeFrom = Array(repeating: 0, count: columns)
    let kinds = (0..<rows).map { _ in kind() }.map { $0 == .section ? .strong : $0 }
    var table: [Table.Row] = []
    for (row, kind) in kinds.enumerated() {
      if kind == .group {
        table.append(Table.Row(.group, [Table.Cell("\(row)")]))
        continue
      }
      let rowsToGroup = kinds[row...].prefix { $0 != .group }.count
      var cells: [Table.Cell] = []
      var column = 0
      while column < columns {
        if freeFrom[column] > row {
          column += 1
          continue
        }
        let dice = Int.random(in: 0..<20, using: &generator)
        let free = freeFrom[column...].prefix { $0 <= row }.count
        let columnSpan = dice == 0 ? min(free, Int.random(in: 1...5, using: &generator)) : 1
        let rowSpan = dice == 1 ? min(rowsToGroup, Int.random(in: 1...4, using: &generator)) : 1
        let isName = column == 0 && columnSpan == 1
        let text =
          isName
          ? words(upTo: rowSpan > 1 ? 20 : columns > 16 ? 100 : 200, letters: 9) : digits(letters)
        cells.append(
          Table.Cell(
            text, mark: isName && dice == 2 ? "*" : "", columnSpan: columnSpan, rowSpan: rowSpan))
        for covered in column..<column + columnSpan { freeFrom[covered] = row + rowSpan }
        column += columnSpan
      }
      table.append(Table.Row(kind, cells))
    }
    return Table(
      columns: alignments, header: groupedHeader(columns: columns, letters: letters), rows: table,
      caption: "Bảng \(columns)", isCaptionBelow: Bool.random(using: &generator))
  }

  /// A name of short words, at most so long altogether.
  private mutating func words(upTo length: Int, letters: Int) -> String {
    let wanted = Int.random(in: 1...length, using: &generator)
    var name = ""
    repeat {
      let word = Self.syllables.randomElement(using: &generator) ?? ""
      name += (name.isEmpty ? "" : " ") + word.prefix(letters)
    } while name.count < wanted
    return String(name.prefix(length)).trimmed
  }

  private mutating func digits(_ count: Int) -> String {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: "-"
    case 1: ""
    case 2 where count >= 5: "\(Int.random(in: 0...999, using: &generator)),5"
    default:
      String((0..<Int.random(in: 1...count, using: &generator)).map { _ in "7" })
    }
  }

  /// Three rows of titles: groups of groups of columns, wherever they come.
  private mutating func groupedHeader(columns: Int, letters: Int) -> [[Table.HeaderCell]] {
    var header: [[Table.HeaderCell]] = [[], [], []]
    func title(_ generator: inout SeededGenerator) -> String {
      var words: [Substring] = []
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        words.append((Self.syllables.randomElement(using: &generator) ?? "").prefix(letters))
      }
      return words.joined(separator: " ")
    }
    var column = 0
    while column < columns {
      let width = min(columns - column, Int.random(in: 1...6, using: &generator))
      if width == 1 {
        header[0].append(Table.HeaderCell(title(&generator), rowSpan: 3))
      } else {
        header[0].append(Table.HeaderCell(title(&generator), columnSpan: width))
        let left = Int.random(in: 1..<width, using: &generator)
        header[1].append(Table.HeaderCell(title(&generator), columnSpan: left))
        for _ in 0..<left { header[2].append(Table.HeaderCell(title(&generator))) }
        for _ in left..<width {
          header[1].append(Table.HeaderCell(title(&generator), rowSpan: 2))
        }
      }
      column += width
    }
    return header
  }

  private mutating func kind() -> Table.Row.Kind {
    switch Int.random(in: 0..<14, using: &generator) {
    case 0: .group
    case 1: .total
    case 2: .highlight
    case 3: .section
    case 4: .strong
    default: .body
    }
  }

  /// One row of titles, or two with column groups over pairs.
  private mutating func header(columns: Int) -> [[Table.HeaderCell]] {
    guard Bool.random(using: &generator) else {
      return [(0..<columns).map { _ in Table.HeaderCell(name(upTo: 25)) }]
    }
    var upper: [Table.HeaderCell] = []
    var lower: [Table.HeaderCell] = []
    var column = 0
    while column < columns {
      if column + 1 < columns, Bool.random(using: &generator) {
        upper.append(Table.HeaderCell(name(upTo: 30), columnSpan: 2))
        lower.append(Table.HeaderCell(name(upTo: 15)))
        lower.append(Table.HeaderCell(name(upTo: 15)))
        column += 2
      } else {
        upper.append(Table.HeaderCell(name(upTo: 25), rowSpan: 2))
        column += 1
      }
    }
    return lower.isEmpty ? [upper.map { Table.HeaderCell($0.text) }] : [upper, lower]
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
