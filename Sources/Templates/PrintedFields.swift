public import Diagnostics

extension Template {
  /// The figures of the total that the template's tables print, and that the scores must
  /// therefore hold.
  public var printedFields: Set<ResultField> {
    let bodies = officialBodies + (sheet?.body ?? [])
    var fields: Set<ResultField> = []
    for case .table(let table) in bodies {
      fields.formUnion(table.columns.compactMap(\.field.resultField))
    }
    return fields
  }
}

extension ColumnTemplate.Field {
  fileprivate var resultField: ResultField? {
    switch self {
    case .number, .agency: nil
    case .maximum: .maximum
    case .applicableMaximum: .applicableMaximum
    case .selfAssessed: .selfAssessed
    case .points: .points
    case .rate: .rate
    case .rank: .rank
    }
  }
}
