import Foundation
import TestSupport
import Testing

/// Help, usage and languages.
@Suite struct CommandTests {
  private let vietnamese = ["LC_ALL": "vi_VN.UTF-8"]

  @Test(arguments: [
    (["LC_ALL": "C"], false), (["LC_ALL": "en_US.UTF-8"], false), (["LC_ALL": "vi_VN.UTF-8"], true),
    (["LC_ALL": "vi"], true), (["LC_ALL": "C", "LANG": "vi_VN.UTF-8"], false),
    (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "vi_VN.UTF-8"], true),
    (["LC_ALL": "", "LC_MESSAGES": "vi_VN", "LANG": "en_US"], true),
  ])
  func helpIsInTheLanguageOfTheLocale(environment: [String: String], isVietnamese: Bool) throws {
    let help = try Program.run("--help", environment: environment)
    #expect(help.status == 0)
    #expect(help.errors == "")
    #expect(help.text.contains("bảng điểm") == isVietnamese, "\(help.text)")
    #expect(help.text.contains("From the scores") == !isVietnamese)
    for command in ["publish", "score"] { #expect(help.text.contains("\n  \(command)")) }
  }

  @Test func languageOptionOverridesTheLocale() throws {
    for arguments in [["--language", "vi"], ["--language=vi"]] {
      let help = try Program.run("publish", "--help", arguments[0], arguments.last ?? "")
      #expect(help.status == 0)
      #expect(help.text.contains("Thư mục"), "\(help.text)")
    }
    let english = try Program.run("publish", "--help", "--language=en", environment: vietnamese)
    #expect(english.text.contains("Template folders"))
    #expect(!english.text.contains("Thư mục"))
  }

  @Test func versionIsTold() throws {
    let version = try Program.run("--version")
    #expect(version.status == 0)
    #expect(version.text.hasPrefix("dti "))
  }

  @Test func wrongUsageIs64() throws {
    let results = [
      try Program.run("score"), try Program.run("publish"), try Program.run("prublish", "x"),
      try Program.run("score", "a", "b"), try Program.run("score", "a", "--format", "xml"),
      try Program.run("score", "a", "--language", "de"),
      try Program.run("publish", "a", "--jobs", "0"),
      try Program.run("publish", "a", "--jobs", "many"), try Program.run("score", "a", "--colour"),
    ]
    for result in results {
      #expect(result.status == 64, "\(result.text)\(result.errors)")
      #expect(result.errors.contains("Usage:"), "\(result.errors)")
      #expect(result.text == "")
    }
    #expect(results[5].errors.contains("“de” is neither vi nor en"))
    #expect(results[6].errors.contains("--jobs is 1 or more"))
  }

  @Test func messagesAreInTheLanguageOfTheLocale() throws {
    let english = try Program.run("score", "/nirgendwo")
    let other = try Program.run("score", "/nirgendwo", environment: vietnamese)
    let chosen = try Program.run("score", "/nirgendwo", "--language", "vi")
    #expect(english.errors.hasPrefix("dti: error: “/nirgendwo” is not a template folder\n"))
    #expect(other.errors.hasPrefix("dti: lỗi: “/nirgendwo” không phải thư mục mẫu\n"))
    #expect(chosen.errors == other.errors)
    for result in [english, other, chosen] { #expect(result.status == 1) }
  }
}
