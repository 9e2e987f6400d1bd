/// What can be wrong, with the facts a message needs.
///
/// The compiler checks that every case has a code and a wording in each language: a case added
/// here does not build until `Wording.vi.swift` and `Wording.en.swift` know it.
public enum Problem: Hashable, Sendable {
  // MARK: Files
  case fileMissing(path: String)
  case fileUnreadable(path: String, reason: SystemReason)
  case fileEmpty(path: String)
  case fileNotUTF8(path: String)

  // MARK: Templates
  /// The YAML parser's own words, which are English.
  case yamlSyntax(String)
  case unknownKey(String, suggestion: String?, allowed: [String])
  case missingKey(String)
  case duplicateKey(String)
  case wrongType(key: String, expected: ValueKind)
  case valueNotAllowed(key: String, value: String, allowed: [String], suggestion: String?)
  case valueOutOfRange(key: String, value: String, range: String)
  /// - Parameter isMadeFromNames: Two different names give one id, or agree as far as it goes.
  case duplicateID(String, first: Position? = nil, isMadeFromNames: Bool = false)
  case duplicateName(String, first: Position)
  /// An id that means something else.
  case reservedID(String)
  case lastLevelHasThreshold(name: String, from: String)
  case decisionBeforeYear(date: String, year: Int)
  case unknownReference(kind: ReferenceKind, name: String, suggestion: String?, known: [String])
  case unknownPlaceholder(String, suggestion: String?, known: [String])
  case aliasNotAllowed
  /// A document that shows who issues it, in a template that does not say.
  case letterheadMissing
  case unclosedPlaceholder(String)
  /// A format that is none, or that is for something else than what stands in the place.
  case unsuitableFormat(String, place: String, suggestion: String?, suitable: [String])
  /// A tag of emphasis as written: `<b>`, `</i>`.
  case unclosedTag(String)
  case unopenedTag(String)
  /// Emphasis where it could not be seen.
  case tagNotAllowed(String)
  /// A control character, given by its number (`1b`).
  case controlCharacter(code: String)
  /// A picture of so many million pixels.
  case pictureTooLarge(megapixels: Int, limit: Int)
  /// What needs one agency to be about.
  case onlyInSheets(String)
  /// A key that means nothing beside another: “groups” in “of: levels”.
  case keyDoesNotApply(key: String, place: String)
  case maximaDoNotAdd(indicator: String, maximum: String, sum: String)
  case invalidID(String, valid: String)
  /// An element of `body:` is one thing: a heading or a text or a table …
  case onePartPerElement(first: String, other: String)

  // MARK: Scores
  case noRows(path: String)
  case unterminatedQuote
  case fieldCount(found: Int, expected: Int)
  /// A column, or one of two.
  case missingColumn(String, or: String? = nil, found: [String])
  case duplicateColumn(String)
  case extraColumn(String)
  case valueMissing(column: String)
  case notANumber(text: String, column: String, mark: Character = ",")
  case decimalMarkMismatch(text: String, mark: Character)
  case numberOutOfRange(text: String, column: String)
  case unknownAgency(name: String, suggestion: String?)
  case duplicateAgency(name: String, first: Position?)
  case agencyWithoutScores(name: String)
  case unknownLevel(String, suggestion: String?, known: [String])
  case unknownOption(String, suggestion: String?, known: [String])
  case sumDiffers(agency: String, indicator: String, given: String, sum: String)
  case excludedAboveMaximum(agency: String, indicator: String, excluded: String, maximum: String)
  case noMaximum(agency: String)
  case unknownIndicator(name: String, suggestion: String?)
  case duplicateIndicatorScore(agency: String, indicator: String, first: Position?)
  /// An exclusion of one agency, indicator and reason.
  case duplicateExclusion(agency: String, first: Position?)
  /// A row gives a rate and points, or points and what they are computed from.
  case valuesOfTwoKinds(first: String, other: String)
  /// An agency with scores for other main indicators has none for this one.
  case indicatorMissing(agency: String, indicator: String)
  case pointsAboveMaximum(points: String, maximum: String, agency: String)
  case selfAssessmentAboveMaximum(points: String, maximum: String, agency: String)
  case applicableMaximumAboveMaximum(applicable: String, maximum: String, agency: String)
  case maximumNotPositive(text: String, column: String)
  case rateAbove100(text: String, indicator: String, agency: String)
  /// Two agencies share a rank although the one has a little more.
  case tieByRounding(agency: String, other: String, shared: String)
  /// One hundredth less than the agency ranked before.
  case hundredthApart(agency: String, ahead: String, value: String, valueAhead: String)

  /// More of these two than anyone would read.
  case closeCalls(block: String, count: Int)
  /// - Parameter indicator: Whose points the bands are of.
  case inNoBand(agency: String, points: String, indicator: String)
  /// The best agencies, or the last, that a document names end between two equal ones.
  case endCutsTie(block: String, inside: String, outside: String)

  // MARK: Audit
  case finding(Finding)

  // MARK: Text
  case missingGlyph(character: String, text: String, family: String)
  case unknownFont(family: String, weight: Int, italic: Bool, available: [String])
  case fontFileBroken(path: String)
  /// Not the file that `fonts.yaml` lists.
  case fontFileChanged(path: String)
  case fontsNotFound(searched: [String])

  // MARK: Pages
  /// A text that stands nowhere because one of its places has nothing to print.
  case textLeftOut(text: String, place: String)
  /// A picture for the press that the results have no figures for.
  case pictureLeftOut(picture: String)
  case chartDoesNotFit(chart: String, reason: ChartMisfit)
  case chartContrast(chart: String, color: String, ratio: String, required: String)
  /// The colours of so many levels, made from one colour, are too much alike.
  case levelsTooSimilar(count: Int, color: String)
  case textTooSmall(picture: String, points: String, least: String)
  case tableDoesNotFit(table: String, needed: String, available: String)
  case rowTallerThanPage(table: String, row: Int)

  // MARK: Output
  case outputUnwritable(path: String, reason: SystemReason)
  case outputNotOurs(path: String)
  /// Where a new template should be made, something is already.
  case outputNotEmpty(path: String)
  /// The template to start from did not come with the program.
  case starterNotFound(searched: [String])
  /// Two template folders of one run have the same province and year.
  case outputTwice(path: String, first: String)
  case rendererFailed(renderer: String, reason: String)
  /// Files that would stay beside those of a partial run come from other scores, fonts or dates.
  case outputOfOtherInput(path: String)

  // MARK: Shards
  /// A folder that no run with `--shard` made.
  case notAShard(path: String)
  case shardsMissing(missing: [Int], count: Int)
  case shardTwice(path: String, first: String)
  /// Two shards that are not of one run.
  case shardsDiffer(path: String, first: String)
  /// A file that is not what its shard's manifest says.
  case shardFileChanged(path: String)

  // MARK: Command line
  /// A part of a name that several have.
  case ambiguousName(String, matches: [String])
  case nothingToPublish(path: String)
  /// What was chosen with `--only`, `--block` and `--agency` is nothing that the template makes.
  case nothingSelected(path: String)
}

/// What a template's key takes.
public enum ValueKind: Hashable, Sendable {
  case text, number, integer, boolean, list, mapping, date, colour
}

/// What a template refers to by name.
public enum ReferenceKind: Hashable, Sendable {
  case block, indicator, format, chart, level, agency, group
}

/// A figure of an agency's result.
public enum ResultField: String, Hashable, Sendable {
  case maximum, applicableMaximum, selfAssessed, points, convertedPoints, rate, rank
}

/// Why no legible chart could be drawn.
public enum ChartMisfit: Hashable, Sendable {
  /// A radar has 3 to 12 axes.
  case axisCount(Int)
  /// Labels cannot be placed without overlapping or leaving the picture.
  case labels(width: Int, height: Int)
  case noValues
}
