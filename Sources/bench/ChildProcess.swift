import Foundation

/// A program run to its end, and what it took.
struct ChildProcess {
  /// By the clock, from start to end.
  let seconds: Double
  let processorSeconds: Double
  /// At least what this process held when it started the program: the system counts it in.
  let peakMegabytes: Int

  enum Failure: Error {
    case notStarted(program: String, code: Int32)
    case failed(program: String, status: Int32)
  }

  /// - Parameters:
  ///   - arguments: The path of the program first.
  ///   - output: Where what it prints goes.
  init(_ arguments: [String], output: String = "/dev/null") throws {
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    var words = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    let clock = ContinuousClock.now
    let code = posix_spawn(&process, arguments[0], &actions, nil, &words, environ)
    guard code == 0 else { throw Failure.notStarted(program: arguments[0], code: code) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    seconds = (ContinuousClock.now - clock) / .seconds(1)
    guard status == 0 else { throw Failure.failed(program: arguments[0], status: status) }
    processorSeconds = usage.processorSeconds
    peakMegabytes = usage.peakMegabytes
  }
}
