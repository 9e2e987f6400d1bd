public import Diagnostics
public import Scoring

private enum ClaimKey: String, CaseIterable {
  case place, block, indicator, agency, level, of, by, band, top, bottom
  case count, members, mean, gap, share, points, rate, meanRate, rank, best, worst, maximum,
    applicableMaximum, mark
  case components, mainIndicators, names, children, reported, missing
  case spelling, insteadOf, doubtful, asPrinted
}

private enum BandKey: String, CaseIterable {
  case above, from, to, below
}

private enum LevelRule: String, CaseIterable {
  case mean, mostAgencies
}

/// Reads `claims.yaml`.
///
/// It is here, and not with the tables in Intake, because YAML and its rules (no anchor, no unknown
/// key, every problem with its place) live in this module, and nothing else may see the parser.
///
/// - Parameter decimalMark: Of figures that have decimals, as in the published text.
/// - Throws: Everything that is wrong in the file, together.
public func readClaims(
  _ file: SourceFile, for assessment: Assessment, decimalMark: Character
) throws(Diagnostics) -> [Claim] {
  let problems = ProblemList()
  let reader = ClaimsReader(assessment: assessment, mark: decimalMark, problems: problems)
  let root = YAMLValue.root(of: file, problems: problems)
  let claims = root?.list(for: "claims").map(reader.claim) ?? []
  try problems.diagnostics.throwIfErrors()
  return claims
}

private struct ClaimsReader {
  let assessment: Assessment
  let mark: Character
  let problems: ProblemList

  func claim(_ value: YAMLValue) -> Claim {
    let reader = MappingReader<ClaimKey>(value, for: "claims")
    let place = reader.requiredText(.place)
    let block = block(reader.value(.block))
    let indicator = indicator(reader.value(.indicator), block: block)
    let names = AgencyNames(assessment, block: block?.id)
    let group = group(reader, block: block, names: names)
    let statements = statements(reader, names: names)
    if statements.isEmpty, value.pairs != nil {
      problems.error(.missingKey("count | members | mean | maximum | …"), at: value.position)
    }
    return Claim(
      place: place, block: block?.id, indicator: indicator, group: group, statements: statements,
      position: value.position)
  }

  // MARK: Whom it is about

  private func block(_ value: YAMLValue?) -> AgencyBlock? {
    guard let value, let id = value.text(for: "block") else { return nil }
    if let block = assessment.blocks.first(where: { $0.id == id }) { return block }
    report(.block, id, known: assessment.blocks.map(\.id), at: value.position)
    return nil
  }

  private func indicator(_ value: YAMLValue?, block: AgencyBlock?) -> Indicator? {
    guard let value, let id = value.text(for: "indicator") else { return nil }
    let blocks = block.map { [$0] } ?? assessment.blocks
    let all = blocks.flatMap { $0.total.children.flatMap(\.subtree) }
    if let indicator = all.first(where: { $0.id == id }) { return indicator }
    report(.indicator, id, known: all.map(\.id), at: value.position)
    return nil
  }

  private func group(
    _ reader: MappingReader<ClaimKey>, block: AgencyBlock?, names: AgencyNames
  ) -> Claim.Group {
    if let value = reader.value(.agency) {
      return name(value, for: .agency, among: names).map(Claim.Group.agency) ?? .all
    }
    if let value = reader.value(.band) { return .band(band(value)) }
    let top = reader.integer(.top, in: 1...1_000_000)
    let bottom = reader.integer(.bottom, in: 1...1_000_000)
    switch (top, bottom) {
    case (let top?, let bottom?): return .topAgainstBottom(top, bottom)
    case (let top?, nil): return .top(top)
    case (nil, let bottom?): return .bottom(bottom)
    case (nil, nil): break
    }
    if isOfProvince(reader) { return .all }
    guard let value = reader.value(.level), let level = value.text(for: "level") else {
      return .all
    }
    let blocks = block.map { [$0] } ?? assessment.blocks
    let known = blocks.flatMap { $0.method.levels?.levels.map(\.name) ?? [] }
    if !known.contains(level) {
      problems.error(
        .unknownLevel(level, suggestion: suggestion(for: level, among: known), known: known),
        at: value.position)
    }
    return .level(level)
  }

  private func band(_ value: YAMLValue) -> Claim.Band {
    let reader = MappingReader<BandKey>(value, for: "band")
    return Claim.Band(
      above: decimal(reader.value(.above), for: "above"),
      from: decimal(reader.value(.from), for: "from"),
      to: decimal(reader.value(.to), for: "to"),
      below: decimal(reader.value(.below), for: "below"))
  }

  private func isOfProvince(_ reader: MappingReader<ClaimKey>) -> Bool {
    reader.has(.level) && reader.value(.of)?.text(for: "of") == "province"
  }

  // MARK: What it states

  private func statements(
    _ reader: MappingReader<ClaimKey>, names: AgencyNames
  ) -> [Claim.Statement] {
    var result: [Claim.Statement] = []
    func add(_ key: ClaimKey, _ kind: Claim.Kind?) {
      guard let kind, let value = reader.value(key) else { return }
      result.append(Claim.Statement(kind: kind, position: value.position))
    }
    func figure(_ key: ClaimKey) -> FixedDecimal? {
      decimal(reader.value(key), for: key.rawValue)
    }
    func whole(_ key: ClaimKey) -> Int? { reader.integer(key, in: 0...1_000_000) }
    add(.count, whole(.count).map(Claim.Kind.count))
    if isOfProvince(reader) {
      let rule = reader.choice(.by, of: LevelRule.self) ?? .mean
      add(
        .level,
        reader.text(.level).map { .provinceLevel($0, byMostAgencies: rule == .mostAgencies) })
    } else {
      add(.of, whole(.of).map(Claim.Kind.outOf))
      if reader.has(.by), let value = reader.value(.by) {
        problems.error(.missingKey("of: province"), at: value.position)
      }
    }
    add(.reported, whole(.reported).map(Claim.Kind.reported))
    add(.missing, reader.has(.missing) ? .missing(list(.missing, of: reader, names)) : nil)
    add(.members, reader.has(.members) ? .members(list(.members, of: reader, names)) : nil)
    add(.mean, figure(.mean).map(Claim.Kind.mean))
    add(.gap, figure(.gap).map(Claim.Kind.gap))
    add(.share, figure(.share).map(Claim.Kind.share))
    add(.points, figure(.points).map(Claim.Kind.points))
    add(.rate, figure(.rate).map(Claim.Kind.rate))
    add(.meanRate, figure(.meanRate).map(Claim.Kind.meanRate))
    add(.rank, whole(.rank).map(Claim.Kind.rank))
    if let value = reader.value(.best) {
      add(.best, name(value, for: .best, among: names).map(Claim.Kind.best))
    }
    if let value = reader.value(.worst) {
      add(.worst, name(value, for: .worst, among: names).map(Claim.Kind.worst))
    }
    add(.maximum, figure(.maximum).map(Claim.Kind.maximum))
    add(.applicableMaximum, figure(.applicableMaximum).map(Claim.Kind.applicableMaximum))
    _ = reader.text(.mark)
    add(.components, whole(.components).map(Claim.Kind.components))
    add(.mainIndicators, whole(.mainIndicators).map(Claim.Kind.mainIndicators))
    if reader.has(.names) {
      add(.names, .names(reader.list(.names).compactMap { $0.text(for: "names") }))
    }
    add(.children, whole(.children).map(Claim.Kind.children))
    if reader.has(.spelling) {
      add(
        .spelling,
        .spelling(
          reader.requiredText(.spelling), insteadOf: reader.requiredText(.insteadOf),
          isDoubtful: reader.boolean(.doubtful) ?? false))
    }
    add(.asPrinted, reader.text(.asPrinted).map(Claim.Kind.asPrinted))
    return result
  }

  // MARK: Values

  private func list(
    _ key: ClaimKey, of reader: MappingReader<ClaimKey>, _ names: AgencyNames
  ) -> [Claim.Name] {
    reader.list(key).compactMap { name($0, for: key, among: names) }
  }

  private func name(_ value: YAMLValue, for key: ClaimKey, among names: AgencyNames) -> Claim.Name?
  {
    guard let text = value.text(for: key.rawValue) else { return nil }
    if let match = names.match(text) {
      return Claim.Name(text: text, match: match, position: value.position)
    }
    problems.error(
      .unknownAgency(name: text, suggestion: suggestion(for: text, among: names.names)),
      at: value.position)
    return nil
  }

  /// A number of at least 0 as it is printed.
  private func decimal(_ value: YAMLValue?, for key: String) -> FixedDecimal? {
    guard let value, let text = value.text(for: key) else { return nil }
    do throws(FixedDecimal.ParsingError) {
      let decimal = try FixedDecimal(parsing: text, mark: mark)
      if decimal.significand >= 0 { return decimal }
      problems.error(.numberOutOfRange(text: text, column: key), at: value.position)
    } catch {
      switch error {
      case .notANumber:
        problems.error(.notANumber(text: text, column: key, mark: mark), at: value.position)
      case .otherMark:
        problems.error(.decimalMarkMismatch(text: text, mark: mark), at: value.position)
      case .outOfRange:
        problems.error(.numberOutOfRange(text: text, column: key), at: value.position)
      }
    }
    return nil
  }

  private func report(_ kind: ReferenceKind, _ name: String, known: [String], at place: Position) {
    problems.error(
      .unknownReference(
        kind: kind, name: name, suggestion: suggestion(for: name, among: known), known: known),
      at: place)
  }
}
