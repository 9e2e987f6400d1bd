import Foundation

/// Times `dti publish` as users run it: the whole process, from reading the template to the last
/// file, on all cores.
struct ProcessBench {
  private static let parts: [Part] = [
    Part(title: "sheets, in one file and apart", arguments: ["--only", "sheets"]),
    Part(
      title: "the same, one worker", arguments: ["--only", "sheets", "--jobs", "1"],
      isOfAnySize: false),
    Part(title: "charts as PDF, SVG, PNG", arguments: ["--only", "charts"], isOfAnySize: false),
    Part(title: "annex", arguments: ["--only", "annex"]),
    Part(title: "data", arguments: ["--only", "data"]),
    Part(title: "everything", arguments: []),
  ]
  private static let smallSize = 200

  private struct Part {
    let title: String
    let arguments: [String]
    var isOfAnySize = true
  }

  func run(_ sizes: [Int]) throws {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("dti").path
    print("\n`dti publish`, whole processes. \(Machine.description)\n")
    printHead(
      ["agencies", "made", "by the clock", "processor time", "a second", "peak memory"])
    for size in sizes {
      // Of a large province, what shows how it grows.
      for part in Self.parts where size <= Self.smallSize || part.isOfAnySize {
        try run(part, agencies: size, program: program)
      }
    }
  }

  /// The median of three runs; large provinces are published once.
  private func run(
    _ part: Part, agencies: Int, program: String
  ) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let province = folder.url.appendingPathComponent("province")
    try SheetProvince(agencies: agencies).write(to: province)
    let output = folder.url.appendingPathComponent("output").path
    let runs = try (0..<(agencies <= Self.smallSize ? 3 : 1)).map { _ in
      try ChildProcess(
        [program, "publish", province.path, "--output", output, "--quiet"] + part.arguments)
    }
    let seconds = runs.map(\.seconds).median
    printRow([
      String(agencies), part.title, decimal(seconds, places: 2) + " s",
      decimal(runs.map(\.processorSeconds).median, places: 2) + " s",
      String(Int((Double(agencies) / seconds).rounded())),
      "\(runs.map(\.peakMegabytes).max() ?? 0) MB",
    ])
  }
}
