public import Charts

/// What a document says, without lengths, fonts or places: the input of layout.
public struct Document: Hashable, Sendable {
  /// For the PDF's metadata and window title.
  public let title: String
  public let kind: Kind
  public let blocks: [Block]

  public enum Kind: Hashable, Sendable {
    /// An annex of a decision: legal page form of Nghị định 30, top right corner of page 1 free for
    /// the digital signature of the agency.
    case annex
    /// A decision: the same page form, with letterhead and signature.
    case decision
    /// A feedback sheet: A4, sans serif, one page.
    case sheet
  }

  public init(title: String, kind: Kind, blocks: [Block]) {
    self.title = title
    self.kind = kind
    self.blocks = blocks
  }
}

/// A part of a document, from top to bottom.
public enum Block: Hashable, Sendable {
  case paragraph(Paragraph)
  case table(Table)
  case figure(Figure)
  /// Figures set large, side by side: the first thing seen on a sheet.
  case headline([HeadlineFigure])
  /// Charts side by side, sharing the width equally.
  case figures([Figure])
  /// Who issues a document, in two columns; on top of it.
  case letterhead(Letterhead)
  /// Who signs it and who gets it, side by side, never parted.
  case signature(Signature)
  /// What follows starts a page; nothing where a page starts anyway.
  case pageBreak
}

/// A paragraph; its role decides how it looks.
public struct Paragraph: Hashable, Sendable {
  public enum Role: Hashable, Sendable {
    /// “Phụ lục”: bold, centred.
    case annexHeading
    /// The annex's title: bold capitals (written so in the template), centred.
    case annexTitle
    /// What an annex is about, under its title: bold, centred, as written.
    case annexSubject
    /// “(Kèm theo Quyết định …)”: italic, centred, a short rule below.
    case annexReference
    /// “QUYẾT ĐỊNH”: bold capitals, centred.
    case decisionTitle
    /// What is decided: bold, centred, a short rule below.
    case decisionSubject
    /// Who decides: bold capitals, centred.
    case decisionAuthority
    /// “Căn cứ …”: italic, justified.
    case ground
    /// “QUYẾT ĐỊNH:” between the grounds and the articles: bold, centred.
    case resolution
    /// A heading of the body; level 1...4.
    case heading(level: Int)
    /// A heading whose number has a line of its own (“PHẦN THỨ NHẤT”): bold, centred.
    case part(level: Int)
    /// Justified, first line indented.
    case body
    /// Like the body; starts with its mark and a space.
    case listItem
    /// Over or under a table.
    case caption
    /// Legends and remarks: smaller, left.
    case note
    /// `./.` on a line of its own, centred: closes a document that ends with a table.
    case closing
    /// Who issued a sheet, above its title: small capitals' place.
    case issuer
    /// A sheet's title.
    case sheetTitle
    /// Under the sheet's title: agency, block, year.
    case sheetSubtitle
  }

  public let role: Role
  public let spans: [Span]
  /// Without emphasis.
  public var text: String { spans.map(\.text).joined() }

  /// Whether it says what follows: a heading, a caption, or “… như sau:”.
  public var leadsToNext: Bool {
    switch role {
    case .heading, .part, .caption: true
    default: text.hasSuffix(":")
    }
  }

  public init(_ role: Role, _ text: String) {
    self.init(role, [Span(text)])
  }

  public init(_ role: Role, _ spans: [Span]) {
    self.role = role
    self.spans = spans
  }
}

/// A part of a paragraph that is set in one style: the role's, made bolder or slanted.
public struct Span: Hashable, Sendable {
  public let text: String
  public let isBold: Bool
  public let isItalic: Bool

  public init(_ text: String, isBold: Bool = false, isItalic: Bool = false) {
    self.text = text
    self.isBold = isBold
    self.isItalic = isItalic
  }
}

/// A chart in a document.
public struct Figure: Hashable, Sendable {
  public let chart: Chart
  /// Height over width of the box the chart is drawn in.
  public let aspect: Double

  public init(chart: Chart, aspect: Double) {
    self.chart = chart
    self.aspect = aspect
  }
}

/// A figure set large with a label: `5/19` over “Xếp hạng”.
public struct HeadlineFigure: Hashable, Sendable {
  public let value: String
  public let label: String
  /// A short second line, for example “trong khối sở, ban, ngành”; empty for none.
  public let note: String

  public init(value: String, label: String, note: String = "") {
    self.value = value
    self.label = label
    self.note = note
  }
}
