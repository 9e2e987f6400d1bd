import Charts
import Diagnostics
import Scene
import TestSupport
import Testing

/// What must hold for every graphic that is drawn, over random ones; a seed names each.
@Suite struct GraphicTests {
  /// 1000 graphics, in parts that run side by side.
  @Test(arguments: 0..<UInt64(10)) func noTextCollidesOrLeavesTheBox(part: UInt64) {
    let count: UInt64 = 100
    var drawn = 0
    for seed in (part * count)..<(part * count + count) {
      let random = RandomGraphic(seed: seed)
      do {
        let pages = try random.graphic.scenes(in: random.size, style: random.style)
        drawn += 1
        for page in pages {
          let faults = page.placementFaults(style: random.style) + page.contrastFaults
          #expect(faults == [], "seed \(seed)")
        }
        let texts = Set(pages.flatMap(\.texts).map(\.run.text))
        #expect(random.values.allSatisfy(texts.contains), "lost values, seed \(seed)")
      } catch {
        #expect(error.items.map(\.problem.code) == ["chart.does-not-fit"], "seed \(seed)")
      }
    }
    #expect(drawn > Int(count) * 8 / 10, "\(drawn) of \(count) graphics were drawn")
  }
}

extension Graphic {
  /// The pages, set with the shaper of fixed widths.
  func scenes(in size: Size, style: ChartStyle) throws(Diagnostics) -> [Page] {
    try pages(in: size, style: style, shaping: FixedWidthShaper()).map {
      Page(size: size, commands: $0)
    }
  }
}
