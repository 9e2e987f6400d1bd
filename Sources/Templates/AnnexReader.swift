import Diagnostics

private enum AnnexKey: String, CaseIterable {
  case heading, title, reference, page, body, closing
}

private enum PageKey: String, CaseIterable {
  case topMargin, bottomMargin, leftMargin, rightMargin, textSize, tableSize, lineSpacing
}

/// Reads `annex.yaml`.
func readAnnex(of file: SourceFile, context: ContentReader) -> AnnexTemplate {
  let start = file.position(line: 1, column: 1)
  guard let root = YAMLValue.root(of: file, problems: context.problems) else {
    let empty = TemplateText.literal("", at: start)
    return AnnexTemplate(
      heading: empty, title: empty, reference: empty, page: readPage(nil), body: [],
      closing: empty)
  }
  let reader = MappingReader<AnnexKey>(root, for: TemplateFiles.names.annex)
  let allowed = Placeholder.ofTemplate
  return AnnexTemplate(
    heading: reader.template(.heading, filling: allowed) ?? .literal("Phụ lục", at: start),
    title: reader.requiredTemplate(.title, filling: allowed),
    reference: reader.requiredTemplate(.reference, filling: allowed),
    page: readPage(reader.value(.page)),
    body: context.content(reader.requiredList(.body), filling: allowed, rows: .block),
    closing: reader.template(.closing, filling: allowed) ?? .literal("./.", at: start))
}

/// The ranges are those of Nghị định 30/2020/NĐ-CP, Phụ lục I; millimetres and points.
private func readPage(_ value: YAMLValue?) -> PageSettings {
  let reader = value.map { MappingReader<PageKey>($0, for: "page") }
  return PageSettings(
    topMargin: reader?.length(.topMargin, in: 20...25),
    bottomMargin: reader?.length(.bottomMargin, in: 20...25),
    leftMargin: reader?.length(.leftMargin, in: 30...35),
    rightMargin: reader?.length(.rightMargin, in: 15...20),
    textSize: reader?.length(.textSize, in: 13...14),
    tableSize: reader?.length(.tableSize, in: 10...14),
    lineSpacing: reader?.length(.lineSpacing, in: 1...1.5))
}
