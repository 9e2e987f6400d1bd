/// A page or a picture with every position final.
public struct Page: Hashable, Sendable {
  public let size: Size
  /// Origin at the top left corner, in points.
  public let commands: [DrawCommand]
  /// What links and bookmarks call this page, in ASCII letters, digits and hyphens, unlike any
  /// other page of a file; `nil` where none leads here.
  public let destination: String?

  public init(size: Size, commands: [DrawCommand], destination: String? = nil) {
    self.size = size
    self.commands = commands
    self.destination = destination
  }
}

extension Page {
  /// Every line of text with its place on the page, in drawing order.
  public var texts: [TextMark] {
    commands.flatMap { Self.texts(in: $0, offset: Point(x: 0, y: 0)) }
  }

  /// Where the links of the page lead, in drawing order.
  public var linkTargets: [String] { commands.flatMap(\.linkTargets) }

  private static func texts(in command: DrawCommand, offset: Point) -> [TextMark] {
    switch command {
    case .fill, .stroke: []
    case .text(let mark):
      [
        TextMark(
          mark.run, size: mark.size, at: mark.position + offset, anchor: mark.anchor,
          color: mark.color)
      ]
    case .group(let group):
      group.commands.flatMap { texts(in: $0, offset: offset + group.offset) }
    }
  }
}

extension DrawCommand {
  fileprivate var linkTargets: [String] {
    guard case .group(let group) = self else { return [] }
    let inner = group.commands.flatMap(\.linkTargets)
    if case .link(let target) = group.role { return [target] + inner }
    return inner
  }
}
