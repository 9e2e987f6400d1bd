public import Diagnostics
public import Document
public import Scene
public import Text

/// Sets a document in pages; every position in the result is final.
///
/// Step by step: measure the tables, choose upright or turned paper for each part, set every block,
/// break the flow into pages, draw them.
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
  var pages: [Page] = []
  for section in typesetter.sections(of: document, tables: tables) {
    do throws(Diagnostics) {
      pages += try typesetter.pages(
        of: document.part(section.blocks), tables: Array(tables[section.blocks]),
        isLandscape: section.isLandscape, after: pages.count)
    } catch {
      problems.add(contentsOf: error)
    }
  }
  try problems.throwIfErrors()
  return pages
}

extension PageForm {
  /// The same with less space between lines, rows and paragraphs.
  fileprivate var tightened: PageForm {
    var form = self
    form.lineSpacing = 1
    form.headlineSize *= 0.9
    form.paragraphSpacing *= 0.55
    form.tables.verticalPadding *= 0.55
    return form
  }
}

extension Document {
  /// As many as its page breaks make.
  fileprivate var fewestPages: Int { 1 + blocks.count { $0 == .pageBreak } }
}

extension Typesetter {
  /// The pages of a document, or of a part of it that stands on pages of its own.
  ///
  /// - Parameter earlier: How many pages come before.
  fileprivate func pages(
    of document: Document, tables: [Measured?], isLandscape: Bool, after earlier: Int
  ) throws(Diagnostics) -> [Page] {
    let frame = Frame(form, isLandscape: isLandscape)

    func broken(
      by typesetter: Typesetter, figureScale: Double
    ) throws(Diagnostics) -> (PageBreaker, [Range<Int>]) {
      let blocks = try typesetter.setBlocks(
        of: document, tables: tables, frame: frame, figureScale: figureScale,
        problems: Diagnostics())
      let breaker = PageBreaker(flow: Flow(blocks), height: frame.text.height)
      return (breaker, try breaker.pages())
    }

    var typesetter = self
    var (breaker, ranges) = try broken(by: self, figureScale: 1)
    let fewest = document.fewestPages
    if document.kind == .sheet, ranges.count > fewest {
      // Lower charts, then tighter lines are worth it only where they save the sheet a page.
      let tight = Typesetter(form: form.tightened, shaping: shaping)
      let ways: [(Typesetter, [Double])] = [
        (self, [0.9, 0.8, 0.7]),
        (tight, [1, 0.85, 0.7, 0.6, 0.5]),
      ]
      search: for (way, scales) in ways {
        for scale in scales {
          let lower = try broken(by: way, figureScale: scale)
          if lower.1.count == fewest {
            typesetter = way
            (breaker, ranges) = lower
            break search
          }
        }
      }
    }
    return try typesetter.draw(ranges, of: breaker, kind: document.kind, in: frame, after: earlier)
  }
}
