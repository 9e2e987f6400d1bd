/// A province of any size for the scoring alone, made up by rule: one block, 6 main indicators of 10 criteria each.
struct ScoringProvince {
  let agencies: Int

  private let mains = 6
  private let criteriaPerMain = 10

  /// `template.yaml`.
  var template: String {
    var text =
      "schema: 1\nprovince: Thử\nyear: 2025\ndata: {scores: scores.csv}\nindicators:\n  xa:\n"
    for main in 1...mains {
      text += "    - name: Chỉ số chính \(main)\n      maximum: 100\n      children:\n"
      for criterion in 1...criteriaPerMain {
        text += "        - {name: Tiêu chí \(main).\(criterion), maximum: 10}\n"
      }
    }
    text += """
      blocks:
        - id: xa
          name: các xã, phường
          indicators: xa
          method:
            rank: {by: rate, roundedTo: 2, ties: competition, tieBreaks: [points]}
            levels: {by: rate, classes: [{name: Tốt, from: 80}, {name: Khá, from: 50}, {name: Yếu}]}
          agencies:

      """
    for agency in 1...agencies { text += "      - Ủy ban nhân dân xã \(agency)\n" }
    return text
  }

  /// `scores.csv`: a row for each agency, a column for each criterion, two decimals.
  var scores: String {
    var text = "Đơn vị" + criteria.map { ";" + $0 }.joined() + "\n"
    var numbers = Numbers()
    for agency in 1...agencies {
      text += "Ủy ban nhân dân xã \(agency)"
      for _ in criteria { text += ";" + numbers.next() }
      text += "\n"
    }
    return text
  }

  /// The same as `indicators.csv`: a row for each agency and criterion.
  var indicatorScores: String {
    var text = "Đơn vị;Tiêu chí;Điểm\n"
    var numbers = Numbers()
    for agency in 1...agencies {
      for criterion in criteria {
        text += "Ủy ban nhân dân xã \(agency);\(criterion);\(numbers.next())\n"
      }
    }
    return text
  }

  /// `scores.csv` beside `indicators.csv`: the agencies alone.
  var agencyList: String {
    "Đơn vị\n" + (1...agencies).map { "Ủy ban nhân dân xã \($0)\n" }.joined()
  }

  private var criteria: [String] {
    (1...mains).flatMap { main in (1...criteriaPerMain).map { "Tiêu chí \(main).\($0)" } }
  }
}
