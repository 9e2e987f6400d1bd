import Diagnostics
import Scene

/// A change of ranks as lines where they fit one page, else as a list.
enum RankChangePlot: PagedPlot {
  case lines(RankLines)
  case list(RankList)

  init?(_ texts: RankChangeTexts, in room: Rect, type: TypeScale, pages: Int, isStrict: Bool) {
    if isStrict {
      guard pages == 1, let lines = RankLines(texts, in: room, type: type) else { return nil }
      self = .lines(lines)
    } else {
      guard let list = RankList(texts, in: room, type: type, pages: pages) else { return nil }
      self = .list(list)
    }
  }

  func draw<Shaper>(
    page: Int, marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    switch self {
    case .lines(let lines): try lines.draw(marks: marks, on: &canvas)
    case .list(let list): try list.draw(page: page, marks: marks, on: &canvas)
    }
  }
}

extension RankDirection {
  /// The line of a change: solid, dashed or thin, so that grey print tells them apart.
  func line(marks: SeriesMarks) -> Stroke {
    let em = marks.em
    return switch self {
    case .up: Stroke(marks.style.seriesColor, width: em * 0.16, cap: .round)
    case .down: Stroke(marks.style.meanColor, width: em * 0.13, dash: [em * 0.55, em * 0.3])
    case .same, .entering: Stroke(marks.style.maximumColor, width: em * 0.08)
    }
  }

  /// Of sign, line and ends.
  func color(in style: ChartStyle) -> Color {
    switch self {
    case .up: style.seriesColor
    case .down: style.meanColor
    case .same: style.maximumColor
    case .entering: style.textColor
    }
  }
}
