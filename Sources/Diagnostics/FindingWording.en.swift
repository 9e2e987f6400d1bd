// English wording of the findings of the audit. Vietnamese: FindingWording.vi.swift.

extension Finding {
  var english: Wording {
    let subject = [place.table, place.agency, place.indicator].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: ", ")
    return Wording(
      subject.isEmpty ? englishSentence : "\(subject): \(englishSentence)", hint: cause?.english)
  }

  private var englishSentence: String {
    let printed = printed?.inPrint ?? "-"
    let expected = expected?.inPrint ?? "-"
    let field = place.field.english
    switch rule {
    case .sum: return "the printed total is \(printed), its parts add up to \(expected)"
    case .points: return "the printed \(field) \(printed) differs from the scores: \(expected)"
    case .rate, .mean, .gap, .share:
      return "the printed \(field) is \(printed), computed again it is \(expected)"
    case .order where place.field == .number:
      return "the printed row number is \(printed), and should be \(expected)"
    case .rank, .level, .maximum:
      return "the printed \(field) is \(printed), and should be \(expected)"
    case .order: return "this row (\(printed)) stands below one with less (\(expected))"
    case .count: return "the printed \(field) is \(printed), counted again it is \(expected)"
    case .members: return englishMembers
    case .bands: return "in none of the bands: \(expected)"
    case .spelling:
      let more = repetitions == 0 ? "" : " (and \(repetitions) more)"
      return "the name is written \(printed)\(more), elsewhere \(expected)"
    case .decimalMark: return "\(printed) has a decimal point; elsewhere it would be \(expected)"
    }
  }

  private var englishMembers: String {
    guard case .names(let printed) = printed, case .names(let expected) = expected else {
      return "the list has \(printed?.inPrint ?? "-") names, its number is "
        + "\(expected?.inPrint ?? "-")"
    }
    let extra = printed.filter { !expected.contains($0) }
    let missing = expected.filter { !printed.contains($0) }
    let parts = [
      extra.isEmpty ? nil : "\(extra.joined(separator: "; ")) too many",
      missing.isEmpty ? nil : "\(missing.joined(separator: "; ")) missing",
    ]
    return "the printed list does not follow from the scores: "
      + parts.compactMap { $0 }.joined(separator: "; ")
  }
}

extension Finding.Field {
  fileprivate var english: String {
    switch self {
    case .maximum: "maximum"
    case .applicableMaximum: "applicable maximum"
    case .selfAssessed: "self-assessment"
    case .points: "points"
    case .convertedPoints: "converted points"
    case .rate: "rate"
    case .rank: "rank"
    case .level: "level"
    case .number: "row number"
    case .mean: "mean"
    case .gap: "gap"
    case .count: "count"
    case .share: "share of agencies"
    case .members: "list"
    case .reported: "count of agencies that reported"
    case .name: "name"
    case .components: "count of component indicators"
    case .mainIndicators: "count of main indicators"
    case .children: "count of groups"
    }
  }
}

extension Finding.Cause {
  fileprivate var english: String {
    switch self {
    case .roundedTwice: "likely rounded twice"
    case .truncated: "likely cut off instead of rounded"
    case .missingCountedAsZero: "likely counts agencies that did not report as 0"
    case .missingLeftOut: "likely leaves out agencies that did not report"
    case .meanOfMeans: "likely the mean of the blocks' means"
    case .meanOfAgencies: "likely the mean of all agencies"
    case .lostDigit: "a digit was likely lost in copying"
    case .wholeMaximum: "likely computed on the whole maximum"
    case .rankedExactly: "likely ranked by unrounded values"
    case .otherBasis: "likely ranked by points instead of rates, or the other way round"
    case .otherTies: "likely ranked by another rule for equal agencies"
    case .decimalsLost: "decimals of the points were likely lost in copying"
    case .staleValue(let agency, let value):
      "likely computed with an older value of \(agency) (about \(Self.comma(value)))"
    case .swappedRows(let other): "likely in the place of the row of \(other)"
    case .roundedParts: "likely the sum of parts before they were rounded"
    case .bandLimit(let limit):
      "the list fits a band up to \(Self.comma(limit)); the limit may be misprinted"
    case .namesLost: "names were likely lost"
    case .followsFrom(let field):
      "it agrees with the printed \(field.english); the slip begins there"
    case .letterCase: "capitals differ"
    case .diacritics: "diacritics or punctuation differ"
    case .longerName: "longer than the name in the list of agencies"
    case .shorterName: "shorter than the name in the list"
    case .scan: "the letters may have been misread in scanning"
    }
  }

  private static func comma(_ figure: String) -> String {
    String(figure.map { $0 == "." ? "," : $0 })
  }
}
