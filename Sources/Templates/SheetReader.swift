import Diagnostics

private enum SheetKey: String, CaseIterable {
  case issuer, title, subtitle, headline, body, list
}

private enum ListKey: String, CaseIterable {
  case title, subtitle
}

private enum HeadlineKey: String, CaseIterable {
  case value, label, note
}

/// Reads `sheet.yaml`.
func readSheet(of file: SourceFile, context: ContentReader) -> SheetTemplate {
  let empty = TemplateText.literal("", at: file.position(line: 1, column: 1))
  guard let root = YAMLValue.root(of: file, problems: context.problems) else {
    return SheetTemplate(
      issuer: empty, title: empty, subtitle: empty, headline: [], body: [],
      list: SheetListTemplate(title: empty, subtitle: empty))
  }
  let reader = MappingReader<SheetKey>(root, for: TemplateFiles.names.sheet)
  let allowed = Placeholder.ofAgency
  return SheetTemplate(
    issuer: reader.template(.issuer, filling: allowed) ?? empty,
    title: reader.requiredTemplate(.title, filling: allowed),
    subtitle: reader.template(.subtitle, filling: allowed) ?? empty,
    headline: reader.list(.headline).map { value in
      let reader = MappingReader<HeadlineKey>(value, for: "headline")
      return HeadlineTemplate(
        value: reader.requiredTemplate(.value, filling: allowed),
        label: reader.requiredTemplate(.label, filling: allowed),
        note: reader.template(.note, filling: allowed) ?? empty)
    },
    body: context.content(reader.requiredList(.body), filling: allowed, rows: .agency),
    list: readList(reader.value(.list), at: file.position(line: 1, column: 1)))
}

/// - Parameter position: Of words that the template leaves to us.
private func readList(_ value: YAMLValue?, at position: Position) -> SheetListTemplate {
  let reader = value.map { MappingReader<ListKey>($0, for: "list") }
  let allowed = Placeholder.ofTemplate + [.block, .count]
  return SheetListTemplate(
    title: reader?.template(.title, filling: allowed)
      ?? .literal("Danh sách phiếu kết quả", at: position),
    subtitle: reader?.template(.subtitle, filling: allowed)
      ?? TemplateText(
        segments: [
          .literal("Khối "), .place(.word(.block)), .literal(", năm "), .place(.word(.year)),
        ], position: position))
}
