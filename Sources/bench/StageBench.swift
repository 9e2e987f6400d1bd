import CairoBackend
import Charts
import Diagnostics
import Document
import Foundation
import Intake
import Layout
import Publishing
import SVGBackend
import Scene
import Scoring
import Templates
import Text

/// Times each stage from files to files in one thread, in processor time, so that other work on
/// the machine counts little.
struct StageBench {
  /// The path of the C program that draws the same pages; `nil` to leave it out.
  let replay: String?

  /// Charts cost the same in provinces of any size, and so does what the C program draws: larger
  /// ones, which go through once, are measured without.
  private let smallSize = 200
  /// How many sheets are held at once.
  private let batch = 138

  func run(_ sizes: [Int]) throws {
    print("\nStages, one thread, processor time. \(Machine.description)\n")
    printHead(["agencies", "stage", "time", "an agency"])
    for size in sizes {
      var runs: [[Step]] = []
      // The median of three.
      for _ in 0..<(size <= smallSize ? 3 : 1) { runs.append(try steps(agencies: size)) }
      for (index, step) in runs[0].enumerated() {
        let milliseconds = runs.map { $0[index].milliseconds }.median
        printRow([
          String(size), step.title, decimal(milliseconds, places: 1) + " ms",
          String(Int((milliseconds * 1000 / Double(size)).rounded())) + " µs",
        ])
      }
    }
  }

  private struct Step {
    let title: String
    let milliseconds: Double
  }

  private func steps(agencies: Int) throws -> [Step] {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try SheetProvince(agencies: agencies).write(to: folder.url)
    var watch = Watch()
    let project = try BenchProject(in: folder.url, watch: &watch)
    let dump = try makeSheets(of: project, in: folder.url, watch: &watch)
    try makeAnnex(of: project, watch: &watch)
    if agencies <= smallSize { try makeCharts(of: project, watch: &watch) }
    var steps = watch.times.map { stage, milliseconds in
      Step(title: stage.rawValue, milliseconds: milliseconds)
    }
    if let replay, let dump {
      let file = folder.url.appendingPathComponent("dump")
      try dump.text.write(to: file, atomically: false, encoding: .utf8)
      let output = folder.url.appendingPathComponent("times").path
      _ = try ChildProcess([replay, file.path, folder.url.path], output: output)
      let times = try String(contentsOfFile: output, encoding: .utf8).split(separator: " ")
        .compactMap { Double($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
      for (title, time) in zip(["C: sheets in one PDF", "C: a PDF each"], times) {
        steps.append(Step(title: title, milliseconds: time))
      }
    }
    return steps
  }

  /// All sheets, in one file and in a file each.
  private func makeSheets(
    of project: BenchProject, in folder: URL, watch: inout Watch
  ) throws -> PageDump? {
    var dump = replay != nil && project.agencies.count <= smallSize ? PageDump() : nil
    let renderer = CairoRenderer()
    let metadata = PDFMetadata(title: "Phiếu kết quả", creationDate: "2026-03-28")
    let file = folder.appendingPathComponent("all.pdf")
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    let handle = try FileHandle(forWritingTo: file)
    let whole = try PDFWriter(metadata: metadata, renderer: renderer)
    // Each way to write draws a batch at once, as the C program does, and not in turn with others.
    for start in stride(from: 0, to: project.agencies.count, by: batch) {
      let agencies = project.agencies[start...].prefix(batch)
      let documents = watch.time(.document) { agencies.compactMap(project.sheet) }
      let sheets = try watch.time(.layout) {
        try documents.map {
          try layOut($0, in: project.template.sheetForm, shaping: project.shaper)
        }
      }
      try watch.time(.oneFile) {
        for page in sheets.joined() {
          try whole.add(page)
          try handle.write(contentsOf: whole.takeBytes())
        }
      }
      let files = try watch.time(.ownFiles) {
        try sheets.map { try renderer.pdf($0, metadata: metadata) }
      }
      try watch.time(.writing) {
        for (place, bytes) in files.enumerated() {
          try bytes.write(to: folder.appendingPathComponent("\(start + place).pdf"))
        }
      }
      for pages in sheets {
        dump?.startDocument()
        for page in pages { dump?.add(page) }
      }
    }
    try watch.time(.oneFile) {
      try whole.finish()
      try handle.write(contentsOf: whole.takeBytes())
      try handle.close()
    }
    return dump
  }

  private func makeAnnex(of project: BenchProject, watch: inout Watch) throws {
    let template = project.template
    for annex in template.annexes {
      let documents = watch.time(.annexDocument) {
        Document.annexes(of: project.results, template: template, facts: project.facts)
      }
      let pages = try watch.time(.annexLayout) {
        try documents.flatMap {
          try layOut($0, in: template.officialForm(annex.page), shaping: project.shaper)
        }
      }
      _ = try watch.time(.annexFile) {
        try CairoRenderer().pdf(
          pages, metadata: PDFMetadata(title: "Phụ lục", creationDate: "2026-03-28"))
      }
    }
  }

  /// The radar and the bars of each agency as pictures.
  private func makeCharts(of project: BenchProject, watch: inout Watch) throws {
    let renderer = CairoRenderer()
    let metadata = PDFMetadata(title: "Biểu đồ", creationDate: "2026-03-28")
    for agency in project.agencies {
      for template in project.template.charts {
        let page = try watch.time(.charts) {
          try project.chart(template, of: agency).map {
            Page(
              size: template.size,
              commands: try $0.draw(
                in: template.size, style: project.template.style(of: template),
                shaping: project.shaper))
          }
        }
        guard let page else { continue }
        _ = try watch.time(.chartPDF) { try renderer.pdf([page], metadata: metadata) }
        _ = try watch.time(.chartSVG) { try svg(page) }
        _ = try watch.time(.chartPNG) {
          try renderer.png(
            page, pixelWidth: template.width * template.pngScale,
            pixelHeight: template.height * template.pngScale,
            pixelsPerInch: 96 * Double(template.pngScale))
        }
      }
    }
  }
}
