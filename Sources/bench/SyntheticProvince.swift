/// A province of any size, made up by rule: one block, 6 main indicators of 10 criteria each.
struct SyntheticProvince {
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
    var text = "Đơn vị"
    for main in 1...mains {
      for criterion in 1...criteriaPerMain { text += ";Tiêu chí \(main).\(criterion)" }
    }
    text += "\n"
    var state: UInt64 = 1
    for agency in 1...agencies {
      text += "Ủy ban nhân dân xã \(agency)"
      for _ in 0..<(mains * criteriaPerMain) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let hundredths = Int(state >> 33) % 1001
        text += ";\(hundredths / 100),\(hundredths / 10 % 10)\(hundredths % 10)"
      }
      text += "\n"
    }
    return text
  }
}
