import Scoring
import Templates

extension [String] {
  /// The names in one text; `nil` when there is none.
  func listed(_ style: ListStyle, prefixes: [NamePrefix] = []) -> String? {
    guard !isEmpty else { return nil }
    return switch style {
    case .and: enumerated
    case .commas: joined(separator: ", ")
    case .semicolons: joined(separator: "; ")
    case .grouped: grouped(by: prefixes)
    }
  }

  /// “A, B và C”, but “A; B, C và D; E” where a name has a comma or an “và” of its own; `nil` when
  /// there is none.
  var named: String? {
    contains { $0.contains(",") || $0.contains(" và ") } ? listed(.semicolons) : enumerated
  }

  /// “A, B và C”; `nil` when there is none.
  var enumerated: String? { joined(by: ", ") }

  private func joined(by separator: String) -> String? {
    guard count > 1, let last else { return first }
    return dropLast().joined(separator: separator) + " và " + last
  }

  /// “UBND các huyện: Krông Pắc, Ea H'leo và UBND thành phố Buôn Ma Thuột”: those that begin alike
  /// together, where the first of them stands; one alone keeps its name.
  private func grouped(by prefixes: [NamePrefix]) -> String? {
    // A longer prefix says more.
    let prefixes = prefixes.sorted { $0.one.count > $1.one.count }
    var groups: [(prefix: NamePrefix?, names: [String])] = []
    for name in self {
      let prefix = prefixes.first { name.hasPrefix($0.one, before: " ") }
      if let prefix, let index = groups.firstIndex(where: { $0.prefix == prefix }) {
        groups[index].names.append(name)
      } else {
        groups.append((prefix, [name]))
      }
    }
    return groups.map { prefix, names in
      guard let prefix, names.count > 1 else { return names.joined() }
      let rests = names.map { $0.dropFirst(prefix.one.count).drop { $0 == " " } }
      return prefix.several + " " + rests.joined(separator: ", ")
    }.joined(by: "; ")
  }
}

extension String {
  /// Whether it begins like this, without regard to case, and goes on with this letter.
  fileprivate func hasPrefix(_ prefix: String, before next: Character) -> Bool {
    self.prefix(prefix.count).lowercased() == prefix.lowercased()
      && dropFirst(prefix.count).first == next
  }
}

extension String {
  func cased(_ letters: LetterCase) -> String {
    switch letters {
    case .lower: lowercased()
    case .upper: uppercased()
    case .first: prefix(1).uppercased() + dropFirst()
    }
  }
}
