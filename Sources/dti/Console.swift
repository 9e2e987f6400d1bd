import ArgumentParser
import Diagnostics
import Foundation
import Publishing

/// Writes messages to standard error, as compilers do.
struct Console {
  /// Errors are shown all the same.
  let isQuiet: Bool

  /// A message for people, unless they asked for quiet.
  func say(_ text: String) {
    if !isQuiet { write(text + "\n") }
  }

  /// Every diagnostic with its place, the line it is about, and a caret under the place; remarks
  /// on a line each. Quiet shows errors only.
  func show(_ diagnostics: Diagnostics) {
    var files: [String: [Substring]] = [:]
    for item in diagnostics.inReadingOrder where !isQuiet || item.severity == .error {
      let wording = item.problem.wording(in: language)
      let place = item.position?.text ?? "dti"
      write("\(place): \(words.severity(item.severity)): \(wording.message)".plain + "\n")
      if item.severity != .remark, let position = item.position {
        if files[position.file] == nil { files[position.file] = lines(of: position.file) }
        if let lines = files[position.file], position.line <= lines.count {
          write(excerpt(of: lines[position.line - 1], at: position))
        }
      }
      if let hint = wording.hint { write("  \(words.hint): \(hint)".plain + "\n") }
    }
  }

  /// Reads a template folder; what is wrong with it is shown, and ends the program.
  func project(at folder: String) throws -> Project {
    try showing { () throws(Diagnostics) in try Project(folder: folder) }
  }

  /// Does something; what it throws is shown, and ends the program.
  func showing<Value>(_ body: () throws(Diagnostics) -> Value) throws -> Value {
    do throws(Diagnostics) {
      return try body()
    } catch {
      show(error)
      throw ExitCode(error.exitStatus)
    }
  }

  /// Writes results to standard output.
  ///
  /// - Throws: Exit status 74 when it takes no more.
  func print(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      write("dti: \(words.severity(.error)): \(words.outputFailed)\n")
      throw ExitCode(EX_IOERR)
    }
  }

  private func lines(of file: String) -> [Substring] {
    guard let data = FileManager.default.contents(atPath: file),
      let text = String(validating: data, as: UTF8.self)
    else { return [] }
    return text.precomposedStringWithCanonicalMapping
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// The line, cut to the width of a terminal around the place, and a caret.
  private func excerpt(of line: Substring, at position: Position) -> String {
    guard line.contains(where: { !$0.isWhitespace }) else { return "" }
    let scalars = Array(line.unicodeScalars)
    let width = 96
    let target = min(position.column - 1, scalars.count)
    let start = max(0, min(target - width / 2, scalars.count - width))
    let end = min(scalars.count, start + width)
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      for scalar in scalars[range] { view.append(scalar.isControl ? " " : scalar) }
      return String(view)
    }
    let lead = start > 0 ? "…" : ""
    let caret = String(repeating: " ", count: lead.count + text(start..<target).count) + "^"
    return "    \(lead)\(text(start..<end))\(end < scalars.count ? "…" : "")\n    \(caret)\n"
  }

  private func write(_ text: String) {
    // Nobody listens where standard error is closed.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { properties.generalCategory == .control }
}

extension String {
  /// On one line, and without anything a terminal would obey.
  fileprivate var plain: String {
    var view = UnicodeScalarView()
    for scalar in unicodeScalars { view.append(scalar.isControl ? " " : scalar) }
    return String(view)
  }
}
