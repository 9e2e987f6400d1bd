import Diagnostics
import Scene

/// A grid of small radars with the key of their axes below.
struct SmallRadarsPlot: PagedPlot {
  private let texts: SmallRadarsTexts
  private let key: NumberedKey
  private let keyTop: Double
  private let names: [Wrapping]
  private let grid: Grid
  private let room: Rect
  private let type: TypeScale

  /// Radars shrink with their text: rather some more pages than radars that cannot be read.
  static let comfortableShare = 0.7

  private struct Grid {
    let columns: Int
    let perPage: Int
    let width: Double
    let height: Double
    /// Names and values over the radar.
    let head: Double
    let radius: Double
  }

  /// In em.
  private static let leastRadius = 4.0
  private static let evenRadius = 4.6
  private static let largestRadius = 9.0
  private static let gap = 1.2
  private static let numberGap = 0.3
  private static let headGap = 0.25
  private static let keyGap = 0.9
  private static let mostColumns = 12
  private static let mostNameLines = 4

  init?(
    _ texts: SmallRadarsTexts, in room: Rect, type: TypeScale, pages: Int, isStrict: Bool
  ) {
    let em = type.text
    guard let key = NumberedKey(texts.axes, width: room.width, size: type.legend) else {
      return nil
    }
    let height = room.height - key.height - Self.keyGap * em
    let perPage = (texts.items.count + pages - 1) / pages
    let least = (isStrict ? Self.evenRadius : Self.leastRadius) * em
    var best: Grid?
    for columns in 1...min(Self.mostColumns, max(perPage, 1)) {
      let rows = (perPage + columns - 1) / columns
      let gap = Self.gap * em
      let width = (room.width - Double(columns - 1) * gap) / Double(columns)
      let tall = (height - Double(rows - 1) * gap) / Double(rows)
      guard width >= max(texts.longestPiece, texts.widestValue) * em, tall > 2 * least else {
        continue
      }
      let lines = texts.items.map { $0.name.lineCount(within: width / em) }.max() ?? 1
      guard !isStrict || lines <= Self.mostNameLines else { continue }
      let head = Self.head(texts, lines: lines, em: em)
      let radius = Self.radius(
        texts, in: Size(width: width, height: tall - head), type: type)
      guard radius >= least, radius > (best?.radius ?? 0) else { continue }
      best = Grid(
        columns: columns, perPage: perPage, width: width, height: tall, head: head,
        radius: min(radius, Self.largestRadius * em))
    }
    guard let best else { return nil }
    self.texts = texts
    self.key = key
    keyTop = room.maxY - key.height
    names = texts.items.map { $0.name.balanced(within: best.width / em) }
    grid = best
    self.room = room
    self.type = type
  }

  /// The height of names in so many lines and values, with the air under them.
  private static func head(_ texts: SmallRadarsTexts, lines: Int, em: Double) -> Double {
    let line = (texts.items.first?.name.lineHeight ?? 1) * em
    return line * Double(lines + (texts.widestValue > 0 ? 1 : 0)) + headGap * em
  }

  /// The largest radius whose numbers stay in the box and do not touch; 0 for none.
  private static func radius(
    _ texts: SmallRadarsTexts, in box: Size, type: TypeScale
  ) -> Double {
    let bounds = texts.geometry.bounds
    let number = numberBox(texts, type: type)
    let ring = numberGap * type.text + max(number.width, number.height) / 2
    let radius = min(
      (box.width - 2 * ring - number.width) / bounds.width,
      (box.height - 2 * ring - number.height) / bounds.height)
    guard radius > 0 else { return 0 }
    let places = texts.geometry.axes.map { axis in
      Rect(
        x: axis.x * (radius + ring) - number.width / 2,
        y: axis.y * (radius + ring) - number.height / 2, width: number.width,
        height: number.height)
    }
    for (index, place) in places.enumerated()
    where place.overlaps(places[(index + 1) % places.count]) { return 0 }
    return radius
  }

  /// Room for the widest number of an axis.
  private static func numberBox(_ texts: SmallRadarsTexts, type: TypeScale) -> Size {
    let items = texts.axes.items
    return Size(
      width: (items.map(\.number.unbroken.width).max() ?? 0) * type.tick,
      height: (items.first?.number.lineHeight ?? 1) * type.tick)
  }

  func draw<Shaper>(
    page: Int, marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let gap = Self.gap * type.text
    let first = page * grid.perPage
    for index in first..<min(first + grid.perPage, texts.items.count) {
      let (row, column) = (index - first).quotientAndRemainder(dividingBy: grid.columns)
      let cell = Rect(
        x: room.minX + Double(column) * (grid.width + gap),
        y: room.minY + Double(row) * (grid.height + gap), width: grid.width,
        height: grid.height)
      try draw(index, in: cell, marks: marks, on: &canvas)
    }
    try key.draw(at: Point(x: room.minX, y: keyTop), on: &canvas)
  }

  private func draw<Shaper>(
    _ index: Int, in cell: Rect, marks: SeriesMarks, on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let item = texts.items[index]
    let style = canvas.style
    let em = type.text
    let number = Self.numberBox(texts, type: type)
    let ring = Self.numberGap * em + max(number.width, number.height) / 2
    let bounds = texts.geometry.bounds
    let reach = grid.radius + ring
    // Name, value and radar as one block in the middle of the cell.
    let height = grid.head + bounds.height * reach + number.height
    let top = cell.minY + max(0, cell.height - height) / 2
    if item.isHighlighted {
      // A little wider than the cell where there is a gap beside it.
      let left = max(room.minX, cell.minX - 0.4 * em)
      let right = min(room.maxX, cell.maxX + 0.4 * em)
      canvas.fill(
        .rectangle(Rect(x: left, y: top, width: right - left, height: height)),
        style.trackColor)
    }
    let name = names[index]
    let nameHeight = item.name.height(of: name, at: em)
    let valueHeight = item.value.height(of: item.value.unbroken, at: em)
    let nameTop = top + grid.head - Self.headGap * em - valueHeight - nameHeight
    try canvas.write(
      name, of: item.name, size: em, x: cell.midX, top: nameTop, anchor: .middle,
      color: style.textColor)
    try canvas.write(
      item.value.unbroken, of: item.value, size: em, x: cell.midX, top: nameTop + nameHeight,
      anchor: .middle, color: style.mutedColor)
    let center = Point(
      x: cell.midX, y: top + grid.head + number.height / 2 - bounds.minY * reach)
    try drawRadar(item, center: center, ring: ring, marks: marks, on: &canvas)
  }

  private func drawRadar<Shaper>(
    _ item: SmallRadarsTexts.Item, center: Point, ring: Double, marks: SeriesMarks,
    on canvas: inout ChartCanvas<Shaper>
  ) throws(Diagnostics) {
    let style = canvas.style
    let (geometry, radius) = (texts.geometry, grid.radius)
    let outline = geometry.polygon(center: center, radius: radius)
    let half = geometry.polygon(center: center, radius: radius / 2)
    canvas.stroke(.polyline(half, closed: true), marks.gridLine)
    for corner in outline { canvas.line(center, corner, marks.gridLine) }
    let quiet = marks.small
    canvas.stroke(.polyline(outline, closed: true), quiet.maximumLine)
    func points(_ shares: [Double?]) -> [Point?] {
      geometry.points(shares, radius: radius).map { $0.map { $0 + center } }
    }
    let series = points(item.shares)
    let shape = RadarLine(series, around: center)
    if !shape.line.elements.isEmpty {
      canvas.fill(shape.area, style.seriesColor, opacity: ChartStyle.fillOpacity * 1.5)
    }
    let mean = RadarLine(points(texts.means), around: center).line
    if !mean.elements.isEmpty {
      let line = quiet.meanLine
      canvas.stroke(
        mean, Stroke(line.color, width: line.width, dash: line.dash.map { $0 * 0.6 }))
    }
    if !shape.line.elements.isEmpty { canvas.stroke(shape.line, quiet.seriesLine) }
    for point in series.compactMap(\.self) {
      canvas.fill(.circle(center: point, radius: quiet.markerRadius * 0.8), style.seriesColor)
    }
    for (axis, (number, share)) in zip(texts.axes.items.map(\.number), item.shares).enumerated() {
      let direction = geometry.axes[axis]
      try canvas.write(
        number.unbroken, of: number, size: type.tick,
        x: center.x + direction.x * (radius + ring),
        top: center.y + direction.y * (radius + ring) - number.lineHeight * type.tick / 2,
        anchor: .middle, color: share == nil ? style.mutedColor : style.textColor)
    }
  }
}

extension SeriesMarks {
  /// The same marks for a radar of a few em.
  fileprivate var small: SeriesMarks { SeriesMarks(style: style, em: em * 0.75) }
}
