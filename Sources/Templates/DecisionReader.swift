import Diagnostics

private enum DecisionFileKey: String, CaseIterable {
  case number, title, subject, authority, grounds, resolution, body, closing, signature, recipients
  case recipientsTitle, page
}

private enum SignatureKey: String, CaseIterable {
  case authority, name
}

/// Reads `decision.yaml`.
///
/// - Parameter hasLetterhead: Whether `template.yaml` has what a decision needs.
/// - Returns: `nil` where the file cannot be read at all.
func readDecision(
  of file: SourceFile, hasLetterhead: Bool, context: ContentReader
) -> DecisionTemplate? {
  let start = file.position(line: 1, column: 1)
  if !hasLetterhead { context.problems.error(.letterheadMissing, at: start) }
  guard let root = YAMLValue.root(of: file, problems: context.problems) else { return nil }
  let reader = MappingReader<DecisionFileKey>(root, for: TemplateFiles.names.decision)
  let allowed = Placeholder.ofTemplate
  func text(_ key: DecisionFileKey, default words: String) -> TemplateText {
    reader.template(key, filling: allowed) ?? .literal(words, at: start)
  }
  return DecisionTemplate(
    number: reader.template(.number, filling: allowed)
      ?? TemplateText(
        segments: [.literal("Số: "), .place(.word(.decisionNumber))], position: start),
    title: text(.title, default: "QUYẾT ĐỊNH"),
    subject: reader.requiredTemplate(.subject, filling: allowed),
    authority: reader.requiredTemplate(.authority, filling: allowed),
    grounds: reader.requiredList(.grounds).compactMap {
      $0.template(for: "grounds", filling: allowed, allowsEmphasis: true)
    },
    resolution: text(.resolution, default: "QUYẾT ĐỊNH:"),
    body: context.content(reader.requiredList(.body), filling: allowed, rows: .block),
    closing: text(.closing, default: "./."),
    signature: readSignature(reader.required(.signature), filling: allowed, start: start),
    recipientsTitle: text(.recipientsTitle, default: "Nơi nhận:"),
    recipients: reader.requiredList(.recipients).compactMap {
      $0.template(for: "recipients", filling: allowed, allowsEmphasis: true)
    },
    page: readPage(reader.value(.page), over: .standard))
}

/// The authority is a text, whose line breaks count, or a list of lines.
private func readSignature(
  _ value: YAMLValue?, filling allowed: [Placeholder], start: Position
) -> SignatureTemplate {
  guard let value else { return SignatureTemplate(authority: [], name: nil) }
  let reader = MappingReader<SignatureKey>(value, for: "signature")
  let authority = reader.required(.authority)
  let lines = authority?.elements ?? authority.map { [$0] } ?? []
  return SignatureTemplate(
    authority: lines.compactMap {
      $0.template(for: "authority", filling: allowed, allowsEmphasis: false)
    },
    name: reader.template(.name, filling: allowed))
}
