import CairoBackend
import Foundation
import SVGBackend
import Scene
import TestSupport
import Testing
import Text

/// The same page through PNG, PDF and SVG: catches a backend that forgot a case.
@Suite struct BackendAgreementTests {
  /// Two limits at once, in steps of a channel (0...255). Measured on the sample page: pdftoppm,
  /// which has a rasteriser of its own, is 0.60 off in the mean and 9.3 in the worst block of
  /// 8 × 8 pixels; rsvg-convert 0.05 and 1.1. The least command taken away is 1.04 off in the
  /// mean and 123 in a block, as ``limitsNoticeEveryCommand()`` shows.
  static let meanLimit = 1.0
  static let blockLimit = 20.0

  static let width = 480
  static let height = 320

  let page: Page
  let folder: TemporaryFolder

  init() throws {
    page = try samplePage(HarfBuzzShaper(catalogue: projectFonts()))
    folder = try TemporaryFolder()
  }

  private func picture(of page: Page) throws -> PNGImage {
    try PNGImage(
      decoding: CairoRenderer().png(
        page, pixelWidth: Self.width, pixelHeight: Self.height, pixelsPerInch: 144))
  }

  private func agrees(_ difference: PNGImage.Difference) -> Bool {
    difference.mean <= Self.meanLimit && difference.worstBlock <= Self.blockLimit
  }

  @Test func pdfLooksLikePNG() throws {
    let pdf = try CairoRenderer().pdf(
      [page], metadata: PDFMetadata(title: "", creationDate: "2023-03-28"))
    let file = try folder.write(pdf, as: "sample.pdf")
    let output = folder.url("sample").path
    try run(
      "pdftoppm",
      [
        "-png", "-singlefile", "-scale-to-x", "\(Self.width)", "-scale-to-y", "\(Self.height)",
        file, output,
      ])
    let shown = try PNGImage(decoding: Array(Data(contentsOf: folder.url("sample.png"))))
    let difference = try #require(shown.difference(from: picture(of: page)))
    #expect(agrees(difference), "\(difference)")
  }

  /// rsvg-convert finds fonts through fontconfig; it is given those of the project alone.
  @Test func svgLooksLikePNG() throws {
    let file = try folder.write(try svg(page), as: "sample.svg")
    let configuration = """
      <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
      <dir>\(repository)/fonts</dir><cachedir>\(folder.url("cache").path)</cachedir></fontconfig>
      """
    let fonts = try folder.write(Array(configuration.utf8), as: "fonts.conf")
    let picture = try run(
      "rsvg-convert", ["-w", "\(Self.width)", "-h", "\(Self.height)", "-b", "white", file],
      environment: ["FONTCONFIG_FILE": fonts])
    let shown = try PNGImage(decoding: Array(picture.output))
    let difference = try #require(shown.difference(from: self.picture(of: page)))
    #expect(agrees(difference), "\(difference)")
  }

  @Test func outlinedPageLooksTheSame() throws {
    let outlined = try HarfBuzzShaper(catalogue: projectFonts()).outlined(page)
    #expect(outlined.texts.isEmpty)
    let difference = try #require(picture(of: outlined).difference(from: picture(of: page)))
    #expect(agrees(difference), "\(difference)")
  }

  @Test func limitsNoticeEveryCommand() throws {
    let whole = try picture(of: page)
    for index in page.commands.indices {
      var commands = page.commands
      let left = commands.remove(at: index)
      let difference = try #require(
        picture(of: Page(size: page.size, commands: commands)).difference(from: whole))
      #expect(!agrees(difference), "\(left): \(difference)")
    }
  }
}
