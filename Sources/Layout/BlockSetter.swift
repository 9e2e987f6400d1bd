import Diagnostics
import Document
import Scene

extension Typesetter {
  typealias Measured = (table: MeasuredTable, widths: ColumnWidths, name: String)

  /// The tables of the document, measured; `nil` at blocks that are none, and at tables with
  /// problems.
  func measureTables(of document: Document, problems: inout Diagnostics) -> [Measured?] {
    var tables: [Measured?] = []
    var heading = document.title
    for block in document.blocks {
      var measured: Measured?
      if case .paragraph(let paragraph) = block {
        switch paragraph.role {
        case .caption, .heading, .part: heading = paragraph.text
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
    return tables
  }

  /// All blocks, set. Throws the problems of all of them, after the earlier ones.
  func setBlocks(
    of document: Document, tables: [Measured?], frame: Frame, figureScale: Double,
    problems earlier: Diagnostics
  ) throws(Diagnostics) -> [SetBlock] {
    var problems = earlier
    var blocks: [SetBlock] = []
    for (index, block) in document.blocks.enumerated() {
      do throws(Diagnostics) {
        switch block {
        case .paragraph(let paragraph):
          var set = try set(
            paragraph.spans, as: form.look(of: paragraph.role, in: document.kind),
            width: frame.text.width)
          if paragraph.role == .caption {
            let isBefore = document.blocks.dropFirst(index + 1).first?.takesCaption ?? false
            set.keepsWithNext = isBefore
            set.keepsWithPrevious = !isBefore
          } else if paragraph.leadsToNext {
            set.keepsWithNext = true
          }
          blocks.append(set)
        case .table(let table):
          guard let measured = tables[index] else { continue }
          blocks += try set(table, measured, kind: document.kind, frame: frame)
        case .figure(let figure):
          blocks.append(
            set(
              figure, width: frame.text.width, height: frame.text.height, scale: figureScale))
        case .figures(let figures):
          blocks.append(
            try set(
              figures, width: frame.text.width, height: frame.text.height, scale: figureScale))
        case .headline(let figures):
          blocks.append(try set(figures, width: frame.text.width))
        case .letterhead(let letterhead):
          blocks.append(try set(letterhead, width: frame.text.width))
        case .signature(let signature):
          blocks.append(
            try set(signature, width: frame.text.width, height: frame.text.height))
        case .pageBreak:
          blocks.append(SetBlock(units: [], isPageBreak: true))
        }
      } catch {
        problems.add(contentsOf: error)
      }
    }
    try problems.throwIfErrors()
    return blocks
  }

  /// A table and the caption above or below it.
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
    var caption = try set(
      [Span(table.caption)], as: form.look(of: .caption, in: kind), width: width)
    if table.isCaptionBelow {
      caption.keepsWithNext = false
      caption.keepsWithPrevious = true
      block.spaceAfter = 0
      return [block, caption]
    }
    caption.keepsWithNext = true
    return [caption, block]
  }
}

extension Block {
  /// Whether a caption may stand above it.
  fileprivate var takesCaption: Bool {
    switch self {
    case .table, .figure, .figures: true
    case .paragraph, .headline, .letterhead, .signature, .pageBreak: false
    }
  }
}
