import Audit
import Diagnostics
import Scoring
import TestSupport
import Testing

/// Results that are printed right have no finding, and a changed digit is found where it stands.
@Suite struct AuditPropertyTests {
  /// A random province and what a careful clerk prints of it.
  private struct Sample {
    var auditing: Auditing
    /// Rows of fields, the heading first.
    var table: [[String]] = []

    init(seed: UInt64) throws {
      var random = SeededGenerator(seed: seed)
      let names = (1...Int.random(in: 5...20, using: &random)).map { "Cơ quan \($0)" }
      let bases: [RankingMethod.Basis] = [.rate, .points]
      let basis = bases.randomElement(using: &random) ?? .rate
      let method = block(
        names, maximum: 300, parts: ["X", "Y", "Z"], by: basis,
        roundedTo: basis == .rate ? Int.random(in: 0...2, using: &random) : nil,
        ties: RankingMethod.Ties.allCases.randomElement(using: &random) ?? .dense,
        mean: ScoringMethod.MeanBasis.allCases.randomElement(using: &random) ?? .all)
      var scores = ["agency;applicableMaximum;X;Y;Z"]
      for name in names {
        let isSilent = Int.random(in: 0..<12, using: &random) == 0
        let parts = (0..<3).map { _ in
          let places = Int.random(in: 0...2, using: &random)
          let scale = [1, 10, 100][places]
          return FixedDecimal(
            significand: Int.random(in: 0...80 * scale, using: &random), places: places
          )
          .text(mark: ",")
        }
        let maximum = [300, 285, 245].randomElement(using: &random) ?? 300
        scores.append(
          ([name, "\(maximum)"] + (isSilent ? ["-", "-", "-"] : parts)).joined(separator: ";"))
      }
      auditing = Auditing(blocks: [method], scores: scores.joined(separator: "\n"))
      let results = try auditing.results().blocks[0]
      let places = Int.random(in: 0...2, using: &random)
      let fewest = Bool.random(using: &random) ? places : 0
      table = [["agency", "applicableMaximum", "X", "Y", "Z", "council", "rate", "rank"]]
      for agency in results.agencies {
        let parts = agency.total.children.map { $0.points?.text(mark: ",") ?? "-" }
        let rate = agency.rate?.percent(toPlaces: places).text(
          mark: ",", decimals: fewest...places)
        table.append(
          [
            agency.agency.name, agency.total.applicableMaximum?.text(mark: ",") ?? "-",
          ] + parts + [
            agency.points?.text(mark: ",") ?? "-", rate ?? "-", agency.rank.map(String.init) ?? "-",
          ])
      }
      auditing.claims = claims(of: results)
    }

    var printed: String { table.map { $0.joined(separator: ";") }.joined(separator: "\n") }

    private func claims(of results: BlockResults) -> String {
      let statistics = results.statistics
      var lines = [
        "- {place: a, block: so, count: \(results.agencies.count), maximum: 300}",
        "- {place: a, block: so, reported: \(statistics.reporting), mainIndicators: 3}",
      ]
      if let points = statistics.points {
        let best = points.best.rounded(toPlaces: 2).text(mark: ",")
        lines.append(
          "- {place: b, block: so, mean: \"\(points.mean.rounded(toPlaces: 2).text(mark: ","))\"}")
        lines.append("- {place: c, block: so, points: \"\(best)\"}")
      }
      for (index, indicator) in results.block.indicators.enumerated() {
        let low = results.agencies.filter { agency in
          agency.total.children[index].points.map { Points($0).millionths < 40_000_000 } ?? false
        }
        let members = low.map(\.agency.name).joined(separator: ", ")
        let band = "block: so, indicator: \(indicator.id), band: {below: 40}"
        lines.append("- {place: d, \(band), count: \(low.count), members: [\(members)]}")
      }
      return lines.joined(separator: "\n")
    }
  }

  @Test(arguments: 1...150) func whatIsRightHasNoFinding(seed: Int) throws {
    var sample = try Sample(seed: UInt64(seed))
    sample.auditing.printed = [sample.printed]
    #expect(try sample.auditing.findings().map(\.line) == [], "seed \(seed)\n\(sample.printed)")
  }

  @Test(arguments: 1...150) func changedDigitIsFound(seed: Int) throws {
    var sample = try Sample(seed: UInt64(seed))
    var random = SeededGenerator(seed: UInt64(seed) &* 7919)
    let figures = sample.table.indices.dropFirst().flatMap { row in
      sample.table[row].indices.dropFirst().filter { sample.table[row][$0] != "-" }
        .map { (row: row, column: $0) }
    }
    let place = try #require(figures.randomElement(using: &random))
    var letters = Array(sample.table[place.row][place.column])
    let digits = letters.indices.filter { letters[$0].isNumber }
    let index = try #require(digits.randomElement(using: &random))
    let others = "0123456789".filter { $0 != letters[index] }
    letters[index] = try #require(others.randomElement(using: &random))
    sample.table[place.row][place.column] = String(letters)
    sample.auditing.printed = [sample.printed]
    let column =
      sample.table[place.row][..<place.column].map { $0.unicodeScalars.count + 1 }.reduce(1, +)
    let position = Position(file: "p0.csv", line: place.row + 1, column: column)
    let found = try sample.auditing.findings()
    #expect(
      found.contains { $0.position == position },
      "seed \(seed), \(position.text)\n\(sample.printed)")
  }
}
