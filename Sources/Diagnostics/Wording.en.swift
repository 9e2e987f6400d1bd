// English wording of every problem. Vietnamese: Wording.vi.swift.

extension Problem {
  var english: Wording {
    switch self {
    case .fileMissing(let path):
      Wording("there is no file “\(path)”", hint: "check the name, or the folder it is in")
    case .fileUnreadable(let path, let reason):
      Wording("“\(path)” cannot be read: \(reason.english)")
    case .fileEmpty(let path):
      Wording("“\(path)” is empty", hint: "was the file saved before it was sent?")
    case .fileNotUTF8(let path):
      Wording(
        "“\(path)” is not UTF-8 text",
        hint: path.hasSuffix(".yaml")
          ? "save it as UTF-8 in the editor" : "in Excel, save as “CSV UTF-8 (comma delimited)”")

    case .yamlSyntax(let words):
      YAMLMistake(parserWords: words).map {
        Wording("this is not YAML: \($0.english.mistake)", hint: $0.english.remedy)
      } ?? Wording("this is not YAML: \(words)")
    case .unknownKey(let key, let suggestion, let allowed):
      Wording(
        "unknown key “\(key)”",
        hint: suggestion == nil
          ? KeyMistake(key)?.english ?? Self.didYouMean(nil, among: allowed)
          : Self.didYouMean(suggestion, among: allowed))
    case .missingKey(let key):
      Wording("the key “\(key)” is missing")
    case .duplicateKey(let key):
      Wording("the key “\(key)” is given twice")
    case .wrongType(let key, let expected):
      Wording("“\(key)” must be \(expected.english)", hint: expected.englishHint)
    case .valueNotAllowed(let key, let value, let allowed, let suggestion):
      Wording(
        "“\(value)” is not a value of “\(key)”", hint: Self.didYouMean(suggestion, among: allowed))
    case .valueOutOfRange(let key, let value, let range):
      Wording("“\(key)” is \(value), and must be \(range)")
    case .duplicateID(let id, let first, let isMade):
      Wording(
        "the id “\(id)” is used twice",
        hint: first.map {
          "first at \($0.text)"
            + (isMade ? "; two names make one id: give one of them an id of its own" : "")
        })
    case .duplicateName(let name, let first):
      Wording("the name “\(name)” is used twice", hint: "first at \(first.text)")
    case .reservedID(let id):
      Wording("the id “\(id)” means something else", hint: "give another one under the key id")
    case .lastLevelHasThreshold(let name, let from):
      Wording(
        "the last level “\(name)” has from: \(from)",
        hint: "the last level takes the rest: leave from out, or add a level below")
    case .decisionBeforeYear(let date, let year):
      Wording(
        "the decision of \(date) is older than the assessed year \(year)",
        hint: "check date and year; year is the year that is assessed, not that of the decision")
    case .unknownReference(let kind, let name, let suggestion, let known):
      Wording(
        "there is no \(kind.english) “\(name)”", hint: Self.didYouMean(suggestion, among: known))
    case .unknownPlaceholder(let name, let suggestion, let known):
      Wording(
        "there is nothing called “{{\(name)}}” here",
        hint: Self.didYouMean(suggestion, among: known))
    case .aliasNotAllowed:
      Wording("YAML aliases (*name) are not used in templates", hint: "write the value out")
    case .letterheadMissing:
      Wording(
        "this document has a letterhead, and template.yaml says nothing of it",
        hint: "add to template.yaml: letterhead: {body: ISSUING BODY, place: Place}")

    case .maximaDoNotAdd(let indicator, let maximum, let sum):
      Wording("the maximum of “\(indicator)” is \(maximum), its parts add up to \(sum)")
    case .keyDoesNotApply(let key, let place):
      Wording("key “\(key)” means nothing beside “\(place)”")
    case .onlyInSheets(let key):
      Wording("“\(key)” is about one agency, and stands in sheet.yaml only")
    case .controlCharacter(let code):
      Wording("the text holds the control character U+\(code)")
    case .pictureTooLarge(let megapixels, let limit):
      Wording("the picture has \(megapixels) million pixels, more than \(limit) million")
    case .unclosedPlaceholder(let text):
      Wording("“{{\(text)” is opened and never closed", hint: "a place ends with }}")
    case .unsuitableFormat(let format, let place, let suggestion, let suitable):
      Wording(
        "“{{\(place)}}” cannot be printed in the format “\(format)”",
        hint: Self.didYouMean(suggestion, among: suitable))
    case .unclosedTag(let tag):
      Wording(
        "the tag \(tag) is opened and never closed",
        hint: "it ends with \(tag.replacing("<", with: "</"))")
    case .unopenedTag(let tag):
      Wording(
        "the tag \(tag) closes none that was opened last",
        hint: "tags nest: the last one opened is closed first")
    case .tagNotAllowed(let tag):
      Wording("the tag \(tag) cannot stand here", hint: "only paragraphs show emphasis")
    case .invalidID(let id, let valid):
      Wording(
        "“\(id)” is not an id",
        hint: valid.isEmpty
          ? "no id can be made from it; ids are lower-case letters, digits, hyphens"
          : "ids are lower-case letters, digits, hyphens: \(valid)")
    case .onePartPerElement(let first, let other):
      Wording(
        "“\(other)” stands in the same element as “\(first)”",
        hint: "begin a new element with “- \(other):”")

    case .noRows(let path):
      Wording(
        "“\(path)” has a heading and no rows", hint: "enter one row per agency under the heading")
    case .unterminatedQuote:
      Wording("a quotation mark is opened here and never closed")
    case .fieldCount(let found, let expected):
      Wording(
        "this line has \(found) fields, the heading has \(expected)",
        hint: found < expected
          ? "an empty field needs its separator, too; is the line cut off?"
          : "a field that holds the separator must stand in quotation marks")
    case .missingColumn(let name, let other, let found):
      Wording(
        "the column “\(name)”" + (other.map { " or “\($0)”" } ?? "") + " is missing",
        hint: "columns found: " + Self.list(found))
    case .duplicateColumn(let name):
      Wording("the column “\(name)” is there twice")
    case .extraColumn(let name):
      Wording("the column “\(name)” is not used")
    case .valueMissing(let column):
      Wording("nothing is given for “\(column)”")
    case .notANumber(let text, let column, let mark):
      Wording(
        "“\(text)” is not a number; “\(column)” takes numbers only",
        hint: NumberLook(of: text)?.english(mark: mark))
    case .decimalMarkMismatch(let text, let mark):
      Wording(
        "“\(text)” is not written with the decimal mark of this file",
        hint: NumberLook(of: text)?.english(mark: mark)
          ?? "the template says decimalMark: \"\(mark)\"; numbers look like 712\(mark)71")
    case .numberOutOfRange(let text, let column):
      Wording(
        "“\(text)” in “\(column)” is out of range",
        hint: "numbers run from 0 to 999 999 999 with at most 6 decimals")
    case .unknownAgency(let name, let suggestion):
      Wording(
        "“\(name)” is not an agency of the template",
        hint: suggestion.map { "did you mean “\($0)”?" } ?? "agencies are listed in template.yaml")
    case .duplicateAgency(let name, let first):
      Wording("“\(name)” is there twice", hint: first.map { "first at \($0.text)" })
    case .agencyWithoutScores(let name):
      Wording("“\(name)” is an agency of the template and has no line here")
    case .unknownLevel(let name, let suggestion, let known):
      Wording("there is no level “\(name)”", hint: Self.didYouMean(suggestion, among: known))
    case .unknownOption(let name, let suggestion, let known):
      Wording(
        "“\(name)” is not an option of this criterion",
        hint: Self.didYouMean(suggestion, among: known))
    case .sumDiffers(let agency, let indicator, let given, let sum):
      Wording(
        "“\(agency)”, \(indicator): \(given) points are given, the parts add up to \(sum)",
        hint: "correct one of them, or give the parts alone")
    case .excludedAboveMaximum(let agency, let indicator, let excluded, let maximum):
      Wording(
        "“\(agency)”, \(indicator): \(excluded) points do not apply, of a maximum of \(maximum)")
    case .noMaximum(let agency):
      Wording(
        "nothing says how many points “\(agency)” can have, so there is no rate",
        hint: "give maxima in the template or a column for the maximum")
    case .unknownIndicator(let name, let suggestion):
      Wording(
        "“\(name)” is not an indicator of the template",
        hint: suggestion.map { "did you mean “\($0)”?" })
    case .duplicateIndicatorScore(let agency, let indicator, let first):
      Wording(
        "the score of “\(agency)” for “\(indicator)” is given twice",
        hint: first.map { "first at \($0.text)" })
    case .duplicateExclusion(let agency, let first):
      Wording(
        "what does not apply to “\(agency)” is given twice for one indicator and reason",
        hint: first.map { "first at \($0.text)" })
    case .valuesOfTwoKinds(let first, let other):
      Wording(
        "this line has both “\(first)” and “\(other)”",
        hint: "give one of them, and - for the other")
    case .indicatorMissing(let agency, let indicator):
      Wording(
        "“\(agency)” has no score for “\(indicator)”",
        hint: "- says that the indicator does not apply")
    case .pointsAboveMaximum(let points, let maximum, let agency):
      Wording(
        "“\(agency)” has \(points) points, more than the \(maximum) that can be had",
        hint: "check the points and the applicable maximum of this line")
    case .selfAssessmentAboveMaximum(let points, let maximum, let agency):
      Wording(
        "“\(agency)” assessed itself at \(points), above its applicable maximum of \(maximum)")
    case .applicableMaximumAboveMaximum(let applicable, let maximum, let agency):
      Wording("the applicable maximum \(applicable) of “\(agency)” is above the maximum \(maximum)")
    case .maximumNotPositive(let text, let column):
      Wording("“\(column)” is \(text), and must be above 0")
    case .rateAbove100(let text, let indicator, let agency):
      Wording("the rate \(text) of “\(agency)” for “\(indicator)” is above 100 %")

    case .tieByRounding(let agency, let other, let shared):
      Wording("“\(agency)” and “\(other)” share a rank by rounding only: both are \(shared)")
    case .hundredthApart(let agency, let ahead, let value, let valueAhead):
      Wording(
        "“\(agency)” (\(value)) is 0.01 or less behind “\(ahead)” (\(valueAhead))",
        hint: "look at both scores once more before publishing")
    case .closeCalls(let block, let count):
      Wording(
        "\(block): \(count) pairs of neighbours share a rank by rounding, or are 0.01 apart")
    case .inNoBand(let agency, let points, let indicator):
      Wording(
        "“\(agency)” (\(points)) is in no band of “\(indicator)”",
        hint: "a text that goes through the bands does not name it; see method.bands")
    case .endCutsTie(let block, let inside, let outside):
      Wording(
        "\(block): “\(inside)” is named among the best or the last, “\(outside)” with the same rank is not",
        hint: "choose another method.topAndBottom")

    case .finding(let finding): finding.english

    case .missingGlyph(let character, let text, let family):
      Wording(
        "the font \(family) has no letter “\(character)”, needed for “\(text)”",
        hint: "correct the text, or name a font that has the letter")
    case .unknownFont(let family, let weight, let italic, let available):
      Wording(
        "no font “\(family)”, weight \(weight)\(italic ? ", italic" : "")",
        hint: "put its files into the fonts folder; it has " + Self.list(available))
    case .fontFileChanged(let path):
      Wording(
        "“\(path)” is not the file that fonts.yaml lists",
        hint: "put the file back, or take it out of fonts.yaml")
    case .fontFileBroken(let path):
      Wording("“\(path)” is not a font")
    case .fontsNotFound(let searched):
      Wording(
        "no fonts folder was found",
        hint: "give it with --fonts or DTI_FONTS; searched: " + Self.list(searched))

    case .textLeftOut(let text, let place):
      Wording(
        "“\(text)” is left out, as “{{\(place)}}” has nothing to print",
        hint: "add the data, or write a text for this case")
    case .pictureLeftOut(let picture):
      Wording(
        "the picture “\(picture)” cannot be drawn, as there are no figures for it",
        hint: "add the data (last year's scores, levels, indicators), or take it out of graphics")
    case .chartDoesNotFit(let chart, let reason):
      Wording(
        "the chart “\(chart)” cannot be drawn: \(reason.english)", hint: reason.englishHint)
    case .chartContrast(let chart, let color, let ratio, let required):
      Wording(
        "the colour \(color) of the chart “\(chart)” has a contrast of \(ratio) : 1, less than \(required) : 1",
        hint: "choose a darker colour")
    case .levelsTooSimilar(let count, let color):
      Wording(
        "the colour \(color) does not make \(count) colours of levels that all readers can tell apart",
        hint: "choose a colour of medium darkness, such as #0b559f")
    case .textTooSmall(let picture, let points, let least):
      Wording(
        "the text of the picture \(picture) may be as small as \(points) pt, less than \(least) pt",
        hint: "choose a larger size")
    case .tableDoesNotFit(let table, let needed, let available):
      Wording(
        "the table “\(table)” needs \(needed) mm, the page has \(available) mm",
        hint: "shorten the column titles or leave out a column")
    case .rowTallerThanPage(let table, let row):
      Wording("row \(row) of the table “\(table)” is taller than a page")

    case .outputUnwritable(let path, let reason):
      Wording("“\(path)” cannot be written: \(reason.english)")
    case .outputTwice(let path, let first):
      Wording(
        "“\(path)” is already made from “\(first)”",
        hint:
          "two templates have one province and year; correct one of them, or publish it with another --output"
      )
    case .outputNotEmpty(let path):
      Wording(
        "“\(path)” is there already and not empty",
        hint: "name a folder that is not there yet; nothing was written")
    case .starterNotFound(let searched):
      Wording(
        "the template to start from is not beside the program",
        hint: "looked for starter/template.yaml in " + searched.joined(separator: ", "))
    case .outputNotOurs(let path):
      Wording(
        "“\(path)” holds files that dti did not make, and is left as it is",
        hint: "choose another folder with --output")
    case .rendererFailed(let renderer, let reason):
      Wording("\(renderer): \(reason)")
    case .outputOfOtherInput(let path):
      Wording(
        "the other files in “\(path)” come from another template, other scores or another version",
        hint: "publish everything once, or choose another folder with --output")

    case .notAShard(let path):
      Wording(
        "“\(path)” is no shard of a run", hint: "shards are made by dti publish --shard 1/3")
    case .shardsMissing(let missing, let count):
      Wording(
        "of \(count) shards, these are missing: \(missing.map(String.init).joined(separator: ", "))",
        hint: "name the folders of all shards")
    case .shardTwice(let path, let first):
      Wording("“\(path)” is the same shard as “\(first)”")
    case .shardsDiffer(let path, let first):
      Wording(
        "“\(path)” and “\(first)” are not shards of one run",
        hint: "all shards need the same template, scores, fonts, options and version of dti")
    case .shardFileChanged(let path):
      Wording(
        "“\(path)” is missing or not what its shard's manifest says",
        hint: "make the shard again, or copy it again")

    case .ambiguousName(let name, let matches):
      Wording("several names hold “\(name)”", hint: "say more: " + Self.list(matches))
    case .nothingToPublish(let path):
      Wording(
        "“\(path)” is not a template folder",
        hint: "a template folder holds a template.yaml")
    case .nothingSelected(let path):
      Wording(
        "“\(path)” makes nothing of what --only, --block and --agency ask for",
        hint: "with --agency there are sheets and charts, with --block also what is about a block")
    }
  }

  private static func didYouMean(_ suggestion: String?, among allowed: [String]) -> String {
    if let suggestion { return "did you mean “\(suggestion)”?" }
    return "possible here: " + list(allowed)
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.map { "“\($0)”" }.joined(separator: ", ")
  }
}

extension NumberLook {
  fileprivate func english(mark: Character) -> String {
    switch self {
    case .percent: "leave out the %"
    case .dash: "write a plain - to say that there is none"
    case .grouped: "leave out thousands marks; numbers look like 712\(mark)71"
    }
  }
}

extension ValueKind {
  fileprivate var englishHint: String? {
    switch self {
    case .text: "a value that begins with { or [ goes in quotation marks: \"{{year}}\""
    case .number: "figures alone, with a point before the decimals: 80.5"
    case .integer, .boolean, .list, .mapping, .date, .colour: nil
    }
  }

  fileprivate var english: String {
    switch self {
    case .text: "text"
    case .number: "a number"
    case .integer: "a whole number"
    case .boolean: "true or false"
    case .list: "a list"
    case .mapping: "a group of keys"
    case .date: "a date such as 2023-03-28"
    case .colour: "a colour such as \"#1f5fa8\""
    }
  }
}

extension ReferenceKind {
  fileprivate var english: String {
    switch self {
    case .block: "block"
    case .indicator: "indicator"
    case .format: "format"
    case .chart: "chart"
    case .group: "group of agencies"
    case .level: "level"
    case .agency: "agency"
    }
  }
}

extension ChartMisfit {
  fileprivate var english: String {
    switch self {
    case .axisCount(let count): "a radar has 3 to 12 axes, not \(count)"
    case .labels(let width, let height):
      "its labels do not fit into \(width) × \(height) points without overlapping"
    case .noValues: "it has no values"
    }
  }

  fileprivate var englishHint: String? {
    switch self {
    case .axisCount: "choose kind: bars"
    case .labels:
      "an agency's chart: choose kind: bars, more width or height, or a smaller textSize; a press"
        + " picture: other sizes"
    case .noValues: nil
    }
  }
}
