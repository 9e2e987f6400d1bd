import Diagnostics
import Scoring

/// Reads numbers of one file and collects what is wrong with them.
struct NumberReader {
  let decimalMark: Character
  let file: SourceFile
  private(set) var problems = Diagnostics()

  init(decimalMark: Character, file: SourceFile) {
    self.decimalMark = decimalMark
    self.file = file
  }

  /// A number of at least 0; `nil` when it is none, which is reported.
  mutating func entry(_ field: CSVTable.Field, column: String) -> Entry? {
    let position = file.position(line: field.line, column: field.column)
    do throws(FixedDecimal.ParsingError) {
      let decimal = try FixedDecimal(parsing: field.text, mark: decimalMark)
      if decimal.significand >= 0 { return Entry(decimal, at: position) }
      report(.numberOutOfRange(text: field.text, column: column), at: position)
    } catch {
      switch error {
      case .notANumber:
        report(.notANumber(text: field.text, column: column, mark: decimalMark), at: position)
      case .otherMark:
        report(.decimalMarkMismatch(text: field.text, mark: decimalMark), at: position)
      case .outOfRange:
        report(.numberOutOfRange(text: field.text, column: column), at: position)
      }
    }
    return nil
  }

  mutating func report(_ problem: Problem, at position: Position) {
    problems.add(.error(problem, at: position))
  }

  mutating func remark(_ problem: Problem, at position: Position) {
    problems.add(.remark(problem, at: position))
  }
}
