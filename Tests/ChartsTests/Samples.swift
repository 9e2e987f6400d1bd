import Charts
import Diagnostics
import Scene
import TestSupport

/// One indicator as the tests write it.
typealias Sample = (label: String, share: Double?, value: String)

/// Sở Công Thương of Yên Bái, 2022: report of the results on Decision 403/QĐ-UBND, 28/3/2023.
let yenBai: [Sample] = [
  ("Nhận thức số", 0.8333, "83,33%"), ("Thể chế số", 1, "100%"), ("Hạ tầng số", 1, "100%"),
  ("Nhân lực số", 0.4524, "45,24%"), ("An toàn thông tin", 0.75, "75%"),
  ("Chính quyền số", 0.7388, "73,88%"), ("Xã hội số", 0.68, "68%"),
]

/// The longest names of indicators in published sets.
let longNames: [Sample] = [
  ("Chuyển đổi nhận thức", 0.92, "92%"), ("Kiến tạo thể chế", nil, "-"),
  ("Phát triển hạ tầng và nền tảng số", 0.4, "40%"),
  ("Đào tạo và phát triển nhân lực", 0, "0%"), ("An toàn thông tin mạng", 0.6525, "65,25%"),
  ("Hoạt động chính quyền số", 1, "100%"),
]

extension Chart {
  /// A chart of the samples; bare ones have neither title, legend nor source line.
  init(
    _ kind: Kind, _ samples: [Sample], list: ValueList = .none, isBare: Bool = false,
    title: String = "Biểu đồ kết quả các chỉ số chính DTI của Sở Công Thương năm 2022"
  ) {
    self.init(
      kind: kind, title: isBare ? "" : title, maximumName: isBare ? "" : "Tỷ lệ tối đa",
      seriesName: isBare ? "" : "Tỷ lệ hoàn thành các chỉ số DTI",
      items: samples.map { Item(label: $0.label, share: $0.share, value: $0.value) },
      valueList: list,
      source: isBare
        ? "" : "Nguồn: Quyết định số 403/QĐ-UBND ngày 28/3/2023 của UBND tỉnh Yên Bái",
      description: "Tỷ lệ hoàn thành của bảy chỉ số chính.")
  }

  /// The chart alone on a page, set with the shaper of fixed widths.
  func page(
    _ width: Double, _ height: Double, style: ChartStyle = ChartStyle()
  ) throws(Diagnostics) -> Page {
    let size = Size(width: width, height: height)
    return Page(size: size, commands: try draw(in: size, style: style, shaping: FixedWidthShaper()))
  }

  /// The codes of what drawing throws; empty when it succeeds.
  func problems(_ width: Double, _ height: Double, style: ChartStyle = ChartStyle()) -> [Problem] {
    do {
      _ = try page(width, height, style: style)
      return []
    } catch {
      return error.items.map(\.problem)
    }
  }
}

extension Page {
  /// All commands without their groups; charts have no offsets.
  var flatCommands: [DrawCommand] {
    func flat(_ command: DrawCommand) -> [DrawCommand] {
      if case .group(let group) = command { group.commands.flatMap(flat) } else { [command] }
    }
    return commands.flatMap(flat)
  }

  /// The strokes of a colour, in drawing order.
  func strokes(_ color: Color) -> [(path: Path, stroke: Stroke)] {
    flatCommands.compactMap { command in
      if case .stroke(let path, let stroke) = command, stroke.color == color {
        (path, stroke)
      } else {
        nil
      }
    }
  }

  /// The fills of a colour, in drawing order.
  func fills(_ color: Color) -> [(path: Path, fill: Fill)] {
    flatCommands.compactMap { command in
      if case .fill(let path, let fill) = command, fill.color == color {
        (path, fill)
      } else {
        nil
      }
    }
  }

  func text(_ string: String) -> TextMark? { texts.first { $0.run.text == string } }
}

extension Path {
  /// Every point, control points too.
  var points: [Point] {
    elements.flatMap { element -> [Point] in
      switch element {
      case .move(let point), .line(let point): [point]
      case .curve(let one, let two, let to): [one, two, to]
      case .close: []
      }
    }
  }

  var isClosed: Bool { elements.last == .close }

  /// The box around all points.
  var bounds: Rect {
    var (left, top) = (Double.infinity, Double.infinity)
    var (right, bottom) = (-Double.infinity, -Double.infinity)
    func take(_ point: Point) {
      if point.x < left { left = point.x }
      if point.x > right { right = point.x }
      if point.y < top { top = point.y }
      if point.y > bottom { bottom = point.y }
    }
    for element in elements {
      switch element {
      case .move(let point), .line(let point): take(point)
      case .curve(let one, let two, let to):
        take(one)
        take(two)
        take(to)
      case .close: break
      }
    }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}

extension TextMark {
  /// From the top of the tallest letters to the bottom of the deepest, as ``FixedWidthShaper``
  /// measures them.
  var box: Rect {
    Rect(x: start.x, y: start.y - 0.9 * size, width: width, height: 1.15 * size)
  }
}
