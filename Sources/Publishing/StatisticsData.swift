import Scoring

extension BlockStatistics {
  /// - Parameters:
  ///   - ratePlaces: Places that rates are rounded to, half-up.
  ///   - pointPlaces: Places that means and middles of points are rounded to.
  ///   - assessment: How shares are printed.
  ///   - top: The best three against the last three, where there are as many.
  func json(
    ratePlaces: Int, pointPlaces: Int, in assessment: Assessment, top: TopAndBottom?
  ) -> JSON {
    let pointText = { (points: Ratio) in points.pointsData(toPlaces: pointPlaces) }
    let shares = PrintedShares(
      of: levels.map(\.count), places: assessment.sharePlaces, rule: assessment.shareRule)
    let percent = { (rate: Ratio) in rate.percentData(toPlaces: ratePlaces) }
    return [
      "agencies": .string(String(agencies)),
      "reporting": .string(String(reporting)),
      "points": points?.json(pointText) ?? .null,
      "rate": rate?.json(percent) ?? .null,
      "indicators": .array(
        indicators.map { indicator in
          [
            "id": .string(indicator.indicator.id),
            "points": indicator.points?.json(pointText) ?? .null,
            "rate": indicator.rate?.json(percent) ?? .null,
          ]
        }),
      "topAndBottom": top?.json(pointText) ?? .null,
      "sharesAddUp": levels.isEmpty ? .null : .bool(shares.addUp),
      "levels": .array(
        zip(levels, shares.shares).map { level, share in
          [
            "name": .string(level.name),
            "count": .string(String(level.count)),
            "share": .string(share.text(mark: ".")),
          ]
        }),
    ]
  }
}

extension TopAndBottom {
  fileprivate func json(_ text: (Ratio) -> String) -> JSON {
    [
      "top": .array(top.map { .string($0.id) }), "topMean": .string(text(topMean)),
      "bottom": .array(bottom.map { .string($0.id) }), "bottomMean": .string(text(bottomMean)),
      "gap": .string(text(gap)),
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
