import Diagnostics

private enum HeadingKey: String, CaseIterable {
  case text, level
}

private enum RankKey: String, CaseIterable {
  case first, others
}

private enum CountKey: String, CaseIterable {
  case of, none, one, several
}

private enum ReportKey: String, CaseIterable {
  case reported, notReported
}

private enum EitherKey: String, CaseIterable {
  case either
}

private enum ChangeKey: String, CaseIterable {
  case up, down, same, new
}

private enum ListKey: String, CaseIterable {
  case mark, items
}

/// Headings, texts and lists of a body.
extension ContentReader {
  /// `TEXT` or `{text: TEXT, level: 2}`.
  func heading(_ value: YAMLValue, filling allowed: [Placeholder]) -> ContentTemplate? {
    guard value.pairs != nil else {
      return value.template(for: "heading", filling: allowed, allowsEmphasis: true)
        .map { .heading($0, level: 1) }
    }
    let reader = MappingReader<HeadingKey>(value, for: "heading")
    return .heading(
      reader.requiredTemplate(.text, filling: allowed, allowsEmphasis: true),
      level: reader.integer(.level, in: 1...4) ?? 1)
  }

  /// `TEXT`, or `{of: GROUP, none: TEXT, one: TEXT, several: TEXT}`; on a sheet also
  /// `{first: TEXT, others: TEXT}`, `{reported: TEXT, notReported: TEXT}`, `{up: TEXT, …}` and
  /// `{either: [TEXT, …]}`.
  func text(
    _ value: YAMLValue, filling allowed: [Placeholder], rows: AgencyTable.Rows
  ) -> TextTemplate? {
    guard let pairs = value.pairs else {
      return value.template(for: "text", filling: allowed, allowsEmphasis: true)
        .map { .always($0) }
    }
    let keys = pairs.compactMap { $0.key.isText ? $0.key.text(for: "text") : nil }
    if keys.contains(where: { CountKey(rawValue: $0) != nil }) {
      return textByCount(value, filling: allowed)
    }
    func onlyInSheets(_ keys: String) {
      if rows == .block { problems.error(.onlyInSheets(keys), at: value.position) }
    }
    if keys.contains(where: { ReportKey(rawValue: $0) != nil }) {
      onlyInSheets("reported, notReported")
      let reader = MappingReader<ReportKey>(value, for: "text")
      return .byReport(
        reported: reader.template(.reported, filling: allowed, allowsEmphasis: true),
        notReported: reader.template(.notReported, filling: allowed, allowsEmphasis: true))
    }
    if keys.contains(where: { ChangeKey(rawValue: $0) != nil }) {
      onlyInSheets("up, down, same, new")
      let reader = MappingReader<ChangeKey>(value, for: "text")
      var texts: [ChangeOfRank: TemplateText] = [:]
      for change in ChangeOfRank.allCases {
        texts[change] = ChangeKey(rawValue: change.rawValue).flatMap {
          reader.template($0, filling: allowed, allowsEmphasis: true)
        }
      }
      return .byChange(texts)
    }
    if keys.contains(EitherKey.either.rawValue) {
      onlyInSheets(EitherKey.either.rawValue)
      let reader = MappingReader<EitherKey>(value, for: "text")
      return .either(
        reader.requiredList(.either).compactMap { text($0, filling: allowed, rows: rows) })
    }
    onlyInSheets("first, others")
    let reader = MappingReader<RankKey>(value, for: "text")
    return .byRank(
      first: reader.template(.first, filling: allowed, allowsEmphasis: true),
      others: reader.template(.others, filling: allowed, allowsEmphasis: true))
  }

  private func textByCount(_ value: YAMLValue, filling allowed: [Placeholder]) -> TextTemplate? {
    let reader = MappingReader<CountKey>(value, for: "text")
    let path = reader.required(.of)
    let name = reference(
      path, kind: .group, among: problems.catalogue.groupPaths, key: CountKey.of.rawValue)
    let group = name.flatMap { problems.catalogue.groups[$0] }
    let allowed = allowed + Placeholder.ofGroup.filter { !allowed.contains($0) }
    let texts = [CountKey.none, .one, .several].map { key in
      let text = reader.template(key, filling: allowed, allowsEmphasis: true)
      if let text, let group { check(text, of: reader.value(key), about: group) }
      return text
    }
    guard let group else { return nil }
    problems.ask(for: group)
    return .byCount(of: group, none: texts[0], one: texts[1], several: texts[2])
  }

  /// Names can be grouped only where the block says by what.
  private func check(_ text: TemplateText, of value: YAMLValue?, about group: AgencyGroup) {
    guard problems.catalogue.prefixes(of: group).isEmpty else { return }
    for (index, place) in text.places.enumerated()
    where place.source == .word(.agencies) && place.format == .list(.grouped) {
      problems.error(
        .unsuitableFormat(
          ListStyle.grouped.rawValue, place: Placeholder.agencies.rawValue, suggestion: nil,
          suitable: ListStyle.allCases.filter { $0 != .grouped }.map(\.rawValue)),
        at: value?.place(of: "{{", after: index) ?? text.position)
    }
  }

  /// A list of texts, or `{mark: "-", items: [TEXT, …]}`.
  func list(
    _ value: YAMLValue, filling allowed: [Placeholder], rows: AgencyTable.Rows
  ) -> ListTemplate {
    func items(_ values: [YAMLValue]) -> [TextTemplate] {
      values.compactMap { text($0, filling: allowed, rows: rows) }
    }
    if let elements = value.elements { return ListTemplate(mark: .dash, items: items(elements)) }
    let reader = MappingReader<ListKey>(value, for: "list")
    return ListTemplate(
      mark: reader.choice(.mark, of: ListTemplate.Mark.self) ?? .dash,
      items: items(reader.requiredList(.items)))
  }
}
