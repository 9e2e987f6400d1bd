import Charts
import Diagnostics
import Scene
import TestSupport
import Testing

/// What must hold for every chart that is drawn, over random ones; a seed names each.
@Suite struct PlacementTests {
  /// 1200 charts, in parts that run side by side.
  @Test(arguments: 0..<UInt64(10)) func noTextCollidesOrLeavesTheBox(part: UInt64) {
    var drawn = 0
    let count = 120
    for seed in (part * 120)..<(part * 120 + 120) {
      let random = RandomChart(seed: seed)
      do {
        let page = try random.chart.page(
          random.size.width, random.size.height, style: random.style)
        drawn += 1
        let faults = faults(of: page, chart: random.chart, style: random.style)
        #expect(faults == [], "seed \(seed), \(random.size), \(random.chart)")
      } catch {
        #expect(error.items.map(\.problem.code) == ["chart.does-not-fit"], "seed \(seed)")
      }
    }
    // Names of up to 120 characters on twelve axes do not always fit, but mostly.
    #expect(drawn > count * 6 / 10, "\(drawn) of \(count) charts were drawn")
  }

  /// Names as they are published, in the sizes people ask for.
  @Test(
    arguments: [
      (360.0, 360.0, 11.0), (480, 480, 14), (800, 800, 20), (1200, 630, 20), (1080, 1080, 24),
      (1080, 1350, 26), (1920, 1080, 28), (255, 230, 8.5), (240, 200, 8),
    ])
  func realNamesAlwaysFit(width: Double, height: Double, textSize: Double) throws {
    let style = ChartStyle(textSize: textSize, smallestTextSize: min(7, textSize * 0.8))
    for samples in [yenBai, longNames, Array(longNames.prefix(5))] {
      for kind in [Chart.Kind.radar, .bars] {
        var lists: [Chart.ValueList] = [.none]
        if height >= 360 { lists.append(.below(columns: 2)) }
        if width > height * 1.5 { lists.append(.beside(columns: 1)) }
        for list in lists {
          let chart = Chart(kind, samples, list: list)
          let page = try chart.page(width, height, style: style)
          #expect(faults(of: page, chart: chart, style: style) == [])
        }
      }
    }
  }

  @Test func sameChartSameCommands() throws {
    let random = RandomChart(seed: 7)
    let first = try random.chart.page(900, 900)
    #expect(try random.chart.page(900, 900) == first)
  }
}

/// Everything wrong with a page that holds one chart; empty when all is well.
private func faults(of page: Page, chart: Chart, style: ChartStyle) -> [String] {
  page.placementFaults(style: style)
    + (chart.kind == .radar ? radarFaults(of: page, chart: chart, style: style) : [])
}

private func radarFaults(of page: Page, chart: Chart, style: ChartStyle) -> [String] {
  guard
    let polygon = page.strokes(style.maximumColor).map(\.path).first(where: {
      $0.isClosed && $0.points.count == chart.items.count
    })?.points
  else { return ["no outline"] }
  var faults: [String] = []
  let line = page.strokes(style.seriesColor).map(\.path).last { $0.points.count != 2 }
  for mark in page.texts {
    if mark.anchor == .middle, mark.run.text.hasSuffix("%"), mark.run.font.weight == 400 {
      // The scale: inside on purpose, but not on the agency's line.
      guard let line else { continue }
      if crosses(line, mark.box.inset(by: 0.01)) { faults.append("on the line: \(mark.run.text)") }
    } else if overlaps(polygon, mark.box.inset(by: 0.01)) {
      faults.append("over the polygon: \(mark.run.text)")
    }
  }
  return faults
}

/// Whether a convex polygon, clockwise, and a box share more than an edge: no edge of either
/// separates them.
private func overlaps(_ polygon: [Point], _ box: Rect) -> Bool {
  let (xs, ys) = (polygon.map(\.x), polygon.map(\.y))
  if (xs.max() ?? 0) <= box.minX || (xs.min() ?? 0) >= box.maxX { return false }
  if (ys.max() ?? 0) <= box.minY || (ys.min() ?? 0) >= box.maxY { return false }
  for index in polygon.indices {
    let (from, to) = (polygon[index], polygon[(index + 1) % polygon.count])
    let normal = Point(x: to.y - from.y, y: from.x - to.x)
    // The corner of the box that lies deepest inside this edge.
    let deepest = Point(
      x: normal.x > 0 ? box.minX : box.maxX, y: normal.y > 0 ? box.minY : box.maxY)
    if (deepest.x - from.x) * normal.x + (deepest.y - from.y) * normal.y >= 0 { return false }
  }
  return true
}

/// Whether a line runs through a box; walked in small steps.
private func crosses(_ path: Path, _ box: Rect) -> Bool {
  var start = Point(x: 0, y: 0)
  var previous = start
  for element in path.elements {
    let to: Point
    switch element {
    case .move(let point):
      start = point
      previous = point
      continue
    case .line(let point), .curve(_, _, let point): to = point
    case .close: to = start
    }
    let steps = 40
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      let x = previous.x + (to.x - previous.x) * share
      let y = previous.y + (to.y - previous.y) * share
      if x > box.minX, x < box.maxX, y > box.minY, y < box.maxY { return true }
    }
    previous = to
  }
  return false
}
