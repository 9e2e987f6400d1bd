/// A page or a picture with every position final.
public struct Page: Hashable, Sendable {
  public let size: Size
  /// Origin at the top left corner, in points.
  public let commands: [DrawCommand]

  public init(size: Size, commands: [DrawCommand]) {
    self.size = size
    self.commands = commands
  }
}

extension Page {
  /// Every line of text with its place on the page, in drawing order.
  public var texts: [TextMark] {
    commands.flatMap { Self.texts(in: $0, offset: Point(x: 0, y: 0)) }
  }

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
