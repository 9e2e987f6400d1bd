/// A place of a text: what fills it, and how that is printed.
public struct Place: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    case word(Placeholder)
    case fact(Fact)
  }

  /// How it is printed, where the text says so; suits the ``PlaceKind`` of the source.
  public enum Format: Hashable, Sendable {
    case number(NumberFormat)
    case letters(LetterCase)
    case list(ListStyle)
  }

  public let source: Source
  public let format: Format?
  /// As written between the braces.
  public let text: String

  /// A place without a format of its own.
  public static func word(_ placeholder: Placeholder) -> Place {
    Place(source: .word(placeholder), format: nil, text: placeholder.rawValue)
  }
}

public enum LetterCase: String, CaseIterable, Hashable, Sendable {
  case lower, upper
  /// The first letter is a capital.
  case first
}

public enum ListStyle: String, CaseIterable, Hashable, Sendable {
  /// “A, B và C”.
  case and
  /// “A, B, C”.
  case commas
  /// “A; B; C”.
  case semicolons
  /// “UBND các huyện: A, B và UBND thành phố C”.
  case grouped
}
