import Diagnostics
import Foundation
import TestSupport
import Testing
import Yams

/// The JSON Schemas that editors use say what the readers say.
@Suite struct SchemaTests {
  let schemas: SchemaValidator

  init() throws { schemas = try SchemaValidator.shared.get() }

  @Test func shippedTemplatesFollowTheSchemas() throws {
    let folder = repository + "/templates"
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    var count = 0
    for path in files where path.hasSuffix(".yaml") {
      let name = path.split(separator: "/").last.map { String($0.dropLast(5)) } ?? ""
      let schema = SchemaValidator.folder + name + ".schema.json"
      guard path.split(separator: "/").count == 2, FileManager.default.fileExists(atPath: schema)
      else { continue }
      let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
      let node = try #require(try Yams.compose(yaml: text))
      #expect(try schemas.check(node, by: name).errors == [], "\(path)")
      #expect(
        text.hasPrefix("# yaml-language-server: $schema=../schema/\(name).schema.json\n"),
        "\(path)")
      count += 1
    }
    #expect(count > 20)
  }

  @Test func exampleUsesEverything() throws {
    #expect(exampleProblems() == [])
    var used: Set<String> = []
    var keys: Set<String> = []
    for (schema, text) in schemaExample {
      let node = try #require(try Yams.compose(yaml: text))
      let outcome = try schemas.check(node, by: schema)
      #expect(outcome.errors == [], "\(schema)")
      used.formUnion(outcome.used)
      for facts in outcome.facts.values { keys.formUnion(facts.keys ?? []) }
    }
    // One annex without a list of them is the same part.
    #expect(schemas.definitions.subtracting(used) == [])
    let readme = try String(contentsOfFile: repository + "/templates/README.md", encoding: .utf8)
    let words = Set(readme.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    #expect(keys.subtracting(words) == [], "keys that templates/README.md does not name")
  }

  /// Every mapping takes the same keys; a key that the schema leaves out means nothing there.
  @Test func keysAreThoseOfTheReaders() throws {
    for (schema, text) in schemaExample {
      for (place, facts) in try factsOfMappings(of: text, by: schema) {
        let problems = exampleProblems(schema, text.insertingKeys(["zzz"], at: place))
        guard let keys = facts.keys else { continue }
        let allowed = problems.allowedKeys
        #expect(keys.subtracting(allowed) == [], "\(schema) \(place)")
        let others = Set(allowed).subtracting(keys).sorted()
        guard !others.isEmpty else { continue }
        let refusals = exampleProblems(schema, text.insertingKeys(others, at: place))
        for key in others {
          #expect(refusals.contains { $0.refuses(key) }, "\(schema) \(place): \(key)")
        }
      }
    }
  }

  /// What the schema requires, the readers miss.
  @Test func requiredKeysAreMissed() throws {
    for (schema, text) in schemaExample {
      for (place, facts) in try factsOfMappings(of: text, by: schema) {
        for key in facts.required.sorted() {
          let problems = exampleProblems(schema, try text.renamingKey(key, of: place))
          let isMissed = problems.contains { if case .missingKey(key) = $0 { true } else { false } }
          // These two say what kind of part it is.
          let isKind = ["of", "annexes"].contains(key)
          #expect(isMissed || isKind, "\(schema) \(place): \(key)")
        }
      }
    }
  }

  /// Values that must be one of a few, and numbers in a range, are the same.
  @Test func valuesAreThoseOfTheReaders() throws {
    for (schema, text) in schemaExample {
      let node = try #require(try Yams.compose(yaml: text))
      let facts = try schemas.check(node, by: schema).facts
      for scalar in node.scalars {
        let facts = facts[Place(scalar)] ?? SchemaFacts()
        let isWord = scalar.string?.utf8.allSatisfy { 0x61...0x7a ~= $0 | 0x20 } ?? false
        guard facts.choices != nil || isWord, let changed = text.replacing(scalar, with: "zzz")
        else { continue }
        let allowed = exampleProblems(schema, changed).allowedValues
        #expect(Set(allowed ?? []) == Set(facts.choices ?? []), "\(schema) \(Place(scalar))")
      }
      for scalar in node.scalars {
        guard let facts = facts[Place(scalar)] else { continue }
        func problems(with number: Double) -> [Problem] {
          let isWhole = number == number.rounded()
          let written = isWhole ? String(Int(number)) : String(number)
          return exampleProblems(schema, text.replacing(scalar, with: written) ?? text)
        }
        for (bound, beyond) in [(facts.minimum, -1.0), (facts.maximum, 1)] {
          guard let bound else { continue }
          #expect(!problems(with: bound).hasOutOfRange, "\(schema) \(Place(scalar)) \(bound)")
          #expect(problems(with: bound + beyond).hasOutOfRange, "\(schema) \(Place(scalar))")
        }
      }
    }
  }

  private func factsOfMappings(
    of text: String, by schema: String
  ) throws -> [(Place, SchemaFacts)] {
    let node = try #require(try Yams.compose(yaml: text))
    let facts = try schemas.check(node, by: schema).facts
    return node.mappings.map { (Place($0), facts[Place($0)] ?? SchemaFacts()) }
  }
}

/// What is wrong with the example, one file of it replaced; of the others, only those that the file
/// needs are read.
private func exampleProblems(_ schema: String = "", _ text: String = "") -> [Problem] {
  func file(_ name: String, neededBy others: [String] = []) -> String? {
    if schema == name { return text }
    guard schema.isEmpty || others.contains(schema) else { return nil }
    return schemaExample.first { $0.schema == name }?.text
  }
  do throws(Diagnostics) {
    _ = try read(
      file("template", neededBy: ["annex", "charts", "sheet", "decision", "press"]) ?? "",
      annex: file("annex"), charts: file("charts", neededBy: ["sheet"]), sheet: file("sheet"),
      decision: file("decision"), press: file("press"))
    return []
  } catch {
    return error.items.map(\.problem)
  }
}

extension [Problem] {
  fileprivate var allowedKeys: [String] {
    for case .unknownKey("zzz", suggestion: _, let allowed) in self { return allowed }
    return []
  }

  /// Where the readers take one of a few words, and nothing that the template itself names.
  fileprivate var allowedValues: [String]? {
    for case .valueNotAllowed(let key, "zzz", let allowed, suggestion: _) in self
    where !["decimals", "tieBreaks", "Có", "Không"].contains(key) {
      return allowed
    }
    return nil
  }

  /// Whether a number is not in its own range, whatever others are; below 0 there is none at all.
  fileprivate var hasOutOfRange: Bool {
    contains { problem in
      switch problem {
      case .valueOutOfRange(key: _, value: _, let range): range.contains("–") || range.contains("≤")
      case .wrongType(key: _, expected: .number): true
      default: false
      }
    }
  }
}

extension Problem {
  fileprivate func refuses(_ key: String) -> Bool {
    switch self {
    case .keyDoesNotApply(key, place: _), .unknownKey(key, suggestion: _, allowed: _): true
    default: false
    }
  }
}

extension Node {
  fileprivate var children: [Node] {
    switch self {
    case .mapping(let mapping): mapping.map(\.value)
    case .sequence(let sequence): Array(sequence)
    case .scalar, .alias: []
    }
  }

  fileprivate var mappings: [Node] {
    (mapping == nil ? [] : [self]) + children.flatMap(\.mappings)
  }

  fileprivate var scalars: [Node] {
    (scalar == nil ? [] : [self]) + children.flatMap(\.scalars)
  }
}

extension String {
  /// The lines before a place, and the text from there.
  private func split(at place: Place) -> (before: String, after: String) {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let before = lines[..<(place.line - 1)].map { $0 + "\n" }.joined()
    lines.removeFirst(place.line - 1)
    let rest = lines.joined(separator: "\n").unicodeScalars
    let start = rest.index(rest.startIndex, offsetBy: place.column - 1)
    return (before + String(rest[..<start]), String(rest[start...]))
  }

  fileprivate func insertingKeys(_ keys: [String], at place: Place) -> String {
    let (before, after) = split(at: place)
    if after.hasPrefix("{") {
      return before + "{" + keys.map { "\($0): 1, " }.joined() + after.dropFirst()
    }
    let indent = String(repeating: " ", count: place.column - 1)
    return before + keys.map { "\($0): 1\n\(indent)" }.joined() + after
  }

  fileprivate func renamingKey(_ key: String, of place: Place) throws -> String {
    let (before, after) = split(at: place)
    let range = try #require(after.firstRange(of: "\(key):"))
    return before + after.replacingCharacters(in: range, with: "zzz:")
  }

  /// `nil` where the value is written over several lines.
  fileprivate func replacing(_ scalar: Node, with other: String) -> String? {
    let (before, after) = split(at: Place(scalar))
    let value = scalar.string ?? ""
    for written in [value, "\"\(value)\""] where after.hasPrefix(written) {
      return before + other + after.dropFirst(written.count)
    }
    return nil
  }
}
