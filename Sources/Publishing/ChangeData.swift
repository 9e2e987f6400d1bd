import Scoring

extension Change {
  /// - Parameter ratePlaces: Places that rates are rounded to, half-up; their difference is rounded
  ///   once from the exact one.
  func json(ratePlaces: Int) -> JSON {
    [
      "points": points.json(\.data),
      "rate": rate.json { $0.percentData(toPlaces: ratePlaces) },
      "rank": rank.json { String($0) },
      "level": levelNames.json({ $0 }, difference: level.difference.map { String($0) }),
    ]
  }
}

extension Comparison {
  fileprivate func json(_ text: (Value) -> String) -> JSON {
    json(text, difference: difference.map(text))
  }

  fileprivate func json(_ text: (Value) -> String, difference: String?) -> JSON {
    [
      "then": .optional(then.map(text)), "now": .optional(now.map(text)),
      "difference": .optional(difference),
    ]
  }
}
