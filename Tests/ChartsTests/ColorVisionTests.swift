import Charts
import Scene
import Testing

@Suite struct ColorVisionTests {
  /// Greys stay as they are in every vision, since each row of the matrices sums to 1.
  @Test(arguments: ColorVision.allCases) func greysKeepTheirDistance(vision: ColorVision) {
    #expect(abs(vision.difference(.black, .white) - 100) < 0.01)
    #expect(vision.difference(.white, .white) == 0)
  }

  /// A red and a green of one lightness: far apart for most, alike for those without the cones
  /// that tell them apart, and in grey.
  @Test func redAndGreenAreAlikeForSome() {
    let red = Color(red: 0xc0, green: 0x50, blue: 0x30)
    let green = Color(red: 0x6a, green: 0x80, blue: 0x30)
    #expect(ColorVision.normal.difference(red, green) > 50)
    #expect(ColorVision.deuteranopia.difference(red, green) < 20)
    #expect(ColorVision.grey.difference(red, green) < 5)
  }

  @Test(arguments: 1...7) func levelsOfTheDefaultAreToldApart(count: Int) {
    #expect(ChartStyle().violations(levels: count) == [])
  }

  @Test(arguments: ["#0b559f", "#b3261e", "#1b7f3b", "#6a4c93", "#8a5a00"])
  func shadesOfOneColourMakeFiveLevels(hex: String) throws {
    var style = ChartStyle()
    style.scale = ChartStyle.shades(of: try #require(Color(hex: hex)))
    #expect(style.violations(levels: 5) == [])
    #expect(style.violations == [])
  }

  @Test func everyPairTooMuchAlikeIsListed() {
    var style = ChartStyle()
    // Of one lightness: told apart by hue alone.
    style.scale = [
      Color(red: 0x6a, green: 0x80, blue: 0x30), Color(red: 0xc0, green: 0x50, blue: 0x30),
    ]
    let found = style.violations(levels: 2).map { violation in
      if case .similarLevels(let level, let vision, _, _) = violation {
        "\(level) \(vision)"
      } else {
        "other"
      }
    }
    #expect(found.contains("0 grey"))
    #expect(!found.contains("0 normal"))
    // Fifteen steps of the default are too many.
    #expect(!ChartStyle().violations(levels: 15).isEmpty)
  }

  @Test func levelsRunFromDarkToLight() {
    let style = ChartStyle()
    #expect(style.color(ofLevel: 0, of: 4) == ChartStyle.blues.last)
    #expect(style.color(ofLevel: 3, of: 4) == ChartStyle.blues.first)
    #expect(style.color(ofShare: 0.5) == ChartStyle.blues[3])
    #expect(style.color(ofShare: -1) == ChartStyle.blues[0])
    #expect(style.color(ofShare: 2) == ChartStyle.blues[6])
    // Halfway between #e8f1fa and #bfd8ed.
    #expect(style.color(ofShare: 1 / 12).hex == "#d4e5f4")
  }
}
