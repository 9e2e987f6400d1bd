import Scoring
import TestSupport
import Testing

@Suite struct RankingPropertyTests {
  private func ranks(of results: [Placed]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: results.map { ($0.agency.id, $0.rank) })
  }

  @Test(arguments: 1...200) func ranksStartAtOneAndCountAsTheMethodSays(seed: UInt64) {
    let book = RandomScorebook(seed: seed)
    let ranks = results(of: book.agencies, by: book.method).map(\.rank)
    #expect(ranks.count == book.agencies.count, "seed \(seed)")
    #expect(ranks.first == 1, "seed \(seed)")
    #expect(ranks == ranks.sorted(), "seed \(seed)")
    switch book.method.ties {
    case .ordinal: #expect(ranks == Array(1...ranks.count), "seed \(seed)")
    case .dense: #expect(Set(ranks) == Set(1...(ranks.last ?? 1)), "seed \(seed)")
    case .competition:
      // A rank tells how many are better.
      for rank in ranks { #expect(rank == 1 + ranks.count { $0 < rank }, "seed \(seed)") }
    }
  }

  @Test(arguments: 1...200) func ranksFollowWhatIsCompared(seed: UInt64) {
    let book = RandomScorebook(seed: seed)
    let results = results(of: book.agencies, by: book.method)
    func compared(_ placed: Placed) -> Ratio { book.compared(book.index(of: placed.agency)) }
    for (better, worse) in zip(results, results.dropFirst()) {
      let isTie = compared(better) == compared(worse)
      #expect(compared(better) >= compared(worse), "seed \(seed)")
      let sharesRank = better.rank == worse.rank
      #expect(sharesRank == (isTie && book.method.ties != .ordinal), "seed \(seed)")
    }
  }

  @Test(arguments: 1...200) func raisingAScoreNeverWorsensARank(seed: UInt64) throws {
    let book = RandomScorebook(seed: seed)
    var generator = SeededGenerator(seed: seed &+ 1_000_000)
    let index = Int.random(in: book.points.indices, using: &generator)
    var raised = book
    raised.points[index] = Int.random(
      in: book.points[index]...book.maxima[index], using: &generator)
    let before = ranks(of: results(of: book.agencies, by: book.method))
    let after = ranks(of: results(of: raised.agencies, by: book.method))
    let id = "a\(index)"
    #expect(try #require(after[id]) <= #require(before[id]), "seed \(seed)")
    // With dense ranks all below move up when a place empties.
    if book.method.ties != .dense {
      for other in book.agencies where other.agency.id != id {
        #expect(
          try #require(after[other.agency.id]) >= #require(before[other.agency.id]), "seed \(seed)")
      }
    }
  }

  @Test(arguments: 1...200) func permutingAgenciesPermutesResults(seed: UInt64) {
    let book = RandomScorebook(seed: seed)
    // Ordinal ranks depend on the order of the file where the exact values are equal.
    let ties = book.method.ties == .ordinal ? .competition : book.method.ties
    let method = RankingMethod(
      basis: book.method.basis, roundedTo: book.method.roundedTo, ties: ties)
    var generator = SeededGenerator(seed: seed &+ 2_000_000)
    let shuffled = book.agencies.shuffled(using: &generator)
    #expect(
      ranks(of: results(of: shuffled, by: method))
        == ranks(of: results(of: book.agencies, by: method)), "seed \(seed)")
  }

  /// Among equals the order of the file decides the rows, with any method.
  @Test(arguments: 1...50) func equalsStayInTheOrderOfTheFile(seed: UInt64) {
    let book = RandomScorebook(seed: seed)
    let results = results(of: book.agencies, by: book.method)
    for (upper, lower) in zip(results, results.dropFirst()) {
      let isEqual =
        book.method.basis == .points
        ? upper.points.isEqual(to: lower.points) : upper.rate == lower.rate
      if isEqual { #expect(book.index(of: upper.agency) < book.index(of: lower.agency)) }
    }
  }
}
