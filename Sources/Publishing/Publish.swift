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
  public let selection: Selection
  /// `nil` makes the whole.
  public let shard: Shard?
  /// Whether the text of PDF and SVG pictures is drawn as outlines, for print shops.
  public let outlinesText: Bool

  public init(
    output: String, fontFolder: String, sourceDateEpoch: Int? = nil, workers: Int,
    selection: Selection = .everything, shard: Shard? = nil, outlinesText: Bool = false
  ) {
    self.outlinesText = outlinesText
    self.output = output
    self.fontFolder = fontFolder
    self.sourceDateEpoch = sourceDateEpoch
    self.workers = workers
    self.selection = selection
    self.shard = shard
  }
}

/// What a run has made.
public struct Publication: Hashable, Sendable {
  /// As the user would name it.
  public let folder: String
  /// Those this run made, relative to the folder, sorted; the manifest included.
  public let files: [String]
}

/// The folder of a project's results, for example `output/yen-bai-2022`; of a shard of them,
/// `output/yen-bai-2022.shard-1-of-3`.
public func outputPath(
  of project: Project, in output: String, shard: Shard? = nil
) -> String {
  let name =
    "\(slug(project.results.province))-\(project.results.year)" + (shard?.suffix ?? "")
  return output.hasSuffix("/") ? output + name : "\(output)/\(name)"
}

/// Takes away what runs of this process have begun, when the process is interrupted; the results
/// of earlier runs are as they were.
public func discardUnfinishedOutput() {
  OutputFolder.discardUnfinished()
}

/// Makes the outputs of a project: all that are asked for, or none.
///
/// Equal inputs give equal bytes: no clock, no locale, no font of the machine takes part, and the
/// number of workers changes nothing. Where only a part is asked for, results of earlier runs stay
/// beside it if they come from the same input.
///
/// - Parameter progress: Told after each piece of work how many are done, of how many.
/// - Throws: Everything that is wrong, together; the old results are then untouched.
public func publish(
  _ project: Project, options: PublishingOptions,
  progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
) async throws(Diagnostics) -> Publication {
  let fonts = try LoadedFonts(folder: options.fontFolder)
  try project.template.checkFonts(in: fonts.catalogue)
  let choice = try Choice(options.selection, in: project.results)
  let plan = Plan(project, choice: choice)
  guard !plan.steps.isEmpty else { throw .error(.nothingSelected(path: project.folder)) }
  let path = outputPath(of: project, in: options.output, shard: options.shard)
  let date = creationDate(of: project, epoch: options.sourceDateEpoch)
  func manifest(of outputs: [OutputRecord]) -> Manifest {
    Manifest(
      of: project, fonts: fonts.records, date: date, outputs: outputs, selection: choice.text,
      shard: options.shard)
  }
  let folder = try OutputFolder(path: path)
  do throws(Diagnostics) {
    try folder.check(manifest(of: []))
    let run = Run(
      project: project, fonts: fonts.catalogue, folder: folder, creationDate: date, choice: choice,
      outlinesText: options.outlinesText)
    let outputs = try await run.all(
      options.shard.share(of: plan), workers: options.workers, progress: progress)
    try folder.commit(manifest(of: outputs))
    return Publication(folder: path, files: (outputs.map(\.path) + [manifestName]).sorted())
  } catch {
    folder.discard()
    throw error
  }
}

/// The date that PDFs carry: the epoch if given, else the decision's date, else the last day of
/// the year that was assessed. Never the date of the run.
private func creationDate(of project: Project, epoch: Int?) -> String {
  if let epoch { return isoDate(secondsSince1970: epoch) }
  return project.template.decision.date?.iso ?? "\(project.results.year)-12-31"
}
