/// One year's assessment of a province: who is scored on what, and by which rules.
public struct Assessment: Hashable, Sendable {
  /// Name of the province, without “tỉnh” or “thành phố”.
  public let province: String
  /// The year whose work is scored, not the year of the decision.
  public let year: Int
  public let blocks: [AgencyBlock]
  /// How the mean over several blocks is formed.
  public let provinceMean: ProvinceMean
  /// How shares of levels are printed.
  public let shareRule: ShareRule
  /// Decimal places of printed shares.
  public let sharePlaces: Int

  /// What a mean over the province is the mean of.
  public enum ProvinceMean: String, CaseIterable, Hashable, Sendable {
    case ofAgencies
    case ofBlockMeans
  }

  public init(
    province: String, year: Int, blocks: [AgencyBlock], provinceMean: ProvinceMean = .ofAgencies,
    shareRule: ShareRule = .independent, sharePlaces: Int = 1
  ) {
    self.shareRule = shareRule
    self.sharePlaces = sharePlaces
    self.province = province
    self.year = year
    self.blocks = blocks
    self.provinceMean = provinceMean
  }
}

/// Agencies ranked together (khối).
public struct AgencyBlock: Hashable, Sendable {
  public let id: String
  /// As in a sentence: “các sở, ban, ngành”.
  public let name: String
  public let agencies: [Agency]
  /// The indicator set as a tree whose root is the total; without children where only totals
  /// exist.
  public let total: Indicator
  /// The depth at which main indicators stand: 1 for the children of the total.
  public let mainDepth: Int
  public let method: ScoringMethod

  public init(
    id: String, name: String, agencies: [Agency], total: Indicator, mainDepth: Int = 1,
    method: ScoringMethod
  ) {
    self.id = id
    self.name = name
    self.agencies = agencies
    self.total = total
    self.mainDepth = mainDepth
    self.method = method
  }

  /// The id of every block's total.
  public static let totalID = "total"

  /// The main indicators (chỉ số chính) in the order of the set.
  public var indicators: [Indicator] {
    var level = [total]
    for _ in 0..<mainDepth { level = level.flatMap(\.children) }
    return level
  }

  /// How many component indicators (chỉ số thành phần) a node has: as given, else its children; of
  /// what stands above the main indicators, theirs together. `nil` where it is not known.
  public func componentCount(of id: Indicator.ID) -> Int? {
    func find(_ node: Indicator, depth: Int) -> (Indicator, Int)? {
      if node.id == id { return (node, depth) }
      for child in node.children {
        if let found = find(child, depth: depth + 1) { return found }
      }
      return nil
    }
    func count(_ node: Indicator, depth: Int) -> Int? {
      if let count = node.componentCount { return count }
      guard !node.children.isEmpty else { return nil }
      if depth >= mainDepth { return node.children.count }
      var sum = 0
      for child in node.children {
        guard let own = count(child, depth: depth + 1) else { return nil }
        sum += own
      }
      return sum
    }
    return find(total, depth: 0).flatMap { count($0.0, depth: $0.1) }
  }
}

/// Who is scored.
public struct Agency: Hashable, Sendable {
  /// Lower-case letters, digits and hyphens; names files and data rows.
  public let id: String
  /// As printed.
  public let name: String
  /// Whether the agency takes part in the ranking; if not, it is assessed all the same.
  public let isRanked: Bool

  public init(id: String, name: String, isRanked: Bool = true) {
    self.id = id
    self.name = name
    self.isRanked = isRanked
  }
}
