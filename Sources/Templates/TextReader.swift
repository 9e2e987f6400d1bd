import Diagnostics

/// Reads a text of a template: cuts it at its places and tags, and checks each.
struct TextReader {
  /// What means something by one word where the text stands.
  let allowed: [Placeholder]
  let catalogue: FactCatalogue
  /// Whether the text is shown where emphasis can be seen.
  let allowsEmphasis: Bool
  let position: Position
  /// What is wrong, and how the place or tag begins that it is about, with its index in the source.
  private(set) var problems: [(problem: Problem, mark: String, index: String.Index)] = []
  private var segments: [TemplateText.Segment] = []
  private var open: [(emphasis: TemplateText.Emphasis, index: String.Index)] = []

  init(
    filling allowed: [Placeholder], from catalogue: FactCatalogue, allowsEmphasis: Bool,
    at position: Position
  ) {
    self.allowed = allowed
    self.catalogue = catalogue
    self.allowsEmphasis = allowsEmphasis
    self.position = position
  }

  /// - Returns: The text; unknown places and wrong tags are left out and reported.
  mutating func read(_ source: String) -> TemplateText {
    var rest = source[...]
    while let start = rest.firstRange(of: "{{") {
      readWords(rest[..<start.lowerBound])
      let inside = rest[start.upperBound...]
      guard let close = inside.firstRange(of: "}}") else {
        report(.unclosedPlaceholder(String(inside.prefix(20))), "{{", at: start.lowerBound)
        return TemplateText(segments: segments, position: position)
      }
      readPlace(inside[..<close.lowerBound], at: start.lowerBound)
      rest = inside[close.upperBound...]
    }
    readWords(rest)
    for (emphasis, index) in open {
      let tag = "<\(emphasis.rawValue)>"
      report(.unclosedTag(tag), tag, at: index)
    }
    return TemplateText(segments: segments, position: position)
  }

  private mutating func report(_ problem: Problem, _ mark: String, at index: String.Index) {
    problems.append((problem, mark, index))
  }
}

// MARK: Tags

extension TextReader {
  private mutating func readWords(_ words: Substring) {
    var rest = words
    var literal = ""
    while let start = rest.firstIndex(of: "<") {
      literal += rest[..<start]
      guard let (tag, emphasis, isEnd) = tag(at: rest[start...]) else {
        literal.append("<")
        rest = rest[rest.index(after: start)...]
        continue
      }
      if !literal.isEmpty { segments.append(.literal(literal)) }
      literal = ""
      readTag(tag, emphasis, isEnd: isEnd, at: start)
      rest = rest[start...].dropFirst(tag.count)
    }
    literal += rest
    if !literal.isEmpty { segments.append(.literal(literal)) }
  }

  private func tag(
    at text: Substring
  ) -> (tag: String, emphasis: TemplateText.Emphasis, isEnd: Bool)? {
    for emphasis in TemplateText.Emphasis.allCases {
      for (tag, isEnd) in [("<\(emphasis.rawValue)>", false), ("</\(emphasis.rawValue)>", true)]
      where text.hasPrefix(tag) {
        return (tag, emphasis, isEnd)
      }
    }
    return nil
  }

  private mutating func readTag(
    _ tag: String, _ emphasis: TemplateText.Emphasis, isEnd: Bool, at index: String.Index
  ) {
    guard allowsEmphasis else {
      report(.tagNotAllowed(tag), tag, at: index)
      return
    }
    if !isEnd {
      open.append((emphasis, index))
      segments.append(.begin(emphasis))
    } else if open.last?.emphasis == emphasis {
      open.removeLast()
      segments.append(.end(emphasis))
    } else {
      report(.unopenedTag(tag), tag, at: index)
    }
  }
}

// MARK: Places

extension TextReader {
  private mutating func readPlace(_ written: Substring, at index: String.Index) {
    let words = written.split(separator: " ").joined(separator: " ")
    let parts = words.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map {
      $0.split(separator: " ").joined(separator: " ")
    }
    let name = parts.first ?? ""
    guard let source = source(called: name) else {
      report(unknown(name), "{{", at: index)
      return
    }
    var format: Place.Format?
    if parts.count > 1 {
      format = self.format(called: parts[1], for: source)
      if format == nil {
        let suitable = formats(for: source)
        report(
          .unsuitableFormat(
            parts[1], place: name, suggestion: suggestion(for: parts[1], among: suitable),
            suitable: suitable), "{{", at: index)
      }
    }
    segments.append(.place(Place(source: source, format: format, text: words)))
  }

  private func source(called name: String) -> Place.Source? {
    if let placeholder = allowed.first(where: { $0.rawValue == name }) { return .word(placeholder) }
    return catalogue.fact(at: name).map { .fact($0) }
  }

  private func format(called name: String, for source: Place.Source) -> Place.Format? {
    guard formats(for: source).contains(name) else { return nil }
    return switch source.kind {
    case .number: .number(catalogue.formats[name])
    case .words: LetterCase(rawValue: name).map { .letters($0) }
    case .list: ListStyle(rawValue: name).map { .list($0) }
    }
  }

  /// The names of the formats that suit what stands in a place.
  private func formats(for source: Place.Source) -> [String] {
    switch source.kind {
    case .number: return catalogue.formats.named.keys.sorted()
    case .words: return LetterCase.allCases.map(\.rawValue)
    case .list(let canGroup):
      // A group that is not known by its path may be of any block.
      var hasPrefixes = true
      if case .fact(.group(let group, _)) = source {
        hasPrefixes = !catalogue.prefixes(of: group).isEmpty
      }
      return ListStyle.allCases.filter { $0 != .grouped || canGroup && hasPrefixes }
        .map(\.rawValue)
    }
  }

  /// What could stand there instead: the words, or what goes on from as much of the path as is
  /// right.
  private func unknown(_ name: String) -> Problem {
    let words = allowed.map(\.rawValue)
    var parts = name.split(separator: ".", omittingEmptySubsequences: false)[...]
    while !parts.isEmpty {
      let start = parts.joined(separator: ".") + "."
      let known = catalogue.paths.filter { $0.hasPrefix(start) }
      if !known.isEmpty {
        var steps: [String] = []
        for path in known {
          let step = start + (path.dropFirst(start.count).split(separator: ".").first ?? "")
          if !steps.contains(step) { steps.append(step) }
        }
        let near = suggestion(for: name, among: known) ?? suggestion(for: name, among: steps)
        return .unknownPlaceholder(name, suggestion: near, known: steps)
      }
      parts = parts.dropLast()
    }
    return .unknownPlaceholder(
      name, suggestion: suggestion(for: name, among: words + catalogue.paths), known: words)
  }
}

extension Place.Source {
  var kind: PlaceKind {
    switch self {
    case .word(let placeholder): placeholder.kind
    case .fact(let fact): fact.kind
    }
  }
}
