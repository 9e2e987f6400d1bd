public import Scoring
public import Templates

extension Document {
  /// The list of a block's agencies that opens the file with all their sheets.
  ///
  /// Its columns are those the block has figures for; every row leads to a sheet.
  ///
  /// - Parameters:
  ///   - places: Of the agencies in the block's table, from 0; a long list comes in several parts,
  ///     and the first has the titles.
  ///   - destination: What links call the sheet at a place.
  /// - Returns: `nil` when the template has no sheets.
  public static func sheetList(
    of block: BlockResults, places: Range<Int>, template: Template, facts: Facts,
    destination: (Int) -> String
  ) -> Document? {
    guard let sheet = template.sheet else { return nil }
    let filling = Filling(template: template, facts: facts, subject: nil).with([
      .block: .text(block.block.name), .count: .count(block.agencies.count),
    ])
    let texts = [
      (Paragraph.Role.issuer, sheet.issuer), (.sheetTitle, sheet.list.title),
      (.sheetSubtitle, sheet.list.subtitle),
    ].compactMap { role, text -> Paragraph? in
      // What needs an agency is left out.
      guard let filled = filling.fill(text), !filled.isEmpty else { return nil }
      return Paragraph(role, filled)
    }
    let note = block.isIllustrative ? [Block.paragraph(Paragraph(.note, illustrativeWords))] : []
    let title = texts.filter { $0.role != .issuer }.map(\.text).joined(separator: " – ")
    let table = listTable(
      of: block, places: places, template: template, destination: destination)
    return Document(
      title: title, kind: .sheet,
      blocks: (places.lowerBound == 0 ? texts.map(Block.paragraph) + note : []) + [.table(table)])
  }

  private static func listTable(
    of block: BlockResults, places: Range<Int>, template: Template, destination: (Int) -> String
  ) -> Table {
    let columns = ListColumn.allCases.filter { column in
      block.agencies.contains { column.text(of: $0, at: 0, in: block, template: template) != nil }
    }
    let rows = places.map { place in
      Table.Row(
        .body,
        columns.map { column in
          column.text(of: block.agencies[place], at: place, in: block, template: template)
            .map { Table.Cell($0) } ?? .absent
        }, link: destination(place))
    }
    return Table(
      columns: columns.map(\.alignment), header: [columns.map { Table.HeaderCell($0.title) }],
      rows: rows)
  }
}

private enum ListColumn: CaseIterable {
  case number, agency, points, rate, rank, level

  var title: String {
    switch self {
    case .number: "TT"
    case .agency: "Cơ quan, đơn vị"
    case .points: "Điểm"
    case .rate: "Tỷ lệ hoàn thành (%)"
    case .rank: "Xếp hạng"
    case .level: "Mức độ"
    }
  }

  var alignment: Table.Alignment {
    switch self {
    case .agency, .level: .start
    case .number, .rank: .center
    case .points, .rate: .decimal
    }
  }

  /// `nil` where the agency has no such figure.
  func text(
    of agency: AgencyResult, at place: Int, in block: BlockResults, template: Template
  ) -> String? {
    let formats = template.formats
    return switch self {
    case .number: String(place + 1)
    case .agency: agency.agency.name
    case .points: agency.points.map(formats["points"].text(_:))
    case .rate: agency.rate.map(formats["rate"].text(percent:))
    case .rank: agency.rank.map { String($0) }
    case .level: agency.level.flatMap { block.block.method.levels?.levels[$0].name }
    }
  }
}
