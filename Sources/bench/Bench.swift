import Foundation

/// Times dti on provinces made up by rule, of any size; see docs/performance.md. The numbers are
/// for people to read, no test depends on them.
///
/// - `bench scoring [--rows] [agencies …]`: from files to results, 60 criteria an agency.
/// - `bench stages [--replay PROGRAM] [agencies …]`: each stage in one thread, 8 indicators an
///   agency; and the same pages drawn by the C program `replay`.
/// - `bench processes [agencies …]`: `dti publish`, the program beside this one, as a whole.
/// - `bench province FOLDER agencies`: writes the province that the latter two publish.
@main
struct Bench {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let mode = arguments.isEmpty ? "" : arguments.removeFirst()
    let sizes = arguments.compactMap { Int($0) }.filter { $0 > 0 }
    switch mode {
    case "scoring":
      try ScoringBench.run(
        sizes.isEmpty ? [100, 1_000, 3_321, 10_000, 30_000] : sizes,
        inRows: arguments.contains("--rows"))
    case "stages":
      let replay = arguments.firstIndex(of: "--replay").map { arguments[$0 + 1] }
      try StageBench(replay: replay).run(sizes.isEmpty ? [138] : sizes)
    case "processes": try ProcessBench().run(sizes.isEmpty ? [138] : sizes)
    case "province" where arguments.count == 2 && sizes.count == 1:
      try SheetProvince(agencies: sizes[0]).write(to: URL(fileURLWithPath: arguments[0]))
    default:
      print("bench scoring [--rows] | stages [--replay PROGRAM] | processes [AGENCIES …]")
      print("bench province FOLDER AGENCIES")
      exit(64)
    }
  }
}
