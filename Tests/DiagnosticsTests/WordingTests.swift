import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct WordingTests {
  /// The codes as they are written in the sources, so that no case is without a sample.
  @Test func everyCodeHasASample() throws {
    let source = try String(
      contentsOfFile: repository + "/Sources/Diagnostics/Problem+Code.swift", encoding: .utf8)
    let written = source.split(separator: "\n").compactMap { line -> String? in
      guard let quoted = line.firstRange(of: ": \"") else { return nil }
      return String(line.suffix(from: quoted.upperBound).prefix { $0 != "\"" })
    }
    try #require(written.count > 40)
    #expect(Set(written).count == written.count, "a code names one kind of problem")
    let sampled = Set(Problem.samples.map(\.code))
    #expect(written.filter { !sampled.contains($0) } == [], "add a sample to ProblemSamples.swift")
  }

  @Test(arguments: Problem.samples) func codeIsAnAreaAndWords(problem: Problem) {
    let parts = problem.code.split(separator: ".", omittingEmptySubsequences: false)
    #expect(parts.count == 2, "\(problem.code)")
    for word in parts.flatMap({ $0.split(separator: "-", omittingEmptySubsequences: false) }) {
      #expect(!word.isEmpty, "\(problem.code)")
      #expect(word.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }, "\(problem.code)")
    }
  }

  /// The facts are ASCII, so every other letter is the language's.
  @Test(arguments: Problem.samples) func wordsAreOfTheLanguage(problem: Problem) {
    let vietnamese = problem.wording(in: .vietnamese)
    let english = problem.wording(in: .english)
    func hasVietnameseLetters(_ text: String) -> Bool {
      text.contains { $0.isLetter && !$0.isASCII }
    }
    for text in [english.message, english.hint].compactMap({ $0 }) {
      #expect(!hasVietnameseLetters(text), "\(text)")
    }
    if case .rendererFailed = problem {
      // A name and the library's own words: the same in every language.
      #expect(vietnamese == english)
      return
    }
    #expect(hasVietnameseLetters(vietnamese.message), "\(vietnamese.message)")
    #expect((vietnamese.hint == nil) == (english.hint == nil), "\(problem.code)")
    // “did you mean” and lists of names are sentences, too.
    if let hint = vietnamese.hint {
      #expect(hasVietnameseLetters(hint), "\(hint)")
    }
  }

  @Test(arguments: Problem.samples) func wordingIsASentenceWithoutAFullStop(problem: Problem) {
    for language in Language.allCases {
      let wording = problem.wording(in: language)
      for text in [wording.message, wording.hint].compactMap({ $0 }) {
        #expect(!text.isEmpty)
        #expect(text.last?.isWhitespace == false && text.first?.isWhitespace == false, "\(text)")
        #expect(text.last != ".", "\(text)")
        #expect(!text.contains("  ") && !text.contains("Optional("), "\(text)")
        #expect(!text.contains("\n"), "\(text)")
      }
    }
  }

  /// A sentence that leaves a fact out would be the same for two problems.
  @Test func noTwoProblemsHaveOneWording() {
    for language in Language.allCases {
      let wordings = Problem.samples.map { $0.wording(in: language) }
      for (index, wording) in wordings.enumerated() {
        let others = wordings[..<index].filter { $0 == wording }
        #expect(others == [], "\(Problem.samples[index])")
      }
    }
  }

  /// A hint for a text that is no number goes by what it looks like.
  @Test(arguments: [
    ("83,33%", "leave out the %"), ("–", "write a plain - to say that there is none"),
    ("—", "write a plain - to say that there is none"),
    ("1 000", "leave out thousands marks; numbers look like 712,71"),
    ("7 02,5", "leave out thousands marks; numbers look like 712,71"), ("năm", nil), ("1e2", nil),
    ("", nil), ("%", nil),
  ])
  func hintsForNumbers(text: String, hint: String?) {
    #expect(Problem.notANumber(text: text, column: "x").wording(in: .english).hint == hint)
  }

  @Test(arguments: [
    ("1.000", true), ("1.234,5", true), ("1.234.567", true), ("12.5", false), ("1234.567", false),
  ])
  func hintsForMarks(text: String, isGrouped: Bool) {
    let hint = Problem.decimalMarkMismatch(text: text, mark: ",").wording(in: .english).hint
    #expect(hint?.hasPrefix("leave out thousands marks") == isGrouped)
    #expect(hint?.hasSuffix("numbers look like 712,71") == true)
  }
}
