import Templates

extension TableTemplate {
  /// Caption, legend and the titles of columns and rows.
  var texts: [TemplateText] {
    let inner: [TemplateText?]
    switch kind {
    case .agencies(let table, let columns):
      inner =
        columns.titles + [table.levelTitle, table.othersTitle] + table.summary.map(\.title)
        + [table.marks?.legend]
    case .levels(let table, let columns): inner = columns.titles + table.summary.map(\.title)
    case .blocks(let table, let columns): inner = columns.titles + table.summary.map(\.title)
    case .indicators(let table, let columns):
      inner = columns.titles + [table.groupTitle, table.groupTotals?.title]
    case .results(let table, let columns): inner = columns.titles + [table.totalTitle]
    }
    return [caption].compactMap { $0 } + inner.compactMap { $0 }
  }
}

extension [TableTemplate] {
  /// The texts of all, each once: tables made from one template share them.
  var uniqueTexts: [TemplateText] {
    var seen: Set<TemplateText> = []
    return flatMap(\.texts).filter { seen.insert($0).inserted }
  }
}

private protocol TitledColumn {
  /// Of it and of the columns below it.
  var titles: [TemplateText?] { get }
}

extension ColumnTemplate: TitledColumn {
  fileprivate var titles: [TemplateText?] {
    if case .group(let columns) = body { [title] + columns.titles } else { [title] }
  }
}

extension Array where Element: TitledColumn {
  fileprivate var titles: [TemplateText?] { flatMap(\.titles) }
}
