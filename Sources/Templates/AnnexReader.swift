import Diagnostics

private enum AnnexFileKey: String, CaseIterable {
  case annexes, page
}

private enum AnnexKey: String, CaseIterable {
  case form, heading, title, subject, reference, numbering, page, body, closing
}

/// Reads `annex.yaml`: one annex, or a list of them under `annexes`.
///
/// - Parameter hasLetterhead: Whether `template.yaml` has what attached documents need.
func readAnnexes(
  of file: SourceFile, hasLetterhead: Bool, context: ContentReader
) -> [AnnexTemplate] {
  guard let root = YAMLValue.root(of: file, problems: context.problems) else { return [] }
  let isList = root.pairs?.contains { $0.key.says("annexes") } ?? false
  guard isList else {
    return [readAnnex(root, page: .standard, hasLetterhead: hasLetterhead, context: context)]
  }
  let reader = MappingReader<AnnexFileKey>(root, for: TemplateFiles.names.annex)
  let page = readPage(reader.value(.page), over: .standard)
  return reader.requiredList(.annexes).map {
    readAnnex($0, page: page, hasLetterhead: hasLetterhead, context: context)
  }
}

private func readAnnex(
  _ value: YAMLValue, page: PageSettings, hasLetterhead: Bool, context: ContentReader
) -> AnnexTemplate {
  let reader = MappingReader<AnnexKey>(value, for: TemplateFiles.names.annex)
  let allowed = Placeholder.ofTemplate
  let form = reader.choice(.form, of: AnnexTemplate.Form.self) ?? .annex
  if form == .attachedDocument {
    if !hasLetterhead, let form = reader.value(.form) {
      context.problems.error(.letterheadMissing, at: form.position)
    }
    if let heading = reader.value(.heading) {
      let allowed = AnnexKey.allCases.filter { $0 != .heading }.map(\.rawValue)
      context.problems.error(
        .unknownKey("heading", suggestion: nil, allowed: allowed), at: heading.position)
    }
  }
  return AnnexTemplate(
    form: form, heading: reader.template(.heading, filling: allowed),
    title: reader.requiredTemplate(.title, filling: allowed),
    subject: reader.template(.subject, filling: allowed),
    reference: reader.requiredTemplate(.reference, filling: allowed),
    numbering: readNumbering(reader.value(.numbering)),
    page: readPage(reader.value(.page), over: page),
    body: context.content(reader.requiredList(.body), filling: allowed, rows: .block),
    closing: reader.template(.closing, filling: allowed) ?? .literal("./.", at: value.position))
}

/// One style a level; headings have four levels.
private func readNumbering(_ value: YAMLValue?) -> [HeadingNumbering] {
  guard let value else { return [] }
  let styles = value.list(for: "numbering")
  if styles.count > 4 {
    value.problems.error(
      .valueOutOfRange(key: "numbering", value: String(styles.count), range: "1–4"),
      at: value.position)
  }
  return styles.map { $0.choice(for: "numbering", of: HeadingNumbering.self) ?? .none }
}
