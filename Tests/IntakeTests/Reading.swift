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
      indicators: [
        Indicator(id: "nhan-thuc-so", name: "Nhận thức số"),
        Indicator(id: "the-che-so", name: "Thể chế số", maximum: Points(millionths: 50_000_000)),
      ],
      ranking: RankingMethod(basis: .rate, ties: .competition))
  ])

/// What came of reading a scorebook.
struct Reading {
  var scorebook: Scorebook?
  /// Keys of the errors, in the order thrown.
  var errors: [String] = []
  /// The problems behind them.
  var problems: [Problem] = []
  /// Keys of what is odd but not wrong.
  var remarks: [String] = []

  var agencies: [AgencyScores] { scorebook?.blocks.flatMap(\.agencies) ?? [] }

  /// `scores` is read as `s.csv`, `indicators` as `i.csv`.
  init(scores: String, indicators: String? = nil, mark: Character = ",") {
    var remarks = Diagnostics()
    do throws(Diagnostics) {
      let files = ScoreFiles(
        scores: SourceFile(path: "s.csv", text: scores),
        indicatorScores: indicators.map { SourceFile(path: "i.csv", text: $0) }, decimalMark: mark)
      scorebook = try Scorebook(reading: files, for: assessment, remarks: &remarks)
    } catch {
      errors = error.items.filter { $0.severity == .error }.map(\.key)
      problems = error.items.map(\.problem)
    }
    self.remarks = remarks.items.map(\.key)
  }
}

/// Scores of all three agencies without fault.
let goodScores = """
  agency;maximum;applicableMaximum;selfAssessed;council
  Sở Nội vụ;1000;905;800,70;700,5
  Sở Y tế;1000;905;;600
  Sở Tư pháp;1000;890;700;500
  """
