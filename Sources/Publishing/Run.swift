import CairoBackend
import Diagnostics
import Document
import Scene
import Scoring
import Synchronization
import Templates
import Text

/// One run: what its workers share.
struct Run: Sendable {
  let project: Project
  let fonts: FontCatalogue
  let folder: OutputFolder
  let creationDate: String
  let choice: Choice
  let outlinesText: Bool

  /// Does all steps and writes their files.
  ///
  /// Workers, each with fonts and surfaces of its own, fetch the next step in order, so that what
  /// is done at a time lies close together; results are put in the order of the steps, whoever
  /// finishes first.
  func all(
    _ plan: Plan, workers: Int, progress: @escaping @Sendable (Int, Int) -> Void
  ) async throws(Diagnostics) -> [OutputRecord] {
    let blockFiles = blockFiles(for: plan)
    let count = plan.steps.count
    let queue = Queue(count: count)
    let outcomes = await withTaskGroup(of: [Outcome].self) { group in
      for _ in 0..<max(1, min(workers, count)) {
        group.addTask {
          let worker = Worker(
            project: project, fonts: fonts, creationDate: creationDate, choice: choice,
            outlinesText: outlinesText)
          var outcomes: [Outcome] = []
          while let index = queue.next() {
            let step = plan.steps[index]
            let work = plan.work(of: step)
            let blockFile = work.block.flatMap { blockFiles[$0] }
            let outcome = Outcome(
              step: index,
              result: await done(work, isWritten: step.isWritten, by: worker, with: blockFile))
            if case .failure = outcome.result { await blockFile?.giveUp() }
            // A disk that takes no more would only be told again with every file.
            if outcome.isUnwritable {
              queue.stop()
              for file in blockFiles.values { await file.giveUp() }
            }
            outcomes.append(outcome)
            progress(queue.finish(), count)
          }
          return outcomes
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    var problems = Diagnostics()
    var records: [OutputRecord] = []
    for outcome in outcomes.sorted(by: { $0.step < $1.step }) {
      switch outcome.result {
      case .success(let written): records += written
      case .failure(let error):
        // What many agencies share is told once.
        for item in error.items where !problems.items.contains(item) { problems.add(item) }
      }
    }
    try problems.withoutRepetitions.throwIfErrors()
    for file in blockFiles.values {
      if let record = await file.record { records.append(record) }
    }
    return records
  }

  /// A file for each block whose list is among the steps, by the block's id.
  private func blockFiles(for plan: Plan) -> [String: BlockFile] {
    var files: [String: BlockFile] = [:]
    for step in plan.steps {
      guard case .block = step.subject, case .sheetList(let block) = plan.work(of: step) else {
        continue
      }
      guard let document = list(of: block, places: 0..<1) else { continue }
      let metadata = PDFMetadata(
        title: document.title, author: project.template.decision.issuer,
        creationDate: creationDate)
      files[block.block.id] = BlockFile(
        block: block, metadata: metadata, listTitle: document.heading ?? document.title,
        folder: folder)
    }
    return files
  }

  private func list(of block: BlockResults, places: Range<Int>) -> Document? {
    Document.sheetList(
      of: block, places: places, template: project.template, facts: project.facts,
      destination: BlockFile.destination(ofSheet:))
  }

  /// Lays out the list of a block's sheets, some hundred agencies at a time: a table of thousands
  /// would take more memory than all else.
  private func addList(
    of block: BlockResults, to file: BlockFile?, by worker: Worker
  ) async throws(Diagnostics) {
    let count = block.agencies.count
    var first = 0
    while first < count {
      let end = min(first + 500, count)
      guard let document = list(of: block, places: first..<end) else { return }
      var pages = try worker.pages(ofList: document, isWhole: first == 0 && end == count)
      first = end
      // The next part begins with the rows of a page that is not full.
      if end < count, pages.count > 1 { first -= pages.removeLast().linkTargets.count }
      try await file?.add(list: pages, isWhole: end == count)
    }
  }

  private func done(
    _ work: Work, isWritten: Bool, by worker: Worker, with blockFile: BlockFile?
  ) async -> Result<[OutputRecord], Diagnostics> {
    do throws(Diagnostics) {
      switch work {
      case .sheetList(let block):
        try await addList(of: block, to: blockFile, by: worker)
        return .success([])
      case .sheet(let place, let block):
        guard let sheet = try worker.sheet(at: place, in: block) else { return .success([]) }
        let records = isWritten ? [try write(try worker.pdf(of: sheet), to: sheet.path)] : []
        try await blockFile?.add(sheet: sheet.pages, at: place)
        return .success(records)
      case .data: return .success(try data())
      default:
        var records: [OutputRecord] = []
        for (path, bytes) in try worker.files(of: work) {
          records.append(try write(bytes, to: path))
        }
        return .success(records)
      }
    } catch {
      return .failure(error)
    }
  }

  /// Writes the results as data.
  private func data() throws(Diagnostics) -> [OutputRecord] {
    let results = try folder.create("results.json")
    try results.write { project.jsonValue.write(to: &$0) }
    let table = try folder.create("results.csv")
    try table.write { project.writeCSV(to: &$0) }
    return [
      try results.finish(), try table.finish(),
      try write(Array(project.publishedFindings.utf8), to: "findings.json"),
    ]
  }

  private func write(_ bytes: [UInt8], to path: String) throws(Diagnostics) -> OutputRecord {
    try folder.write(bytes, to: path)
    return OutputRecord(path: path, sha256: sha256(bytes))
  }

  private struct Outcome: Sendable {
    let step: Int
    let result: Result<[OutputRecord], Diagnostics>

    var isUnwritable: Bool {
      guard case .failure(let problems) = result else { return false }
      return problems.items.contains { item in
        if case .outputUnwritable = item.problem { true } else { false }
      }
    }
  }
}

extension Document {
  /// The first title on its pages.
  fileprivate var heading: String? {
    for case .paragraph(let paragraph) in blocks where paragraph.role == .sheetTitle {
      return paragraph.text
    }
    return nil
  }
}

/// Deals steps in order and counts those that are done.
private final class Queue: Sendable {
  private let count: Int
  private let state = Mutex((next: 0, done: 0, isStopped: false))

  init(count: Int) {
    self.count = count
  }

  /// The next step; `nil` when there is none, or no more is to be done.
  func next() -> Int? {
    state.withLock { state in
      guard !state.isStopped, state.next < count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  func stop() { state.withLock { $0.isStopped = true } }

  /// How many are done with this one.
  func finish() -> Int {
    state.withLock { state in
      state.done += 1
      return state.done
    }
  }
}
