import Diagnostics
import Scoring
import Templates
import TestSupport
import Testing

/// Files that are no template at all.
@Suite struct YAMLTests {
  @Test(arguments: ["", "\n\n", "# chỉ có chú thích\n"])
  func emptyFile(text: String) {
    #expect(errors(text) == ["t.yaml:1:1 file.empty"])
  }

  @Test(arguments: [
    ("a: [1, 2", "t.yaml:2:1"), ("a: b: c", "t.yaml:1:5"), ("a: \"mở", "t.yaml:1:4"),
    ("\ta: 1", "t.yaml:1:1"), ("a: 1\n b: 2", "t.yaml:2:3"), ("a: 1\n---\nb: 2", "t.yaml:2:1"),
  ])
  func brokenYAML(text: String, place: String) {
    #expect(errors(text) == ["\(place) template.syntax"])
  }

  /// Keys are not missed where there can be none.
  @Test(arguments: ["một câu", "- a\n- b", "42", "---\n"]) func otherThanAMapping(text: String) {
    let codes = errors(text).map { $0.split(separator: " ").last }
    #expect(codes == ["template.wrong-type"])
    if text != "---\n" { #expect(errors(text) == ["t.yaml:1:1 template.wrong-type"]) }
  }

  @Test func otherKindOfFile() {
    let found = errors("Cơ quan, đơn vị;Điểm\nSở Y tế;1\n")
    #expect(found.first?.hasPrefix("t.yaml:1:1 template.") ?? false)
    #expect(!errors("\u{0}\u{1}PK\u{3}").isEmpty)
  }

  /// What escapes bring in past the reading of the file.
  @Test(arguments: [
    (#""a\x1bb""#, "001B"), (#""a\0b""#, "0000"), (#""a\rb""#, "000D"), (#""a\x7fb""#, "007F"),
    (#""a\Nb""#, "0085"),
  ])
  func controlCharactersAreRefused(text: String, code: String) throws {
    let text = try template("province: Thử", with: "province: " + text)
    #expect(errors(text).first == "t.yaml:2:11 template.control-character")
    #expect(firstProblem(text) == .controlCharacter(code: code))
  }

  @Test func escapesAreRecomposed() throws {
    let text = try template("province: Thử", with: #"province: "Tha\u0309i\tB\ni\u0300nh""#)
    let province = try read(text).assessment.province
    #expect(Array(province.unicodeScalars) == Array("Thải\tB\nình".unicodeScalars))
  }

  @Test func keyGivenTwice() {
    let text = goodTemplate + "\nyear: 2023"
    #expect(errors(text) == ["t.yaml:3:1 template.duplicate-key"])
    #expect(firstProblem(text) == .duplicateKey("year"))
  }

  @Test func keyGivenTwiceFurtherDown() throws {
    let text = try template("ties: dense}}", with: "ties: dense, by: points}}")
    #expect(errors(text) == ["t.yaml:11:21 template.duplicate-key"])
  }

  @Test(arguments: [
    ("province: &tinh Thử", "t.yaml:2:11"), ("province: &a [b]", "t.yaml:2:11"),
    ("province: {b: &a c}", "t.yaml:2:15"),
  ])
  func anchorsAreRefused(line: String, place: String) throws {
    let found = errors(try template("province: Thử", with: line))
    #expect(found.map { $0.split(separator: " ").last } == ["template.alias-not-allowed"])
  }

  @Test func aliasesAreRefused() {
    let found = errors("a: &x 1\nb: *x\n")
    #expect(found.map { $0.split(separator: " ").last } == ["template.alias-not-allowed"])
    #expect(errors("b: *x\n").count == 1)
  }

  /// Nine levels of nine aliases: 3 × 10⁸ scalars if anybody walked them; the test would not end.
  @Test func aliasBombIsRefused() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let found = errors(text)
    #expect(found.map { $0.split(separator: " ").last } == ["template.alias-not-allowed"])
  }
}
