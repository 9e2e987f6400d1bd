import Diagnostics
import Scoring

private enum PressKey: String, CaseIterable {
  case sizes, color, source, graphics, article
}

private enum GraphicKey: String, CaseIterable {
  case id, kind, blocks, blocksTogether, highlight, value, format, title, subtitle, source
  case meanName, caption, description
}

private enum ArticleKey: String, CaseIterable {
  case title, body
}

/// Reads `press.yaml`.
///
/// - Parameter defaults: What the article says where the file has none.
func readPress(
  of file: SourceFile, defaults: SourceFile, context: ContentReader
) -> PressTemplate? {
  let problems = context.problems
  guard let root = YAMLValue.root(of: file, problems: problems) else { return nil }
  let reader = MappingReader<PressKey>(root, for: TemplateFiles.names.press)
  let source = reader.template(.source, filling: Placeholder.ofTemplate)
  var graphics = reader.value(.graphics).map { _ in
    reader.requiredList(.graphics).compactMap {
      readGraphic($0, source: source, context: context)
    }
  }
  graphics?.reportRepeatedIDs(to: problems)
  if graphics == nil {
    graphics = PressGraphic.Kind.ofEveryPack.map {
      PressGraphic($0, of: context.assessment, source: source, at: root.position)
    }
  }
  let color = reader.value(.color)
  let usual = YAMLValue.root(of: defaults, problems: problems)
  return PressTemplate(
    sizes: readSizes(reader.value(.sizes), at: root.position), graphics: graphics ?? [],
    article: readArticle(reader.value(.article), usual: usual, at: root.position, context: context),
    color: readColor(color), colorPosition: color?.position ?? root.position)
}

private func readArticle(
  _ value: YAMLValue?, usual: YAMLValue?, at position: Position, context: ContentReader
) -> ArticleTemplate {
  let allowed = Placeholder.ofTemplate
  let reader = value.map { MappingReader<ArticleKey>($0, for: "article") }
  let defaults = usual.map { MappingReader<ArticleKey>($0, for: "article") }
  let body = reader?.value(.body) == nil ? defaults?.list(.body) : reader?.requiredList(.body)
  return ArticleTemplate(
    title: reader?.template(.title, filling: allowed) ?? defaults?.template(
      .title, filling: allowed)
      ?? .literal("", at: position),
    body: context.content(body ?? [], filling: allowed, rows: .block),
    isUsual: reader?.value(.body) == nil)
}

private func readSizes(_ value: YAMLValue?, at position: Position) -> [PictureSize] {
  guard let value else { return PictureSize.presets.compactMap { PictureSize($0, at: position) } }
  var sizes: [PictureSize] = []
  for element in value.list(for: "sizes") {
    guard let text = element.text(for: "sizes") else { continue }
    guard let size = PictureSize(text, at: element.position) else {
      value.problems.error(
        .valueNotAllowed(
          key: "sizes", value: text,
          allowed: PictureSize.presets + ["WIDTHxHEIGHT", "WIDTHxHEIGHTmm", "85mm", "a4@600"],
          suggestion: nil),
        at: element.position)
      continue
    }
    if let first = sizes.first(where: { $0.name == size.name }) {
      value.problems.error(.duplicateID(size.name, first: first.position), at: element.position)
      continue
    }
    if let problem = size.tooLarge { value.problems.error(problem, at: element.position) }
    sizes.append(size)
  }
  if value.elements?.isEmpty ?? false {
    value.problems.error(.wrongType(key: "sizes", expected: .list), at: value.position)
  }
  return sizes
}

private func readGraphic(
  _ value: YAMLValue, source: TemplateText?, context: ContentReader
) -> PressGraphic? {
  let reader = MappingReader<GraphicKey>(value, for: "graphics")
  _ = reader.required(.kind)
  let kind = reader.choice(.kind, of: PressGraphic.Kind.self)
  let isTogether = reader.boolean(.blocksTogether) ?? false
  let named = reader.value(.blocks).map { list in
    list.list(for: "blocks").compactMap {
      context.reference($0, kind: .block, among: context.blocks, key: "blocks")
    }
  }
  let known = context.assessment.blocks.flatMap { $0.agencies.map(\.id) }
  let highlight = context.reference(
    reader.value(.highlight), kind: .agency, among: known, key: "highlight")
  let allowed = Placeholder.ofTemplate + (isTogether ? [] : Placeholder.ofPressBlock)
  let format = reader.value(.format).map { context.format($0, default: "points") }
  guard let kind else { return nil }
  let blocks =
    named.map { named in context.blocks.filter(named.contains) }
    ?? kind.blocks(of: context.assessment)
  if isTogether, !kind.canShowTogether(blocks, of: context.assessment),
    let place = reader.value(.blocksTogether)
  {
    context.problems.error(
      .valueNotAllowed(
        key: "blocksTogether", value: "true", allowed: ["false"], suggestion: nil),
      at: place.position)
  }
  return PressGraphic(
    id: reader.value(.id) == nil ? kind.id : reader.requiredID(.id), kind: kind, blocks: blocks,
    isTogether: isTogether, highlight: highlight,
    value: reader.choice(.value, of: PressGraphic.Value.self), format: format,
    title: reader.template(.title, filling: allowed),
    subtitle: reader.template(.subtitle, filling: allowed),
    source: reader.template(.source, filling: allowed) ?? source,
    meanName: reader.template(.meanName, filling: allowed),
    caption: reader.template(.caption, filling: allowed),
    description: reader.template(.description, filling: allowed), isUsual: false,
    position: value.position)
}

extension Placeholder {
  /// What means something in the texts of a picture of one block.
  static let ofPressBlock: [Placeholder] = [.block, .count, .mean, .highest, .lowest]
}

extension [PressGraphic] {
  fileprivate func reportRepeatedIDs(to problems: ProblemList) {
    for (index, graphic) in enumerated() {
      guard let first = prefix(index).first(where: { $0.id == graphic.id }) else { continue }
      problems.error(.duplicateID(graphic.id, first: first.position), at: graphic.position)
    }
  }
}

extension PictureSize {
  fileprivate var tooLarge: Problem? {
    let megapixels = (pixelWidth * pixelHeight + 999_999) / 1_000_000
    return megapixels > mostMegapixels
      ? .pictureTooLarge(megapixels: megapixels, limit: mostMegapixels) : nil
  }
}
