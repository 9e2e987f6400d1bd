import Foundation
import Synchronization

/// Tells how far a run is: on a terminal a bar with the rate and the time that is left, otherwise a
/// line for each quarter.
final class ProgressBar: Sendable {
  private let title: String
  private let isQuiet: Bool
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private let shown: Mutex<Shown>

  private struct Shown {
    /// In a file, the last quarter told.
    var step = 0
    /// On a terminal, the most that was done and when it was drawn.
    var done = 0
    var time: ContinuousClock.Instant?
  }

  init(title: String, isQuiet: Bool) {
    self.title = title
    self.isQuiet = isQuiet
    shown = Mutex(Shown())
  }

  /// May be called from any thread, in any order.
  func update(done: Int, total: Int) {
    guard !isQuiet, total > 0 else { return }
    if isTerminal { draw(done: done, total: total) } else { tell(done: done, total: total) }
  }

  /// Takes the bar off the terminal.
  func clear() {
    if !isQuiet, isTerminal { write("\r\u{1b}[2K") }
  }

  private func tell(done: Int, total: Int) {
    let step = done * 4 / total
    shown.withLock { shown in
      guard step > shown.step else { return }
      shown.step = step
      write("\(title): \(done)/\(total)\n")
    }
  }

  /// At most ten times a second, since a terminal may be slow.
  private func draw(done: Int, total: Int) {
    let now = ContinuousClock.now
    shown.withLock { shown in
      let isDue = shown.time.map { now - $0 >= .milliseconds(100) } ?? true
      guard done > shown.done, isDue || done == total else { return }
      shown.done = done
      shown.time = now
      write("\r" + line(done: done, total: total, after: (now - start).inSeconds) + "\u{1b}[K")
    }
  }

  private func line(done: Int, total: Int, after seconds: Double) -> String {
    let width = 24
    let filled = done * width / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    let text = "\(title)  \(bar)  \(done)/\(total)"
    // Before that, a rate would say more of the start than of the work.
    guard seconds >= 0.5 else { return text }
    return text + "  " + words.pace(of: done, total: total, after: seconds)
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
