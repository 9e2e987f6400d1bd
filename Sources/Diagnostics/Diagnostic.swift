/// How much a diagnostic weighs.
public enum Severity: String, Hashable, Sendable {
  /// The run cannot give a result.
  case error
  /// There is a result, and something in it or in the input is wrong.
  case warning
  /// Nothing is wrong; a reader would want to know.
  case remark
}

/// One thing to tell the user: what it is, how bad, and where.
///
/// The wording is not here: ``Problem`` carries the facts, and one file per language turns them
/// into a sentence and a hint (``Problem/wording(in:)``).
public struct Diagnostic: Hashable, Sendable {
  public let severity: Severity
  public let problem: Problem
  /// `nil` when the problem has no place in a file, for example a missing argument.
  public let position: Position?

  public init(_ severity: Severity, _ problem: Problem, at position: Position? = nil) {
    self.severity = severity
    self.problem = problem
    self.position = position
  }

  public static func error(_ problem: Problem, at position: Position? = nil) -> Diagnostic {
    Diagnostic(.error, problem, at: position)
  }

  public static func warning(_ problem: Problem, at position: Position? = nil) -> Diagnostic {
    Diagnostic(.warning, problem, at: position)
  }

  public static func remark(_ problem: Problem, at position: Position? = nil) -> Diagnostic {
    Diagnostic(.remark, problem, at: position)
  }

  /// `file:line:column code`, the form in which tests expect diagnostics.
  public var key: String { "\(position?.text ?? "-") \(problem.code)" }
}

/// Everything a stage has to say, thrown together when there is at least one error.
public struct Diagnostics: Error, Hashable, Sendable {
  public private(set) var items: [Diagnostic]

  public init(_ items: [Diagnostic] = []) {
    self.items = items
  }

  /// The diagnostics of one single error.
  public static func error(_ problem: Problem, at position: Position? = nil) -> Diagnostics {
    Diagnostics([.error(problem, at: position)])
  }

  public var hasErrors: Bool { items.contains { $0.severity == .error } }

  public mutating func add(_ item: Diagnostic) {
    items.append(item)
  }

  public mutating func add(contentsOf other: Diagnostics) {
    items += other.items
  }

  /// Does something and takes what it throws, so that the reading goes on.
  ///
  /// - Returns: `nil` when it threw.
  public mutating func collect<Value>(_ body: () throws(Diagnostics) -> Value) -> Value? {
    do throws(Diagnostics) {
      return try body()
    } catch {
      add(contentsOf: error)
      return nil
    }
  }

  /// Throws everything collected so far if any of it is an error; remarks would only hide what
  /// has to be mended, and are left out.
  public func throwIfErrors() throws(Diagnostics) {
    if hasErrors { throw Diagnostics(items.filter { $0.severity != .remark }) }
  }

  /// The same items, each once, where it was first.
  public var withoutRepetitions: Diagnostics {
    var seen: Set<Diagnostic> = []
    return Diagnostics(items.filter { seen.insert($0).inserted })
  }

  /// The same items; those without a place get this one.
  public func located(at position: Position?) -> Diagnostics {
    Diagnostics(
      items.map { Diagnostic($0.severity, $0.problem, at: $0.position ?? position) })
  }

  /// The same items in reading order: by file, line and column; those without a place last.
  public var inReadingOrder: [Diagnostic] {
    items.enumerated().sorted { left, right in
      switch (left.element.position, right.element.position) {
      case (let a?, let b?): a == b ? left.offset < right.offset : a < b
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): left.offset < right.offset
      }
    }.map(\.element)
  }
}
