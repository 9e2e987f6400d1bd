import CairoBackend
import Charts
public import Diagnostics
import Document
import Foundation
import Scene
import Scoring
import Templates
import Text

/// Makes a folder with a Markdown page that shows each kind of picture that the projects have, of one
/// agency or of one block.
///
/// - Parameter path: As the user named it; files of the same names are replaced.
/// - Returns: The files made, relative to the folder, in the order of the page.
/// - Throws: What is wrong with fonts or pictures, and `output.unwritable`.
public func makeGallery(
  of projects: [Project], in path: String, fontFolder: String
) throws(Diagnostics) -> [String] {
  let fonts = try LoadedFonts(folder: fontFolder).catalogue
  var page = [
    "# Biểu đồ và ảnh báo chí",
    "Trang này do `make gallery` tạo từ các thư mục mẫu trong `templates`. "
      + "Ảnh đã thu nhỏ; khi xuất bản, mỗi ảnh có ba dạng PDF, SVG và PNG ở mọi kích thước đã chọn.",
  ]
  var files: [(name: String, bytes: [UInt8])] = []
  for project in projects {
    let heading = "\(project.results.province) \(project.results.year)"
    page.append("## \(heading)")
    for entry in try project.galleryEntries(fonts: fonts) {
      let name = "\(slug(heading))-\(entry.name).png"
      files.append((name, entry.png))
      page.append("![\(entry.description.forMarkdown)](\(name))")
      page.append("*\(entry.caption.forMarkdown)*")
    }
  }
  files.append(("README.md", Array((page.joined(separator: "\n\n") + "\n").utf8)))
  do {
    let folder = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
  } catch {
    throw .error(.outputUnwritable(path: path, reason: error.reason(at: path)))
  }
  return files.map(\.name)
}

private struct GalleryEntry {
  let name: String
  let png: [UInt8]
  let caption: String
  let description: String
}

extension Project {
  /// The first page of each kind of picture, small.
  fileprivate func galleryEntries(fonts: FontCatalogue) throws(Diagnostics) -> [GalleryEntry] {
    let worker = Worker(
      project: self, fonts: fonts, creationDate: "", choice: try Choice(.everything, in: results),
      outlinesText: false)
    var entries: [GalleryEntry] = []
    for chartTemplate in template.charts {
      guard let chart = firstChart(chartTemplate) else { continue }
      entries.append(
        try entry(
          .chart(chart), name: chartTemplate.id, caption: chart.title, size: chartTemplate.size,
          style: template.style(of: chartTemplate), worker: worker))
    }
    let size = Size(width: 810, height: 675)
    let pictures = PressPicture.all(
      of: results, template: template, facts: facts, since: comparison)
    var shown: Set<String> = []
    for picture in pictures where shown.insert(picture.template.id).inserted {
      entries.append(
        try entry(
          picture.graphic, name: picture.template.id, caption: picture.caption, size: size,
          style: template.pressStyle(width: size.width, height: size.height, isPrint: false),
          worker: worker))
    }
    return entries
  }

  /// Of the first agency that has one.
  private func firstChart(_ chart: ChartTemplate) -> Chart? {
    for block in results.blocks {
      for agency in block.agencies {
        let made = Chart(chart, of: agency, in: block, template: template, facts: facts)
        if let made { return made }
      }
    }
    return nil
  }

  private func entry(
    _ graphic: Graphic, name: String, caption: String, size: Size, style: ChartStyle, worker: Worker
  ) throws(Diagnostics) -> GalleryEntry {
    let pages = try graphic.pages(in: size, style: style, shaping: worker.shaper)
    let width = 480
    let height = Int((Double(width) * size.height / size.width).rounded())
    let page = Page(size: size, commands: pages.first ?? [])
    return GalleryEntry(
      name: name, png: try worker.png(of: page, pixels: (width, height), perInch: 96),
      caption: caption, description: graphic.description)
  }
}

extension String {
  /// On one line, without what Markdown reads as a mark.
  fileprivate var forMarkdown: String {
    filter { !"[]*_`\\".contains($0) }.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
