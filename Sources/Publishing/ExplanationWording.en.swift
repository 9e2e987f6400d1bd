// English wording of explanations. Vietnamese: ExplanationWording.vi.swift.

import Diagnostics
import Scoring

extension Explanation {
  func englishLines(ratePlaces: Int) -> [String] {
    let words = EnglishExplanation(
      figures: ExplanationFigures(mark: ".", ratePlaces: ratePlaces))
    var lines = ["\(agency.name) – \(province) \(year), block “\(block.name)”"]
    if !isTotal { lines.append("Indicator: \(indicator.name)") }
    if isIllustrative { lines.append("Illustrative figures") }
    return lines + steps.flatMap(words.lines(of:))
  }
}

private struct EnglishExplanation {
  let figures: ExplanationFigures

  func lines(of step: Explanation.Step) -> [String] {
    switch step {
    case .given(let counted, let earlier):
      [
        "Points: \(figures.text(counted.entry.decimal)), \(name(of: counted.stage)) (\(counted.entry.position.text))"
      ]
        + earlier.map {
          "  \(name(of: $0.stage)): \(figures.text($0.entry.decimal)) (\($0.entry.position.text))"
        }
    case .sum(let points, let parts):
      ["Points: \(figures.text(points)), the sum of the parts"] + rows(of: parts)
    case .best(let points, let parts):
      ["Points: \(figures.text(points)), the best of the parts"] + rows(of: parts)
    case .rule(let rule):
      [
        "Points: \(figures.text(rule.points)), by the rule of the criterion from what was reported (\(rule.report.position.text))"
      ]
        + lines(of: rule).map { "  " + $0 }
    case .fullMarks(let added, let points):
      ["Full marks of \(figures.text(added)) for what does not apply make \(figures.text(points))"]
    case .notApplicable(let position):
      ["The indicator does not apply" + (position.map { " (\($0.text))" } ?? "")]
    case .missing(let position): ["Points: none; the agency did not report (\(position.text))"]
    case .overrating(let own, let counted, let difference):
      [
        "Self-assessed \(figures.text(own)), counted \(figures.text(counted)): a difference of \(figures.text(difference))"
      ]
    case .maximum(let maximum, let source):
      ["Maximum: \(figures.text(maximum))" + suffix(source)]
    case .exclusion(let exclusion, let indicator):
      [
        "Does not apply: \(figures.text(exclusion.points.decimal)) points of “\(indicator)” (\(exclusion.points.position.text))",
        "  Reason: \(exclusion.reason)",
      ] + (exclusion.source.isEmpty ? [] : ["  Source: \(exclusion.source)"])
    case .excludedPart(let name, let points, let position):
      ["Does not apply: \(figures.text(points)) points of “\(name)” (\(position.text))"]
    case .applicableMaximum(let applicable, let maximum, let source):
      [applicableMaximum(applicable, maximum: maximum, source: source)]
    case .rateGiven(let entry):
      ["Completion rate: \(figures.text(entry.decimal))%, as published (\(entry.position.text))"]
    case .rate(let points, let applicable, let exact):
      [line(of: exact, points: points, applicable: applicable)]
    case .converted(let rate, let maximum, let exact):
      [
        "Converted points: \(figures.exactPercent(rate)) × \(figures.text(maximum)) = \(figures.exact(exact))"
      ]
    case .rank(let rank): lines(of: rank)
    case .notRanked(let reason): ["Rank: none, \(text(of: reason))"]
    case .level(let level): [line(of: level)]
    case .levelGiven(let name, let position):
      ["Level: \(name), as published (\(position.text))"]
    case .noLevel(let value, let basis):
      [
        "Level: none, because \(figures.value(value, inPercent: basis == .rate)) is below every threshold"
      ]
    case .change(let change, let year): lines(of: change, since: year)
    }
  }

  // MARK: Points

  private func name(of stage: Explanation.Stage) -> String {
    switch stage {
    case .selfAssessed: "self-assessed"
    case .appraised: "appraised"
    case .council: "council"
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
        case .scored: part.maximum.map { "of \(figures.text($0))" } ?? ""
        case .information: "for information, not scored"
        case .bonus: "bonus"
        case .penalty: "penalty"
        }
      let position = part.position.map { " (\($0.text))" } ?? ""
      let name = String(repeating: "  ", count: depth) + part.name
      return [
        [
          name, part.kind == .penalty ? "-" + points : points,
          note + (part.isBestOf && !part.parts.isEmpty ? "; the best of its parts" : "") + position,
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
    let result = exact == points ? points : "\(exact), counted as \(points)"
    switch step.rule {
    case .direct, .bestOf: return ["Points as reported: \(value)"]
    case .ratio(let fullFrom):
      var lines = ["\(value) / \(total) × \(maximum) = \(result)"]
      if let fullFrom {
        lines.append("From \(figures.exactPercent(fullFrom)) on, all \(maximum) points")
      }
      return lines
    case .scale(let full):
      return ["\(value) on a scale of \(figures.text(full.decimal)) × \(maximum) = \(result)"]
    case .steps(let steps):
      let scale = steps.map { "from \(figures.text($0.from)): \(figures.text($0.points))" }
      return ["Reported \(value); steps: \(scale.joined(separator: "; ")); else 0"]
    case .options(let options):
      let chosen = step.report.options.map { name in
        let share = options.first { $0.name == name }?.share
        return "“\(name)” \(share.map(figures.exactPercent) ?? "")"
      }
      return ["\(chosen.joined(separator: " + ")) of \(maximum) points = \(result)"]
    case .count(let each, let cap):
      let limit = cap.map(figures.text(_:)) ?? maximum
      return [
        "\(value) × \(figures.text(each)) points = \(result)"
          + (limit.isEmpty ? "" : ", at most \(limit)")
      ]
    case .normalised:
      let best = step.best.map(figures.text(_:)) ?? ""
      return ["\(value) over the best of the block \(best) × \(maximum) = \(result)"]
    }
  }

  // MARK: Maximum

  private func suffix(_ source: Explanation.Source) -> String {
    switch source {
    case .template: ", by the indicator set"
    case .file(let position): " (\(position.text))"
    case .parts: ", the sum of the parts"
    case .exclusions, .same: ""
    }
  }

  private func applicableMaximum(
    _ applicable: FixedDecimal, maximum: FixedDecimal?, source: Explanation.Source
  ) -> String {
    let name = "Applicable maximum: "
    switch source {
    case .exclusions:
      guard let maximum else { return name + figures.text(applicable) }
      let excluded = (Points(maximum) - Points(applicable)).decimal
      return name
        + "\(figures.text(maximum)) - \(figures.text(excluded)) = \(figures.text(applicable))"
    case .same: return name + "\(figures.text(applicable)), everything applies"
    case .template, .file, .parts: return name + figures.text(applicable) + suffix(source)
    }
  }

  private func line(of exact: Ratio, points: FixedDecimal, applicable: FixedDecimal) -> String {
    let rounded = figures.isPrintedExactly(exact) ? "" : ", rounded to \(figures.percent(exact))"
    return
      "Completion rate: \(figures.text(points)) / \(figures.text(applicable)) = \(figures.exactPercent(exact))\(rounded)"
  }

  // MARK: Rank

  private func lines(of step: Explanation.RankStep) -> [String] {
    var lines = ["Rank: \(step.rank) of \(step.count) ranked agencies, by \(name(of: step.basis))"]
    let inPercent = step.basis == .rate
    guard let exact = step.exact, let compared = step.compared else {
      return lines + ["  It did not report, and stands last"]
    }
    let value = figures.value(compared, inPercent: inPercent)
    if let places = step.roundedTo {
      lines.append(
        "  Compared: \(value), rounded to \(places) decimal place\(places == 1 ? "" : "s") from \(figures.value(exact, inPercent: inPercent))"
      )
    } else {
      lines.append("  Compared: the exact value \(value)")
    }
    func line(_ title: String, _ neighbour: Explanation.Neighbour) -> String {
      let value = neighbour.compared.map { figures.value($0, inPercent: inPercent) }
      return "  \(title): \(neighbour.name), rank \(neighbour.rank) (\(value ?? "not reported"))"
    }
    if let ahead = step.ahead { lines.append(line("Just above", ahead)) }
    if !step.tied.isEmpty {
      lines.append(
        "  Shares the rank with \(step.tied.joined(separator: "; ")): \(name(of: step.ties))")
    }
    if let behind = step.behind { lines.append(line("Just below", behind)) }
    for tieBreak in step.tieBreaks {
      lines.append("  Between equals, next comes \(text(of: tieBreak))")
    }
    return lines
  }

  private func name(of basis: RankingMethod.Basis) -> String {
    switch basis {
    case .rate: "completion rate"
    case .points: "points"
    case .convertedPoints: "converted points"
    }
  }

  private func name(of ties: RankingMethod.Ties) -> String {
    switch ties {
    case .competition: "the next rank is skipped (1, 2, 2, 4)"
    case .dense: "the next rank follows (1, 2, 2, 3)"
    case .ordinal: "the order of the scores file decides (1, 2, 3, 4)"
    }
  }

  private func text(of value: Explanation.TieBreakValue) -> String {
    let exact = figures.exact(value.own)
    return switch value.tieBreak {
    case .rate: "completion rate: \(figures.exactPercent(value.own))"
    case .points: "points: \(exact)"
    case .selfAssessed: "self-assessment: \(exact)"
    case .indicator: "points of “\(value.indicator)”: \(exact)"
    }
  }

  private func text(of reason: Explanation.NotRanked) -> String {
    switch reason {
    case .declared: "the template assesses the agency without ranking it"
    case .exclusions: "part of the set does not apply to the agency"
    case .notReported: "the agency did not report"
    case .levelsOnly: "only levels were published, no points"
    case .noValue: "the indicator has no points"
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
      reasons.append(isLower ? "from \(threshold(from)) on" : "above \(threshold(from))")
    }
    if let above = step.above, let from = above.from {
      let side = isLower ? "below \(threshold(from))" : "not above \(threshold(from))"
      reasons.append("\(side), the threshold of \(above.name)")
    }
    return "Level: \(step.name), because of \(value)"
      + (reasons.isEmpty ? "" : " (\(reasons.joined(separator: "; ")))")
  }

  private func lines(of change: Change, since year: Int) -> [String] {
    var lines = ["Since \(year):"]
    func line(_ name: String, _ then: String?, _ now: String?, _ difference: String?) {
      guard then != nil || now != nil else { return }
      lines.append(
        "  \(name): \(then ?? "-") → \(now ?? "-")" + (difference.map { " (\($0))" } ?? ""))
    }
    line(
      "Points", change.points.then.map(figures.text(_:)), change.points.now.map(figures.text(_:)),
      change.points.difference.map { ($0.significand > 0 ? "+" : "") + figures.text($0) })
    line(
      "Completion rate", change.rate.then.map(figures.percent),
      change.rate.now.map(figures.percent),
      nil)
    line(
      "Rank", change.rank.then.map { "\($0)" }, change.rank.now.map { "\($0)" },
      change.rank.difference.map { difference in
        difference == 0
          ? "unchanged" : difference < 0 ? "up \(-difference)" : "down \(difference)"
      })
    line("Level", change.levelNames.then, change.levelNames.now, nil)
    return lines
  }
}
