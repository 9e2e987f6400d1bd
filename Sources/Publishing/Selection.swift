import Diagnostics
import Scoring

/// What a run makes, as the user chose it.
public struct Selection: Hashable, Sendable {
  /// A kind of output.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    case decision, annex, sheets, charts, press, data
  }

  /// A kind of file that charts and press pictures are made as.
  public enum PictureFormat: String, CaseIterable, Hashable, Sendable {
    case pdf, svg, png
  }

  /// Empty for all, as are the others.
  public var parts: Set<Part>
  /// By id or name.
  public let blocks: [String]
  /// By id, name or a part of the name that no other agency has.
  public let agencies: [String]
  public let formats: Set<PictureFormat>

  public static let everything = Selection()

  public init(
    parts: Set<Part> = [], blocks: [String] = [], agencies: [String] = [],
    formats: Set<PictureFormat> = []
  ) {
    self.parts = parts
    self.blocks = blocks
    self.agencies = agencies
    self.formats = formats
  }
}

/// A selection with its names found among the blocks and agencies of a project.
struct Choice: Hashable, Sendable {
  /// Empty for all, as are the others.
  let parts: Set<Selection.Part>
  /// Ids.
  let blocks: Set<String>
  /// Ids.
  let agencies: Set<String>
  let formats: Set<Selection.PictureFormat>

  /// - Throws: `template.unknown-reference`, `score.unknown-agency` or `command.ambiguous-name` for
  ///   each name that means nothing or too much.
  init(_ selection: Selection, in results: Results) throws(Diagnostics) {
    var problems = Diagnostics()
    let all = results.blocks.map { ($0.block.id, $0.block.name) }
    let blocks = selection.blocks.compactMap { name in
      problems.collect { () throws(Diagnostics) in
        try resolved(name, among: all) { suggestion in
          .unknownReference(
            kind: .block, name: name, suggestion: suggestion, known: all.map { $0.0 })
        }
      }
    }
    let chosen = results.blocks.filter { blocks.isEmpty || blocks.contains($0.block.id) }
    let agencies = chosen.flatMap { $0.agencies.map { ($0.agency.id, $0.agency.name) } }
    let found = selection.agencies.compactMap { name in
      problems.collect { () throws(Diagnostics) in
        try resolved(name, among: agencies) { .unknownAgency(name: name, suggestion: $0) }
      }
    }
    try problems.throwIfErrors()
    parts = selection.parts.count == Selection.Part.allCases.count ? [] : selection.parts
    self.blocks = Set(blocks)
    self.agencies = Set(found)
    formats =
      selection.formats.count == Selection.PictureFormat.allCases.count ? [] : selection.formats
  }

  /// Whether files of this kind are made of charts and press pictures.
  func makes(_ format: Selection.PictureFormat) -> Bool {
    formats.isEmpty || formats.contains(format)
  }

  /// Whether the work is asked for. Choosing agencies leaves what is about one of them; choosing
  /// blocks leaves what is about one of these or its agencies.
  func includes(_ work: Work) -> Bool {
    (parts.isEmpty || parts.contains(work.part))
      && (agencies.isEmpty || work.agency.map { agencies.contains($0) } ?? false)
      && (blocks.isEmpty || work.block.map { blocks.contains($0) } ?? false)
  }

  /// The options that make this choice, in one form whatever the order they were given in; `nil`
  /// for everything.
  var text: String? {
    func option(_ name: String, _ values: [String]) -> [String] {
      values.isEmpty ? [] : ["--\(name) " + values.sorted().joined(separator: ",")]
    }
    let options =
      option("only", parts.map(\.rawValue)) + option("block", Array(blocks))
      + option("agency", Array(agencies)) + option("formats", formats.map(\.rawValue))
    return options.isEmpty ? nil : options.joined(separator: " ")
  }
}
