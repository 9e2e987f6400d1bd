import Diagnostics

/// A column that a file may have: an English id, and the headings that officials write.
protocol NamedColumn: CaseIterable, Hashable, RawRepresentable<String> {
  /// Accepted beside the id, without regard to case; the first is used in messages.
  var titles: [String] { get }
  var isRequired: Bool { get }
}

extension NamedColumn {
  var title: String { titles.first ?? rawValue }
}

/// Where each known column stands in a file.
struct ColumnMap<Column: NamedColumn> {
  /// A handful, searched from the front: faster than hashing.
  private var indices: [(column: Column, index: Int)] = []
  /// Columns of another kind, by their place: those of indicators.
  private(set) var others: [Int] = []

  /// Finds the columns of the heading.
  ///
  /// - Parameter others: Tells whether a heading that is no `Column` means something all the same.
  /// - Throws: Every required column that is missing and every column that is there twice.
  /// - Returns: Through `remarks`, the columns that nothing will read.
  init(
    _ table: CSVTable, others isOther: (String) -> Bool = { _ in false },
    remarks: inout Diagnostics
  ) throws(Diagnostics) {
    var problems = Diagnostics()
    self.init(table, others: isOther, problems: &problems, remarks: &remarks)
    try problems.throwIfErrors()
  }

  /// The same; what is wrong is added to `problems`.
  init(
    _ table: CSVTable, others isOther: (String) -> Bool, problems: inout Diagnostics,
    remarks: inout Diagnostics
  ) {
    for (index, field) in table.heading.enumerated() where !field.text.isEmpty {
      let position = table.position(of: field)
      let heading = comparable(field.text)
      let column = Column.allCases.first { column in
        ([column.rawValue] + column.titles).contains { comparable($0) == heading }
      }
      guard let column else {
        if isOther(field.text) {
          if others.contains(where: { comparable(table.heading[$0].text) == heading }) {
            problems.add(.error(.duplicateColumn(field.text), at: position))
          }
          others.append(index)
          continue
        }
        remarks.add(.remark(.extraColumn(field.text), at: position))
        continue
      }
      if has(column) { problems.add(.error(.duplicateColumn(field.text), at: position)) }
      indices.append((column, index))
    }
    let found = table.heading.map(\.text).filter { !$0.isEmpty }
    for column in Column.allCases where column.isRequired && !has(column) {
      problems.add(
        .error(
          .missingColumn(column.title, found: found), at: table.file.position(line: 1, column: 1)))
    }
  }

  func has(_ column: Column) -> Bool { index(of: column) != nil }

  private func index(of column: Column) -> Int? {
    for (other, index) in indices where other == column { return index }
    return nil
  }

  /// The field of a row; `nil` when the file has no such column or the field is empty.
  func field(_ column: Column, of row: [CSVTable.Field]) -> CSVTable.Field? {
    guard let index = index(of: column), !row[index].text.isEmpty else { return nil }
    return row[index]
  }

  /// Where to say that a value is missing: the empty field, or the start of the line.
  func position(_ column: Column, of row: [CSVTable.Field], in table: CSVTable) -> Position {
    table.position(of: index(of: column).map { row[$0] } ?? row[0])
  }
}

/// Names are compared without regard to case and to the number of spaces.
func comparable(_ name: String) -> String {
  name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
