public import Diagnostics
public import Document
public import Scene
public import Text

/// Sets a document in pages; every position in the result is final.
///
/// Step by step: measure the tables, choose upright or turned paper, set every block, break the
/// flow into pages, draw them.
///
/// - Parameters:
///   - document: Its tables may be of any length; rows are never broken.
///   - form: Paper, margins, fonts and sizes.
///   - shaping: The only source of text widths.
/// - Returns: At least one page, with the origin at its top left corner, in points.
/// - Throws: `table.does-not-fit`, `table.row-too-tall`, `chart.does-not-fit` and what shaping
///   throws, all together.
public func layOut(
  _ document: Document, in form: PageForm, shaping: some TextShaping
) throws(Diagnostics) -> [Page] {
  let typesetter = Typesetter(form: form, shaping: shaping)
  let tables = try typesetter.measureTables(of: document)
  let isLandscape = typesetter.needsLandscape(tables.compactMap(\.self).map(\.widths))
  let frame = Frame(form, isLandscape: isLandscape)

  var breaker: PageBreaker?
  var ranges: [Range<Int>] = []
  for scale in document.kind == .sheet ? [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7] : [1.0] {
    let blocks = try typesetter.setBlocks(
      of: document, tables: tables, frame: frame, figureScale: scale)
    let next = PageBreaker(flow: Flow(blocks), height: frame.text.height)
    let pages = try next.pages()
    // Lower charts are worth it only where they save a sheet its second page.
    if breaker == nil || pages.count == 1 {
      breaker = next
      ranges = pages
    }
    if pages.count == 1 { break }
  }
  guard let breaker else { return [] }
  return try typesetter.draw(ranges, of: breaker, kind: document.kind, in: frame)
}

extension Typesetter {
  fileprivate typealias Measured = (table: MeasuredTable, widths: ColumnWidths, name: String)

  /// The tables of the document, measured; `nil` at blocks that are none.
  fileprivate func measureTables(of document: Document) throws(Diagnostics) -> [Measured?] {
    var problems = Diagnostics()
    var tables: [Measured?] = []
    var heading = document.title
    for block in document.blocks {
      var measured: Measured?
      if case .paragraph(let paragraph) = block {
        switch paragraph.role {
        case .caption, .heading: heading = paragraph.text
        default: break
        }
      }
      if case .table(let table) = block {
        do throws(Diagnostics) {
          let cells = try measure(table)
          let name = table.caption.isEmpty ? heading : table.caption
          measured = (cells, ColumnWidths(cells, look: form.tables), name)
        } catch {
          problems.add(contentsOf: error)
        }
      }
      tables.append(measured)
    }
    try problems.throwIfErrors()
    return tables
  }

  fileprivate func setBlocks(
    of document: Document, tables: [Measured?], frame: Frame, figureScale: Double
  ) throws(Diagnostics) -> [SetBlock] {
    var problems = Diagnostics()
    var blocks: [SetBlock] = []
    for (index, block) in document.blocks.enumerated() {
      do throws(Diagnostics) {
        switch block {
        case .paragraph(let paragraph):
          var set = try set(
            paragraph.text, as: form.look(of: paragraph.role, in: document.kind),
            width: frame.text.width)
          if paragraph.role == .caption {
            let isBefore = document.blocks.dropFirst(index + 1).first?.takesCaption ?? false
            set.keepsWithNext = isBefore
            set.keepsWithPrevious = !isBefore
          }
          blocks.append(set)
        case .table(let table):
          guard let measured = tables[index] else { continue }
          blocks += try set(table, measured, kind: document.kind, frame: frame)
        case .figure(let figure):
          blocks.append(
            set(
              [figure], width: frame.text.width, height: frame.text.height, scale: figureScale))
        case .figures(let figures):
          blocks.append(
            set(figures, width: frame.text.width, height: frame.text.height, scale: figureScale))
        case .headline(let figures):
          blocks.append(try set(figures, width: frame.text.width))
        }
      } catch {
        problems.add(contentsOf: error)
      }
    }
    try problems.throwIfErrors()
    return blocks
  }

  /// A table and the caption above it.
  private func set(
    _ table: Table, _ measured: Measured, kind: Document.Kind, frame: Frame
  ) throws(Diagnostics) -> [SetBlock] {
    let width = frame.text.width
    guard let fit = fit(measured.widths, width: width),
      let widths = measured.widths.widths(
        size: fit.size, width: width, isComfortable: fit.isComfortable)
    else {
      let widest = form.allowsLandscape ? Frame(form, isLandscape: true).text.width : width
      let needed = measured.widths.least(size: form.smallestTableSize, isComfortable: false)
      throw .error(
        .tableDoesNotFit(
          table: measured.name, needed: millimetres(needed),
          available: String(Int(widest * 25.4 / 72))))
    }
    var block = try set(measured.table, name: measured.name, size: fit.size, widths: widths).block
    block.spaceBefore = form.paragraphSpacing
    block.spaceAfter = 1.5 * form.paragraphSpacing
    guard !table.caption.isEmpty else { return [block] }
    var caption = try set(table.caption, as: form.look(of: .caption, in: kind), width: width)
    caption.keepsWithNext = true
    return [caption, block]
  }

  fileprivate func draw(
    _ ranges: [Range<Int>], of breaker: PageBreaker, kind: Document.Kind, in frame: Frame
  ) throws(Diagnostics) -> [Page] {
    var problems = Diagnostics()
    var pages: [Page] = []
    for (index, range) in (ranges.isEmpty ? [0..<0] : ranges).enumerated() {
      do throws(Diagnostics) {
        let number = try pageNumber(
          index + 1, of: ranges.count, kind: kind, in: frame)
        pages.append(
          Page(size: frame.paper, commands: number + (try draw(range, of: breaker, in: frame))))
      } catch {
        problems.add(contentsOf: error)
      }
    }
    try problems.throwIfErrors()
    return pages
  }
}

extension Block {
  /// Whether a caption may stand above it.
  fileprivate var takesCaption: Bool {
    switch self {
    case .table, .figure, .figures: true
    case .paragraph, .headline: false
    }
  }
}
