public import Diagnostics

/// A text of a template, cut into words to print and places to fill.
///
/// `{{rank}}` is a place; nothing else is special. What fills a place is never read as a
/// template again.
public struct TemplateText: Hashable, Sendable {
  public enum Segment: Hashable, Sendable {
    case literal(String)
    case placeholder(Placeholder)
  }

  public let segments: [Segment]
  public let position: Position

  public static func literal(_ text: String, at position: Position) -> TemplateText {
    TemplateText(segments: [.literal(text)], position: position)
  }
}

/// What a text can be filled with.
public enum Placeholder: String, CaseIterable, Hashable, Sendable {
  // Of the whole template.
  case province, year
  case decisionNumber = "decision.number"
  case decisionDate = "decision.date"
  case decisionIssuer = "decision.issuer"

  // Of one agency.
  case agency
  /// Name of its block.
  case block
  /// Agencies in its block.
  case count
  case rank
  /// “thứ nhất”, “thứ 2”.
  case rankInWords
  case points, maximum, applicableMaximum, selfAssessed, rate
  /// The main indicators with the highest rate, in the order of the set.
  case strongest
  case strongestRate
  /// The main indicators with the lowest rate; nothing when all are equal.
  case weakest
  case weakestRate
  /// Every main indicator with its rate: “Nhận thức số 83,33%; Thể chế số 100%”.
  case values
  /// Who stands one rank above, its rate, and how many percentage points it is ahead.
  case agencyAhead, rateAhead, gapAhead
  /// Who stands one rank below, its rate, and how many percentage points it is behind.
  case agencyBehind, rateBehind, gapBehind
  /// The level's name.
  case level

  // Of a part of a table; only there.
  /// Of a table among several, from 1; of a group of rows, its letter; of a footnote, its mark.
  case index, letter, mark
  /// The indicator that a table or a column is about.
  case indicator
  /// The agencies that have a mark, and why something does not apply to them.
  case agencies, reasons

  /// Placeholders that mean something without an agency.
  public static let ofTemplate: [Placeholder] = [
    .province, .year, .decisionNumber, .decisionDate, .decisionIssuer,
  ]
  /// Placeholders that mean something only in a part of a table.
  public static let ofTableParts: [Placeholder] = [
    .index, .letter, .mark, .indicator, .agencies, .reasons,
  ]
  /// Placeholders that mean something for an agency.
  public static let ofAgency = allCases.filter { !ofTableParts.contains($0) }
}

extension TemplateText {
  /// Cuts `source` at its places.
  ///
  /// - Parameter allowed: What means something where the text stands.
  /// - Returns: The text, and an error for every unknown place; unknown places stay as written.
  static func parse(
    _ source: String, at position: Position, allowed: [Placeholder]
  ) -> (text: TemplateText, problems: Diagnostics) {
    var segments: [Segment] = []
    var problems = Diagnostics()
    var rest = source[...]
    while let open = rest.firstRange(of: "{{") {
      let before = String(rest[..<open.lowerBound])
      if !before.isEmpty { segments.append(.literal(before)) }
      let inside = rest[open.upperBound...]
      guard let close = inside.firstRange(of: "}}") else {
        problems.add(.error(.unclosedPlaceholder(String(inside.prefix(20))), at: position))
        return (TemplateText(segments: segments, position: position), problems)
      }
      let name = inside[..<close.lowerBound].split(separator: " ").joined(separator: " ")
      if let placeholder = allowed.first(where: { $0.rawValue == name }) {
        segments.append(.placeholder(placeholder))
      } else {
        let known = allowed.map(\.rawValue)
        problems.add(
          .error(
            .unknownPlaceholder(
              name, suggestion: suggestion(for: name, among: known), known: known),
            at: position))
      }
      rest = inside[close.upperBound...]
    }
    if !rest.isEmpty { segments.append(.literal(String(rest))) }
    return (TemplateText(segments: segments, position: position), problems)
  }
}
