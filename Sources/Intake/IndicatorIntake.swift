import Diagnostics
import Scoring

/// The columns of an indicator scores file: points with a maximum, or a rate.
enum IndicatorColumn: String, NamedColumn {
  case agency, indicator, points, applicableMaximum, rate

  var titles: [String] {
    switch self {
    case .agency: ScoreColumn.agency.titles
    case .indicator: ["Chỉ số", "Chỉ số chính", "Tiêu chí"]
    case .points: ["Điểm", "Điểm Hội đồng đánh giá"]
    case .applicableMaximum: ["Điểm tối đa", "Điểm tối đa sau khi xác định lại"]
    case .rate: ["Tỷ lệ hoàn thành (%)", "Tỷ lệ"]
    }
  }

  var isRequired: Bool { self == .agency || self == .indicator }
}

/// The scores per agency and indicator of one file.
struct IndicatorTable {
  private var values: [AgencyDirectory.Place: [String: IndicatorScore]] = [:]

  init() {}

  init(
    _ file: SourceFile, decimalMark: Character, assessment: Assessment, directory: AgencyDirectory,
    remarks: inout Diagnostics
  ) throws(Diagnostics) {
    let table = try CSVTable(file)
    let columns = try ColumnMap<IndicatorColumn>(table, remarks: &remarks)
    if !columns.has(.rate), !columns.has(.points) {
      throw .error(
        .missingColumn(IndicatorColumn.rate.title, found: table.heading.map(\.text)),
        at: file.position(line: 1, column: 1))
    }
    var reader = NumberReader(decimalMark: decimalMark, file: file)
    var problems = Diagnostics()
    var first: [AgencyDirectory.Place: [String: Position]] = [:]

    for row in table.rows {
      guard let name = columns.field(.agency, of: row),
        let indicatorName = columns.field(.indicator, of: row)
      else {
        for column in [IndicatorColumn.agency, .indicator]
        where columns.field(column, of: row) == nil {
          reader.report(
            .valueMissing(column: column.title), at: columns.position(column, of: row, in: table))
        }
        continue
      }
      let place: AgencyDirectory.Place
      do throws(Diagnostics) {
        place = try directory.place(of: name.text, at: table.position(of: name))
      } catch {
        problems.add(contentsOf: error)
        continue
      }
      let set = assessment.blocks[place.block].indicators
      let position = table.position(of: indicatorName)
      guard let indicator = set.first(where: { $0.isCalled(indicatorName.text) }) else {
        reader.report(
          .unknownIndicator(
            name: indicatorName.text,
            suggestion: suggestion(for: indicatorName.text, among: set.map(\.name))),
          at: position)
        continue
      }
      if let earlier = first[place, default: [:]].updateValue(position, forKey: indicator.id) {
        reader.report(
          .duplicateIndicatorScore(
            agency: name.text, indicator: indicator.name, first: earlier), at: position)
        continue
      }
      if let value = Self.value(
        of: row, indicator: indicator, agency: name.text, columns: columns, table: table,
        reader: &reader)
      {
        values[place, default: [:]][indicator.id] = IndicatorScore(
          indicator: indicator, value: value)
      }
    }
    problems.add(contentsOf: reader.problems)
    let ordered = Diagnostics(problems.inReadingOrder)
    try ordered.throwIfErrors()
    remarks.add(contentsOf: ordered)
  }

  /// The scores of one agency in the order of its indicator set.
  func scores(of place: AgencyDirectory.Place, in block: AgencyBlock) -> [IndicatorScore] {
    guard let given = values[place] else { return [] }
    return block.indicators.compactMap { given[$0.id] }
  }

  /// A rate, or points with a maximum, or `-` for what does not apply.
  private static func value(
    of row: [CSVTable.Field], indicator: Indicator, agency: String,
    columns: ColumnMap<IndicatorColumn>, table: CSVTable, reader: inout NumberReader
  ) -> IndicatorScore.Value? {
    if let field = columns.field(.rate, of: row) {
      if field.text == "-" { return .notApplicable }
      guard let rate = reader.entry(field, column: IndicatorColumn.rate.title) else { return nil }
      guard Ratio(percent: rate.decimal) <= Ratio(1, over: 1) else {
        reader.report(
          .rateAbove100(text: field.text, indicator: indicator.name, agency: agency),
          at: rate.position)
        return nil
      }
      return .rate(rate)
    }
    let column: IndicatorColumn = columns.has(.points) ? .points : .rate
    guard let field = columns.field(.points, of: row) else {
      reader.report(
        .valueMissing(column: column.title), at: columns.position(column, of: row, in: table))
      return nil
    }
    if field.text == "-" { return .notApplicable }
    guard let points = reader.entry(field, column: IndicatorColumn.points.title) else { return nil }
    var maximum = indicator.maximum
    if let field = columns.field(.applicableMaximum, of: row) {
      let title = IndicatorColumn.applicableMaximum.title
      guard let entry = reader.entry(field, column: title) else { return nil }
      if entry.points <= .zero {
        reader.report(.maximumNotPositive(text: field.text, column: title), at: entry.position)
        return nil
      }
      maximum = entry.points
    }
    guard let maximum else {
      reader.report(
        .valueMissing(column: IndicatorColumn.applicableMaximum.title),
        at: columns.position(.applicableMaximum, of: row, in: table))
      return nil
    }
    if points.points > maximum {
      reader.report(
        .pointsAboveMaximum(
          points: field.text, maximum: maximum.decimal.text(mark: reader.decimalMark),
          agency: "\(agency), \(indicator.name)"),
        at: points.position)
      return nil
    }
    return .points(points, applicableMaximum: maximum)
  }
}

extension Indicator {
  fileprivate func isCalled(_ text: String) -> Bool {
    comparable(name) == comparable(text) || comparable(id) == comparable(text)
  }
}
