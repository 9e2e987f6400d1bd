import Diagnostics
import Scoring

private enum RootKey: String, CaseIterable {
  case agency
}

private enum ChartKey: String, CaseIterable {
  case id, kind, width, height, pngScale, textSize, color, title, subtitle, maximumName, seriesName
  case mean, order, values, source, description
}

private enum MeanKey: String, CaseIterable {
  case name, color
}

private enum ValuesKey: String, CaseIterable {
  case place, columns, format
}

/// Reads `charts.yaml`.
func readCharts(
  of file: SourceFile, formats: NumberFormats, problems: ProblemList
) -> [ChartTemplate] {
  guard let root = YAMLValue.root(of: file, problems: problems) else { return [] }
  let reader = MappingReader<RootKey>(root, for: TemplateFiles.names.charts)
  let values = reader.requiredList(.agency)
  let charts = values.map { readChart($0, formats: formats, problems: problems) }
  var seen: [String: Position] = [:]
  for (chart, value) in zip(charts, values) where !chart.id.isEmpty {
    if let first = seen[chart.id] {
      problems.error(.duplicateID(chart.id, first: first), at: value.position)
    } else {
      seen[chart.id] = value.position
    }
  }
  return charts
}

/// A picture of this many million pixels takes 256 MB to draw.
let mostMegapixels = 64

private func readChart(
  _ value: YAMLValue, formats: NumberFormats, problems: ProblemList
) -> ChartTemplate {
  let reader = MappingReader<ChartKey>(value, for: "agency")
  let allowed = Placeholder.ofAgency
  let id = reader.requiredID(.id)
  _ = reader.required(.kind)
  let listed = reader.value(.values).map { MappingReader<ValuesKey>($0, for: "values") }
  let formatReader = ContentReader(
    assessment: Assessment(province: "", year: 0, blocks: []), charts: [], formats: formats,
    problems: problems)
  let width = reader.integer(.width, in: 200...4000) ?? 800
  let height = reader.integer(.height, in: 200...4000) ?? 800
  let pngScale = reader.integer(.pngScale, in: 1...4) ?? 2
  let megapixels = (width * height * pngScale * pngScale + 999_999) / 1_000_000
  if megapixels > mostMegapixels {
    problems.error(
      .pictureTooLarge(megapixels: megapixels, limit: mostMegapixels),
      at: reader.value(.pngScale)?.position ?? reader.position)
  }
  return ChartTemplate(
    id: id, kind: reader.choice(.kind, of: ChartTemplate.Kind.self) ?? .radar, width: width,
    height: height, pngScale: pngScale,
    textSize: reader.length(.textSize, in: 7...48) ?? 17, color: readColor(reader.value(.color)),
    title: reader.requiredTemplate(.title, filling: allowed),
    subtitle: reader.template(.subtitle, filling: allowed),
    maximumName: reader.requiredTemplate(.maximumName, filling: allowed),
    seriesName: reader.requiredTemplate(.seriesName, filling: allowed),
    mean: reader.value(.mean).map { value in
      let reader = MappingReader<MeanKey>(value, for: "mean")
      return ChartMeanTemplate(
        name: reader.requiredTemplate(.name, filling: allowed),
        color: readColor(reader.value(.color)), position: value.position)
    }, order: reader.choice(.order, of: ChartTemplate.Order.self) ?? .set,
    valuePlace: listed?.choice(.place, of: ChartTemplate.ValuePlace.self) ?? .none,
    valueColumns: listed?.integer(.columns, in: 1...4) ?? 2,
    valueFormat: formatReader.format(listed?.value(.format), default: "indicatorRate"),
    source: reader.template(.source, filling: allowed),
    description: reader.template(.description, filling: allowed)
      ?? defaultDescription(at: value.position), position: value.position)
}

/// “Sở Công Thương, năm 2022. Tỷ lệ hoàn thành theo chỉ số chính: Nhận thức số 83,33%; …”
private func defaultDescription(at position: Position) -> TemplateText {
  TemplateText(
    segments: [
      .place(.word(.agency)), .literal(", năm "), .place(.word(.year)),
      .literal(". Tỷ lệ hoàn thành theo chỉ số chính: "), .place(.word(.values)), .literal("."),
    ], position: position)
}

func readColor(_ value: YAMLValue?) -> String? {
  guard let value, let text = value.text(for: "color") else { return nil }
  let digits = text.dropFirst()
  guard text.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit) else {
    value.problems.error(.wrongType(key: "color", expected: .colour), at: value.position)
    return nil
  }
  return text.lowercased()
}
