import Foundation

/// Compares a text with the golden of that name, in the folder `Goldens` beside the test; exact.
///
/// A missing golden is written, and the run fails all the same, so that somebody reads it before
/// it counts. In CI (the variable `CI` is set) nothing is written.
///
/// - Parameter file: Of the test; leave it out.
/// - Returns: What is wrong, with the first line that differs; `nil` when all is well.
public func textGoldenMismatch(
  _ text: String, _ name: String, file: String = #filePath
) throws -> String? {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Goldens")
  let golden = folder.appendingPathComponent(name + ".txt")
  guard FileManager.default.fileExists(atPath: golden.path) else {
    if ProcessInfo.processInfo.environment["CI"] != nil { return "\(golden.path) is missing" }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: golden)
    return "\(golden.path) was missing and has been written: read it, then run again"
  }
  let expected = try String(decoding: Data(contentsOf: golden), as: UTF8.self)
  if Array(expected.utf8) == Array(text.utf8) { return nil }
  let outputs = FileManager.default.temporaryDirectory.appendingPathComponent("dti-goldens")
  try FileManager.default.createDirectory(at: outputs, withIntermediateDirectories: true)
  let out = outputs.appendingPathComponent(name + "-out.txt")
  try Data(text.utf8).write(to: out)
  let lines = (
    text.split(separator: "\n", omittingEmptySubsequences: false),
    expected.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let same = zip(lines.0, lines.1).prefix { $0 == $1 }.count
  func line(_ lines: [Substring]) -> Substring { same < lines.count ? lines[same] : "nothing" }
  return "\(name):\(same + 1) is “\(line(lines.0))”, its golden has “\(line(lines.1))”:"
    + " see \(out.path)"
}
