import Scoring
import Templates

/// What a run wrote.
struct OutputRecord: Hashable, Sendable {
  /// Relative to the output folder, with `/`.
  let path: String
  let sha256: String
}

/// The SHA-256 of every input and output, so that anyone can show that a file came from those
/// scores.
func manifest(of project: Project, fonts: [InputRecord], outputs: [OutputRecord]) -> String {
  func json(_ records: [(path: String, sha256: String)]) -> JSON {
    .array(
      records.sorted { $0.path < $1.path }.map {
        ["path": .string($0.path), "sha256": .string($0.sha256)]
      })
  }
  let assessment = project.template.assessment
  let value: JSON = [
    "program": .string("dti \(version)"),
    "province": .string(assessment.province),
    "year": .integer(assessment.year),
    "inputs": json(project.inputs.map { ($0.path, $0.sha256) }),
    "fonts": json(fonts.map { ($0.path, $0.sha256) }),
    "outputs": json(outputs.map { ($0.path, $0.sha256) }),
  ]
  return value.text
}

/// The version of the program.
public let version = "0.1.0"
