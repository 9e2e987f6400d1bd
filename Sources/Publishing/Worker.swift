import CairoBackend
import Charts
import Diagnostics
import Document
import Layout
import Scene
import Scoring
import Templates
import Text

/// Turns works into files. Owns fonts and surfaces that no other thread may touch.
final class Worker {
  let project: Project
  private let creationDate: String
  let choice: Choice
  let shaper: HarfBuzzShaper
  let renderer = CairoRenderer()
  /// Whether PDF and SVG pictures have outlines in place of text.
  let outlinesText: Bool

  init(
    project: Project, fonts: FontCatalogue, creationDate: String, choice: Choice, outlinesText: Bool
  ) {
    self.project = project
    self.outlinesText = outlinesText
    self.creationDate = creationDate
    self.choice = choice
    shaper = HarfBuzzShaper(catalogue: fonts)
  }

  /// A sheet with the pages that its own file and that of its block are made of.
  struct Sheet {
    let path: String
    let title: String
    let pages: [Page]
  }

  /// The sheet of the agency at a place of the block's table, from 0; `nil` without a template.
  func sheet(at place: Int, in block: BlockResults) throws(Diagnostics) -> Sheet? {
    let agency = block.agencies[place]
    let template = project.template
    let sheet = Document.sheet(
      of: agency, in: block, results: project.results, template: template,
      facts: project.facts, since: project.comparison)
    return try sheet.map { document throws(Diagnostics) in
      Sheet(
        path: "sheets/\(block.block.id)/\(block.fileName(of: agency)).pdf", title: document.title,
        pages: try layOut(document, in: template.sheetForm, shaping: shaper))
    }
  }

  /// The pages that list agencies of a block, each with a link to its sheet.
  ///
  /// - Parameter isWhole: Whether the list has no other pages; then they are numbered.
  func pages(ofList document: Document, isWhole: Bool) throws(Diagnostics) -> [Page] {
    var form = project.template.sheetForm
    form.numbersPages = isWhole
    return try layOut(document, in: form, shaping: shaper)
  }

  func pdf(of sheet: Sheet) throws(Diagnostics) -> [UInt8] {
    try pdf(of: sheet.pages, title: sheet.title)
  }

  /// The files of a work: paths relative to the output folder, and contents. Sheets and data have
  /// functions of their own.
  func files(of work: Work) throws(Diagnostics) -> [(path: String, bytes: [UInt8])] {
    let template = project.template
    switch work {
    case .decision:
      guard let page = template.decisionDocument?.page,
        let decision = Document.decision(
          of: project.results, template: template, facts: project.facts, since: project.comparison)
      else { return [] }
      return [("decision.pdf", try pdf(of: decision, in: template.officialForm(page)))]
    case .annexes: return [("annex.pdf", try annexes())]
    case .chart(let chartTemplate, let agency, let block):
      let chart = Chart(
        chartTemplate, of: agency, in: block, template: template, facts: project.facts)
      guard let chart else { return [] }
      let path = "charts/\(block.block.id)/\(agency.agency.id)-\(chartTemplate.id)"
      return try files(of: chart, template: chartTemplate, path: path)
    case .sheetList, .sheet, .data: return []
    case .picture(let picture, let size): return try files(of: picture, in: size)
    case .caption(let picture): return [("press/\(picture.name).txt", Array(picture.text.utf8))]
    case .article:
      let article = Document.article(
        of: project.results, template: template, facts: project.facts, since: project.comparison)
      return article.map { [("press/article.md", Array($0.markdown.utf8))] } ?? []
    }
  }

  /// All annexes; each starts a page and numbers its own. Problems of all are thrown together.
  private func annexes() throws(Diagnostics) -> [UInt8] {
    let template = project.template
    let documents = Document.annexes(
      of: project.results, template: template, facts: project.facts, since: project.comparison)
    var problems = Diagnostics()
    var pages: [Page] = []
    for (document, annex) in zip(documents, template.annexes) {
      do throws(Diagnostics) {
        pages += try layOut(document, in: template.officialForm(annex.page), shaping: shaper)
      } catch {
        problems.add(contentsOf: error)
      }
    }
    try problems.throwIfErrors()
    return try pdf(of: pages, title: documents.map(\.title).joined(separator: "; "))
  }

  private func pdf(of document: Document, in form: PageForm) throws(Diagnostics) -> [UInt8] {
    try pdf(of: try layOut(document, in: form, shaping: shaper), title: document.title)
  }

  func pdf(of pages: [Page], title: String) throws(Diagnostics) -> [UInt8] {
    let metadata = PDFMetadata(
      title: title, author: project.template.decision.issuer, creationDate: creationDate)
    do throws(CairoError) {
      return try renderer.pdf(pages, metadata: metadata)
    } catch {
      throw .error(.rendererFailed(renderer: "PDF", reason: error.text))
    }
  }

  private func files(
    of chart: Chart, template: ChartTemplate, path: String
  ) throws(Diagnostics) -> [(path: String, bytes: [UInt8])] {
    let commands: [DrawCommand]
    do throws(Diagnostics) {
      commands = try chart.draw(
        in: template.size, style: project.template.style(of: template), shaping: shaper)
    } catch {
      throw error.located(at: template.position).naming(chart: template.id)
    }
    let page = Page(size: template.size, commands: commands)
    return try files(
      of: page, title: chart.title, path: path,
      pixels: (template.width * template.pngScale, template.height * template.pngScale),
      perInch: 96 * template.pngScale)
  }
}

extension Diagnostics {
  /// The same items with the chart called by its id: what is wrong with it is the same for all
  /// agencies.
  func naming(chart id: String) -> Diagnostics {
    Diagnostics(
      items.map { item in
        guard case .chartDoesNotFit(_, let reason) = item.problem else { return item }
        return .error(.chartDoesNotFit(chart: id, reason: reason), at: item.position)
      })
  }
}
