public import Diagnostics
public import Intake
public import Scoring
public import Templates

/// Finds every printed figure that does not follow from the scores by the declared rules.
///
/// Figures are compared at the places they were printed with, rounded half-up once from the exact
/// value. What cannot be known (points that were never published, levels without thresholds) is
/// not guessed: it gives no finding.
///
/// - Parameters:
///   - printed: The published tables, a file each.
///   - claims: Figures in prose.
/// - Returns: The findings in reading order, one for each figure; names spelt in two ways give one
///   for each spelling of each agency.
public func audit(
  _ printed: [PrintedFigures], claims: [Claim] = [], against results: Results
) -> [Finding] {
  let lookup = AgencyLookup(results)
  var findings = auditTables(printed, lookup: lookup)
  findings += auditClaims(claims, results: results)
  findings += auditSpelling(printed, claims: claims, results: results)
  return findings.enumerated().sorted { left, right in
    let (a, b) = (left.element.position, right.element.position)
    return a == b ? left.offset < right.offset : a < b
  }.map(\.element)
}

/// The results of agencies by block and id.
struct AgencyLookup {
  private struct Key: Hashable {
    let block: Int
    let agency: String
  }

  let results: Results
  private var agencies: [Key: AgencyResult] = [:]

  init(_ results: Results) {
    self.results = results
    for (block, content) in results.blocks.enumerated() {
      for agency in content.agencies {
        agencies[Key(block: block, agency: agency.agency.id)] = agency
      }
    }
  }

  /// `nil` for an agency that the results leave out.
  func result(of row: PrintedFigures.Row) -> AgencyResult? {
    agencies[Key(block: row.block, agency: row.agency.id)]
  }

  func block(of row: PrintedFigures.Row) -> AgencyBlock { results.blocks[row.block].block }
}

extension FixedDecimal {
  /// As a finding shows it, with all its places.
  var value: Finding.Value { .figure(text(mark: ".")) }
}
