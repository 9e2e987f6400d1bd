import Diagnostics
import Foundation
import Intake
import Scoring
import Templates

/// Times the stages from files to results for provinces of growing size, in processor time, so that
/// other work on the machine counts little.
enum ScoringBench {
  /// - Parameter inRows: Whether each agency and criterion has a row, not each criterion a column.
  static func run(_ sizes: [Int], inRows: Bool) throws {
    print("agencies  template  intake  scoring  statistics  total  µs/agency  peak MB")
    for size in sizes { try run(agencies: size, inRows: inRows) }
  }

  private static func run(agencies: Int, inRows: Bool) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let files = ["template.yaml", "scores.csv", "indicators.csv"].map {
      folder.url.appendingPathComponent($0)
    }
    try write(ScoringProvince(agencies: agencies), inRows: inRows, to: files)

    var marks = [clock()]
    let template = try Template(reading: TemplateFiles(template: SourceFile(at: files[0])))
    marks.append(clock())
    var remarks = Diagnostics()
    let scorebook = try Scorebook(
      reading: ScoreFiles(
        scores: [SourceFile(at: files[1])],
        indicatorScores: inRows ? [SourceFile(at: files[2])] : [],
        decimalMark: ","), for: template.assessment,
      remarks: &remarks)
    marks.append(clock())
    let results = scorebook.score(for: template.assessment)
    try results.checkScores().throwIfErrors()
    marks.append(clock())
    let statistics = results.blocks.map(\.statistics)
    marks.append(clock())
    precondition(statistics[0].reporting == agencies)

    let steps = zip(marks, marks.dropFirst()).map {
      Double($1 - $0) / Double(CLOCKS_PER_SEC) * 1000
    }
    let total = steps.reduce(0, +)
    let row = [String(agencies)] + (steps + [total]).map { "\(Int($0.rounded()))" }
    print(
      row.joined(separator: "\t"), "ms\t", Int((total * 1000 / Double(agencies)).rounded()), "\t",
      Machine.peakMegabytes)
  }

  private static func write(
    _ province: ScoringProvince, inRows: Bool, to files: [URL]
  ) throws {
    let texts =
      inRows
      ? [province.template, province.agencyList, province.indicatorScores]
      : [province.template, province.scores]
    for (text, file) in zip(texts, files) {
      try text.write(to: file, atomically: false, encoding: .utf8)
    }
  }
}
