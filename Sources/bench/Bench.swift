import Diagnostics
import Foundation
import Intake
import Scoring
import Templates

/// Times the stages from files to results for provinces of growing size, in processor time, so that
/// other work on the machine counts little; see docs/performance.md.
///
/// `bench [--rows] [agencies …]`: with a column for each criterion, or a row for each agency and
/// criterion; the numbers are for people to read, no test depends on them.
@main
struct Bench {
  static func main() throws {
    let asked = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let sizes = asked.isEmpty ? [100, 1_000, 3_321, 10_000, 30_000] : asked
    print("agencies  template  intake  scoring  statistics  total  µs/agency  peak MB")
    for size in sizes { try run(agencies: size, inRows: CommandLine.arguments.contains("--rows")) }
  }

  private static func run(agencies: Int, inRows: Bool) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dti-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["template.yaml", "scores.csv", "indicators.csv"].map {
      folder.appendingPathComponent($0)
    }
    try write(SyntheticProvince(agencies: agencies), inRows: inRows, to: files)

    var marks = [clock()]
    let template = try Template(reading: TemplateFiles(template: source(files[0])))
    marks.append(clock())
    var remarks = Diagnostics()
    let scorebook = try Scorebook(
      reading: ScoreFiles(
        scores: [source(files[1])], indicatorScores: inRows ? [source(files[2])] : [],
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
      peakMegabytes)
  }

  private static func write(
    _ province: SyntheticProvince, inRows: Bool, to files: [URL]
  ) throws {
    let texts =
      inRows
      ? [province.template, province.agencyList, province.indicatorScores]
      : [province.template, province.scores]
    for (text, file) in zip(texts, files) {
      try text.write(to: file, atomically: false, encoding: .utf8)
    }
  }

  private static func source(_ file: URL) throws -> SourceFile {
    let text = try String(contentsOf: file, encoding: .utf8)
    return SourceFile(
      path: file.lastPathComponent, text: text.inNFC)
  }

  /// The most memory the process has held so far.
  private static var peakMegabytes: Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss / 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / 1_048_576
    #endif
  }
}
