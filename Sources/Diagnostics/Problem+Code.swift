extension Problem {
  /// The stable name of this kind of problem, for tests and for tools that read our output.
  public var code: String {
    switch self {
    case .fileMissing: "file.missing"
    case .fileUnreadable: "file.unreadable"
    case .fileEmpty: "file.empty"
    case .fileNotUTF8: "file.not-utf8"

    case .yamlSyntax: "template.syntax"
    case .unknownKey: "template.unknown-key"
    case .missingKey: "template.missing-key"
    case .duplicateKey: "template.duplicate-key"
    case .wrongType: "template.wrong-type"
    case .valueNotAllowed: "template.value-not-allowed"
    case .valueOutOfRange: "template.value-out-of-range"
    case .duplicateID: "template.duplicate-id"
    case .unknownReference: "template.unknown-reference"
    case .unknownPlaceholder: "template.unknown-placeholder"
    case .aliasNotAllowed: "template.alias-not-allowed"
    case .maximaDoNotAdd: "template.maxima-do-not-add"
    case .onlyInSheets: "template.only-in-sheets"
    case .unclosedPlaceholder: "template.unclosed-placeholder"
    case .invalidID: "template.invalid-id"
    case .onePartPerElement: "template.one-part-per-element"

    case .noRows: "csv.no-rows"
    case .unterminatedQuote: "csv.unterminated-quote"
    case .fieldCount: "csv.field-count"
    case .missingColumn: "csv.missing-column"
    case .duplicateColumn: "csv.duplicate-column"
    case .extraColumn: "csv.extra-column"
    case .valueMissing: "score.missing"
    case .notANumber: "score.not-a-number"
    case .decimalMarkMismatch: "score.decimal-mark"
    case .numberOutOfRange: "score.out-of-range"
    case .unknownAgency: "score.unknown-agency"
    case .duplicateAgency: "score.duplicate-agency"
    case .agencyWithoutScores: "score.agency-without-scores"
    case .unknownLevel: "score.unknown-level"
    case .unknownOption: "score.unknown-option"
    case .sumDiffers: "score.sum-differs"
    case .excludedAboveMaximum: "score.excluded-above-maximum"
    case .noMaximum: "score.no-maximum"
    case .unknownIndicator: "score.unknown-indicator"
    case .duplicateIndicatorScore: "score.duplicate-indicator"
    case .pointsAboveMaximum: "score.above-maximum"
    case .selfAssessmentAboveMaximum: "score.self-above-maximum"
    case .applicableMaximumAboveMaximum: "score.applicable-above-maximum"
    case .maximumNotPositive: "score.maximum-not-positive"
    case .rateAbove100: "score.rate-above-100"
    case .tieByRounding: "score.tie-by-rounding"
    case .hundredthApart: "score.hundredth-apart"
    case .closeCalls: "score.close-calls"

    case .finding(let finding): finding.rule.rawValue

    case .missingGlyph: "text.missing-glyph"
    case .unknownFont: "text.unknown-font"
    case .fontFileBroken: "text.font-broken"
    case .fontsNotFound: "text.fonts-not-found"

    case .chartDoesNotFit: "chart.does-not-fit"
    case .chartContrast: "chart.contrast"
    case .tableDoesNotFit: "table.does-not-fit"
    case .rowTallerThanPage: "table.row-too-tall"

    case .outputUnwritable: "output.unwritable"
    case .outputNotOurs: "output.not-ours"
    case .rendererFailed: "output.renderer-failed"

    case .nothingToPublish: "command.nothing-to-publish"
    }
  }
}
