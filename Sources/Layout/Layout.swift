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
  var problems = Diagnostics()
  let tables = typesetter.measureTables(of: document, problems: &problems)
  let isLandscape = typesetter.needsLandscape(tables.compactMap(\.self).map(\.widths))
  let frame = Frame(form, isLandscape: isLandscape)

  func pages(figureScale: Double) throws(Diagnostics) -> (PageBreaker, [Range<Int>]) {
    let blocks = try typesetter.setBlocks(
      of: document, tables: tables, frame: frame, figureScale: figureScale, problems: problems)
    let breaker = PageBreaker(flow: Flow(blocks), height: frame.text.height)
    return (breaker, try breaker.pages())
  }

  var (breaker, ranges) = try pages(figureScale: 1)
  if document.kind == .sheet, ranges.count > 1 {
    // Lower charts are worth it only where they save the sheet its second page.
    for scale in [0.95, 0.9, 0.85, 0.8, 0.75, 0.7] {
      let lower = try pages(figureScale: scale)
      if lower.1.count == 1 {
        (breaker, ranges) = lower
        break
      }
    }
  }
  return try typesetter.draw(ranges, of: breaker, kind: document.kind, in: frame)
}
