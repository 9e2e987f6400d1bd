import Diagnostics
import Foundation
import Yams

/// Collects what is wrong with a template, and which facts its texts ask for, while it is read to
/// the end.
final class ProblemList {
  var diagnostics = Diagnostics()
  /// What the paths in texts may lead to.
  var catalogue = FactCatalogue.none
  /// The facts and groups that the texts read so far ask for, each once.
  private(set) var facts: [Fact] = []
  private(set) var groups: [AgencyGroup] = []

  func ask(for fact: Fact) {
    if !facts.contains(fact) { facts.append(fact) }
  }

  func ask(for group: AgencyGroup) {
    if !groups.contains(group) { groups.append(group) }
  }

  func error(_ problem: Problem, at position: Position) {
    diagnostics.add(.error(problem, at: position))
  }
}

/// A value of a YAML file with its place.
///
/// Nodes are composed, never loaded: scalars keep their text, so that `no`, `010` and `1:30` stay
/// what was written. Anchors and aliases are refused (an alias can grow without bound).
struct YAMLValue {
  let node: Node
  let file: SourceFile
  let problems: ProblemList

  var position: Position {
    file.position(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// The root of a file; `nil` when it is empty or not YAML, which is reported.
  static func root(of file: SourceFile, problems: ProblemList) -> YAMLValue? {
    do {
      let parser = try Parser(yaml: file.text)
      guard let node = try parser.singleRoot() else {
        problems.error(.fileEmpty(path: file.path), at: file.position(line: 1, column: 1))
        return nil
      }
      if let anchored = firstAnchor(in: node) {
        let position = file.position(
          line: anchored.mark?.line ?? 1, column: anchored.mark?.column ?? 1)
        problems.error(.aliasNotAllowed, at: position)
        return nil
      }
      return YAMLValue(node: node, file: file, problems: problems)
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      // The parser gives the place of the first key alone, and stops there.
      problems.error(
        .duplicateKey(keys.first ?? ""),
        at: file.position(line: context.mark.line, column: context.mark.column))
    } catch let error as YamlError {
      let (words, mark) = error.summary
      let position = file.position(line: mark?.line ?? 1, column: mark?.column ?? 1)
      problems.error(
        .yamlSyntax(file.hasTab(at: position) ? "found a tab character" : words), at: position)
    } catch {
      problems.error(.yamlSyntax("\(error)"), at: file.position(line: 1, column: 1))
    }
    return nil
  }

  /// The text of a scalar in NFC; anything else is reported, and so are control characters but for
  /// line feeds and tabs, which escapes can bring in.
  func text(for key: String) -> String? {
    guard case .scalar(let scalar) = node else {
      problems.error(.wrongType(key: key, expected: .text), at: position)
      return nil
    }
    var isPlain = true
    for letter in scalar.string.unicodeScalars where !(0x20..<0x7f ~= letter.value) {
      isPlain = isPlain && letter.value < 0x300
      if letter.properties.generalCategory == .control, letter != "\n", letter != "\t" {
        let code = String(letter.value, radix: 16, uppercase: true)
        problems.error(
          .controlCharacter(code: String(repeating: "0", count: 4 - code.count) + code),
          at: position)
        return nil
      }
    }
    return isPlain ? scalar.string : scalar.string.precomposedStringWithCanonicalMapping
  }

  /// The elements of a list; anything else is reported.
  func list(for key: String) -> [YAMLValue] {
    if let elements { return elements }
    problems.error(.wrongType(key: key, expected: .list), at: position)
    return []
  }

  /// The elements of a list; `nil` for anything else.
  var elements: [YAMLValue]? {
    guard case .sequence(let sequence) = node else { return nil }
    return sequence.map { YAMLValue(node: $0, file: file, problems: problems) }
  }

  /// The pairs of a mapping, in the order written.
  var pairs: [(key: YAMLValue, value: YAMLValue)]? {
    guard case .mapping(let mapping) = node else { return nil }
    return mapping.map {
      (
        YAMLValue(node: $0.key, file: file, problems: problems),
        YAMLValue(node: $0.value, file: file, problems: problems)
      )
    }
  }

  var isText: Bool {
    if case .scalar = node { true } else { false }
  }

  /// Whether it is this very text.
  func says(_ text: String) -> Bool {
    if case .scalar(let scalar) = node { scalar.string == text } else { false }
  }

  /// Stops at the first, so an alias bomb is never walked.
  private static func firstAnchor(in node: Node) -> Node? {
    switch node {
    case .scalar(let scalar): return scalar.anchor == nil ? nil : node
    case .alias: return node
    case .sequence(let sequence):
      if sequence.anchor != nil { return node }
      for element in sequence {
        if let found = firstAnchor(in: element) { return found }
      }
      return nil
    case .mapping(let mapping):
      if mapping.anchor != nil { return node }
      for (key, value) in mapping {
        if let found = firstAnchor(in: key) ?? firstAnchor(in: value) { return found }
      }
      return nil
    }
  }
}

extension SourceFile {
  fileprivate func hasTab(at position: Position) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(position.line - 1) else { return false }
    return lines[position.line - 1].unicodeScalars.dropFirst(position.column - 1).first == "\t"
  }
}

extension YamlError {
  fileprivate var summary: (words: String, mark: Mark?) {
    switch self {
    case .scanner(let context?, let problem, _, _)
    where ["simple key", "quoted scalar"].contains(where: context.text.contains):
      // The parser comes to know of a missing colon or quotation mark lines later.
      (context.text + ": " + problem, context.mark)
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      ((context.map { $0.text + ": " } ?? "") + problem, mark)
    case .reader(let problem, _, _, _): (problem, nil)
    default: ("\(self)", nil)
    }
  }
}
