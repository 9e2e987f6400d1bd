import Diagnostics
import Templates
import TestSupport
import Testing

/// What people type who never saw YAML, and what they are told to do.
@Suite struct MistakeTests {
  @Test(arguments: [
    ("year: 2022", "\tyear: 2022", "t.yaml:3:1", "replace the tab"),
    ("year: 2022", "year:2022", "t.yaml:3:1", "write “key: value”"),
    ("province: Thử", "province: Thử: tỉnh", "t.yaml:2:14", "put text with a colon"),
    ("    name: các sở", "    name: \"các sở", "t.yaml:9:11", "add the closing"),
    ("    name: các sở", "   name: các sở", "t.yaml:9:4", "indent lines"),
    ("[Sở Nội vụ, Sở Y tế]", "[Sở Nội vụ, Sở Y tế", "t.yaml:13:1", "close it with"),
    ("name: các sở", "name: @các sở", "t.yaml:9:11", "put the value in quotation marks"),
    ("  - id: so", "  - {id: so, maximum: 99,5}", "t.yaml:9:5", "indent lines"),
    ("{by: rate, ties: dense}", "{by: rate, ties: dense, 5}", "t.yaml:11:44", "have a point"),
    ("{by: rate, ties: dense}", "{by: rate, ties: dense, đơn vị}", "t.yaml:11:44", "comma in"),
    ("name: các sở", "name: {{year}}", "t.yaml:9:11", "begins with {"),
  ])
  func hintsTellWhatToDo(line: String, wrong: String, place: String, hint: String) throws {
    let text = try template(line, with: wrong)
    do throws(Diagnostics) {
      _ = try read(text)
      Issue.record("nothing wrong")
    } catch {
      let item = try #require(error.items.first)
      #expect(item.position?.text == place)
      #expect(item.problem.wording(in: .english).hint?.contains(hint) == true, "\(item.problem)")
      #expect(item.problem.wording(in: .vietnamese).hint != nil)
    }
  }

  /// The uses of a block whose id is wrong are not wrong themselves.
  @Test func wrongBlockIDIsToldAlone() throws {
    let annex = goodAnnex + "\n  - table: {block: so, columns: [{field: rank, title: Hạng}]}"
    let text = try template("id: so", with: "id: Sở")
    #expect(errors(text, annex: annex) == ["t.yaml:8:9 template.invalid-id"])
  }
}
