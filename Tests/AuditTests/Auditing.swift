import Audit
import Diagnostics
import Intake
import Scoring
import Templates
import TestSupport

/// A small province to audit: scores, printed tables and claims as texts.
struct Auditing {
  var blocks: [AgencyBlock]
  var provinceMean = Assessment.ProvinceMean.ofAgencies
  var shareRule = ShareRule.independent
  /// Read as `s.csv`.
  var scores: String
  /// Read as `p0.csv`, `p1.csv`, …
  var printed: [String] = []
  /// Read as `c.yaml`.
  var claims: String?

  var assessment: Assessment {
    Assessment(
      province: "Thử", year: 2024, blocks: blocks, provinceMean: provinceMean,
      shareRule: shareRule)
  }

  func results() throws(Diagnostics) -> Results {
    var remarks = Diagnostics()
    let scorebook = try Scorebook(
      reading: ScoreFiles(
        scores: [SourceFile(path: "s.csv", text: scores)], decimalMark: ","),
      for: assessment, remarks: &remarks)
    return scorebook.score(for: assessment)
  }

  func findings() throws(Diagnostics) -> [Finding] {
    var remarks = Diagnostics()
    var tables: [PrintedFigures] = []
    for (index, text) in printed.enumerated() {
      tables.append(
        try PrintedFigures(
          reading: SourceFile(path: "p\(index).csv", text: text), table: "Bảng \(index)",
          for: assessment, decimalMark: ",", remarks: &remarks))
    }
    let claimed = try claims.map { text throws(Diagnostics) in
      try readClaims(
        SourceFile(path: "c.yaml", text: text), for: assessment, decimalMark: ",")
    }
    return audit(tables, claims: claimed ?? [], against: try results())
  }
}

/// A block of agencies A, B, C …, ranked by points.
func block(
  id: String = "so", _ names: [String], maximum: Int? = 100, parts: [String] = [],
  by basis: RankingMethod.Basis = .points, roundedTo: Int? = nil,
  ties: RankingMethod.Ties = .competition, mean: ScoringMethod.MeanBasis = .reporting,
  levels: LevelScheme? = nil
) -> AgencyBlock {
  AgencyBlock(
    id: id, name: id, agencies: names.map { Agency(id: slug($0), name: $0) },
    total: Indicator(
      id: AgencyBlock.totalID, name: "Tổng điểm",
      maximum: maximum.map { FixedDecimal(significand: $0, places: 0) },
      children: parts.map { Indicator(id: slug($0), name: $0) }),
    method: ScoringMethod(
      ranking: RankingMethod(basis: basis, roundedTo: roundedTo, ties: ties), levels: levels,
      mean: mean))
}

extension Finding {
  /// `p0.csv:2:5 audit.rate 95.0 -> 94.9 roundedTwice`.
  var line: String {
    "\(position.text) \(rule.rawValue) \(printed?.data ?? "-") -> \(expected?.data ?? "-")"
      + " \(cause?.name ?? "-")"
  }
}
