public import Diagnostics
public import Scene

/// The fonts that a run may use: those of the files given, and none of the machine.
///
/// A plain value: workers share it, and each opens the files for itself.
public struct FontCatalogue: Hashable, Sendable {
  /// Sorted by family, weight, upright before italic, then path: the order in which the files
  /// were given makes no difference.
  public let faces: [FontFace]

  /// Reads family, weight and slant out of the files themselves; their names mean nothing.
  ///
  /// When two files hold the same style, the one whose path sorts first is used.
  ///
  /// - Throws: `text.font-broken` for each file that is missing or not a font, all at once.
  public init(files paths: [String]) throws(Diagnostics) {
    var problems = Diagnostics()
    var faces: [FontFace] = []
    for path in paths {
      guard let file = FontFile(path: path), let family = file.family else {
        problems.add(Diagnostic.error(.fontFileBroken(path: path)))
        continue
      }
      faces.append(
        FontFace(
          family: family, weight: file.weight, isItalic: file.isItalic, path: path,
          unitsPerEm: file.unitsPerEm))
    }
    try problems.throwIfErrors()
    self.faces = faces.sorted { left, right in
      (left.family, left.weight, left.isItalic ? 1 : 0, left.path)
        < (right.family, right.weight, right.isItalic ? 1 : 0, right.path)
    }
  }

  /// The names of all families, each once, sorted.
  public var families: [String] {
    faces.reduce(into: []) { names, face in
      if names.last != face.family { names.append(face.family) }
    }
  }

  /// The face to set a style in: of that very family and slant, in the nearest weight (of two
  /// equally near, the lighter).
  ///
  /// - Throws: `text.unknown-font` when the family is missing (naming those there are) or has
  ///   no face of that slant (naming the family's faces).
  public func face(for style: FontStyle) throws(Diagnostics) -> FontFace {
    let relatives = faces.filter { $0.family == style.family }
    let candidates = relatives.filter { $0.isItalic == style.isItalic }
    // `min` keeps the first of equals, and lighter faces come first.
    let nearest = candidates.min { left, right in
      abs(left.weight - style.weight) < abs(right.weight - style.weight)
    }
    guard let nearest else {
      let available =
        relatives.isEmpty
        ? families
        : relatives.map { "\($0.family) \($0.weight)" + ($0.isItalic ? " italic" : "") }
      throw .error(
        .unknownFont(
          family: style.family, weight: style.weight, italic: style.isItalic,
          available: available))
    }
    return nearest
  }
}
