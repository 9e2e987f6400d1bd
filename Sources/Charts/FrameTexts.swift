import Diagnostics
import Text

/// The texts around a plot, measured once.
struct FrameTexts: Hashable, Sendable {
  let title: FlowText
  let subtitle: FlowText
  let source: FlowText
  let pageWords: PageWords
  /// A page number at its widest: room for it is kept at the bottom.
  let widestPageNumber: FlowText

  init(_ captions: Captions, style: ChartStyle, shaping: some TextShaping) throws(Diagnostics) {
    title = try FlowText(
      captions.showsTitle ? captions.title : "", in: FontStyle(family: style.family, weight: 700),
      shaping: shaping)
    let regular = FontStyle(family: style.family)
    subtitle = try FlowText(captions.subtitle, in: regular, shaping: shaping)
    source = try FlowText(captions.source, in: regular, shaping: shaping)
    pageWords = captions.pageWords
    widestPageNumber = try FlowText(
      pageWords.text(page: 888, of: 888), in: regular, shaping: shaping)
  }
}
