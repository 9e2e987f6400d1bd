/// The declared rules of a block. The results carry them.
public struct ScoringMethod: Hashable, Sendable {
  public let notApplicable: NotApplicable
  public let ranking: RankingMethod
  public let levels: LevelScheme?
  public let mean: MeanBasis
  /// Bands of points that are counted.
  public let bands: [CountedBand]
  /// How many best agencies are set against as many last ones.
  public let topAndBottom: Int

  public init(
    notApplicable: NotApplicable = .reduceMaximum, ranking: RankingMethod,
    levels: LevelScheme? = nil, mean: MeanBasis = .reporting, bands: [CountedBand] = [],
    topAndBottom: Int = 3
  ) {
    self.notApplicable = notApplicable
    self.ranking = ranking
    self.levels = levels
    self.mean = mean
    self.bands = bands
    self.topAndBottom = topAndBottom
  }

  /// A band of the points of the total or of an indicator.
  public struct CountedBand: Hashable, Sendable {
    public let band: Band
    public let indicator: Indicator.ID

    public init(_ band: Band, of indicator: Indicator.ID = AgencyBlock.totalID) {
      self.band = band
      self.indicator = indicator
    }
  }

  /// What becomes of points that do not apply to an agency. An agency with an indicator set and a
  /// table of its own is a block of its own.
  public enum NotApplicable: String, CaseIterable, Hashable, Sendable {
    /// The maximum is lowered by them.
    case reduceMaximum
    /// The maximum is lowered, and the points are converted back to the full scale.
    case convertBack
    /// They count as reached.
    case fullMarks
    /// The maximum is lowered, and the agency is assessed but not ranked.
    case unranked
  }

  /// Which agencies a mean is taken over.
  public enum MeanBasis: String, CaseIterable, Hashable, Sendable {
    case reporting
    /// An agency that did not report counts as 0.
    case all
  }
}

/// How the agencies of a block are put in order.
public struct RankingMethod: Hashable, Sendable {
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// Completion rate: points over applicable maximum.
    case rate
    case points
    /// Points converted back to the full scale.
    case convertedPoints
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

  /// Decides between agencies that are equal on the basis, in turn.
  public enum TieBreak: Hashable, Sendable {
    case rate, points, selfAssessed
    /// The points of an indicator, by id.
    case indicator(String)
  }

  /// Where agencies stand that handed in nothing.
  public enum NotReported: String, CaseIterable, Hashable, Sendable {
    /// At the end, with the next rank.
    case lastWithRank
    /// At the end, without a rank.
    case lastWithoutRank
    case leftOut
  }

  public let basis: Basis
  /// Places of the basis (in percent, or in points) that are compared; `nil` compares exactly.
  public let roundedTo: Int?
  public let ties: Ties
  public let tieBreaks: [TieBreak]
  public let notReported: NotReported

  public init(
    basis: Basis, roundedTo: Int? = nil, ties: Ties, tieBreaks: [TieBreak] = [],
    notReported: NotReported = .lastWithoutRank
  ) {
    self.basis = basis
    self.roundedTo = roundedTo
    self.ties = ties
    self.tieBreaks = tieBreaks
    self.notReported = notReported
  }
}

/// The levels (mức độ) of a block, best first.
public struct LevelScheme: Hashable, Sendable {
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    case points, rate
  }

  /// On which side of a threshold the threshold itself lies.
  public enum Inclusive: String, CaseIterable, Hashable, Sendable {
    /// 800 points belong to the level from 800.
    case lower
    /// 800 points belong to the level below.
    case upper
  }

  public struct Level: Hashable, Sendable {
    public let name: String
    /// In points or percent; `nil` for the last level and where thresholds were never published.
    public let from: FixedDecimal?

    public init(name: String, from: FixedDecimal? = nil) {
      self.name = name
      self.from = from
    }
  }

  public let levels: [Level]
  public let basis: Basis
  public let inclusive: Inclusive
  /// Levels come with the scores, because their thresholds were never published.
  public let isGiven: Bool
  /// Where the thresholds come from, in a sentence; `nil` where nothing needs to be said of it.
  public let source: String?

  public init(
    levels: [Level], basis: Basis = .points, inclusive: Inclusive = .lower, isGiven: Bool,
    source: String? = nil
  ) {
    self.source = source
    self.levels = levels
    self.basis = basis
    self.inclusive = inclusive
    self.isGiven = isGiven
  }

  /// What decides about levels, to be compared.
  public var withoutSource: LevelScheme {
    LevelScheme(levels: levels, basis: basis, inclusive: inclusive, isGiven: isGiven)
  }

  /// The level of a value; `nil` below the lowest threshold.
  ///
  /// - Parameter value: Points, or a rate in percent; exact.
  public func level(of value: Ratio) -> Level? { index(of: value).map { levels[$0] } }

  /// The place of the level of a value in ``levels``; `nil` below the lowest threshold.
  ///
  /// - Parameter value: Points, or a rate in percent; exact.
  func index(of value: Ratio) -> Int? {
    levels.firstIndex { level in
      guard let from = level.from.map(Ratio.init(_:)) else { return true }
      return inclusive == .lower ? value >= from : value > from
    }
  }
}
