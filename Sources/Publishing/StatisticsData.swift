import Scoring

extension BlockStatistics {
  /// - Parameters:
  ///   - ratePlaces: Places that rates are rounded to, half-up.
  ///   - pointPlaces: Places that means and middles of points are rounded to.
  ///   - assessment: How shares are printed.
  ///   - top: The best against the last, where there are as many.
  ///   - bands: Of ``BlockResults/bandsJSON``.
  func json(
    ratePlaces: Int, pointPlaces: Int, in assessment: Assessment, top: TopAndBottom?, bands: JSON
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
      "bands": bands,
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

extension BlockResults {
  /// The bands of the method with members and means, in the order of the template.
  var bandsJSON: JSON {
    .array(
      block.method.bands.map { counted in
        let result = results(of: [counted.band], indicator: counted.indicator)[0]
        let (lower, upper) = (counted.band.lower, counted.band.upper)
        func end(_ end: Band.End?, isIncluded: Bool) -> JSON {
          .optional(end?.isIncluded == isIncluded ? end?.points.data : nil)
        }
        return [
          "indicator": .string(counted.indicator),
          "above": end(lower, isIncluded: false), "from": end(lower, isIncluded: true),
          "to": end(upper, isIncluded: true), "below": end(upper, isIncluded: false),
          "count": .string(String(result.members.count)),
          "members": .array(result.members.map { .string($0.id) }),
          "mean": .optional(result.mean?.pointsData(toPlaces: pointPlaces)),
        ]
      })
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
