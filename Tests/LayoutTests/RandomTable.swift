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
    var table: [Table.Row] = []
    for row in 0..<Int.random(in: 0...rows, using: &generator) {
      let kind: Table.Row.Kind =
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: .group
        case 1: .total
        case 2: .highlight
        default: .body
        }
      if kind == .group {
        table.append(Table.Row(.group, [Table.Cell("Nhóm \(row)")]))
        continue
      }
      // Without knowing what spans down from above: surplus cells are part of the game.
      var cells: [Table.Cell] = []
      var column = 0
      while column < count {
        let spans = Int.random(in: 0..<15, using: &generator)
        let columnSpan = spans == 0 ? Int.random(in: 1...3, using: &generator) : 1
        let rowSpan = spans == 1 ? Int.random(in: 1...4, using: &generator) : 1
        let isName = column == 0 || alignments[column] == .start
        let text = isName && rowSpan == 1 ? name(upTo: longest) : figure()
        let mark = spans == 2 ? "**" : ""
        cells.append(Table.Cell(text, mark: mark, columnSpan: columnSpan, rowSpan: rowSpan))
        column += columnSpan
        if Int.random(in: 0..<60, using: &generator) == 0 { break }
      }
      table.append(Table.Row(kind, cells))
    }
    return Table(
      columns: alignments, header: header(columns: count), rows: table,
      caption: Bool.random(using: &generator) ? "Bảng \(count)" : "")
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
