import Diagnostics
import Intake
import Scoring
import TestSupport

/// Three agencies, two indicators; only the second has a maximum of its own.
let assessment = Assessment(
  province: "Thử", year: 2022,
  blocks: [
    AgencyBlock(
      id: "so", name: "các sở",
      agencies: ["Sở Nội vụ", "Sở Y tế", "Sở Tư pháp"].map { Agency(id: slug($0), name: $0) },
      total: Indicator(
        id: AgencyBlock.totalID, name: "Tổng điểm",
        children: [
          Indicator(id: "nhan-thuc-so", name: "Nhận thức số"),
          Indicator(
            id: "the-che-so", name: "Thể chế số",
            maximum: FixedDecimal(significand: 50, places: 0)),
        ]),
      method: ScoringMethod(ranking: RankingMethod(basis: .rate, ties: .competition)))
  ])

/// What came of reading and checking scores.
struct Reading {
  var scorebook: Scorebook?
  var results: Results?
  /// Keys of the errors, in reading order.
  var errors: [String] = []
  /// The problems behind them.
  var problems: [Problem] = []
  /// Keys of what is odd but not wrong.
  var remarks: [String] = []

  var agencies: [AgencyScores] { scorebook?.blocks.flatMap(\.agencies) ?? [] }

  /// `scores` is read as `s.csv`, `indicators` as `i.csv`; documents print everything but
  /// self-assessments.
  init(scores: String, indicators: String? = nil, mark: Character = ",") {
    var findings = Diagnostics()
    do throws(Diagnostics) {
      let files = ScoreFiles(
        scores: [SourceFile(path: "s.csv", text: scores)],
        indicatorScores: indicators.map { [SourceFile(path: "i.csv", text: $0)] } ?? [],
        decimalMark: mark, printedFields: [.maximum, .applicableMaximum, .points, .rate, .rank])
      let scorebook = try Scorebook(reading: files, for: assessment, remarks: &findings)
      let results = scorebook.score(for: assessment)
      findings.add(contentsOf: results.checkScores())
      try findings.throwIfErrors()
      self.scorebook = scorebook
      self.results = results
    } catch {
      let found = error.inReadingOrder.filter { $0.severity == .error }
      errors = found.map(\.key)
      problems = found.map(\.problem)
    }
    remarks = findings.items.filter { $0.severity == .remark }.map(\.key)
  }
}

extension AgencyScores {
  var stages: StagePoints {
    if case .points(let stages, _) = scores[AgencyBlock.totalID] { stages } else { StagePoints() }
  }
}

/// Scores of all three agencies without fault.
let goodScores = """
  agency;maximum;applicableMaximum;selfAssessed;council
  Sở Nội vụ;1000;905;800,70;700,5
  Sở Y tế;1000;905;-;600
  Sở Tư pháp;1000;890;700;500
  """
