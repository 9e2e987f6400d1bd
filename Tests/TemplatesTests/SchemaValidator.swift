import Foundation
import TestSupport
import Yams

/// What the schema says of the value at one place of a file.
struct SchemaFacts {
  /// The keys of a mapping that takes no others.
  var keys: Set<String>?
  var required: Set<String> = []
  var choices: [String]?
  var minimum: Double?
  var maximum: Double?
}

/// Where a value stands in its file, from 1.
struct Place: Hashable, CustomStringConvertible {
  let line: Int
  let column: Int
  var description: String { "\(line):\(column)" }

  init(_ node: Node) {
    line = node.mark?.line ?? 1
    column = node.mark?.column ?? 1
  }
}

/// What comes of comparing a value with a schema.
struct SchemaOutcome {
  var errors: [String] = []
  var facts: [Place: SchemaFacts] = [:]
  /// The parts under `definitions` that the value made use of.
  var used: Set<String> = []

  mutating func add(_ other: SchemaOutcome) {
    errors += other.errors
    used.formUnion(other.used)
    for (place, facts) in other.facts { add(facts, at: place) }
  }

  mutating func add(_ more: SchemaFacts, at place: Place) {
    var all = facts[place] ?? SchemaFacts()
    all.keys = more.keys ?? all.keys
    all.required.formUnion(more.required)
    all.choices = more.choices ?? all.choices
    all.minimum = more.minimum ?? all.minimum
    all.maximum = more.maximum ?? all.maximum
    facts[place] = all
  }
}

/// Compares YAML with the schemas in `templates/schema`, as an editor does; knows the keywords that
/// they use, and reports any other.
struct SchemaValidator {
  static let folder = repository + "/templates/schema/"
  /// Read once for all tests.
  nonisolated(unsafe) static let shared = Result { try SchemaValidator() }
  private let files: [String: Node]

  private init() throws {
    var files: [String: Node] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder) {
      let text = try String(contentsOfFile: Self.folder + name, encoding: .utf8)
      _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
      files[name] = try Yams.compose(yaml: text)
    }
    self.files = files
  }

  /// The names of the parts under `definitions` of all files.
  var definitions: Set<String> {
    Set(
      files.flatMap { name, file in
        file["definitions"]?.mapping?.keys.compactMap(\.string).map { "\(name)#\($0)" } ?? []
      })
  }

  /// - Parameter name: The schema's file without its ending.
  func check(_ value: Node, by name: String) throws -> SchemaOutcome {
    let file = name + ".schema.json"
    guard let schema = files[file] else { return SchemaOutcome(errors: ["no \(file)"]) }
    return check(value, schema, in: file)
  }

  private func check(_ value: Node, _ schema: Node, in file: String) -> SchemaOutcome {
    var outcome = SchemaOutcome()
    if schema.bool == false { outcome.errors.append("\(Place(value)): not allowed") }
    guard let keywords = schema.mapping else { return outcome }
    var facts = SchemaFacts()
    for (key, rule) in keywords {
      switch key.string ?? "" {
      case "$schema", "title", "description", "default", "definitions", "then", "else": break
      case "$ref": outcome.add(follow(rule.string ?? "", with: value, in: file))
      case "allOf":
        for part in rule.array() { outcome.add(check(value, part, in: file)) }
      case "anyOf":
        let branches = rule.array().map { check(value, $0, in: file) }
        let fitting = branches.filter(\.errors.isEmpty)
        // The branch with the fewest complaints is the one that was meant.
        let nearest = branches.min { $0.errors.count < $1.errors.count }
        for branch in fitting.isEmpty ? [nearest].compactMap({ $0 }) : fitting {
          outcome.add(branch)
        }
      case "if":
        let isMet = check(value, rule, in: file).errors.isEmpty
        if let part = schema[isMet ? "then" : "else"] { outcome.add(check(value, part, in: file)) }
      case "properties":
        for (name, part) in rule.mapping ?? [:] {
          if let inner = value[name.string ?? ""] { outcome.add(check(inner, part, in: file)) }
        }
      case "additionalProperties":
        let known = Set(schema["properties"]?.mapping?.keys.compactMap(\.string) ?? [])
        if rule.bool == false, value.mapping != nil { facts.keys = known }
        for (name, inner) in value.mapping ?? [:] where !known.contains(name.string ?? "") {
          outcome.add(check(inner, rule, in: file))
        }
      case "propertyNames":
        for name in value.mapping?.keys.map({ $0 }) ?? [] {
          outcome.add(check(name, rule, in: file))
        }
      case "items":
        for element in value.array() { outcome.add(check(element, rule, in: file)) }
      case let keyword:
        if let complaint = value.complaint(keyword, rule) {
          outcome.errors.append("\(Place(value)): \(complaint)")
        }
        switch keyword {
        case "required": facts.required = Set(rule.array().compactMap(\.string))
        case "enum": facts.choices = rule.array().compactMap(\.string)
        case "minimum": facts.minimum = rule.float
        case "maximum": facts.maximum = rule.float
        default: break
        }
      }
    }
    outcome.add(facts, at: Place(value))
    return outcome
  }

  /// `#/definitions/NAME`, after a file's name where it is not the same.
  private func follow(_ reference: String, with value: Node, in file: String) -> SchemaOutcome {
    let parts = reference.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    let target = parts[0].isEmpty ? file : parts[0]
    let name = parts.last?.split(separator: "/").last.map(String.init) ?? ""
    guard let schema = files[target]?["definitions"]?[name] else {
      return SchemaOutcome(errors: ["\(file): \(reference) leads nowhere"])
    }
    var outcome = check(value, schema, in: target)
    outcome.used.insert("\(target)#\(name)")
    return outcome
  }
}

extension Node {
  /// What is wrong with the value by one keyword; `nil` when nothing is.
  fileprivate func complaint(_ keyword: String, _ rule: Node) -> String? {
    func holds(_ isMet: Bool) -> String? {
      isMet ? nil : "\(keyword) \(rule.string ?? ""), “\(string ?? "")”"
    }
    func compares(_ isMet: (Double, Double) -> Bool) -> String? {
      guard typeNames.contains("number") else { return nil }
      return holds(isMet(float ?? 0, rule.float ?? 0))
    }
    switch keyword {
    case "type":
      let allowed = rule.sequence == nil ? [rule.string] : rule.array().map(\.string)
      return holds(typeNames.contains { allowed.contains($0) })
    case "enum": return holds(rule.array().contains { $0.string == string })
    case "const": return holds(rule.string == string)
    case "pattern":
      guard typeNames == ["string"], let string, let pattern = rule.string else { return nil }
      return holds(string.range(of: pattern, options: .regularExpression) != nil)
    case "minLength": return holds((string?.count ?? .max) >= rule.int ?? 0)
    case "minimum": return compares(>=)
    case "maximum": return compares(<=)
    case "exclusiveMinimum": return compares(>)
    case "minItems": return holds((sequence?.count ?? .max) >= rule.int ?? 0)
    case "maxItems": return holds((sequence?.count ?? 0) <= rule.int ?? 0)
    case "minProperties": return holds((mapping?.count ?? .max) >= rule.int ?? 0)
    case "maxProperties": return holds((mapping?.count ?? 0) <= rule.int ?? 0)
    case "required":
      let missing = rule.array().filter { mapping != nil && self[$0.string ?? ""] == nil }
      return missing.isEmpty ? nil : "missing \(missing.compactMap(\.string))"
    default: return "unknown keyword \(keyword)"
    }
  }

  /// What JSON Schema calls the value, as editors read YAML 1.2.
  private var typeNames: [String] {
    switch self {
    case .mapping: return ["object"]
    case .sequence: return ["array"]
    case .alias: return []
    case .scalar(let scalar):
      guard scalar.style == .plain || scalar.style == .any else { return ["string"] }
      if ["true", "false"].contains(scalar.string) { return ["boolean"] }
      if ["", "null", "~"].contains(scalar.string) { return ["null"] }
      let number = "^-?[0-9]+(\\.[0-9]+)?$"
      guard scalar.string.range(of: number, options: .regularExpression) != nil else {
        return ["string"]
      }
      return scalar.string.contains(".") ? ["number"] : ["number", "integer"]
    }
  }
}
