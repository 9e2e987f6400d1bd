/// One thing to draw. Later commands cover earlier ones.
public enum DrawCommand: Hashable, Sendable {
  case fill(Path, Fill)
  case stroke(Path, Stroke)
  case text(TextMark)
  case group(Group)
}

/// How an area is filled (non-zero winding rule).
public struct Fill: Hashable, Sendable {
  public let color: Color
  /// 0...1.
  public let opacity: Double

  public init(_ color: Color, opacity: Double = 1) {
    self.color = color
    self.opacity = opacity
  }
}

/// How a line is drawn.
public struct Stroke: Hashable, Sendable {
  public enum Cap: Hashable, Sendable { case butt, round }
  public enum Join: Hashable, Sendable { case miter, round }

  public let color: Color
  /// In points.
  public let width: Double
  /// Lengths of dashes and gaps in turn, in points; empty for a solid line.
  public let dash: [Double]
  public let cap: Cap
  public let join: Join

  public init(
    _ color: Color, width: Double, dash: [Double] = [], cap: Cap = .butt, join: Join = .miter
  ) {
    self.color = color
    self.width = width
    self.dash = dash
    self.cap = cap
    self.join = join
  }
}

/// A shaped line of text at its place.
public struct TextMark: Hashable, Sendable {
  /// Which point of the line `position` names.
  ///
  /// SVG hands it on (`text-anchor`), so that centred text stays centred in a browser that
  /// lacks the font.
  public enum Anchor: Hashable, Sendable { case start, middle, end }

  public let run: GlyphRun
  /// In points.
  public let size: Double
  /// The anchor on the baseline.
  public let position: Point
  public let anchor: Anchor
  public let color: Color

  public init(
    _ run: GlyphRun, size: Double, at position: Point, anchor: Anchor = .start,
    color: Color = .black
  ) {
    self.run = run
    self.size = size
    self.position = position
    self.anchor = anchor
    self.color = color
  }

  /// Width in points.
  public var width: Double { run.width(at: size) }

  /// Where the first glyph starts on the baseline.
  public var start: Point {
    switch anchor {
    case .start: position
    case .middle: Point(x: position.x - width / 2, y: position.y)
    case .end: Point(x: position.x - width, y: position.y)
    }
  }
}

/// Commands that belong together: moved, cut and named as one.
public struct Group: Hashable, Sendable {
  public let role: Role?
  /// The top left corner of the group's own coordinates.
  public let offset: Point
  /// What shows of the group, in its own coordinates.
  public let clip: Rect?
  public let commands: [DrawCommand]

  public init(
    role: Role? = nil, offset: Point = Point(x: 0, y: 0), clip: Rect? = nil,
    _ commands: [DrawCommand]
  ) {
    self.role = role
    self.offset = offset
    self.clip = clip
    self.commands = commands
  }
}
