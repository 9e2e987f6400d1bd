/// A place in an input file, as editors and compilers write it: `scores.csv:14:6`.
public struct Position: Hashable, Sendable, Comparable {
  /// The file as the user named it (relative to where they stand, or absolute).
  public let file: String
  /// 1 for the first line. For a sheet of a workbook, its row.
  public let line: Int
  /// 1 for the first character (Unicode scalar) of the line.
  public let column: Int

  public init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }

  /// `file:line:column`.
  public var text: String { "\(file):\(line):\(column)" }
}
