// Vietnamese wording of explanations. English: ExplanationWording.en.swift.

import Diagnostics
import Scoring

extension Explanation {
  func vietnameseLines(ratePlaces: Int) -> [String] {
    let words = VietnameseExplanation(
      figures: ExplanationFigures(mark: ",", ratePlaces: ratePlaces))
    var lines = ["\(agency.name) – \(province) \(year), khối \(block.name)"]
    if !isTotal { lines.append("Chỉ số: \(indicator.name)") }
    if isIllustrative { lines.append("Số liệu minh họa") }
    return lines + steps.flatMap(words.lines(of:))
  }
}

private struct VietnameseExplanation {
  let figures: ExplanationFigures

  func lines(of step: Explanation.Step) -> [String] {
    switch step {
    case .given(let counted, let earlier):
      [
        "Điểm: \(figures.text(counted.entry.decimal)), \(name(of: counted.stage)) (\(counted.entry.position.text))"
      ]
        + earlier.map {
          "  \(name(of: $0.stage)): \(figures.text($0.entry.decimal)) (\($0.entry.position.text))"
        }
    case .sum(let points, let parts):
      ["Điểm: \(figures.text(points)), tổng điểm các thành phần"] + rows(of: parts)
    case .best(let points, let parts):
      ["Điểm: \(figures.text(points)), cao nhất trong các thành phần"] + rows(of: parts)
    case .rule(let rule):
      [
        "Điểm: \(figures.text(rule.points)), tính theo số liệu báo cáo (\(rule.report.position.text))"
      ]
        + lines(of: rule).map { "  " + $0 }
    case .fullMarks(let added, let points):
      [
        "Cộng \(figures.text(added)) điểm cho nội dung không đánh giá (tính đủ điểm): \(figures.text(points))"
      ]
    case .notApplicable(let position):
      ["Không đánh giá chỉ số này" + (position.map { " (\($0.text))" } ?? "")]
    case .missing(let position): ["Điểm: chưa có; đơn vị không báo cáo (\(position.text))"]
    case .overrating(let own, let counted, let difference):
      [
        "Tự đánh giá \(figures.text(own)), được tính \(figures.text(counted)): chênh lệch \(figures.text(difference))"
      ]
    case .maximum(let maximum, let source):
      ["Điểm tối đa: \(figures.text(maximum))" + suffix(source)]
    case .exclusion(let exclusion, let indicator):
      [
        "Không đánh giá: \(figures.text(exclusion.points.decimal)) điểm của “\(indicator)” (\(exclusion.points.position.text))",
        "  Lý do: \(exclusion.reason)",
      ] + (exclusion.source.isEmpty ? [] : ["  Căn cứ: \(exclusion.source)"])
    case .excludedPart(let name, let points, let position):
      ["Không đánh giá: \(figures.text(points)) điểm của “\(name)” (\(position.text))"]
    case .applicableMaximum(let applicable, let maximum, let source):
      [applicableMaximum(applicable, maximum: maximum, source: source)]
    case .rateGiven(let entry):
      [
        "Tỷ lệ hoàn thành: \(figures.text(entry.decimal))%, theo số liệu đã công bố (\(entry.position.text))"
      ]
    case .rate(let points, let applicable, let exact):
      [line(of: exact, points: points, applicable: applicable)]
    case .converted(let rate, let maximum, let exact):
      [
        "Điểm quy đổi: \(figures.exactPercent(rate)) × \(figures.text(maximum)) = \(figures.exact(exact))"
      ]
    case .rank(let rank): lines(of: rank)
    case .notRanked(let reason): ["Xếp hạng: không, \(text(of: reason))"]
    case .level(let level): [line(of: level)]
    case .levelGiven(let name, let position):
      ["Mức độ: \(name), theo kết quả đã công bố (\(position.text))"]
    case .noLevel(let value, let basis):
      [
        "Mức độ: không có, vì \(figures.value(value, inPercent: basis == .rate)) thấp hơn mọi ngưỡng"
      ]
    case .change(let change, let year): lines(of: change, since: year)
    }
  }

  // MARK: Points

  private func name(of stage: Explanation.Stage) -> String {
    switch stage {
    case .selfAssessed: "điểm tự đánh giá"
    case .appraised: "điểm thẩm định"
    case .council: "điểm Hội đồng đánh giá"
    }
  }

  private func rows(of parts: [Explanation.Part]) -> [String] {
    aligned(cells(of: parts, depth: 0), indent: "  ")
  }

  private func cells(of parts: [Explanation.Part], depth: Int) -> [[String]] {
    parts.flatMap { part in
      let points = part.points.map(figures.text(_:)) ?? "-"
      let note =
        switch part.kind {
        case .scored: part.maximum.map { "trên \(figures.text($0))" } ?? ""
        case .information: "để tham khảo, không tính điểm"
        case .bonus: "điểm thưởng"
        case .penalty: "điểm trừ"
        }
      let position = part.position.map { " (\($0.text))" } ?? ""
      let name = String(repeating: "  ", count: depth) + part.name
      return [
        [
          name, part.kind == .penalty ? "-" + points : points,
          note + (part.isBestOf && !part.parts.isEmpty ? "; lấy thành phần cao nhất" : "")
            + position,
        ]
      ]
        + cells(of: part.parts, depth: depth + 1)
    }
  }

  private func lines(of step: Explanation.RuleStep) -> [String] {
    let value = step.report.value.map { figures.text($0.decimal) } ?? ""
    let total = step.report.total.map { figures.text($0.decimal) } ?? ""
    let maximum = step.maximum.map(figures.text(_:)) ?? ""
    let points = figures.text(step.points)
    let exact = step.exact.map(figures.exact) ?? points
    let result = exact == points ? points : "\(exact), được tính \(points)"
    switch step.rule {
    case .direct, .bestOf: return ["Điểm như đã ghi: \(value)"]
    case .ratio(let fullFrom):
      var lines = ["\(value) : \(total) × \(maximum) = \(result)"]
      if let fullFrom {
        lines.append("Từ \(figures.exactPercent(fullFrom)) trở lên được đủ \(maximum) điểm")
      }
      return lines
    case .scale(let full):
      return ["\(value) trên thang \(figures.text(full.decimal)) × \(maximum) = \(result)"]
    case .steps(let steps):
      let scale = steps.map { "từ \(figures.text($0.from)): \(figures.text($0.points))" }
      return ["Số liệu \(value); thang điểm: \(scale.joined(separator: "; ")); còn lại: 0"]
    case .options(let options):
      let chosen = step.report.options.map { name in
        let share = options.first { $0.name == name }?.share
        return "“\(name)” \(share.map(figures.exactPercent) ?? "")"
      }
      return ["\(chosen.joined(separator: " + ")) của \(maximum) điểm = \(result)"]
    case .count(let each, let cap):
      let limit = cap.map(figures.text(_:)) ?? maximum
      return [
        "\(value) × \(figures.text(each)) điểm = \(result)"
          + (limit.isEmpty ? "" : ", tối đa \(limit)")
      ]
    case .normalised:
      let best = step.best.map(figures.text(_:)) ?? ""
      return ["\(value) so với cao nhất khối \(best) × \(maximum) = \(result)"]
    }
  }

  // MARK: Maximum

  private func suffix(_ source: Explanation.Source) -> String {
    switch source {
    case .template: ", theo bộ chỉ số"
    case .file(let position): " (\(position.text))"
    case .parts: ", tổng của các thành phần"
    case .exclusions, .same: ""
    }
  }

  private func applicableMaximum(
    _ applicable: FixedDecimal, maximum: FixedDecimal?, source: Explanation.Source
  ) -> String {
    let name = "Điểm tối đa sau khi xác định lại: "
    switch source {
    case .exclusions:
      guard let maximum else { return name + figures.text(applicable) }
      let excluded = (Points(maximum) - Points(applicable)).decimal
      return name
        + "\(figures.text(maximum)) - \(figures.text(excluded)) = \(figures.text(applicable))"
    case .same: return name + "\(figures.text(applicable)), mọi nội dung đều áp dụng"
    case .template, .file, .parts: return name + figures.text(applicable) + suffix(source)
    }
  }

  private func line(of exact: Ratio, points: FixedDecimal, applicable: FixedDecimal) -> String {
    let rounded =
      figures.isPrintedExactly(exact) ? "" : ", làm tròn thành \(figures.percent(exact))"
    return
      "Tỷ lệ hoàn thành: \(figures.text(points)) : \(figures.text(applicable)) = \(figures.exactPercent(exact))\(rounded)"
  }

  // MARK: Rank

  private func lines(of step: Explanation.RankStep) -> [String] {
    var lines = [
      "Xếp hạng: \(step.rank) trong \(step.count) đơn vị được xếp hạng, theo \(name(of: step.basis))"
    ]
    let inPercent = step.basis == .rate
    guard let exact = step.exact, let compared = step.compared else {
      return lines + ["  Không báo cáo nên xếp cuối khối"]
    }
    let value = figures.value(compared, inPercent: inPercent)
    if let places = step.roundedTo {
      lines.append(
        "  So sánh \(value), làm tròn đến \(places) chữ số thập phân từ \(figures.value(exact, inPercent: inPercent))"
      )
    } else {
      lines.append("  So sánh giá trị đúng \(value)")
    }
    func line(_ title: String, _ neighbour: Explanation.Neighbour) -> String {
      let value = neighbour.compared.map { figures.value($0, inPercent: inPercent) }
      return "  \(title): \(neighbour.name), hạng \(neighbour.rank) (\(value ?? "không báo cáo"))"
    }
    if let ahead = step.ahead { lines.append(line("Ngay trên", ahead)) }
    if !step.tied.isEmpty {
      lines.append("  Đồng hạng với \(step.tied.joined(separator: "; ")): \(name(of: step.ties))")
    }
    if let behind = step.behind { lines.append(line("Ngay dưới", behind)) }
    for tieBreak in step.tieBreaks {
      lines.append("  Khi bằng nhau, xét tiếp \(text(of: tieBreak))")
    }
    return lines
  }

  private func name(of basis: RankingMethod.Basis) -> String {
    switch basis {
    case .rate: "tỷ lệ hoàn thành"
    case .points: "tổng điểm"
    case .convertedPoints: "điểm quy đổi"
    }
  }

  private func name(of ties: RankingMethod.Ties) -> String {
    switch ties {
    case .competition: "bỏ qua thứ hạng kế tiếp (1, 2, 2, 4)"
    case .dense: "hạng tiếp theo liền kề (1, 2, 2, 3)"
    case .ordinal: "theo thứ tự trong tệp điểm (1, 2, 3, 4)"
    }
  }

  private func text(of value: Explanation.TieBreakValue) -> String {
    let exact = figures.exact(value.own)
    return switch value.tieBreak {
    case .rate: "tỷ lệ hoàn thành: \(figures.exactPercent(value.own))"
    case .points: "tổng điểm: \(exact)"
    case .selfAssessed: "điểm tự đánh giá: \(exact)"
    case .indicator: "điểm “\(value.indicator)”: \(exact)"
    }
  }

  private func text(of reason: Explanation.NotRanked) -> String {
    switch reason {
    case .declared: "đơn vị được đánh giá nhưng không xếp hạng theo mẫu"
    case .exclusions: "đơn vị có nội dung không đánh giá"
    case .notReported: "đơn vị không báo cáo"
    case .levelsOnly: "chỉ công bố mức độ, không công bố điểm"
    case .noValue: "chỉ số không có điểm"
    }
  }

  // MARK: Level and change

  private func line(of step: Explanation.LevelStep) -> String {
    let inPercent = step.basis == .rate
    func threshold(_ from: FixedDecimal) -> String { figures.text(from) + (inPercent ? "%" : "") }
    let value = figures.value(step.value, inPercent: inPercent)
    let isLower = step.inclusive == .lower
    var reasons: [String] = []
    if let from = step.from {
      reasons.append(isLower ? "từ \(threshold(from)) trở lên" : "trên \(threshold(from))")
    }
    if let above = step.above, let from = above.from {
      let side = isLower ? "dưới \(threshold(from))" : "không quá \(threshold(from))"
      reasons.append("\(side) là ngưỡng của mức \(above.name)")
    }
    return "Mức độ: \(step.name), vì \(value)"
      + (reasons.isEmpty ? "" : " (\(reasons.joined(separator: "; ")))")
  }

  private func lines(of change: Change, since year: Int) -> [String] {
    var lines = ["So với năm \(year):"]
    func line(_ name: String, _ then: String?, _ now: String?, _ difference: String?) {
      guard then != nil || now != nil else { return }
      lines.append(
        "  \(name): \(then ?? "-") → \(now ?? "-")" + (difference.map { " (\($0))" } ?? ""))
    }
    line(
      "Điểm", change.points.then.map(figures.text(_:)), change.points.now.map(figures.text(_:)),
      change.points.difference.map { ($0.significand > 0 ? "+" : "") + figures.text($0) })
    line(
      "Tỷ lệ hoàn thành", change.rate.then.map(figures.percent),
      change.rate.now.map(figures.percent),
      nil)
    line(
      "Xếp hạng", change.rank.then.map { "\($0)" }, change.rank.now.map { "\($0)" },
      change.rank.difference.map { difference in
        difference == 0
          ? "không đổi" : difference < 0 ? "tăng \(-difference) bậc" : "giảm \(difference) bậc"
      })
    line("Mức độ", change.levelNames.then, change.levelNames.now, nil)
    return lines
  }
}
