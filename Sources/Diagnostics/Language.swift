/// A language that messages are written in.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case vietnamese = "vi"
  case english = "en"
}

/// A problem put into words.
public struct Wording: Hashable, Sendable {
  /// One sentence without a full stop: what is wrong.
  public let message: String
  /// What to do about it.
  public let hint: String?

  public init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
