import Scoring

extension BlockStatistics {
  /// - Parameter ratePlaces: Places that rates are rounded to, half-up.
  func json(ratePlaces: Int) -> JSON {
    let percent = { (rate: Ratio) in rate.percentData(toPlaces: ratePlaces) }
    return [
      "agencies": .string(String(agencies)),
      "reporting": .string(String(reporting)),
      "points": points?.json(\.pointsData) ?? .null,
      "rate": rate?.json(percent) ?? .null,
      "indicators": .array(
        indicators.map { indicator in
          [
            "id": .string(indicator.indicator.id),
            "points": indicator.points?.json(\.pointsData) ?? .null,
            "rate": indicator.rate?.json(percent) ?? .null,
          ]
        }),
      "levels": .array(
        levels.map { level in
          [
            "name": .string(level.name),
            "count": .string(String(level.count)),
            "share": .string(level.share.percentData(toPlaces: 1)),
          ]
        }),
    ]
  }
}

extension Distribution {
  fileprivate func json(_ text: (Ratio) -> String) -> JSON {
    [
      "mean": .string(text(mean)),
      "median": .string(text(median)),
      "lowerQuartile": .string(text(lowerQuartile)),
      "upperQuartile": .string(text(upperQuartile)),
      "best": .string(text(best)),
      "worst": .string(text(worst)),
    ]
  }
}
