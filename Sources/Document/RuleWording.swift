import Scoring

/// How an indicator is scored and what earns full marks, in words for the agency's director: the
/// vocabulary of the method, Vietnamese as on paper.
struct RuleWording {
  /// Of the indicator, in points; `nil` where it is not known.
  let maximum: FixedDecimal?
  /// The highest number reported in the block, of what is scored by it.
  let best: FixedDecimal?

  init(_ result: IndicatorResult, best: FixedDecimal?) {
    maximum = result.applicableMaximum
    self.best = best
  }

  /// What was handed in; `nil` where points were given.
  func report(_ result: IndicatorResult) -> String? {
    guard case .rule(_, let report) = result.origin else {
      return result.isGiven ? nil : "Không có số liệu"
    }
    if !report.options.isEmpty { return report.options.joined(separator: "; ") }
    guard let value = report.value?.decimal else { return nil }
    return number(value) + (report.total.map { "/\(number($0.decimal))" } ?? "")
  }

  /// `nil` where points are given as they are.
  func rule(of indicator: Indicator) -> String? {
    switch indicator.rule {
    case .direct: return nil
    case .ratio(let fullFrom):
      return "Tính theo tỷ lệ; đủ điểm khi đạt \(percent(fullFrom ?? Ratio(1, over: 1)))"
        + (fullFrom.map { $0 < Ratio(1, over: 1) } ?? false ? " trở lên" : "")
    case .scale(let full):
      return "Tính theo thang \(number(full.decimal)); đủ điểm khi đạt \(number(full.decimal))"
    case .steps(let steps):
      let sorted = steps.sorted { Points($0.from) > Points($1.from) }
      return "Từ "
        + sorted.map { "\(number($0.from)): \(number($0.points.decimal)) điểm" }
        .joined(separator: "; từ ") + "; còn lại: 0 điểm"
    case .options(let options):
      return options.map { option in
        "\(option.name): " + (points(option.share, of: indicator) ?? percent(option.share))
      }.joined(separator: "; ")
    case .count(let each, let cap):
      let limit = cap?.decimal ?? maximum
      guard let limit else { return "Mỗi kết quả được \(number(each.decimal)) điểm" }
      return "Mỗi kết quả được \(number(each.decimal)) điểm, tối đa \(number(limit)) điểm"
        + (resultsNeeded(for: limit, each: each.decimal).map { "; đủ điểm khi có \($0) kết quả" }
          ?? "")
    case .bestOf:
      return "Lấy điểm cao nhất trong các nội dung: "
        + indicator.children.map(\.name).joined(separator: "; ")
    case .normalised:
      return "So với đơn vị cao nhất khối" + (best.map { " (\(number($0)))" } ?? "")
        + "; đủ điểm khi bằng đơn vị cao nhất"
    }
  }

  /// How many results earn all points there are.
  private func resultsNeeded(for limit: FixedDecimal, each: FixedDecimal) -> Int? {
    let (limit, each) = (Points(limit).millionths, Points(each).millionths)
    return each > 0 ? (limit + each - 1) / each : nil
  }

  private func points(_ share: Ratio, of indicator: Indicator) -> String? {
    maximum.map { maximum in
      number((share * Ratio(maximum)).rounded(toPlaces: indicator.roundedTo)) + " điểm"
    }
  }

  private func percent(_ share: Ratio) -> String { number(share.percent(toPlaces: 6)) + "%" }

  private func number(_ decimal: FixedDecimal) -> String {
    Points(decimal).decimal.text(mark: ",")
  }
}
