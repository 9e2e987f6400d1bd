public import Diagnostics

/// A font file that `fonts.yaml` lists.
public struct ListedFont: Hashable, Sendable {
  /// Its name in the folder of the list.
  public let file: String
  /// Of the file, in lower-case hexadecimal.
  public let sha256: String
  public let position: Position
}

private enum ListKey: String, CaseIterable {
  case fonts
}

private enum FontKey: String, CaseIterable {
  case file, family, weight, style, version, licence, source, sha256
}

/// Reads `fonts.yaml`.
///
/// - Throws: Everything that is wrong with the list, together.
public func readFontList(_ file: SourceFile) throws(Diagnostics) -> [ListedFont] {
  let problems = ProblemList()
  var fonts: [ListedFont] = []
  if let root = YAMLValue.root(of: file, problems: problems) {
    let elements =
      root.elements ?? MappingReader<ListKey>(root, for: "fonts.yaml").requiredList(.fonts)
    fonts = elements.map { element in
      let reader = MappingReader<FontKey>(element, for: "fonts")
      return ListedFont(
        file: reader.requiredText(.file), sha256: reader.requiredText(.sha256),
        position: element.position)
    }
  }
  try problems.diagnostics.throwIfErrors()
  return fonts
}
