import Foundation
import Synchronization

/// Tells how far a run is: a bar on a terminal, otherwise a line for each quarter.
final class ProgressBar: Sendable {
  private let title: String
  private let isQuiet: Bool
  private let isTerminal = isatty(STDERR_FILENO) == 1
  /// The last step shown: quarters in a file, parts of the bar on a terminal.
  private let shown = Mutex(0)

  init(title: String, isQuiet: Bool) {
    self.title = title
    self.isQuiet = isQuiet
  }

  /// May be called from any thread, in any order.
  func update(done: Int, total: Int) {
    guard !isQuiet, total > 0 else { return }
    let steps = isTerminal ? 30 : 4
    let step = done * steps / total
    shown.withLock { shown in
      guard step > shown else { return }
      shown = step
      if isTerminal {
        let bar = String(repeating: "█", count: step) + String(repeating: "░", count: steps - step)
        write("\r\(title)  \(bar)  \(done)/\(total)")
      } else {
        write("\(title): \(done)/\(total)\n")
      }
    }
  }

  /// Takes the bar off the terminal.
  func clear() {
    if !isQuiet, isTerminal { write("\r\u{1b}[2K") }
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
