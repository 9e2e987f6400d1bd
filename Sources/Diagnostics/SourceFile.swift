/// An input file as text, under the name the user knows it by.
public struct SourceFile: Hashable, Sendable {
  /// As the user named it; appears in positions.
  public let path: String
  /// In NFC: whoever reads the file normalises it, so that equal words have equal bytes.
  public let text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  public func position(line: Int, column: Int) -> Position {
    Position(file: path, line: line, column: column)
  }
}
