import Diagnostics
import Foundation
import Intake

/// What the numbers were measured on.
enum Machine {
  /// Processor, cores, system and how busy it is, for the line above a table.
  static var description: String {
    let info = ProcessInfo.processInfo
    var loads = [0.0, 0, 0]
    getloadavg(&loads, 3)
    return
      "\(processor), \(info.activeProcessorCount) cores, \(info.operatingSystemVersionString), "
      + "load \(decimal(loads[0], places: 1))"
  }

  private static var processor: String {
    #if os(Linux)
      let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
      let name = lines.split(separator: "\n").first { $0.hasPrefix("model name") }
      return name?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
        ?? "unknown processor"
    #else
      var size = 0
      sysctlbyname("machdep.cpu.brand_string", nil, &size, nil, 0)
      var name = [UInt8](repeating: 0, count: size)
      sysctlbyname("machdep.cpu.brand_string", &name, &size, nil, 0)
      return String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
    #endif
  }

  /// The most memory the process has held so far.
  static var peakMegabytes: Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    return usage.peakMegabytes
  }
}

extension rusage {
  var peakMegabytes: Int {
    #if os(Linux)
      ru_maxrss / 1024
    #else
      ru_maxrss / 1_048_576
    #endif
  }

  /// Of all threads, in the program and in the system for it, in seconds.
  var processorSeconds: Double {
    [ru_utime, ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
  }
}

/// A folder of this process that is removed at the end.
struct TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("dti-bench-\(getpid())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: url) }
}

extension SourceFile {
  init(at file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    self.init(path: file.lastPathComponent, text: text.inNFC)
  }
}

func decimal(_ number: Double, places: Int) -> String {
  String(format: "%.\(places)f", number)
}

extension [Double] {
  /// Of an odd number of values.
  var median: Double { sorted()[count / 2] }
}

/// Prints a row of a Markdown table, at once, also into a file.
func printRow(_ cells: [String]) {
  print("| " + cells.joined(separator: " | ") + " |")
  fflush(nil)
}

/// Prints the head of a Markdown table whose first column holds words, the others figures.
func printHead(_ cells: [String]) {
  printRow(cells)
  print("|---" + String(repeating: "|---:", count: cells.count - 1) + "|")
}
