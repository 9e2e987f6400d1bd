import Foundation
import Synchronization

/// Files as they were at some time: what tells whether one has changed since.
final class FileStates: Sendable, Equatable {
  private struct State: Hashable {
    let modified: Date
    let size: Int
  }

  /// By path; without a state where there was no file.
  private let states: Mutex<[String: State?]>

  init() {
    states = Mutex([:])
  }

  private init(_ states: [String: State?]) {
    self.states = Mutex(states)
  }

  /// Remembers a file as it is now, the first time it is named.
  func note(_ path: String) {
    states.withLock { states in
      if states[path] == nil { states[path] = .some(Self.state(of: path)) }
    }
  }

  /// The same files as they are now.
  func now() -> FileStates {
    FileStates(
      Dictionary(uniqueKeysWithValues: all.keys.map { ($0, Self.state(of: $0)) }))
  }

  /// The paths of files that are other than they were, sorted.
  func changes(since old: FileStates) -> [String] {
    let before = old.all
    return all.filter { before[$0.key] != .some($0.value) }.map(\.key).sorted()
  }

  static func == (one: FileStates, other: FileStates) -> Bool { one.all == other.all }

  private var all: [String: State?] { states.withLock { $0 } }

  private static func state(of path: String) -> State? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let modified = attributes[.modificationDate] as? Date, let size = attributes[.size] as? Int
    else { return nil }
    return State(modified: modified, size: size)
  }
}
