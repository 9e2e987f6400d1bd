import Diagnostics
import Document
import Scene

extension Typesetter {
  /// Blocks of the document on pages that are all upright or all turned.
  struct Section: Hashable {
    var blocks: Range<Int>
    var isLandscape: Bool
  }

  /// Only tables that need it are turned, with the headings and captions right above them and the
  /// notes below; what is too short between them for pages of its own is turned, too.
  func sections(of document: Document, tables: [Measured?]) -> [Section] {
    let whole = Section(blocks: document.blocks.indices, isLandscape: false)
    var isTurned = tables.map { $0.map { needsLandscape([$0.widths]) } ?? false }
    guard isTurned.contains(true) else { return [whole] }
    for index in document.blocks.indices.reversed().dropFirst()
    where isTurned[index + 1] && document.blocks[index].leadsToNext {
      isTurned[index] = true
    }
    for index in document.blocks.indices.dropFirst()
    where isTurned[index - 1] && document.blocks[index].isNote {
      isTurned[index] = true
    }
    let runs = joined(
      isTurned.enumerated().map { Section(blocks: $0..<$0 + 1, isLandscape: $1) })
    return joined(
      runs.map { run in
        let isShort = !run.isLandscape && isShort(run, of: document, tables: tables)
        return Section(blocks: run.blocks, isLandscape: run.isLandscape || isShort)
      })
  }

  /// Neighbours that stand alike as one.
  private func joined(_ sections: [Section]) -> [Section] {
    var joined: [Section] = []
    for section in sections {
      if let last = joined.last, last.isLandscape == section.isLandscape {
        joined[joined.count - 1].blocks = last.blocks.lowerBound..<section.blocks.upperBound
      } else {
        joined.append(section)
      }
    }
    return joined
  }

  /// Whether the blocks fill less than half an upright page.
  private func isShort(_ section: Section, of document: Document, tables: [Measured?]) -> Bool {
    let frame = Frame(form, isLandscape: false)
    do throws(Diagnostics) {
      let blocks = try setBlocks(
        of: document.part(section.blocks), tables: Array(tables[section.blocks]), frame: frame,
        figureScale: 1, problems: Diagnostics())
      return Flow(blocks).units.reduce(0) { $0 + $1.spaceBefore + $1.height }
        < frame.text.height / 2
    } catch {
      // What cannot be set is reported when the pages are made.
      return false
    }
  }
}

extension Document {
  /// The same with these blocks alone.
  func part(_ range: Range<Int>) -> Document {
    Document(title: title, kind: kind, blocks: Array(blocks[range]))
  }
}

extension Block {
  /// Whether it belongs to what follows it.
  fileprivate var leadsToNext: Bool {
    if case .paragraph(let paragraph) = self { paragraph.leadsToNext } else { false }
  }

  fileprivate var isNote: Bool {
    if case .paragraph(let paragraph) = self { paragraph.role == .note } else { false }
  }
}
