import Scoring

extension Results {
  /// The results as JSON; the form is described in docs/results.md. Figures are strings of
  /// decimals with a point, rates in percent.
  ///
  /// - Parameter ratePlaces: Places that rates are rounded to, half-up.
  func json(ratePlaces: Int) -> String {
    let value: JSON = [
      "province": .string(province),
      "year": .integer(year),
      "method": [
        "countedStage": "council",
        "rate": "points / applicableMaximum",
        "rounding": "half-up",
        "ratePlaces": .integer(ratePlaces),
        "ranking": .array(blocks.map(\.rankingJSON)),
      ],
      "blocks": .array(
        blocks.map { block in
          [
            "id": .string(block.block.id),
            "name": .string(block.block.name),
            "agencies": .array(block.agencies.map { $0.json(ratePlaces: ratePlaces) }),
          ]
        }),
    ]
    return value.text
  }
}

extension BlockResults {
  fileprivate var rankingJSON: JSON {
    let method = block.ranking
    return [
      "block": .string(block.id),
      "basis": .string(method.basis.rawValue),
      "roundedTo": method.roundedTo.map(JSON.integer) ?? .null,
      "ties": .string(method.ties.rawValue),
    ]
  }
}

extension AgencyResult {
  fileprivate func json(ratePlaces: Int) -> JSON {
    [
      "id": .string(agency.id),
      "name": .string(agency.name),
      "points": .string(scores.council.points.data),
      "maximum": .string(scores.maximum.points.data),
      "applicableMaximum": .string(scores.applicableMaximum.points.data),
      "selfAssessed": .optional(scores.selfAssessed?.points.data),
      "rate": .string(rate.ratio.percentData(toPlaces: ratePlaces)),
      "rank": .string(String(rank)),
      "indicators": .array(indicators.map { $0.json(ratePlaces: ratePlaces) }),
    ]
  }
}

extension IndicatorResult {
  fileprivate func json(ratePlaces: Int) -> JSON {
    var points: String?
    var maximum: String?
    if case .points(let entry, let applicableMaximum) = score.value {
      points = entry.points.data
      maximum = applicableMaximum.data
    }
    return [
      "id": .string(indicator.id),
      "name": .string(indicator.name),
      "points": .optional(points),
      "applicableMaximum": .optional(maximum),
      "rate": .optional(rate?.percentData(toPlaces: ratePlaces)),
    ]
  }
}

extension Points {
  /// With a decimal point and no zeros at the end.
  fileprivate var data: String { decimal.text(mark: ".") }
}

extension Ratio {
  fileprivate func percentData(toPlaces places: Int) -> String {
    percent(toPlaces: places).text(mark: ".")
  }
}
