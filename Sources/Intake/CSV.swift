import Diagnostics

/// A comma-, semicolon- or tab-separated file (RFC 4180) with a heading line.
///
/// The separator is the one the heading uses: a tab, else a semicolon, else a comma. Lines with
/// nothing in any field are passed over.
struct CSVTable {
  struct Field: Hashable {
    /// Without quotes, and without spaces at its ends.
    let text: String
    let line: Int
    /// Of the field's first character, 1-based, in Unicode scalars.
    let column: Int
  }

  let file: SourceFile
  let heading: [Field]
  /// Every row has as many fields as the heading.
  let rows: [[Field]]

  func position(of field: Field) -> Position {
    file.position(line: field.line, column: field.column)
  }

  /// The first line that holds anything.
  static func heading(of file: SourceFile) -> [Field] {
    var scanner = CSVScanner(file.text)
    return scanner.nextRow() ?? []
  }

  /// - Throws: `file.empty` or `csv.unterminated-quote`; or every `csv.field-count`.
  init(_ file: SourceFile) throws(Diagnostics) {
    var scanner = CSVScanner(file.text)
    guard let heading = scanner.nextRow() else {
      throw .error(.fileEmpty(path: file.path), at: file.position(line: 1, column: 1))
    }
    var problems = Diagnostics()
    var rows: [[Field]] = []
    while let row = scanner.nextRow() {
      if row.count == heading.count {
        rows.append(row)
      } else {
        problems.add(
          .error(
            .fieldCount(found: row.count, expected: heading.count),
            at: file.position(line: row[0].line, column: 1)))
      }
    }
    if let (line, column) = scanner.openQuote {
      // Everything behind it is one field, so the count of that line says nothing.
      throw .error(.unterminatedQuote, at: file.position(line: line, column: column))
    }
    if rows.isEmpty {
      problems.add(.error(.noRows(path: file.path), at: file.position(line: 1, column: 1)))
    }
    try problems.throwIfErrors()
    self.file = file
    self.heading = heading
    self.rows = rows
  }
}

/// Cuts the UTF-8 of a file into fields; one pass, no look-back.
private struct CSVScanner {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var column = 1
  private let separator: UInt8
  /// Where a quotation mark was opened that the file never closes.
  private(set) var openQuote: (line: Int, column: Int)?

  init(_ text: String) {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes.removeFirst(3) }
    // Old Macs end lines with a carriage return alone.
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\r") {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if next != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: "\n") }
    }
    // Excel writes and reads a first line that names the separator: sep=;
    let named = Array("sep=".utf8)
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let first = bytes[..<end].filter { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\"") }
    if first.count == named.count + 1, first.starts(with: named), let mark = first.last {
      separator = mark
      index = min(end + 1, bytes.count)
      line = 2
    } else {
      separator = Self.separator(ofHeadingIn: bytes)
    }
    self.bytes = bytes
  }

  /// The heading's: a tab, else a semicolon, else a comma. What stands in quotation marks separates
  /// nothing, and a line break there ends nothing; lines may be blank before the heading.
  private static func separator(ofHeadingIn bytes: [UInt8]) -> UInt8 {
    var isQuoted = false
    var isBlank = true
    var found: Set<UInt8> = []
    for byte in bytes {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
        isBlank = false
      } else if byte == UInt8(ascii: "\n"), !isQuoted {
        if !isBlank { break }
        found = []
      } else if !isQuoted {
        found.insert(byte)
        if byte > UInt8(ascii: " ") { isBlank = false }
      }
    }
    return [UInt8(ascii: "\t"), UInt8(ascii: ";")].first(where: found.contains)
      ?? UInt8(ascii: ",")
  }

  /// The next line that holds anything, or `nil` at the end.
  mutating func nextRow() -> [CSVTable.Field]? {
    while index < bytes.count {
      let row = scanRow()
      if row.contains(where: { !$0.text.isEmpty }) { return row }
    }
    return nil
  }

  private mutating func scanRow() -> [CSVTable.Field] {
    var fields: [CSVTable.Field] = []
    while true {
      fields.append(scanField())
      guard index < bytes.count else { return fields }
      let ends = bytes[index] == UInt8(ascii: "\n")
      advance()
      if ends { return fields }
    }
  }

  /// Stops at the separator or line feed behind the field, or at the end.
  private mutating func scanField() -> CSVTable.Field {
    let start = (line: line, column: column)
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      advance()
      let quoted = scanQuoted(from: start)
      let rest = scanPlain()
      let text = rest.isEmpty ? quoted[...] : quoted + bytes[rest]
      return field(trimmed(text), at: start)
    }
    let plain = bytes[scanPlain()]
    let text = trimmed(plain)
    let shift = text.startIndex - plain.startIndex
    return field(text, at: (start.line, start.column + shift))
  }

  private func field(
    _ text: ArraySlice<UInt8>, at start: (line: Int, column: Int)
  ) -> CSVTable.Field {
    CSVTable.Field(
      text: String(decoding: text, as: UTF8.self), line: start.line, column: start.column)
  }

  /// Passes over what stands before the next separator, line feed or the end.
  private mutating func scanPlain() -> Range<Int> {
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == separator || byte == UInt8(ascii: "\n") { break }
      if byte & 0xc0 != 0x80 { column += 1 }
      index += 1
    }
    return start..<index
  }

  private mutating func scanQuoted(from start: (line: Int, column: Int)) -> [UInt8] {
    var content: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      advance()
      guard byte == UInt8(ascii: "\"") else {
        content.append(byte)
        continue
      }
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return content }
      content.append(byte)
      advance()
    }
    openQuote = start
    return content
  }

  private mutating func advance() {
    let byte = bytes[index]
    index += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if byte & 0xc0 != 0x80 {
      column += 1
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  private func trimmed(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var slice = content
    while let first = slice.first, isSpace(first) { slice.removeFirst() }
    while let last = slice.last, isSpace(last) { slice.removeLast() }
    return slice
  }
}
