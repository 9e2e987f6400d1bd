import Diagnostics
import Scene
import Text

/// What every setter needs: the form, and a way to turn text into glyphs.
struct Typesetter {
  let form: PageForm
  let shaping: any TextShaping

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
