/// A node of an indicator set (bộ chỉ số): group, main indicator, component indicator or criterion.
public struct Indicator: Hashable, Sendable {
  /// What a node is for.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case scored
    /// Listed, not scored.
    case information
    /// Adds to the points and not to the maximum.
    case bonus
    /// Takes from the points and not from the maximum; given as a number above zero.
    case penalty
  }

  /// Unique in its set.
  public var id: String { fields.id }
  /// As printed.
  public var name: String { fields.name }
  /// By the decision that set it; `nil` where it was never published and does not follow from the
  /// children.
  public var maximum: FixedDecimal? { fields.maximum }
  public var kind: Kind { fields.kind }
  public var rule: CriterionRule { fields.rule }
  /// Places that computed points are rounded to, half-up; points that were given stay as they are.
  public var roundedTo: Int { fields.roundedTo }
  public var children: [Indicator] { fields.children }
  /// How many component indicators it has, where these are not given as children.
  public var componentCount: Int? { fields.componentCount }

  /// Every result of every agency holds its indicator, so that an indicator is a reference to what
  /// all of them share.
  private indirect enum Storage: Hashable, Sendable {
    case shared(Fields)
  }

  private struct Fields: Hashable, Sendable {
    let id: String
    let name: String
    let maximum: FixedDecimal?
    let kind: Kind
    let rule: CriterionRule
    let roundedTo: Int
    let children: [Indicator]
    let componentCount: Int?
  }

  private let storage: Storage

  private var fields: Fields {
    switch storage {
    case .shared(let fields): fields
    }
  }

  public init(
    id: String, name: String, maximum: FixedDecimal? = nil, kind: Kind = .scored,
    rule: CriterionRule = .direct, roundedTo: Int = 6, children: [Indicator] = [],
    componentCount: Int? = nil
  ) {
    storage = .shared(
      Fields(
        id: id, name: name, maximum: maximum, kind: kind, rule: rule, roundedTo: roundedTo,
        children: children, componentCount: componentCount))
  }

  /// This node and all below it, from the top.
  public var subtree: [Indicator] { [self] + children.flatMap(\.subtree) }

  /// Whether the node's maximum counts in the one above it.
  var countsInMaximum: Bool { kind == .scored }

  /// The maximum as given, else as it follows from the children: their sum, or of a `bestOf` the
  /// highest; `nil` where one of them is not known.
  public var knownMaximum: FixedDecimal? {
    maximum(from: children, \.self, \.knownMaximum)
  }

  /// The maximum as it follows from the children, whatever is given.
  public var sumOfMaxima: FixedDecimal? {
    Indicator(id: id, name: name, kind: kind, rule: rule, children: children).knownMaximum
  }

  func maximum<Part>(
    from parts: [Part], _ indicator: KeyPath<Part, Indicator>,
    _ partMaximum: KeyPath<Part, FixedDecimal?>
  ) -> FixedDecimal? {
    if let maximum { return maximum }
    var result: FixedDecimal?
    for part in parts where part[keyPath: indicator].countsInMaximum {
      guard let own = part[keyPath: partMaximum] else { return nil }
      guard let known = result else {
        result = own
        continue
      }
      if rule == .bestOf {
        result = Points(own) > Points(known) ? own : known
      } else {
        result = known + own
      }
    }
    return result
  }
}

/// How the points of a criterion follow from what an agency reports.
public enum CriterionRule: Hashable, Sendable {
  /// Points are given; of a node with children, their sum.
  case direct
  /// a/b of the maximum; full marks from `fullFrom` on.
  case ratio(fullFrom: Ratio?)
  /// A number on a scale of its own (0 to 1, 0 to 100 …), as a share of its full value, of the
  /// maximum, which is then the criterion's weight.
  case scale(full: Points)
  /// The points of the first step whose threshold is reached, highest first; else none.
  case steps([Step])
  /// A share of the maximum by the option chosen; several options add up to full marks at most.
  case options([Option])
  /// So many points for each, up to `cap`.
  case count(each: Points, cap: Points?)
  /// The best of the children.
  case bestOf
  /// The reported number over the best of the block, of the maximum.
  case normalised

  public struct Step: Hashable, Sendable {
    public let from: FixedDecimal
    public let points: Points

    public init(from: FixedDecimal, points: Points) {
      self.from = from
      self.points = points
    }
  }

  public struct Option: Hashable, Sendable {
    public let name: String
    /// 0...1.
    public let share: Ratio

    public init(name: String, share: Ratio) {
      self.name = name
      self.share = share
    }
  }
}
