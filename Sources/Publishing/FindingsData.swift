public import Diagnostics

extension Project {
  /// What the audit of the printed figures found, as `dti check --format json` prints it: files as
  /// the user names them.
  ///
  /// - Parameter language: Of the messages.
  public func findingsJSON(in language: Language) -> String {
    let value: JSON = ["findings": .array(auditFindings.map { $0.json(in: language) { $0 } })]
    return value.text
  }

  /// The content of `findings.json`: in Vietnamese, with files relative to the template folder, so
  /// that it is the same wherever the run is started.
  var publishedFindings: String {
    let prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    let value: JSON = [
      "findings": .array(
        auditFindings.map { finding in
          finding.json(in: .vietnamese) { path in
            path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
          }
        })
    ]
    return value.text
  }
}

extension Finding {
  /// The form is described in docs/results.md. Figures have a decimal point.
  fileprivate func json(in language: Language, file: (String) -> String) -> JSON {
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
        "file": .string(file(position.file)),
        "line": .integer(position.line),
        "column": .integer(position.column),
      ],
    ]
  }
}
