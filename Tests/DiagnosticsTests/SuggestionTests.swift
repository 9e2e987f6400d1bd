import Diagnostics
import Testing

@Suite struct SuggestionTests {
  @Test func nearestNameIsSuggested() {
    #expect(suggestion(for: "collumns", among: ["rows", "columns"]) == "columns")
    #expect(suggestion(for: "Sở Y tê", among: ["Sở Nội vụ", "Sở Y tế"]) == "Sở Y tế")
  }

  /// The cut-off of rows loses nothing that is close, a swap across it included.
  @Test func firstOfTheNearest() {
    let names = SuggestionCandidates(["abcdefghi", "abcdefgih", "bacdefghi", "abcdefgh"])
    #expect(names.nearest(to: "abcdefghj") == "abcdefghi")
    #expect(names.nearest(to: "bacdefgih") == "abcdefgih")
    #expect(names.nearest(to: "ABCDEFGH") == "abcdefgh")
    #expect(SuggestionCandidates(["bacdfe"]).nearest(to: "abcdef") == "bacdfe")
    #expect(SuggestionCandidates(["bad"]).nearest(to: "abc") == nil)
  }

  @Test func nothingCloseGivesNothing() {
    #expect(suggestion(for: "title", among: ["margins", "decimalMark"]) == nil)
    #expect(suggestion(for: "x", among: []) == nil)
  }
}
