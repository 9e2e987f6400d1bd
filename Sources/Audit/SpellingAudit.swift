import Diagnostics
import Intake
import Scoring
import Templates

/// Names of one agency that are written in another way than in the list of agencies: one finding
/// for each spelling, at its first place.
///
/// Other capitals or diacritics are warnings, a longer form is a remark; short forms are usual in
/// running text and mean nothing, nor does a capital at the start.
func auditSpelling(
  _ files: [PrintedFigures], claims: [Claim], results: Results
) -> [Finding] {
  struct Key: Hashable {
    let block: Int
    let agency: String
    let text: String
  }
  var order: [Key] = []
  var first: [Key: Finding] = [:]
  var count: [Key: Int] = [:]
  func note(_ text: String, _ match: AgencyNames.Match, table: String, at position: Position) {
    guard let (severity, cause) = match.form.weight(of: text, insteadOf: match.agency.name)
    else { return }
    let key = Key(block: match.block, agency: match.agency.id, text: text)
    count[key, default: 0] += 1
    guard first[key] == nil else { return }
    order.append(key)
    first[key] = Finding(
      .spelling, severity,
      at: Finding.Place(
        table: table, block: results.blocks[match.block].block.id, agency: match.agency.name,
        field: .name),
      printed: .text(text), expected: .text(match.agency.name), cause: cause, position: position)
  }
  for row in files.flatMap(\.rows) {
    note(row.name.text, row.match, table: row.table, at: row.name.position)
  }
  for claim in claims {
    for name in claim.names { note(name.text, name.match, table: claim.place, at: name.position) }
  }
  return order.compactMap { key in
    first[key].map { $0.repeated(count[key, default: 1] - 1) }
  } + claims.flatMap(\.declaredSpellings)
}

extension AgencyNames.Form {
  /// How much another form of a name matters; `nil` when it does not.
  fileprivate func weight(
    of printed: String, insteadOf name: String
  ) -> (Severity, Finding.Cause)? {
    switch self {
    case .own, .short: nil
    case .letterCase: printed.dropFirst() == name.dropFirst() ? nil : (.warning, .letterCase)
    case .diacritics: (.warning, .diacritics)
    case .long: (.remark, .longerName)
    }
  }
}

extension Finding {
  fileprivate func repeated(_ times: Int) -> Finding {
    Finding(
      rule, severity, at: place, printed: printed, expected: expected, cause: cause,
      repetitions: times, position: position)
  }
}

extension Claim {
  /// Every agency name it has.
  fileprivate var names: [Name] {
    var names: [Name] = []
    if case .agency(let name) = group { names.append(name) }
    for statement in statements {
      switch statement.kind {
      case .members(let list), .missing(let list): names += list
      case .best(let name), .worst(let name): names.append(name)
      default: continue
      }
    }
    return names
  }

  /// Spellings that the file itself sets beside the usual one.
  fileprivate var declaredSpellings: [Finding] {
    statements.compactMap { statement in
      guard case .spelling(let text, let usual, let isDoubtful) = statement.kind, text != usual
      else { return nil }
      let form = AgencyNames.form(of: text, insteadOf: usual)
      let isCertain = !isDoubtful && (form == .letterCase || form == .diacritics)
      let cause: Finding.Cause? =
        switch form {
        case _ where isDoubtful: .scan
        case .letterCase: .letterCase
        case .diacritics: .diacritics
        case .long: .longerName
        case .short: .shorterName
        case .own, nil: nil
        }
      return Finding(
        .spelling, isCertain ? .warning : .remark,
        at: Finding.Place(table: place, block: block, indicator: indicator?.name, field: .name),
        printed: .text(text), expected: .text(usual), cause: cause, position: statement.position)
    }
  }
}
