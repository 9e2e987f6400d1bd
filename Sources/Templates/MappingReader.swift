import Diagnostics
import Scoring

/// Reads the keys of one mapping of a template; everything that is wrong is reported, and the
/// reading goes on with a stand-in value.
///
/// `Key` is the enum of all keys the mapping may have.
struct MappingReader<Key: RawRepresentable<String> & CaseIterable & Hashable> {
  let position: Position
  let problems: ProblemList
  private var values: [Key: YAMLValue] = [:]
  /// Of what is no mapping nothing is missed.
  private let isMapping: Bool

  init(_ value: YAMLValue, for name: String) {
    position = value.position
    problems = value.problems
    isMapping = value.pairs != nil
    guard let pairs = value.pairs else {
      problems.error(.wrongType(key: name, expected: .mapping), at: value.position)
      return
    }
    let allowed = Key.allCases.map(\.rawValue)
    for (key, value) in pairs {
      guard let text = key.text(for: name) else { continue }
      guard let known = Key(rawValue: text) else {
        problems.error(
          .unknownKey(text, suggestion: suggestion(for: text, among: allowed), allowed: allowed),
          at: key.position)
        continue
      }
      values[known] = value
    }
  }

  func has(_ key: Key) -> Bool { values[key] != nil }

  /// The value, whatever it is; `nil` when the key is not written.
  func value(_ key: Key) -> YAMLValue? { values[key] }

  /// The value; a missing key is reported.
  func required(_ key: Key) -> YAMLValue? {
    if values[key] == nil, isMapping { problems.error(.missingKey(key.rawValue), at: position) }
    return values[key]
  }

  func text(_ key: Key) -> String? { values[key]?.text(for: key.rawValue) }

  /// The text; a missing or empty one is reported and read as empty.
  func requiredText(_ key: Key) -> String {
    guard let value = required(key), let text = value.text(for: key.rawValue) else { return "" }
    if text.isEmpty {
      problems.error(.wrongType(key: key.rawValue, expected: .text), at: value.position)
    }
    return text
  }

  /// An id as it is written, else made from the name.
  ///
  /// What is no id, and a name that no id can be made of, is reported.
  func requiredID(_ key: Key, from name: String? = nil) -> String {
    if let value = values[key] ?? (name == nil ? required(key) : nil) {
      return value.text(for: key.rawValue).map { value.checkedID($0) } ?? ""
    }
    guard let name, !name.isEmpty else { return "" }
    let id = slug(name)
    if id.isEmpty { problems.error(.invalidID(name, valid: ""), at: position) }
    return id
  }

  func list(_ key: Key) -> [YAMLValue] { values[key]?.list(for: key.rawValue) ?? [] }

  /// A non-empty list; a missing or empty one is reported.
  func requiredList(_ key: Key) -> [YAMLValue] {
    guard let value = required(key) else { return [] }
    let list = value.list(for: key.rawValue)
    if value.elements?.isEmpty ?? false {
      problems.error(.wrongType(key: key.rawValue, expected: .list), at: value.position)
    }
    return list
  }

  /// A whole number in `range`; `nil` when absent or wrong.
  func integer(_ key: Key, in range: ClosedRange<Int>) -> Int? {
    guard let value = values[key], let text = value.text(for: key.rawValue) else { return nil }
    guard let number = Int(text), String(number) == text else {
      problems.error(.wrongType(key: key.rawValue, expected: .integer), at: value.position)
      return nil
    }
    guard range.contains(number) else {
      problems.error(
        .valueOutOfRange(
          key: key.rawValue, value: text, range: "\(range.lowerBound)–\(range.upperBound)"),
        at: value.position)
      return nil
    }
    return number
  }

  /// A length in `range`; `nil` when absent or wrong.
  func length(_ key: Key, in range: ClosedRange<Double>) -> Double? {
    guard let value = values[key], let text = value.text(for: key.rawValue) else { return nil }
    let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    guard isPlain, let number = Double(text) else {
      problems.error(.wrongType(key: key.rawValue, expected: .number), at: value.position)
      return nil
    }
    guard range.contains(number) else {
      problems.error(
        .valueOutOfRange(
          key: key.rawValue, value: text,
          range: "\(plain(range.lowerBound))–\(plain(range.upperBound))"),
        at: value.position)
      return nil
    }
    return number
  }

  /// `20` rather than `20.0`.
  private func plain(_ length: Double) -> String {
    length == length.rounded() ? String(Int(length)) : String(length)
  }

  /// A decimal number of at least 0, with a point; `nil` when absent or wrong.
  func number(_ key: Key) -> FixedDecimal? {
    guard let value = values[key], let text = value.text(for: key.rawValue) else { return nil }
    if let decimal = try? FixedDecimal(parsing: text, mark: "."), decimal.significand >= 0 {
      return decimal
    }
    problems.error(.wrongType(key: key.rawValue, expected: .number), at: value.position)
    return nil
  }

  /// A decimal number; a missing or wrong one is reported and read as 0.
  func requiredNumber(_ key: Key) -> FixedDecimal {
    _ = required(key)
    return number(key) ?? FixedDecimal(significand: 0, places: 0)
  }

  /// Maximum points, above 0; `nil` when absent or wrong.
  func points(_ key: Key) -> FixedDecimal? {
    guard let decimal = number(key), let value = values[key] else { return nil }
    if decimal.significand > 0 { return decimal }
    problems.error(
      .valueOutOfRange(key: key.rawValue, value: decimal.text(mark: "."), range: "> 0"),
      at: value.position)
    return nil
  }

  /// `true` or `false`; `nil` when absent or wrong.
  func boolean(_ key: Key) -> Bool? {
    guard let value = values[key], let text = value.text(for: key.rawValue) else { return nil }
    if let boolean = Bool(text) { return boolean }
    problems.error(.wrongType(key: key.rawValue, expected: .boolean), at: value.position)
    return nil
  }

  /// One of the cases of an enum; `nil` when absent or wrong.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: Key, of type: Choice.Type
  ) -> Choice? {
    values[key]?.choice(for: key.rawValue, of: type)
  }

  /// A text with places to fill; `nil` when the key is not written.
  ///
  /// - Parameter allowsEmphasis: Whether it may hold tags: only what becomes a paragraph shows them.
  func template(
    _ key: Key, filling allowed: [Placeholder], allowsEmphasis: Bool = false
  ) -> TemplateText? {
    values[key]?.template(for: key.rawValue, filling: allowed, allowsEmphasis: allowsEmphasis)
  }

  /// A text with places to fill; a missing key is reported.
  func requiredTemplate(
    _ key: Key, filling allowed: [Placeholder], allowsEmphasis: Bool = false
  ) -> TemplateText {
    _ = required(key)
    return template(key, filling: allowed, allowsEmphasis: allowsEmphasis)
      ?? .literal("", at: position)
  }
}

extension YAMLValue {
  /// One of the cases of an enum; anything else is reported.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    for key: String, of type: Choice.Type
  ) -> Choice? {
    guard let text = text(for: key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    problems.error(
      .valueNotAllowed(
        key: key, value: text, allowed: allowed,
        suggestion: suggestion(for: text, among: allowed)),
      at: position)
    return nil
  }

  /// A text with places to fill; what is no text is reported.
  func template(
    for key: String, filling allowed: [Placeholder], allowsEmphasis: Bool
  ) -> TemplateText? {
    guard let source = text(for: key)?.trimmingTrailingLineBreaks else { return nil }
    // A paragraph without words is a slip; other texts may be empty on purpose.
    if allowsEmphasis, source.allSatisfy(\.isWhitespace) {
      problems.error(.wrongType(key: key, expected: .text), at: position)
    }
    var reader = TextReader(
      filling: allowed, from: problems.catalogue, allowsEmphasis: allowsEmphasis, at: position)
    let text = reader.read(source)
    for (problem, mark, index) in reader.problems {
      let earlier = source[..<index].ranges(of: mark).count
      problems.error(problem, at: place(of: mark, after: earlier))
    }
    for place in text.places {
      if case .fact(let fact) = place.source { problems.ask(for: fact) }
    }
    return text
  }
}

extension YAMLValue {
  /// Where in the file a mark of a text stands, after as many equal ones: escapes of YAML aside, a
  /// text holds its marks in the order of the file. The place of the text where there is no such.
  func place(of mark: String, after earlier: Int) -> Position {
    var line = position.line
    var column = position.column
    var earlier = earlier
    for words in file.text.split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(line - 1)
    {
      let letters = words.unicodeScalars
      let start = letters.index(
        letters.startIndex, offsetBy: column - 1, limitedBy: letters.endIndex)
      let found = words[(start ?? letters.endIndex)...].ranges(of: mark)
      if earlier < found.count {
        let distance = letters.distance(from: letters.startIndex, to: found[earlier].lowerBound)
        return file.position(line: line, column: distance + 1)
      }
      earlier -= found.count
      (line, column) = (line + 1, 1)
    }
    return position
  }

  /// Reports an id that is none.
  func checkedID(_ id: String) -> String {
    if id.isEmpty || slug(id) != id {
      problems.error(.invalidID(id, valid: slug(id)), at: position)
    }
    return id
  }
}

extension String {
  /// A block text of YAML (`>`, `|`) ends with a line break that means nothing.
  var trimmingTrailingLineBreaks: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
