public import Diagnostics

extension Template {
  /// The figures of the total that the template's tables print, and that the scores must
  /// therefore hold.
  public var printedFields: Set<ResultField> {
    let bodies = officialBodies + (sheet?.body ?? [])
    var fields: Set<ResultField> = []
    for content in bodies {
      guard case .table(let table) = content, case .agencies(let agencies, let columns) = table.kind
      else { continue }
      for column in columns.flatMap(\.contents) {
        switch column {
        case .field(let field, _, _):
          if agencies.indicator == nil, let field = field.resultField { fields.insert(field) }
        case .text(let text): fields.formUnion(text.resultFields)
        case .indicator, .indicators: break
        }
      }
    }
    return fields
  }
}

extension AgencyColumn.Field {
  fileprivate var resultField: ResultField? {
    switch self {
    case .number, .agency, .level, .previousRank, .change: nil
    case .maximum: .maximum
    case .applicableMaximum: .applicableMaximum
    case .selfAssessed: .selfAssessed
    case .points: .points
    case .rate: .rate
    case .rank: .rank
    }
  }
}

extension TemplateText {
  /// The figures of the total that the text prints of an agency.
  fileprivate var resultFields: [ResultField] {
    places.compactMap { place in
      guard case .word(let placeholder) = place.source else { return nil }
      return AgencyColumn.Field(rawValue: placeholder.rawValue)?.resultField
    }
  }
}
