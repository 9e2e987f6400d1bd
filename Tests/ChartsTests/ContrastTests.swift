import Charts
import Scene
import Testing

@Suite struct ContrastTests {
  private func gray(_ level: UInt8) -> Color { Color(red: level, green: level, blue: level) }

  /// Ratios published with WCAG's examples: #767676 is the lightest grey allowed for text on
  /// white (4.54), #777777 (4.48) is not and must not pass by rounding; #949494 is the lightest
  /// for graphics (3.03).
  @Test func ratiosOfWCAG() {
    #expect(abs(Contrast.ratio(.black, .white) - 21) < 1e-9)
    #expect(Contrast.ratio(.white, .white) == 1)
    #expect(abs(Contrast.ratio(gray(0x76), .white) - 4.54) < 0.005)
    #expect(abs(Contrast.ratio(.white, gray(0x77)) - 4.48) < 0.005)
    #expect(Contrast.ratio(gray(0x76), .white) >= Contrast.text)
    #expect(Contrast.ratio(gray(0x77), .white) < Contrast.text)
    #expect(Contrast.ratio(gray(0x94), .white) >= Contrast.graphics)
    #expect(Contrast.ratio(gray(0x95), .white) < Contrast.graphics)
  }

  @Test func defaultsBreakNoRule() {
    #expect(ChartStyle().violations == [])
  }

  @Test func everyViolationIsListed() {
    var style = ChartStyle(
      textSize: 3, smallestTextSize: 4, mutedColor: gray(0x77),
      seriesColor: Color(red: 0xff, green: 0xd7, blue: 0), maximumColor: gray(0x95))
    #expect(
      style.violations.map { violation in
        switch violation {
        case .contrast(let part, _, let required): "\(part) \(required)"
        case .smallestTextSize(let size, let least): "smallest \(size) \(least)"
        case .textSize(let size, let smallest): "text \(size) \(smallest)"
        case .similarLevels(let level, _, _, _): "level \(level)"
        }
      } == [
        "muted 4.5", "mutedUnderSeries 4.5", "series 3.0", "seriesOnTrack 3.0", "maximum 3.0",
        "smallest 4.0 5.0", "text 3.0 4.0",
      ])
    style.meanColor = gray(0x77)
    style.scale = [.white, gray(0x95)]
    #expect(
      style.violations.contains(
        .contrast(.mean, ratio: Contrast.ratio(gray(0x77), .white), required: 4.5)))
    #expect(
      style.violations.contains(
        .contrast(.scaleOutline, ratio: Contrast.ratio(gray(0x95), .white), required: 3)))
    style.textColor = gray(0x80)
    #expect(
      style.violations.first
        == .contrast(
          .text, ratio: Contrast.ratio(gray(0x80), .white), required: 4.5))
  }
}
