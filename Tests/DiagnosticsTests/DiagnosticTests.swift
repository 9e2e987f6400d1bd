import Diagnostics
import TestSupport
import Testing

@Suite struct DiagnosticTests {
  @Test func keyIsPlaceAndCode() {
    let position = Position(file: "a/scores.csv", line: 14, column: 6)
    #expect(
      Diagnostic.error(.unterminatedQuote, at: position).key
        == "a/scores.csv:14:6 csv.unterminated-quote")
    #expect(Diagnostic.error(.nothingToPublish(path: "a")).key == "- command.nothing-to-publish")
  }

  @Test func readingOrderIsByPlaceAndKeepsTheRest() {
    func item(_ column: Int?, _ name: String, line: Int = 2, file: String = "a") -> Diagnostic {
      let position = column.map { Position(file: file, line: line, column: $0) }
      return .error(.extraColumn(name), at: position)
    }
    let items = [
      item(nil, "1"), item(10, "2"), item(9, "3"), item(1, "4", line: 10), item(9, "5"),
      item(1, "6", file: "b"), item(nil, "7"), item(5, "8", line: 1),
    ]
    let names = Diagnostics(items).inReadingOrder.map { item in
      if case .extraColumn(let name) = item.problem { name } else { "" }
    }
    #expect(names == ["8", "3", "5", "2", "4", "6", "1", "7"])
  }

  @Test func onlyErrorsAreThrownAndTakeWarningsWithThem() {
    var list = Diagnostics()
    list.add(.warning(.unterminatedQuote))
    list.add(.remark(.unterminatedQuote))
    #expect(problems { () throws(Diagnostics) in try list.throwIfErrors() } == [])
    list.add(.error(.aliasNotAllowed))
    // The warning and the error; the remark waits.
    #expect(
      problems { () throws(Diagnostics) in try list.throwIfErrors() } == [
        "- csv.unterminated-quote", "- template.alias-not-allowed",
      ])
  }
}
