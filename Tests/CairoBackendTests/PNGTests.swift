import CairoBackend
import Scene
import TestSupport
import Testing
import Text

@Suite struct PNGTests {
  let shaper: HarfBuzzShaper

  init() throws {
    shaper = HarfBuzzShaper(catalogue: try projectFonts())
  }

  private func png(_ page: Page, width: Int, height: Int) throws -> [UInt8] {
    try CairoRenderer().png(page, pixelWidth: width, pixelHeight: height, pixelsPerInch: 144)
  }

  @Test func sampleIsAsItWas() throws {
    let png = try png(samplePage(shaper), width: 480, height: 320)
    #expect(try goldenMismatch(png, "sample-480x320") == nil)
  }

  /// Small text: the sizes of a chart's labels, at the resolution of a screen.
  @Test func smallTextIsAsItWas() throws {
    let roboto = FontStyle(family: "Roboto")
    let serif = FontStyle(family: "Liberation Serif")
    var commands: [DrawCommand] = []
    for (index, size) in [6, 8, 10, 12, 14].map(Double.init).enumerated() {
      let y = 16 + Double(index) * 18
      let text = "Hoạt động chính quyền số – 88,72%"
      commands += [
        .text(TextMark(try shaper.shape(text, in: roboto), size: size, at: Point(x: 8, y: y))),
        .text(
          TextMark(
            try shaper.shape(text, in: serif), size: size, at: Point(x: 472, y: y), anchor: .end)),
      ]
    }
    let page = Page(size: Size(width: 480, height: 100), commands: commands)
    #expect(try goldenMismatch(png(page, width: 640, height: 133), "text-640x133") == nil)
  }

  @Test func fileSaysItsSizeResolutionAndColourSpace() throws {
    let page = Page(size: Size(width: 10, height: 5), commands: [])
    let bytes = try CairoRenderer().png(
      page, pixelWidth: 20, pixelHeight: 10, pixelsPerInch: 300,
      background: Color(red: 1, green: 2, blue: 3))
    let image = try PNGImage(decoding: bytes)
    #expect(image.width == 20 && image.height == 10)
    #expect(image.rgb == Array(repeatElement([1, 2, 3], count: 200).joined()))
    // Length, name and content of the chunks: 300 px/in are 11811 (0x2e23) px/m.
    func holds(_ chunk: [UInt8]) -> Bool {
      bytes.indices.contains { bytes[$0...].starts(with: chunk) }
    }
    #expect(holds([0, 0, 0, 1] + Array("sRGB".utf8) + [0]))
    #expect(
      holds([0, 0, 0, 9] + Array("pHYs".utf8) + [0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]))
  }

  @Test func equalPagesGiveEqualBytes() throws {
    let page = try samplePage(shaper)
    let first = try png(page, width: 240, height: 160)
    #expect(try png(page, width: 240, height: 160) == first)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e6])
  func wrongNumbersAreErrors(number: Double) throws {
    let run = try shaper.shape("a", in: FontStyle(family: "Roboto"))
    let point = Point(x: 0, y: number)
    let zero = Point(x: 0, y: 0)
    let line = Path.polyline([zero, Point(x: 5, y: 5)])
    let wrong: [DrawCommand] = [
      .fill(Path([.move(point)]), Fill(.black)),
      .fill(Path([.move(zero), .line(point)]), Fill(.black)),
      .fill(
        Path([.move(zero), .curve(control1: zero, control2: point, to: zero)]), Fill(.black)),
      .fill(line, Fill(.black, opacity: number)),
      .stroke(line, Stroke(.black, width: number)),
      .stroke(line, Stroke(.black, width: 1, dash: [1, number])),
      .text(TextMark(run, size: number, at: zero)),
      .text(TextMark(run, size: 1, at: point)),
      .group(Group(offset: point, [])),
      .group(Group(clip: Rect(x: 0, y: 0, width: 1, height: number), [])),
    ]
    for command in wrong {
      let page = Page(size: Size(width: 10, height: 10), commands: [command])
      #expect(throws: CairoError.numberOutOfRange("\(number)"), "\(command)") {
        try png(page, width: 10, height: 10)
      }
      #expect(throws: CairoError.numberOutOfRange("\(number)"), "\(command)") {
        try CairoRenderer().pdf(
          [page], metadata: PDFMetadata(title: "", creationDate: "2023-03-28"))
      }
    }
    #expect(throws: CairoError.numberOutOfRange("\(number)")) {
      let page = Page(size: Size(width: 10, height: number), commands: [])
      return try CairoRenderer().pdf(
        [page], metadata: PDFMetadata(title: "", creationDate: "2023-03-28"))
    }
  }

  @Test(arguments: [0, -1, 40_000])
  func impossibleSizesAreErrors(pixels: Int) throws {
    let page = Page(size: Size(width: 10, height: 10), commands: [])
    #expect(throws: CairoError.numberOutOfRange("\(Double(pixels))")) {
      try png(page, width: pixels, height: 10)
    }
  }

  @Test(arguments: [0, -10.0])
  func pagesWithoutAreaAreErrors(side: Double) throws {
    let page = Page(size: Size(width: 10, height: side), commands: [])
    #expect(throws: CairoError.numberOutOfRange("\(side)")) { try png(page, width: 10, height: 10) }
    #expect(throws: CairoError.numberOutOfRange("\(side)")) {
      try CairoRenderer().pdf([page], metadata: PDFMetadata(title: "", creationDate: "2023-03-28"))
    }
  }

  @Test func missingFontFileIsAnError() throws {
    let run = try shaper.shape("a", in: FontStyle(family: "Roboto"))
    let lost = FontFace(
      family: "Roboto", weight: 400, isItalic: false, path: "/no/such.ttf", unitsPerEm: 2048)
    let mark = TextMark(
      GlyphRun(font: lost, text: "a", glyphs: run.glyphs), size: 10, at: Point(x: 0, y: 10))
    let page = Page(size: Size(width: 10, height: 10), commands: [.text(mark)])
    // 1 is FreeType's FT_Err_Cannot_Open_Resource.
    #expect(throws: CairoError.font(path: "/no/such.ttf", code: 1)) {
      try png(page, width: 10, height: 10)
    }
  }

  @Test func wrongDashIsReportedByCairo() throws {
    let path = Path.polyline([Point(x: 0, y: 0), Point(x: 5, y: 5)])
    let page = Page(
      size: Size(width: 10, height: 10),
      commands: [.stroke(path, Stroke(.black, width: 1, dash: [-1]))])
    let error = #expect(throws: CairoError.self) { try png(page, width: 10, height: 10) }
    #expect(error?.text == "cairo: invalid value for a dash setting")
  }
}
