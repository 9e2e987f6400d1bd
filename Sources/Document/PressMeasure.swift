import Charts
import Scoring
import Templates

/// What the agencies of a block are compared by on pictures for the press, and how it is printed.
struct PressMeasure {
  enum Kind {
    case rate, points, convertedPoints
  }

  let kind: Kind
  private let format: NumberFormat
  private let meanFormat: NumberFormat
  /// The whole bar, in points; `nil` for rates.
  private let maximum: Ratio?
  private let block: PressBlock

  /// - Returns: `nil` where no agency has a figure.
  init?(_ template: PressGraphic, of block: PressBlock, formats: NumberFormats) {
    self.block = block
    kind =
      switch (template.value, block.results.block.method.ranking.basis) {
      case (.rate, _), (nil, .rate): .rate
      case (nil, .convertedPoints): .convertedPoints
      case (.points, _), (nil, .points): .points
      }
    let kind = kind
    func figure(_ agency: AgencyResult) -> Ratio? { Self.figure(of: agency, kind: kind) }
    let figures = block.results.agencies.compactMap(figure)
    guard let most = figures.max(), most > Ratio(0, over: 1) else { return nil }
    switch kind {
    case .rate:
      format = (template.format ?? formats["rate"]).inPercent
      meanFormat = format
      maximum = nil
    case .points, .convertedPoints:
      format = template.format ?? formats[kind == .points ? "points" : "mean"]
      meanFormat = template.format ?? formats["mean"]
      let known = block.results.block.total.knownMaximum.map(Ratio.init(_:))
      maximum = known.map { max($0, most) } ?? most
    }
  }

  /// “tỷ lệ hoàn thành”.
  var name: String {
    switch kind {
    case .rate: "tỷ lệ hoàn thành so với điểm tối đa được áp dụng"
    case .points: "tổng điểm"
    case .convertedPoints: "điểm quy đổi"
    }
  }

  /// With the maximum, where there is one: “tổng điểm, tối đa 1000 điểm”.
  var nameWithMaximum: String {
    guard kind != .rate, let known = block.results.block.total.knownMaximum else { return name }
    return "\(name), tối đa \(known.text(mark: ",")) điểm"
  }

  /// 0...1; `nil` for an agency without a figure.
  func share(of agency: AgencyResult) -> Double? {
    Self.figure(of: agency, kind: kind).map(share)
  }

  func text(of agency: AgencyResult) -> String {
    if kind == .points, let points = agency.points { return format.text(points) }
    return Self.figure(of: agency, kind: kind).map { text($0, format) } ?? "-"
  }

  /// With “điểm” behind points, as in a sentence.
  func words(of agency: AgencyResult) -> String { text(of: agency) + unit }

  private var unit: String { kind == .rate ? "" : " điểm" }

  /// Of the block; `nil` where it has none.
  var mean: (share: Double, text: String)? {
    let mean =
      switch kind {
      case .rate: block.statistics.rate?.mean
      case .points: block.statistics.points?.mean
      case .convertedPoints: block.results.distribution(of: \.convertedPoints)?.mean
      }
    return mean.map { (share($0), text($0, meanFormat) + unit) }
  }

  /// Percent by quarters; round points otherwise.
  var scale: [ScaleMark] {
    guard let maximum else { return ScaleMark.percent }
    let most = Int(maximum.approximation)
    guard
      let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]
        .first(where: { most <= 5 * $0 })
    else { return [] }
    return stride(from: 0, through: most, by: step).map {
      ScaleMark(share: Double($0) / maximum.approximation, text: String($0))
    }
  }

  private func text(_ figure: Ratio, _ format: NumberFormat) -> String {
    kind == .rate ? format.text(percent: figure) : format.text(figure)
  }

  private func share(_ figure: Ratio) -> Double {
    min(1, max(0, figure.approximation / (maximum?.approximation ?? 1)))
  }

  private static func figure(of agency: AgencyResult, kind: Kind) -> Ratio? {
    switch kind {
    case .rate: agency.rate
    case .points: agency.points.map(Ratio.init(_:))
    case .convertedPoints: agency.convertedPoints
    }
  }
}

extension NumberFormat {
  /// With the sign of percent, which tables have in the title of their column.
  fileprivate var inPercent: NumberFormat {
    sign.isEmpty
      ? NumberFormat(decimals, sign: "%", digits: digits, dropsOneZero: dropsOneZero) : self
  }
}
