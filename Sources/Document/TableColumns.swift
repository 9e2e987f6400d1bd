import Templates

/// The columns of a table with their header: groups resolved, titles filled.
struct TableColumns<Content: Hashable & Sendable> {
  let contents: [Content]
  let alignments: [Table.Alignment]
  let header: [[Table.HeaderCell]]

  private struct Column {
    let title: String
    /// What the column shows and how it stands; `nil` for a group.
    let leaf: (content: Content, alignment: Table.Alignment)?
    let columns: [Column]

    var leaves: [(content: Content, alignment: Table.Alignment)] {
      leaf.map { [$0] } ?? columns.flatMap(\.leaves)
    }
    var depth: Int { leaf == nil ? 1 + (columns.map(\.depth).max() ?? 0) : 1 }
  }

  /// - Parameters:
  ///   - expand: What a column stands for.
  ///   - name: Fills the title of a column with the name of what it is about, which is also the
  ///     title where none is written.
  ///   - hidden: What is left out.
  init(
    _ templates: [ColumnTemplate<Content>], filling: Filling,
    expand: (Content) -> [Content] = { [$0] }, alignment: (Content) -> Table.Alignment,
    name: (Content) -> (place: Placeholder, name: String)? = { _ in nil },
    hidden: Set<Content> = []
  ) {
    func columns(_ template: ColumnTemplate<Content>) -> [Column] {
      switch template.body {
      case .group(let inner):
        let inner = inner.flatMap(columns)
        guard !inner.isEmpty else { return [] }
        return [
          Column(
            title: template.title.flatMap(filling.fill) ?? "", leaf: nil, columns: inner)
        ]
      case .content(let content):
        return expand(content).filter { !hidden.contains($0) }.map { content in
          let named = name(content)
          let own = named.map { filling.with([$0.place: .text($0.name)]) } ?? filling
          let title = template.title.map { own.fill($0) ?? "" } ?? named?.name ?? ""
          return Column(
            title: title,
            leaf: (content, template.alignment?.alignment ?? alignment(content)), columns: [])
        }
      }
    }
    let all = templates.flatMap(columns)
    let leaves = all.flatMap(\.leaves)
    contents = leaves.map(\.content)
    alignments = leaves.map(\.alignment)
    let depth = all.map(\.depth).max() ?? 1
    var rows = Array(repeating: [Table.HeaderCell](), count: depth)
    func place(_ column: Column, row: Int) {
      let span = column.leaves.count
      rows[row].append(
        Table.HeaderCell(
          column.title, columnSpan: span, rowSpan: column.leaf == nil ? 1 : depth - row))
      for inner in column.columns { place(inner, row: row + 1) }
    }
    for column in all { place(column, row: 0) }
    header = rows
  }
}

extension ColumnAlignment {
  fileprivate var alignment: Table.Alignment {
    switch self {
    case .left: .start
    case .center: .center
    case .decimal: .decimal
    }
  }
}
