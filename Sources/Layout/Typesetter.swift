import Diagnostics
import Scene
import Text

/// What every setter needs: the form, and a way to turn text into glyphs.
struct Typesetter {
  let form: PageForm
  let shaping: any TextShaping
  /// Shared by all that set the same document.
  var texts = MeasuredTexts()

  func style(weight: Int = 400, isItalic: Bool = false) -> FontStyle {
    FontStyle(family: form.family, weight: weight, isItalic: isItalic)
  }

  /// A line of text from top to bottom, and where its baseline lies in it.
  func lineBox(
    of style: FontStyle, size: Double, spacing: Double
  ) throws(Diagnostics) -> LineBox {
    let metrics = try shaping.metrics(of: style)
    let natural = (metrics.ascent + metrics.descent) * size
    let height = natural * spacing
    return LineBox(height: height, baseline: (height - natural) / 2 + metrics.ascent * size)
  }
}

/// Height of a line and distance of the baseline from its top, in points.
struct LineBox: Hashable {
  let height: Double
  let baseline: Double
}

/// The texts of a document that were measured so far. It may be broken into pages several times to
/// save one, and widths in ems stay what they are.
final class MeasuredTexts {
  private struct Key: Hashable {
    let parts: [MeasuredText.Part]
    let style: FontStyle
    let isMarked: Bool
  }

  private var known: [Key: MeasuredText] = [:]

  fileprivate func text(
    _ parts: [MeasuredText.Part], in style: FontStyle, isMarked: Bool, shaping: any TextShaping
  ) throws(Diagnostics) -> MeasuredText {
    let key = Key(parts: parts, style: style, isMarked: isMarked)
    if let text = known[key] { return text }
    let text = try MeasuredText(parts, in: style, isMarked: isMarked, shaping: shaping)
    known[key] = text
    return text
  }
}

extension Typesetter {
  /// A text of a paragraph, measured once.
  ///
  /// - Parameter isMarked: Whether it starts with a mark (`- `) that its first word stays with.
  func measured(
    _ parts: [MeasuredText.Part], in style: FontStyle, isMarked: Bool = false
  ) throws(Diagnostics) -> MeasuredText {
    try texts.text(parts, in: style, isMarked: isMarked, shaping: shaping)
  }
}
