/// One year's assessment of a province: who is scored on what, and by which rules.
public struct Assessment: Hashable, Sendable {
  /// Name of the province, without “tỉnh” or “thành phố”.
  public let province: String
  /// The year whose work is scored, not the year of the decision.
  public let year: Int
  public let blocks: [AgencyBlock]

  public init(province: String, year: Int, blocks: [AgencyBlock]) {
    self.province = province
    self.year = year
    self.blocks = blocks
  }
}

/// Agencies ranked together (khối).
public struct AgencyBlock: Hashable, Sendable {
  public let id: String
  /// As in a sentence: “các sở, ban, ngành”.
  public let name: String
  public let agencies: [Agency]
  /// The main indicators in the order of the set; empty where only totals exist.
  public let indicators: [Indicator]
  public let ranking: RankingMethod

  public init(
    id: String, name: String, agencies: [Agency], indicators: [Indicator], ranking: RankingMethod
  ) {
    self.id = id
    self.name = name
    self.agencies = agencies
    self.indicators = indicators
    self.ranking = ranking
  }
}

/// Who is scored.
public struct Agency: Hashable, Sendable {
  /// Lower-case letters, digits and hyphens; names files and data rows.
  public let id: String
  /// As printed.
  public let name: String

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// A main indicator (chỉ số chính) of a block's indicator set.
public struct Indicator: Hashable, Sendable {
  public let id: String
  /// As printed.
  public let name: String
  /// By the decision that set it; `nil` where it was never published.
  public let maximum: Points?

  public init(id: String, name: String, maximum: Points? = nil) {
    self.id = id
    self.name = name
    self.maximum = maximum
  }
}

/// How the agencies of a block are put in order.
public struct RankingMethod: Hashable, Sendable {
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// Completion rate: points over applicable maximum.
    case rate
    case points
  }

  /// Which ranks equal agencies get; the example has two agencies on the second place.
  public enum Ties: String, CaseIterable, Hashable, Sendable {
    /// 1, 2, 2, 4.
    case competition
    /// 1, 2, 2, 3.
    case dense
    /// 1, 2, 3, 4: the exact value, then the order of the scorebook, decides.
    case ordinal
  }

  public let basis: Basis
  /// Places of the basis (in percent, or in points) that are compared; `nil` compares exactly.
  public let roundedTo: Int?
  public let ties: Ties

  public init(basis: Basis, roundedTo: Int? = nil, ties: Ties) {
    self.basis = basis
    self.roundedTo = roundedTo
    self.ties = ties
  }
}
