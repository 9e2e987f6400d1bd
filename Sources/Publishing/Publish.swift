public import Diagnostics
import Scoring
import Templates
import Text

/// What a run needs beside the project.
public struct PublishingOptions: Sendable {
  /// The folder that `yen-bai-2022` is made in.
  public let output: String
  /// As ``fontFolder(given:environment:executable:)`` finds it.
  public let fontFolder: String
  /// Seconds since 1970 for the dates in PDFs; `nil` takes the decision's date.
  public let sourceDateEpoch: Int?
  /// How many works are done at once; the output does not depend on it.
  public let workers: Int
  /// Whether the text of PDF and SVG pictures is drawn as outlines, for print shops.
  public let outlinesText: Bool
  /// Whether nothing but the charts of agencies is made.
  public let chartsOnly: Bool

  public init(
    output: String, fontFolder: String, sourceDateEpoch: Int? = nil, workers: Int,
    outlinesText: Bool = false, chartsOnly: Bool = false
  ) {
    self.outlinesText = outlinesText
    self.chartsOnly = chartsOnly
    self.output = output
    self.fontFolder = fontFolder
    self.sourceDateEpoch = sourceDateEpoch
    self.workers = workers
  }
}

/// What a run has made.
public struct Publication: Hashable, Sendable {
  /// As the user would name it.
  public let folder: String
  /// Relative to the folder, sorted; the manifest included.
  public let files: [String]
}

/// The folder of a project's results, for example `output/yen-bai-2022`.
public func outputPath(of project: Project, in output: String) -> String {
  let name = "\(slug(project.results.province))-\(project.results.year)"
  return output.hasSuffix("/") ? output + name : "\(output)/\(name)"
}

/// Takes away what runs of this process have begun, when the process is interrupted; the results
/// of earlier runs are as they were.
public func discardUnfinishedOutput() {
  OutputFolder.discardUnfinished()
}

/// Makes every output of a project: all of them, or none.
///
/// Equal inputs give equal bytes: no clock, no locale, no font of the machine takes part, and the
/// number of workers changes nothing.
///
/// - Parameter progress: Told after each piece of work how many are done, of how many.
/// - Throws: Everything that is wrong, together; the old results are then untouched.
public func publish(
  _ project: Project, options: PublishingOptions,
  progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
) async throws(Diagnostics) -> Publication {
  let fonts = try LoadedFonts(folder: options.fontFolder)
  try project.template.checkFonts(in: fonts.catalogue)
  let path = outputPath(of: project, in: options.output)
  let folder = try OutputFolder(path: path)
  do throws(Diagnostics) {
    let run = Run(
      project: project, fonts: fonts.catalogue, folder: folder, options: options,
      creationDate: creationDate(of: project, epoch: options.sourceDateEpoch))
    var outputs = try await run.all(workers: options.workers, progress: progress)
    outputs += try run.data()
    let text = manifest(of: project, fonts: fonts.records, outputs: outputs)
    try folder.write(Array(text.utf8), to: manifestName)
    try folder.commit()
    return Publication(folder: path, files: (outputs.map(\.path) + [manifestName]).sorted())
  } catch {
    folder.discard()
    throw error
  }
}

/// One run: what its workers share.
private struct Run: Sendable {
  let project: Project
  let fonts: FontCatalogue
  let folder: OutputFolder
  let options: PublishingOptions
  let creationDate: String

  /// Does all works and writes their files.
  ///
  /// Worker k does the works k, k + n, k + 2n, …, each with fonts and surfaces of its own; results
  /// are put in the order of the works, whoever finishes first.
  func all(
    workers: Int, progress: @escaping @Sendable (Int, Int) -> Void
  ) async throws(Diagnostics) -> [OutputRecord] {
    let all = Work.all(of: project)
    let works = options.chartsOnly ? all.filter(\.isChart) : all
    let counter = Counter()
    let workers = max(1, min(workers, works.count))
    let shares = await withTaskGroup(of: [Outcome].self) { group in
      for first in 0..<workers {
        group.addTask {
          let worker = Worker(
            project: project, fonts: fonts, creationDate: creationDate,
            outlinesText: options.outlinesText)
          var outcomes: [Outcome] = []
          for index in stride(from: first, to: works.count, by: workers) {
            // A disk that takes no more would only be told again with every file.
            if await counter.isStopped { break }
            outcomes.append(Outcome(work: index, result: written(works[index], by: worker)))
            if outcomes.last?.isUnwritable ?? false { await counter.stop() }
            progress(await counter.next(), works.count)
          }
          return outcomes
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    var problems = Diagnostics()
    var records: [OutputRecord] = []
    for outcome in shares.sorted(by: { $0.work < $1.work }) {
      switch outcome.result {
      case .success(let written): records += written
      case .failure(let error):
        // What many agencies share is told once.
        for item in error.items where !problems.items.contains(item) { problems.add(item) }
      }
    }
    try problems.withoutRepetitions.throwIfErrors()
    return records
  }

  /// Writes the results as data.
  func data() throws(Diagnostics) -> [OutputRecord] {
    var records: [OutputRecord] = []
    for (path, text) in [
      ("results.json", project.json), ("results.csv", project.csv),
      ("findings.json", project.publishedFindings),
    ] {
      records.append(try write(Array(text.utf8), to: path))
    }
    return records
  }

  private struct Outcome: Sendable {
    let work: Int
    let result: Result<[OutputRecord], Diagnostics>

    var isUnwritable: Bool {
      guard case .failure(let problems) = result else { return false }
      return problems.items.contains { item in
        if case .outputUnwritable = item.problem { true } else { false }
      }
    }
  }

  private func written(_ work: Work, by worker: Worker) -> Result<[OutputRecord], Diagnostics> {
    do throws(Diagnostics) {
      var records: [OutputRecord] = []
      for (path, bytes) in try worker.files(of: work) {
        records.append(try write(bytes, to: path))
      }
      return .success(records)
    } catch {
      return .failure(error)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(Diagnostics) -> OutputRecord {
    try folder.write(bytes, to: path)
    return OutputRecord(path: path, sha256: sha256(bytes))
  }
}

/// Counts finished works across workers.
private actor Counter {
  private var count = 0
  private(set) var isStopped = false

  func stop() { isStopped = true }

  func next() -> Int {
    count += 1
    return count
  }
}

/// The date that PDFs carry: the epoch if given, else the decision's date, else the last day of
/// the year that was assessed. Never the date of the run.
private func creationDate(of project: Project, epoch: Int?) -> String {
  if let epoch { return isoDate(secondsSince1970: epoch) }
  return project.template.decision.date?.iso ?? "\(project.results.year)-12-31"
}
