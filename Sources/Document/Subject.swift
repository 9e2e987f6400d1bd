import Scoring
import Templates

extension Filling.Subject {
  /// The indicators with the highest and with the lowest rate, each in the order of the set;
  /// `nil` without indicators and when all rates are equal, as then none stands out.
  var extremes: (strongest: [IndicatorResult], weakest: [IndicatorResult])? {
    let indicators = result.indicators(of: block.block).filter { $0.indicator.kind == .scored }
    let rates = indicators.compactMap(\.rate)
    guard let highest = rates.max(), let lowest = rates.min(), lowest < highest else { return nil }
    return (indicators.filter { $0.rate == highest }, indicators.filter { $0.rate == lowest })
  }

  /// The agencies with the nearest better rank: several where they share it.
  var ahead: ArraySlice<AgencyResult> { agencies(standings?.ahead(of: result.agency.id)) }

  /// The agencies with the nearest worse rank.
  var behind: ArraySlice<AgencyResult> { agencies(standings?.behind(result.agency.id)) }

  /// The other agencies of the same rank.
  var sharing: [AgencyResult] {
    guard result.points != nil || result.rate != nil else { return [] }
    return agencies(standings?.sharing(result.agency.id)).filter {
      $0.agency.id != result.agency.id
    }
  }

  private func agencies(_ places: Range<Int>?) -> ArraySlice<AgencyResult> {
    places.map { block.agencies[$0] } ?? []
  }

  /// “Nhận thức số 83,33%; Thể chế số 100%”.
  func values(in format: NumberFormat) -> String? {
    let indicators = result.indicators(of: block.block).filter { $0.indicator.kind == .scored }
    guard !indicators.isEmpty else { return nil }
    return indicators.map { indicator in
      "\(indicator.indicator.name) \(indicator.rate.map(format.text(percent:)) ?? "-")"
    }.joined(separator: "; ")
  }
}
