public import Diagnostics

/// A text of a template, cut into words to print, places to fill and tags of emphasis.
///
/// `{{rank}}` is a place, `<b>` and `<i>` are tags; nothing else is special. What fills a place is
/// never read as a template again.
public struct TemplateText: Hashable, Sendable {
  public enum Segment: Hashable, Sendable {
    case literal(String)
    case place(Place)
    case begin(Emphasis)
    case end(Emphasis)
  }

  public enum Emphasis: String, CaseIterable, Hashable, Sendable {
    case bold = "b"
    case italic = "i"
  }

  public let segments: [Segment]
  public let position: Position

  public static func literal(_ text: String, at position: Position) -> TemplateText {
    TemplateText(segments: [.literal(text)], position: position)
  }

  public var places: [Place] {
    segments.compactMap { segment in
      if case .place(let place) = segment { place } else { nil }
    }
  }

  /// The words between the places.
  public var words: String {
    segments.map { segment in
      switch segment {
      case .literal(let text): text
      case .place(let place): "{{\(place.text)}}"
      case .begin, .end: ""
      }
    }.joined()
  }
}
