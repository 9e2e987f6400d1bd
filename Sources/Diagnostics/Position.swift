/// A place in an input file, as editors and compilers write it: `scores.csv:14:6`.
public struct Position: Hashable, Sendable, Comparable {
  /// The file as the user named it (relative to where they stand, or absolute).
  public let file: String
  /// 1 for the first line. For a sheet of a workbook, its row.
  public var line: Int { Int(storedLine) }
  /// 1 for the first character (Unicode scalar) of the line.
  public var column: Int { Int(storedColumn) }

  // Every number of a scorebook keeps its position, so positions are small.
  private let storedLine: Int32
  private let storedColumn: Int32

  public init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    storedLine = Int32(clamping: line)
    storedColumn = Int32(clamping: column)
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }

  /// `file:line:column`.
  public var text: String { "\(file):\(line):\(column)" }
}
