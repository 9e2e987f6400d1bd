import Foundation

/// Compares a picture with the golden of that name, in the folder `Goldens` beside the test.
///
/// Two limits at once: no channel of any pixel may be off by more than 16, and the mean of all
/// by more than 0.1. A share of equal pixels is no measure: a missing hairline would pass.
///
/// A missing golden is written, and the run fails all the same, so that somebody looks at it
/// before it counts. In CI (the variable `CI` is set) nothing is written.
///
/// - Parameter file: Of the test; leave it out.
/// - Returns: What is wrong, with the paths of the pictures to look at; `nil` when all is well.
public func goldenMismatch(
  _ png: [UInt8], _ name: String, file: String = #filePath
) throws -> String? {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Goldens")
  let golden = folder.appendingPathComponent(name + ".png")
  guard FileManager.default.fileExists(atPath: golden.path) else {
    if ProcessInfo.processInfo.environment["CI"] != nil { return "\(golden.path) is missing" }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(png).write(to: golden)
    return "\(golden.path) was missing and has been written: look at it, then run again"
  }
  let expected = try PNGImage(decoding: Array(Data(contentsOf: golden)))
  let actual = try PNGImage(decoding: png)
  let difference = actual.difference(from: expected)
  if let difference, difference.worst <= 16, difference.mean <= 0.1 { return nil }
  let outputs = FileManager.default.temporaryDirectory.appendingPathComponent("dti-goldens")
  try FileManager.default.createDirectory(at: outputs, withIntermediateDirectories: true)
  let out = outputs.appendingPathComponent(name + "-out.png")
  try Data(png).write(to: out)
  guard let difference else {
    return "\(name) is \(actual.width) × \(actual.height) px, its golden"
      + " \(expected.width) × \(expected.height): see \(out.path)"
  }
  let diff = outputs.appendingPathComponent(name + "-diff.png")
  try Data(differencePicture(actual, expected).encoded()).write(to: diff)
  return "\(name) is off by \(difference.worst) at worst, \(difference.mean) in the mean:"
    + " see \(out.path) and \(diff.path)"
}

/// Differences four times as strong as they are, on black.
private func differencePicture(_ one: PNGImage, _ other: PNGImage) -> PNGImage {
  PNGImage(
    width: one.width, height: one.height,
    rgb: zip(one.rgb, other.rgb).map { UInt8(min(255, abs(Int($0) - Int($1)) * 4)) })
}
