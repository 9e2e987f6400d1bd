public import Diagnostics

extension Finding {
  /// The form is described in docs/results.md. Figures have a decimal point.
  ///
  /// - Parameter folder: Left out of the path of the file.
  func json(in language: Language, below folder: String?) -> JSON {
    let prefix = folder.map { $0.isEmpty || $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    let file = position.file
    return [
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
        "file": .string(file.hasPrefix(prefix) ? String(file.dropFirst(prefix.count)) : file),
        "line": .integer(position.line),
        "column": .integer(position.column),
      ],
    ]
  }
}

extension Project {
  /// What the audit of the printed figures found, with files as the user named them.
  ///
  /// - Parameter language: Of the messages.
  public func findingsJSON(in language: Language) -> String {
    findingsJSON(in: language, below: nil)
  }

  /// The content of `findings.json`: files are named from the template folder on, so that the
  /// bytes do not depend on where it lies.
  func publishedFindings(in language: Language) -> String {
    findingsJSON(in: language, below: folder)
  }

  private func findingsJSON(in language: Language, below folder: String?) -> String {
    let findings = auditFindings.map { $0.json(in: language, below: folder) }
    let value: JSON = ["findings": .array(findings)]
    return value.text
  }
}
