/// What a group of commands means to a reader who cannot see it.
///
/// SVG's `<title>` and `<desc>`, and the structure that tests check, come from roles.
public enum Role: Hashable, Sendable {
  case heading(level: Int)
  case paragraph
  /// A paragraph that starts with a mark or a number.
  case listItem
  case table
  case row
  case headerCell
  case cell
  case caption
  /// A chart: its title, and what it shows in words.
  case figure(title: String, description: String)
  /// Page numbers, rules, repeated table headers: not part of the content.
  case artefact
  /// Leads to the page with this ``Page/destination``.
  case link(to: String)
}
