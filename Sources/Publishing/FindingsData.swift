public import Diagnostics

extension Finding {
  /// The form is described in docs/results.md. Figures have a decimal point.
  func json(in language: Language) -> JSON {
    [
      "code": .string(rule.rawValue),
      "severity": .string(severity.rawValue),
      "table": place.table.isEmpty ? .null : .string(place.table),
      "block": .optional(place.block),
      "agency": .optional(place.agency),
      "indicator": .optional(place.indicator),
      "field": .string(place.field.rawValue),
      "printed": .optional(printed?.data),
      "expected": .optional(expected?.data),
      "cause": .optional(cause?.name),
      "message": .string(Problem.finding(self).wording(in: language).message),
      "position": [
        "file": .string(position.file),
        "line": .integer(position.line),
        "column": .integer(position.column),
      ],
    ]
  }
}

extension Project {
  /// The content of `findings.json`: what the audit of the printed figures found.
  ///
  /// - Parameter language: Of the messages.
  public func findingsJSON(in language: Language) -> String {
    let value: JSON = ["findings": .array(auditFindings.map { $0.json(in: language) })]
    return value.text
  }
}
