import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// The form of `findings.json`, which other programs read.
@Suite struct FindingsFileTests {
  private func findings(_ province: String, _ language: Language) throws -> [[String: Any]] {
    let text = try Project(folder: "\(repository)/templates/\(province)")
      .findingsJSON(in: language)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require((object as? [String: Any])?["findings"] as? [[String: Any]])
  }

  @Test func keysAndValues() throws {
    let first = try #require(try findings("yen-bai", .english).first)
    #expect(
      first.keys.sorted() == [
        "agency", "block", "cause", "code", "expected", "field", "indicator", "message",
        "position", "printed", "severity", "table",
      ])
    #expect(first["code"] as? String == "audit.rate")
    #expect(first["severity"] as? String == "error")
    #expect(first["block"] as? String == "so-ban-nganh")
    #expect(first["printed"] as? String == "69.85")
    #expect(first["expected"] as? String == "69.83")
    #expect(first["cause"] as? String == "decimalsLost")
    #expect(first["indicator"] is NSNull)
    #expect(
      first["message"] as? String
        == "Sở Lao động - Thương binh và Xã hội: the printed rate is 69,85, computed again it is 69,83"
    )
    let position = try #require(first["position"] as? [String: Any])
    #expect(position["line"] as? Int == 13)
    #expect(position["column"] as? Int == 54)
  }

  @Test func messagesAreInTheLanguageAskedFor() throws {
    let message = try findings("bac-kan", .vietnamese).first?["message"] as? String
    #expect(message?.hasSuffix("danh sách có 4 tên, số lượng ghi là 6") ?? false)
  }

  /// Checking fails for an error; other commands show it as a warning.
  @Test func severities() throws {
    let project = try Project(folder: "\(repository)/templates/yen-bai")
    #expect(project.findings(isBinding: true).hasErrors)
    #expect(!project.findings(isBinding: false).hasErrors)
    #expect(project.findings(isBinding: false).items.count { $0.severity == .warning } == 4)
    #expect(
      try !Project(folder: "\(repository)/templates/son-la").findings(isBinding: true).hasErrors)
  }
}
