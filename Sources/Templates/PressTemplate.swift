public import Diagnostics
public import Scoring

/// What a province hands to the press: pictures of its blocks in some sizes, and an article.
public struct PressTemplate: Hashable, Sendable {
  public let sizes: [PictureSize]
  public let graphics: [PressGraphic]
  /// `press/article.md`.
  public let article: ArticleTemplate
  /// `#rrggbb`, of bars and lines, and of levels in its shades; `nil` for the usual blue.
  public let color: String?
  /// Where the colour stands; of the file where it names none.
  public let colorPosition: Position
}

/// A text for newspapers, in Markdown.
public struct ArticleTemplate: Hashable, Sendable {
  public let title: TemplateText
  public let body: [ContentTemplate]
  /// Whether the body is ours.
  public let isUsual: Bool
}

/// One kind of picture, made of each block that has the figures for it.
public struct PressGraphic: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case ranking, levels, topAndBottom, means, heatTable, rankChange, radars

    /// Whether every agency has a place in it.
    public var listsAgencies: Bool {
      switch self {
      case .ranking, .heatTable, .rankChange, .radars: true
      case .levels, .topAndBottom, .means: false
      }
    }
  }

  public enum Value: String, CaseIterable, Hashable, Sendable {
    case rate, points
  }

  /// Names files: `press/<block>-<id>-1200x630.png`.
  public let id: String
  public let kind: Kind
  /// Ids, in the order of the assessment.
  public let blocks: [String]
  /// Whether all blocks are in one picture; only of ``Kind/levels``.
  public let isTogether: Bool
  /// The agency that is picked out.
  public let highlight: Agency.ID?
  /// What agencies are compared by; `nil` for what their block is ranked by.
  public let value: Value?
  /// Of values; `nil` for that of points or rates.
  public let format: NumberFormat?
  /// Texts; `nil` for words of ours, made from the figures.
  public let title: TemplateText?
  public let subtitle: TemplateText?
  public let source: TemplateText?
  public let meanName: TemplateText?
  public let caption: TemplateText?
  public let description: TemplateText?
  /// Of the usual pack: the template does not name it.
  public let isUsual: Bool
  public let position: Position
}
