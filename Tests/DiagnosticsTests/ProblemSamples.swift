import Diagnostics

extension Problem {
  /// Every case with facts in plain ASCII, in the order of the codes; some cases more than once.
  static let samples: [Problem] = files + templates + scores + findings.map(Problem.finding) + pages

  private static let files: [Problem] = [
    .fileMissing(path: "a.csv"), .fileUnreadable(path: "a.csv", reason: .permission),
    .fileEmpty(path: "a.csv"), .fileNotUTF8(path: "a.csv"),
  ]

  private static let templates: [Problem] =
    [
      .yamlSyntax("x"), .unknownKey("yeer", suggestion: "year", allowed: ["year"]),
      .unknownKey("x", suggestion: nil, allowed: ["year", "a"]), .missingKey("year"),
      .duplicateKey("year"),
    ] + kinds.map { .wrongType(key: "year", expected: $0) } + [
      .valueNotAllowed(key: "by", value: "x", allowed: ["rate"], suggestion: nil),
      .valueNotAllowed(key: "by", value: "rat", allowed: ["rate"], suggestion: "rate"),
      .valueOutOfRange(key: "year", value: "1", range: "2000-2100"), .duplicateID("a"),
      .duplicateID("a", first: Position(file: "a.csv"), isMadeFromNames: true),
      .duplicateName("a", first: Position(file: "a.csv")), .reservedID("rate"),
      .lastLevelHasThreshold(name: "a", from: "0"),
      .decisionBeforeYear(date: "2021-01-01", year: 2022),
    ]
    + references.map {
      .unknownReference(kind: $0, name: "x", suggestion: nil, known: [])
    } + [
      .unknownReference(kind: .block, name: "so", suggestion: "soo", known: ["soo"]),
      .unknownPlaceholder("rang", suggestion: "rank", known: ["rank"]),
      .unknownPlaceholder("x", suggestion: nil, known: ["rank"]), .aliasNotAllowed,
      .letterheadMissing,
      .maximaDoNotAdd(indicator: "x", maximum: "2", sum: "1"), .unclosedPlaceholder("rank"),
      .unsuitableFormat("uper", place: "agency", suggestion: "upper", suitable: ["upper"]),
      .unclosedTag("<b>"), .unopenedTag("</b>"), .tagNotAllowed("<i>"),
      .onlyInSheets("charts"), .keyDoesNotApply(key: "groups", place: "of: levels"),
      .controlCharacter(code: "1b"),
      .pictureTooLarge(megapixels: 99, limit: 64),
      .invalidID("A b", valid: "a-b"), .invalidID("!", valid: ""),
      .onePartPerElement(first: "text", other: "note"),
    ]

  private static let scores: [Problem] = [
    .noRows(path: "a.csv"), .unterminatedQuote, .fieldCount(found: 1, expected: 2),
    .fieldCount(found: 2, expected: 1),
    .missingColumn("agency", found: ["a"]), .missingColumn("a", or: "b", found: []),
    .duplicateColumn("agency"), .extraColumn("x"),
    .valueMissing(column: "agency"), .notANumber(text: "x", column: "points"),
    .notANumber(text: "1%", column: "points"), .notANumber(text: "--", column: "points"),
    .notANumber(text: "1 000", column: "points"),
    .decimalMarkMismatch(text: "1.5", mark: ","),
    .numberOutOfRange(text: "-1", column: "points"),
    .unknownAgency(name: "x", suggestion: nil), .unknownAgency(name: "x", suggestion: "y"),
    .duplicateAgency(name: "x", first: Position(file: "a.csv")),
    .duplicateAgency(name: "x", first: nil), .agencyWithoutScores(name: "x"),
    .unknownLevel("x", suggestion: nil, known: ["a"]),
    .unknownLevel("x", suggestion: "a", known: ["a"]),
    .unknownOption("x", suggestion: nil, known: ["a"]),
    .sumDiffers(agency: "x", indicator: "y", given: "2", sum: "1"),
    .excludedAboveMaximum(agency: "x", indicator: "y", excluded: "2", maximum: "1"),
    .noMaximum(agency: "x"),
    .unknownIndicator(name: "x", suggestion: "y"), .unknownIndicator(name: "x", suggestion: nil),
    .duplicateIndicatorScore(agency: "x", indicator: "y", first: Position(file: "a.csv")),
    .duplicateExclusion(agency: "x", first: Position(file: "a.csv")),
    .valuesOfTwoKinds(first: "x", other: "y"), .indicatorMissing(agency: "x", indicator: "y"),
    .pointsAboveMaximum(points: "2", maximum: "1", agency: "x"),
    .selfAssessmentAboveMaximum(points: "2", maximum: "1", agency: "x"),
    .applicableMaximumAboveMaximum(applicable: "2", maximum: "1", agency: "x"),
    .maximumNotPositive(text: "0", column: "maximum"),
    .rateAbove100(text: "101", indicator: "y", agency: "x"),
    .tieByRounding(agency: "x", other: "y", shared: "94.9"),
    .hundredthApart(agency: "x", ahead: "y", value: "1.00", valueAhead: "1.01"),
    .closeCalls(block: "x", count: 9), .inNoBand(agency: "a", points: "1", indicator: "x"),
    .endCutsTie(block: "x", inside: "a", outside: "b"),
  ]

  /// Every rule, every field and every cause.
  private static let findings: [Finding] = {
    func finding(
      _ rule: Finding.Rule, _ field: Finding.Field = .points, printed: Finding.Value,
      expected: Finding.Value = .figure("2"), cause: Finding.Cause? = nil
    ) -> Finding {
      Finding(
        rule, at: Finding.Place(table: "x", block: "y", field: field), printed: printed,
        expected: expected, cause: cause, position: Position(file: "a.csv"))
    }
    return Finding.Rule.allCases.enumerated().map { finding($1, printed: .figure("\($0).5")) }
      + Finding.Field.allCases.map { finding(.rate, $0, printed: .figure("100.5")) }
      + causes.map { finding(.mean, printed: .figure("1.5"), cause: $0) } + [
        finding(.members, printed: .names(["a", "b"]), expected: .names(["b", "c"])),
        finding(.order, .number, printed: .figure("1")),
        finding(.points, printed: .notReported), finding(.level, .level, printed: .text("a")),
      ]
  }()
  private static let causes: [Finding.Cause] = [
    .roundedTwice, .truncated, .missingCountedAsZero, .missingLeftOut, .meanOfMeans,
    .meanOfAgencies, .lostDigit, .wholeMaximum, .rankedExactly, .otherBasis, .otherTies,
    .decimalsLost, .staleValue(agency: "a", value: "1.5"), .swappedRows(with: "a"),
    .roundedParts, .bandLimit("30"), .namesLost, .followsFrom(.rate), .letterCase, .diacritics,
    .longerName, .shorterName, .scan,
  ]

  private static let pages: [Problem] =
    [
      .missingGlyph(character: "x", text: "xy", family: "Roboto"),
      .unknownFont(family: "Arial", weight: 400, italic: false, available: ["Roboto"]),
      .unknownFont(family: "Arial", weight: 400, italic: true, available: []),
      .fontFileBroken(path: "a.ttf"), .fontFileChanged(path: "a.ttf"),
      .fontsNotFound(searched: ["fonts"]),
    ]
    + misfits.map { .chartDoesNotFit(chart: "radar", reason: $0) } + [
      .textLeftOut(text: "x", place: "so.mean"),
      .pictureLeftOut(picture: "rank-change"),
      .levelsTooSimilar(count: 4, color: "#ffee00"),
      .textTooSmall(picture: "200x200", points: "2.1", least: "5.0"),
      .chartContrast(chart: "radar", color: "#ffffff", ratio: "1", required: "3"),
      .tableDoesNotFit(table: "x", needed: "300", available: "200"),
      .rowTallerThanPage(table: "x", row: 1),

      .outputUnwritable(path: "out", reason: .noSpace), .outputTwice(path: "out", first: "a"),
      .outputNotOurs(path: "out"), .outputNotEmpty(path: "a"), .starterNotFound(searched: ["a"]),
      .rendererFailed(renderer: "PDF", reason: "x"), .nothingToPublish(path: "a"),
      .ambiguousName("x", matches: ["xa", "xb"]), .nothingSelected(path: "a"),
      .outputOfOtherInput(path: "out"), .notAShard(path: "a"),
      .shardsMissing(missing: [1, 3], count: 4), .shardTwice(path: "b", first: "a"),
      .shardsDiffer(path: "b", first: "a"), .shardFileChanged(path: "a/annex.pdf"),
    ]

  private static let kinds: [ValueKind] = [
    .text, .number, .integer, .boolean, .list, .mapping, .date, .colour,
  ]
  private static let references: [ReferenceKind] = [
    .block, .indicator, .format, .chart, .level, .agency, .group,
  ]
  private static let misfits: [ChartMisfit] = [
    .axisCount(2), .labels(width: 1, height: 2), .noValues,
  ]
}
