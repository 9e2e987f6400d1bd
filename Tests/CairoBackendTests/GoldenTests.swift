import Foundation
import TestSupport
import Testing

/// The golden helper itself: it must fail when it should.
@Suite struct GoldenTests {
  let folder: TemporaryFolder
  let grey = PNGImage(width: 40, height: 40, rgb: Array(repeating: 100, count: 4800))

  init() throws {
    folder = try TemporaryFolder()
    let goldens = folder.url("Goldens")
    try FileManager.default.createDirectory(at: goldens, withIntermediateDirectories: true)
    try Data(grey.encoded()).write(to: goldens.appendingPathComponent("grey.png"))
  }

  private func mismatch(_ image: PNGImage, _ name: String = "grey") throws -> String? {
    try goldenMismatch(image.encoded(), name, file: folder.url("Test.swift").path)
  }

  /// The grey picture with some channels changed.
  private func grey(changing count: Int, by step: UInt8) -> PNGImage {
    var rgb = grey.rgb
    for index in 0..<count { rgb[index] += step }
    return PNGImage(width: 40, height: 40, rgb: rgb)
  }

  @Test func smallDifferencesPass() throws {
    #expect(try mismatch(grey) == nil)
    // 30 · 16 / 4800 = 0.1
    #expect(try mismatch(grey(changing: 30, by: 16)) == nil)
  }

  @Test func eachLimitCounts() throws {
    #expect(try mismatch(grey(changing: 1, by: 17)) != nil)
    #expect(try mismatch(grey(changing: 4800, by: 1)) != nil)
    #expect(
      try mismatch(PNGImage(width: 40, height: 39, rgb: Array(grey.rgb.dropLast(120)))) != nil)
  }

  @Test func missingGoldenFails() throws {
    #expect(try mismatch(grey, "new") != nil)
    let written = FileManager.default.fileExists(atPath: folder.url("Goldens/new.png").path)
    #expect(written == (ProcessInfo.processInfo.environment["CI"] == nil))
  }
}
