import Diagnostics
import Testing

@Suite struct SuggestionTests {
  @Test func nearestNameIsSuggested() {
    #expect(suggestion(for: "collumns", among: ["rows", "columns"]) == "columns")
    #expect(suggestion(for: "Sở Y tê", among: ["Sở Nội vụ", "Sở Y tế"]) == "Sở Y tế")
  }

  @Test func nothingCloseGivesNothing() {
    #expect(suggestion(for: "title", among: ["margins", "decimalMark"]) == nil)
    #expect(suggestion(for: "x", among: []) == nil)
  }
}
