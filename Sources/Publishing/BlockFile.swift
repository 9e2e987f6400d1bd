import CairoBackend
import Diagnostics
import Document
import Scene
import Scoring

/// The file with all sheets of a block, written while workers lay out its sheets.
///
/// Its parts, the list of agencies and then each sheet, come in any order and are written in
/// theirs. Who comes too early waits, so that only few parts are held at a time.
actor BlockFile {
  private let block: BlockResults
  private let path: String
  private let metadata: PDFMetadata
  /// What the bookmark of the list says.
  private let listTitle: String
  private let folder: OutputFolder
  private var open: (writer: PDFWriter, file: OutputFile)?
  /// The part to be written next: 0 for the list, then places in the block's table from 1.
  private var next = 0
  private var listPages = 0
  /// Parts that came before their turn.
  private var early: [Int: [Page]] = [:]
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var isGivenUp = false
  /// What was written, once all parts were.
  private(set) var record: OutputRecord?

  /// How far ahead of the next part others are taken.
  private static let reach = 8

  init(
    block: BlockResults, metadata: PDFMetadata, listTitle: String, folder: OutputFolder
  ) {
    self.block = block
    self.metadata = metadata
    self.listTitle = listTitle
    self.folder = folder
    path = "sheets/\(block.block.id).pdf"
  }

  /// What links call the sheet at a place of the block's table, from 0.
  static func destination(ofSheet place: Int) -> String { "sheet-\(place + 1)" }

  /// Adds pages of the list of agencies, in their order.
  ///
  /// - Parameter isWhole: Whether no more follow.
  func add(list pages: [Page], isWhole: Bool) throws(Diagnostics) {
    guard !isGivenUp else { return }
    do throws(Diagnostics) {
      try write(pages)
      if isWhole { try goOn() }
    } catch {
      giveUp()
      throw error
    }
  }

  /// Adds the sheet at a place of the block's table, from 0.
  func add(sheet pages: [Page], at place: Int) async throws(Diagnostics) {
    let part = place + 1
    while part > next + Self.reach, !isGivenUp {
      await withCheckedContinuation { waiting.append($0) }
    }
    guard !isGivenUp else { return }
    guard part == next else {
      early[part] = pages
      return
    }
    do throws(Diagnostics) {
      try write(pages)
      try goOn()
    } catch {
      giveUp()
      throw error
    }
  }

  /// Turns to the next part, and writes those that are there already.
  private func goOn() throws(Diagnostics) {
    next += 1
    while let pages = early.removeValue(forKey: next) {
      try write(pages)
      next += 1
    }
    if next > block.agencies.count { try finish() }
    resumeAll()
  }

  /// Takes no more parts: one of them could not be made, so the file will never be.
  func giveUp() {
    isGivenUp = true
    early = [:]
    open = nil
    resumeAll()
  }

  private func resumeAll() {
    for continuation in waiting { continuation.resume() }
    waiting = []
  }

  /// Writes pages of the next part.
  private func write(_ pages: [Page]) throws(Diagnostics) {
    if open == nil {
      let writer = try rendering { () throws(CairoError) in
        try PDFWriter(metadata: metadata, renderer: CairoRenderer())
      }
      open = (writer, try folder.create(path))
    }
    guard let open else { return }
    let destination = next == 0 ? "list" : Self.destination(ofSheet: next - 1)
    let isFirst = next > 0 || listPages == 0
    if isFirst {
      try rendering { () throws(CairoError) in
        try open.writer.addBookmark(title(ofPart: next), to: destination)
      }
    }
    for (index, page) in pages.enumerated() {
      if next == 0 { listPages += 1 }
      let label =
        next == 0
        ? romanNumeral(listPages).lowercased()
        : pages.count == 1 ? "\(next)" : "\(next)/\(index + 1)"
      let page = Page(
        size: page.size, commands: page.commands,
        destination: isFirst && index == 0 ? destination : nil)
      try rendering { () throws(CairoError) in try open.writer.add(page, label: label) }
      try open.file.write(open.writer.takeBytes())
    }
  }

  /// What the bookmark of a part says: “5. Sở Công Thương”.
  private func title(ofPart part: Int) -> String {
    guard part > 0 else { return listTitle }
    let agency = block.agencies[part - 1]
    let rank = agency.rank.map { "\($0). " } ?? ""
    return rank + agency.agency.name
  }

  private func finish() throws(Diagnostics) {
    guard let open else { return }
    try rendering { () throws(CairoError) in try open.writer.finish() }
    try open.file.write(open.writer.takeBytes())
    record = try open.file.finish()
    self.open = nil
  }

  @discardableResult
  private func rendering<Value>(
    _ body: () throws(CairoError) -> Value
  ) throws(Diagnostics) -> Value {
    do throws(CairoError) {
      return try body()
    } catch {
      throw .error(.rendererFailed(renderer: "PDF", reason: error.text))
    }
  }
}
