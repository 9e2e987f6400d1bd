import Document
import Scene

/// How a paragraph of some role is set. Lengths in points.
struct ParagraphLook: Hashable {
  enum Alignment: Hashable {
    case start
    case center
    case justified
    /// Centred, lines of about the same length.
    case balanced
  }

  enum Rule: Hashable {
    case none
    /// A short solid line, two fifths of the text's, centred.
    case short
    /// A line over the whole width.
    case full
  }

  var size: Double
  var weight = 400
  var isItalic = false
  var color: Color
  var alignment = Alignment.start
  var firstLineIndent = 0.0
  var spacing: Double
  var spaceBefore: Double
  var spaceAfter: Double
  var rule = Rule.none
  var keepsWithNext = false
  var keepsWithPrevious = false
  /// Whether the text starts with a mark (`- `) whose space stays as it is.
  var isMarked = false
  var role = Scene.Role.paragraph
}

extension PageForm {
  /// The look of a paragraph in a document of `kind`.
  func look(of role: Paragraph.Role, in kind: Document.Kind) -> ParagraphLook {
    var look = ParagraphLook(
      size: bodySize, color: textColor, spacing: lineSpacing, spaceBefore: paragraphSpacing,
      spaceAfter: paragraphSpacing)
    let isAnnex = kind != .sheet
    switch role {
    case .annexHeading:
      look.size = headingSize
      look.weight = 700
      look.alignment = .balanced
      look.spaceAfter = 2
      look.keepsWithNext = true
      look.role = .heading(level: 1)
    case .annexTitle:
      look.size = headingSize
      look.weight = 700
      look.alignment = .balanced
      look.spaceBefore = 2
      look.spaceAfter = 2
      look.keepsWithNext = true
      look.role = .heading(level: 1)
    case .annexSubject:
      look.size = headingSize
      look.weight = 700
      look.alignment = .balanced
      look.spaceBefore = 2
      look.spaceAfter = 2
      look.keepsWithNext = true
    case .annexReference:
      look.isItalic = true
      look.alignment = .balanced
      look.spaceBefore = 2
      look.spaceAfter = 2 * paragraphSpacing
      look.rule = .short
      look.keepsWithNext = true
    case .decisionTitle, .decisionSubject, .decisionAuthority, .resolution:
      look = decisionLook(of: role, from: look)
    case .ground:
      look.isItalic = true
      look.alignment = .justified
      look.firstLineIndent = points(firstLineIndent)
    case .heading(let level):
      look.size = isAnnex ? bodySize : headingSize
      look.weight = 700
      look.isItalic = level >= 3
      look.color = isAnnex ? textColor : accentColor
      look.firstLineIndent = points(firstLineIndent)
      look.alignment = .start
      look.spaceBefore = (level == 1 ? 2 : 1.5) * paragraphSpacing
      look.spaceAfter = isAnnex ? paragraphSpacing : paragraphSpacing * 0.75
      look.keepsWithNext = true
      // Level 1 is the document's title.
      look.role = .heading(level: level + 1)
    case .part(let level):
      look.weight = 700
      look.alignment = .balanced
      look.spaceBefore = 2 * paragraphSpacing
      look.keepsWithNext = true
      look.role = .heading(level: level + 1)
    case .body:
      look.alignment = isAnnex ? .justified : .start
      look.firstLineIndent = points(firstLineIndent)
    case .listItem:
      look.alignment = isAnnex ? .justified : .start
      look.firstLineIndent = points(firstLineIndent)
      look.isMarked = true
      look.role = .listItem
    case .caption:
      look.size = isAnnex ? bodySize : tableSize
      look.weight = isAnnex ? 400 : 500
      look.isItalic = isAnnex
      look.alignment = isAnnex ? .balanced : .start
      look.spaceBefore = 1.5 * paragraphSpacing
      look.role = .caption
    case .note:
      look.size = noteSize
      look.color = mutedColor
      look.spaceBefore = paragraphSpacing / 2
      look.keepsWithPrevious = true
    case .closing:
      look.alignment = .center
      look.spaceBefore = 1.5 * paragraphSpacing
      look.keepsWithPrevious = true
    case .issuer:
      look.weight = 700
      look.spaceAfter = 4
      look.spacing = 1
      look.keepsWithNext = true
    case .sheetTitle:
      look.size = 1.5 * bodySize
      look.weight = 500
      look.color = mutedColor
      look.spacing = 1
      look.spaceBefore = 4
      look.spaceAfter = 3
      look.keepsWithNext = true
      look.role = .heading(level: 1)
    case .sheetSubtitle:
      look.size = 2.2 * bodySize
      look.weight = 700
      look.spacing = 1
      look.spaceBefore = 3
      look.spaceAfter = 2 * paragraphSpacing
      look.keepsWithNext = true
    }
    return look
  }

  /// The lines over the articles of a decision.
  private func decisionLook(of role: Paragraph.Role, from look: ParagraphLook) -> ParagraphLook {
    var look = look
    look.size = headingSize
    look.weight = 700
    look.alignment = .balanced
    look.keepsWithNext = true
    switch role {
    case .decisionTitle:
      look.spaceBefore = 3 * paragraphSpacing
      look.spaceAfter = 2
      look.role = .heading(level: 1)
    case .decisionSubject:
      look.spaceBefore = 2
      look.spaceAfter = 2 * paragraphSpacing
      look.rule = .short
    default:
      look.spaceBefore = 2 * paragraphSpacing
      look.spaceAfter = 2 * paragraphSpacing
    }
    return look
  }
}
