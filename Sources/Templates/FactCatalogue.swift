import Diagnostics
public import Scoring

/// The facts and groups that texts may speak of, by path; known once `template.yaml` is read.
struct FactCatalogue {
  static let none = FactCatalogue(of: [], formats: NumberFormats(named: [:]))
  /// What paths to facts of the province begin with; no block can be called so.
  static let provinceID = "province"

  /// Facts by path; all paths, in order, for messages.
  private let facts: [String: Fact]
  let paths: [String]
  /// Groups by path.
  let groups: [String: AgencyGroup]
  let groupPaths: [String]
  let formats: NumberFormats
  private let blocks: [AgencyBlock]

  init(of blocks: [AgencyBlock], formats: NumberFormats) {
    self.formats = formats
    self.blocks = blocks
    let groups = blocks.flatMap { block in
      block.groups.map { (path: block.id + $0.path, group: $0.group) }
    }
    self.groups = Dictionary(groups.map { ($0.path, $0.group) }) { first, _ in first }
    groupPaths = groups.map(\.path)
    var facts = blocks.flatMap(\.facts)
    facts += groups.flatMap { path, group in
      Placeholder.ofGroup.map { ("\(path).\($0.rawValue)", .group(group, $0)) }
    }
    facts += blocks.flatMap(\.applicableMaxima) + blocks.flatMap(\.bandLimits)
    if !blocks.isEmpty { facts += Self.provinceFacts(of: blocks) }
    // A block's own facts go before those of the group of all its agencies.
    self.facts = Dictionary(facts) { first, _ in first }
    paths = facts.map(\.0)
  }

  func fact(at path: String) -> Fact? { facts[path] }

  /// The prefixes that names of a group's agencies can be grouped by.
  func prefixes(of group: AgencyGroup) -> [NamePrefix] {
    blocks.first { $0.id == group.block }?.namePrefixes ?? []
  }

  private static func provinceFacts(of blocks: [AgencyBlock]) -> [(String, Fact)] {
    let levels = blocks.map { $0.method.levels?.withoutSource }
    let haveSameLevels =
      levels.allSatisfy { $0 == levels.first } && blocks.allSatisfy(\.hasThresholds)
      && levels.allSatisfy { $0?.basis == .points }
    let maxima = blocks.map { $0.total.knownMaximum.map(Points.init(_:)) }
    return Fact.ProvinceFact.allCases.filter { fact in
      switch fact {
      case .meanLevel: haveSameLevels
      case .mostCommonLevel:
        levels.allSatisfy {
          $0 != nil && $0?.levels.map(\.name) == levels.first??.levels.map(\.name)
        }
      case .maximum: maxima.allSatisfy { $0 == maxima.first }
      case .count, .reporting, .mean: true
      }
    }.map { ("\(provinceID).\($0.rawValue)", .province($0)) }
  }
}

extension AgencyBlock {
  /// Whether the level of any fact can be told.
  fileprivate var hasThresholds: Bool {
    guard let levels = method.levels?.levels else { return false }
    return levels.dropLast().allSatisfy { $0.from != nil }
  }

  fileprivate var facts: [(String, Fact)] {
    let own = Fact.BlockFact.allCases.filter { fact in
      switch fact {
      case .meanLevel: hasThresholds
      case .mostCommonLevel: method.levels != nil
      default: true
      }
    }
    return own.map { ("\(id).\($0.rawValue)", .block(id, $0)) }
      + total.subtree.dropFirst().flatMap { indicator in
        Fact.IndicatorFact.allCases.map {
          ("\(id).indicator.\(indicator.id).\($0.rawValue)", .indicator(id, indicator.id, $0))
        }
      }
  }

  /// The ends that the bands have.
  fileprivate var bandLimits: [(String, Fact)] {
    method.bands.enumerated().flatMap { index, band in
      Fact.BandEnd.allCases.filter { band.band[$0] != nil }.map {
        ("\(id).band.\(index + 1).\($0.rawValue)", .bandLimit(id, index, $0))
      }
    }
  }

  /// Those to whom less than the most applies.
  private var reducedGroups: [(path: String, group: AgencyGroup)] {
    (1...5).map { (".reduced.\($0)", AgencyGroup(block: id, members: .reduced($0 - 1))) }
  }

  fileprivate var applicableMaxima: [(String, Fact)] {
    reducedGroups.flatMap { path, group in
      total.subtree.dropFirst().map { indicator in
        (
          "\(id)\(path).indicator.\(indicator.id).applicableMaximum",
          Fact.applicableMaximum(group, indicator.id)
        )
      }
    }
  }

  /// The block's groups with what follows its id in their paths.
  fileprivate var groups: [(path: String, group: AgencyGroup)] {
    var groups: [(String, AgencyGroup.Members)] = [
      ("", .all), (".reporting", .reporting), (".notReporting", .notReporting), (".top", .top),
      (".bottom", .bottom), (".first", .first), (".last", .last), (".unreduced", .unreduced),
    ]
    // How many there are, only the scores tell; more than five distinct maxima are no prose.
    groups += reducedGroups.map { ($0.path, $0.group.members) }
    for (index, level) in (method.levels?.levels ?? []).enumerated() {
      groups.append((".level.\(slug(level.name))", .level(index)))
    }
    for index in method.bands.indices { groups.append((".band.\(index + 1)", .band(index))) }
    return groups.map { ($0.0, AgencyGroup(block: id, members: $0.1)) }
  }
}

extension Band {
  /// `nil` where the band is open.
  public subscript(end: Fact.BandEnd) -> FixedDecimal? {
    switch end {
    case .from: lower?.points
    case .to: upper?.points
    }
  }
}
