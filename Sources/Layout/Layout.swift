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
  let sections = typesetter.sections(of: document, tables: tables)
  var broken: [Typesetter.BrokenSection] = []
  for section in sections {
    do throws(Diagnostics) {
      broken.append(
        try typesetter.broken(
          document.part(section.blocks), tables: Array(tables[section.blocks]),
          isLandscape: section.isLandscape, isWhole: sections.count == 1))
    } catch {
      problems.add(contentsOf: error)
    }
  }
  // How many pages there are is known when all sections are broken.
  let count = broken.reduce(0) { $0 + $1.pages.count }
  var pages: [Page] = []
  for section in broken {
    do throws(Diagnostics) {
      pages += try section.typesetter.draw(
        section, kind: document.kind, after: pages.count, of: count)
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
  /// A document, or a part of it that stands on pages of its own, cut into pages.
  struct BrokenSection {
    /// Set it: one of tighter lines, maybe.
    let typesetter: Typesetter
    let breaker: PageBreaker
    /// The units of each page; at least one page.
    let pages: [Range<Int>]
    let frame: Frame
  }

  /// - Parameter isWhole: Whether it is the whole document.
  fileprivate func broken(
    _ document: Document, tables: [Measured?], isLandscape: Bool, isWhole: Bool
  ) throws(Diagnostics) -> BrokenSection {
    let frame = Frame(form, isLandscape: isLandscape)

    func broken(
      by typesetter: Typesetter, figureScale: Double
    ) throws(Diagnostics) -> BrokenSection {
      let blocks = try typesetter.setBlocks(
        of: document, tables: tables, frame: frame, figureScale: figureScale,
        problems: Diagnostics())
      let breaker = PageBreaker(flow: Flow(blocks), height: frame.text.height)
      let pages = try breaker.pages()
      return BrokenSection(
        typesetter: typesetter, breaker: breaker, pages: pages.isEmpty ? [0..<0] : pages,
        frame: frame)
    }

    let full = try broken(by: self, figureScale: 1)
    let fewest = document.fewestPages
    if document.kind == .sheet, isWhole, full.pages.count > fewest {
      // Lower charts, then tighter lines are worth it only where they save the sheet a page.
      let tight = Typesetter(form: form.tightened, shaping: shaping, texts: texts)
      let ways: [(Typesetter, [Double])] = [
        (self, [0.9, 0.8, 0.7]), (tight, [1, 0.85, 0.7, 0.6, 0.5]),
      ]
      for (way, scales) in ways {
        for scale in scales {
          let lower = try broken(by: way, figureScale: scale)
          if lower.pages.count == fewest { return lower }
        }
      }
    }
    return full
  }
}
