import CairoBackend
import Charts
import Diagnostics
import Document
import SVGBackend
import Scene
import Scoring
import Templates
import Text

extension Work {
  /// What the template hands to the press, in its order.
  static func press(of project: Project) -> [Work] {
    guard let press = project.template.press else { return [] }
    let pictures = PressPicture.all(
      of: project.results, template: project.template, facts: project.facts,
      since: project.comparison)
    return [.article]
      + pictures.flatMap { picture in
        [.caption(picture)] + press.sizes.map { .picture(picture, $0) }
      }
  }
}

extension Worker {
  /// A picture in one size. Several pages are numbered: `-1`, `-2`; of ten
  /// and more `-01`, so that names are in order.
  func files(
    of picture: PressPicture, in size: PictureSize
  ) throws(Diagnostics) -> [(path: String, bytes: [UInt8])] {
    let style = project.template.pressStyle(for: size)
    let pages: [[DrawCommand]]
    do throws(Diagnostics) {
      pages = try picture.graphic.pages(in: size.size, style: style, shaping: shaper)
    } catch {
      throw error.located(at: size.position).naming(chart: "\(picture.name)-\(size.name)")
    }
    var files: [(path: String, bytes: [UInt8])] = []
    for (index, commands) in pages.enumerated() {
      let digits = String(index + 1)
      let zeros = String(repeating: "0", count: String(pages.count).count - digits.count)
      let number = pages.count > 1 ? "-\(zeros)\(digits)" : ""
      files += try self.files(
        of: Page(size: size.size, commands: commands), title: picture.graphic.title,
        path: "press/\(picture.name)-\(size.name)\(number)",
        pixels: (size.pixelWidth, size.pixelHeight), perInch: size.pixelsPerInch)
    }
    return files
  }

  /// One page as PDF, SVG and PNG, with outlines for text where they are asked for.
  func files(
    of page: Page, title: String, path: String, pixels: (width: Int, height: Int), perInch: Int
  ) throws(Diagnostics) -> [(path: String, bytes: [UInt8])] {
    let drawn = outlinesText ? try shaper.outlined(page) : page
    var files: [(path: String, bytes: [UInt8])] = []
    if choice.makes(.pdf) { files.append((path + ".pdf", try pdf(of: [drawn], title: title))) }
    if choice.makes(.svg) { files.append((path + ".svg", try svg(of: drawn))) }
    if choice.makes(.png) {
      files.append((path + ".png", try png(of: page, pixels: pixels, perInch: perInch)))
    }
    return files
  }

  private func svg(of page: Page) throws(Diagnostics) -> [UInt8] {
    do throws(SVGError) {
      return try SVGBackend.svg(page)
    } catch {
      throw .error(.rendererFailed(renderer: "SVG", reason: error.text))
    }
  }

  func png(
    of page: Page, pixels: (width: Int, height: Int), perInch: Int
  ) throws(Diagnostics) -> [UInt8] {
    do throws(CairoError) {
      return try renderer.png(
        page, pixelWidth: pixels.width, pixelHeight: pixels.height,
        pixelsPerInch: Double(perInch))
    } catch {
      throw .error(.rendererFailed(renderer: "PNG", reason: error.text))
    }
  }
}

extension PictureSize {
  /// In points.
  var size: Size { Size(width: width, height: height) }
}
