import Scoring

extension Results {
  /// The results as JSON; the form is described in docs/results.md. Figures are strings of
  /// decimals with a point, rates in percent.
  ///
  /// - Parameters:
  ///   - ratePlaces: Places that rates are rounded to, half-up.
  ///   - comparison: With last year; `nil` where the template names no scores of it.
  func json(ratePlaces: Int, since comparison: YearComparison? = nil) -> JSON {
    [
      "province": .string(province),
      "year": .integer(year),
      "previousYear": comparison.map { .integer($0.year) } ?? .null,
      "method": [
        "rounding": "half-up",
        "ratePlaces": .integer(ratePlaces),
        "provinceMean": .string(assessment.provinceMean.rawValue),
        "shares": .string(assessment.shareRule.rawValue),
        "blocks": .array(blocks.map(\.block.methodJSON)),
      ],
      "blocks": .array(
        blocks.enumerated().map { index, block in
          block.json(
            ratePlaces: ratePlaces, in: assessment, since: comparison?.blocks[index])
        }),
      "statistics": [
        "meanPoints": .optional(
          provinceMeanPoints?.pointsData(toPlaces: blocks.map(\.pointPlaces).max() ?? 2))
      ],
    ]
  }
}

extension BlockResults {
  fileprivate func json(
    ratePlaces: Int, in assessment: Assessment, since comparison: YearComparison.BlockComparison?
  ) -> JSON {
    [
      "id": .string(block.id),
      "name": .string(block.name),
      "illustrative": .bool(isIllustrative),
      "agencies": .lazy(count: agencies.count) { index in
        agencies[index].json(
          in: block, ratePlaces: ratePlaces,
          change: comparison?.changes[agencies[index].agency.id])
      },
      "new": comparison.map { .array($0.new.map(\.json)) } ?? .null,
      "gone": comparison.map { .array($0.gone.map(\.json)) } ?? .null,
      "statistics": statistics.json(
        ratePlaces: ratePlaces, pointPlaces: pointPlaces, in: assessment,
        top: topAndBottom(block.method.topAndBottom), bands: bandsJSON),
    ]
  }
}

extension AgencyResult {
  fileprivate func json(in block: AgencyBlock, ratePlaces: Int, change: Change?) -> JSON {
    [
      "id": .string(agency.id),
      "name": .string(agency.name),
      "points": .optional(points?.data),
      "maximum": .optional(total.maximum?.data),
      "applicableMaximum": .optional(total.applicableMaximum?.data),
      "selfAssessed": .optional(total.selfAssessed?.data),
      "overrating": .optional(total.overrating?.data),
      "convertedPoints": .optional(convertedPoints?.pointsData(toPlaces: 2)),
      "rate": .optional(rate?.percentData(toPlaces: ratePlaces)),
      "rank": .optional(rank.map { String($0) }),
      "level": .optional(level.flatMap { block.method.levels?.levels[$0].name }),
      "reported": .bool(isReported),
      "illustrative": .bool(scores.isIllustrative),
      "exclusions": .array(scores.exclusions.map(\.json)),
      "change": change?.json(ratePlaces: ratePlaces) ?? .null,
      "indicators": .array(indicators(of: block).map { $0.json(ratePlaces: ratePlaces) }),
    ]
  }
}

extension Agency {
  fileprivate var json: JSON { ["id": .string(id), "name": .string(name)] }
}

extension Exclusion {
  fileprivate var json: JSON {
    [
      "indicator": .string(indicator),
      "points": .string(points.decimal.data),
      "reason": .string(reason),
      "source": .string(source),
    ]
  }
}

extension IndicatorResult {
  fileprivate func json(ratePlaces: Int) -> JSON {
    [
      "id": .string(indicator.id),
      "name": .string(indicator.name),
      "points": .optional(points?.data),
      "maximum": .optional(maximum?.data),
      "applicableMaximum": .optional(applicableMaximum?.data),
      "selfAssessed": .optional(selfAssessed?.data),
      "rate": .optional(rate?.percentData(toPlaces: ratePlaces)),
      "rank": .optional(rank.map { String($0) }),
      "indicators": .array(children.filter(\.isGiven).map { $0.json(ratePlaces: ratePlaces) }),
    ]
  }
}

extension BlockResults {
  /// As many places as the block's points have, two at least: what is computed from points is not
  /// coarser than they are.
  var pointPlaces: Int {
    let points = agencies.flatMap { agency in
      [agency.points] + agency.indicators(of: block).map(\.points)
    }
    return max(2, points.compactMap { $0.map { Points($0).decimal.places } }.max() ?? 2)
  }
}

extension FixedDecimal {
  /// With a decimal point and no zeros at the end.
  var data: String { Points(self).decimal.text(mark: ".") }
}

extension Ratio {
  func pointsData(toPlaces places: Int) -> String { rounded(toPlaces: places).text(mark: ".") }

  func percentData(toPlaces places: Int) -> String { percent(toPlaces: places).text(mark: ".") }
}
