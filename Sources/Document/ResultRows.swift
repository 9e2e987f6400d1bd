import Scoring
import Templates

/// The rows of a table of one agency's results.
struct ResultRows {
  private let template: ResultTable
  private let columns: [ColumnTemplate<ResultColumn>]
  private let subject: Filling.Subject
  private let filling: Filling

  /// What a row is about.
  private struct Entry {
    var kind = Table.Row.Kind.body
    let number: String
    let result: IndicatorResult
    var parent: Indicator?
    /// Of an exclusion.
    var excluded: (points: FixedDecimal, reason: String, source: String)?

    var isUnreduced: Bool {
      guard let maximum = result.maximum, let applicable = result.applicableMaximum else {
        return result.maximum == nil && result.applicableMaximum == nil
      }
      return maximum.isEqual(to: applicable)
    }
  }

  init(
    _ template: ResultTable, columns: [ColumnTemplate<ResultColumn>], of subject: Filling.Subject,
    filling: Filling
  ) {
    self.template = template
    self.columns = columns
    self.subject = subject
    self.filling = filling
  }

  /// - Returns: `nil` where there is nothing to show.
  func table(caption: TableTemplate, filling: Filling) -> Table? {
    let entries = entries
    guard !entries.isEmpty, subject.result.isReported else { return nil }
    let all = Set(columns.flatMap(\.contents))
    var hidden = all.filter { column in
      entries.allSatisfy { cell(column, of: $0).isAbsent }
    }
    if all.contains(where: { $0.isField(.applicableMaximum) }), entries.allSatisfy(\.isUnreduced) {
      // All of it applies: the same figures need not stand there twice.
      hidden.formUnion(all.filter { $0.isField(.maximum) })
    }
    let shown = TableColumns(columns, filling: filling, alignment: \.alignment, hidden: hidden)
    var rows = entries.map { entry in
      Table.Row(entry.kind, shown.contents.map { cell($0, of: entry) })
    }
    if let title = template.totalTitle.flatMap(filling.fill) {
      let total = Entry(number: "", result: subject.result.total)
      rows.append(
        shown.total(title) { column in
          guard case .field(let field, _) = column, field != .number, field != .indicator else {
            return nil
          }
          let cell = cell(column, of: total)
          return cell.isAbsent ? Table.Cell("") : cell
        })
    }
    return shown.table(rows: rows, caption: caption, filling: filling)
  }

  // MARK: Rows

  private var entries: [Entry] {
    switch template.rows {
    case .indicators: indicators
    // Of main indicators alone, the table of indicators tells it already.
    case .losses where !hasCriteria: []
    case .losses:
      subject.result.losses.prefix(template.limit ?? .max).enumerated().map { index, loss in
        Entry(number: String(index + 1), result: loss.result, parent: loss.parent)
      }
    case .exclusions: exclusions
    }
  }

  /// Whether anything is known below the main indicators.
  private var hasCriteria: Bool {
    subject.result.indicators(of: subject.block.block).contains { main in
      main.children.contains(where: \.isGiven)
    }
  }

  /// Down to the depth asked for, groups in bold; nothing where none is known.
  private var indicators: [Entry] {
    let depth = template.depth ?? subject.block.block.mainDepth
    var next = 1
    func entries(of nodes: [IndicatorResult], depth left: Int) -> [Entry] {
      let shown = nodes.filter { $0.indicator.kind != .information && ($0.isGiven || $0.isScored) }
      let hasGroups = left > 1 && shown.contains { !$0.children.isEmpty }
      return shown.enumerated().flatMap { index, node -> [Entry] in
        guard hasGroups else {
          defer { next += 1 }
          return [Entry(number: String(next), result: node)]
        }
        let number = left == depth ? romanNumeral(index + 1) : ""
        return [Entry(kind: .section, number: number, result: node)]
          + entries(of: node.children, depth: left - 1)
      }
    }
    let nodes = subject.result.total.children
    guard nodes.contains(where: \.isGiven) else { return [] }
    return entries(of: nodes, depth: depth)
  }

  /// With a reason, then what has none: indicators that do not apply.
  private var exclusions: [Entry] {
    let total = subject.result.total
    var rows: [(result: IndicatorResult, points: FixedDecimal, reason: String, source: String)] = []
    for exclusion in subject.result.scores.exclusions {
      guard let node = total.descendant(exclusion.indicator) else { continue }
      rows.append((node, exclusion.points.decimal, exclusion.reason, exclusion.source))
    }
    func addInapplicable(below node: IndicatorResult) {
      for child in node.children {
        if child.origin == .notApplicable, let maximum = child.maximum, child.isScored,
          !rows.contains(where: { $0.result.indicator.id == child.indicator.id })
        {
          rows.append((child, maximum, "", ""))
        } else {
          addInapplicable(below: child)
        }
      }
    }
    addInapplicable(below: total)
    return rows.enumerated().map { index, row in
      Entry(
        number: String(index + 1), result: row.result,
        excluded: (row.points, row.reason, row.source))
    }
  }

  // MARK: Cells

  private func cell(_ column: ResultColumn, of entry: Entry) -> Table.Cell {
    guard case .field(let field, let format) = column else { return .absent }
    let result = entry.result
    switch field {
    case .number: return Table.Cell(entry.number)
    case .indicator: return Table.Cell(result.indicator.name)
    case .parent: return words(entry.parent?.name)
    case .reason: return words(entry.excluded?.reason)
    case .source: return words(entry.excluded?.source)
    case .reported: return words(wording(of: result).report(result))
    case .rule: return words(wording(of: result).rule(of: result.indicator))
    case .maximum: return points(result.maximum, format)
    case .applicableMaximum: return points(result.applicableMaximum, format)
    case .selfAssessed: return points(result.selfAssessed, format)
    case .points: return points(entry.excluded?.points ?? result.points, format)
    case .lost: return points(lost(of: result), format)
    case .rate: return figure(result.rate.map(format.text(percent:)))
    case .mean: return figure(standing(of: result)?.meanPoints.map { format.text($0) })
    case .meanRate: return figure(standing(of: result)?.meanRate.map(format.text(percent:)))
    case .rank: return figure(rank(of: result).map { format.text($0) })
    case .rankOfCount:
      guard let rank = rank(of: result), let count = rankedCount(of: result) else {
        return .absent
      }
      return Table.Cell("\(format.text(rank))/\(count)")
    }
  }

  /// What does not apply has no other figure; what was not handed in has lost all.
  private func lost(of result: IndicatorResult) -> FixedDecimal? {
    if let lost = result.lostPoints { return lost }
    if template.rows == .losses { return result.applicableMaximum }
    guard result.points != nil, result.isScored, result.applicableMaximum != nil else {
      return nil
    }
    return FixedDecimal(significand: 0, places: 0)
  }

  /// Of the total it is the agency's own, by the method; of the others that of their rates.
  private func rank(of result: IndicatorResult) -> Int? {
    if result.indicator.id == AgencyBlock.totalID { return subject.result.rank }
    return standing(of: result) == nil ? nil : result.rank
  }

  private func rankedCount(of result: IndicatorResult) -> Int? {
    result.indicator.id == AgencyBlock.totalID
      ? subject.block.lastPlace : standing(of: result)?.lastPlace
  }

  private func standing(of result: IndicatorResult) -> BlockStandings.IndicatorStanding? {
    subject.standings?[result.indicator.id]
  }

  private func wording(of result: IndicatorResult) -> RuleWording {
    RuleWording(result, best: subject.standings?.best(of: result.indicator.id))
  }

  private func words(_ text: String?) -> Table.Cell { Table.Cell(text ?? "") }

  private func figure(_ text: String?) -> Table.Cell { text.map { Table.Cell($0) } ?? .absent }

  private func points(_ points: FixedDecimal?, _ format: NumberFormat) -> Table.Cell {
    figure(points.map { format.text($0) })
  }
}

extension IndicatorResult {
  fileprivate var isScored: Bool { indicator.kind == .scored }
}

extension ResultColumn {
  fileprivate func isField(_ field: Field) -> Bool {
    if case .field(field, _) = self { true } else { false }
  }

  fileprivate var alignment: Table.Alignment {
    guard case .field(let field, _) = self else { return .start }
    return switch field {
    case .number, .rank, .rankOfCount: .center
    case .indicator, .parent, .reported, .rule, .reason, .source: .start
    case .maximum, .applicableMaximum, .selfAssessed, .points, .rate, .mean, .meanRate, .lost:
      .decimal
    }
  }
}
