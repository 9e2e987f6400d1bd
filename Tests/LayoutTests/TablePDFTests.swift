import CairoBackend
import Diagnostics
import Document
import Foundation
import Layout
import Scene
import TestSupport
import Testing
import Text

/// What the text of a PDF file says of random tables, set in the fonts of the project.
@Suite struct TablePDFTests {
  /// Every line of every cell, header and page number once, in the order of the page, which the
  /// other tests compare with the table.
  @Test(arguments: [1, 3, 8, 20])
  func everyCellOnceInReadingOrder(columns: Int) throws {
    var random = RandomTable(seed: UInt64(6000 + columns))
    let table = random.fitting(columns: columns, rows: 60)
    let document = Document(
      title: "Bảng", kind: .annex,
      blocks: [.table(table), .paragraph(Paragraph(.note, "(*) ghi chú"))])
    let pages = try layOut(
      document, in: .annex, shaping: HarfBuzzShaper(catalogue: projectFonts()))
    let cells = pages.flatMap(\.placedTexts).filter { $0.roles.contains(.cell) }
    #expect(
      letters(cells.map(\.text).joined())
        == letters(table.rows.flatMap(\.cells).map { $0.text + $0.mark }.joined()))

    let folder = try TemporaryFolder()
    let bytes = try CairoRenderer().pdf(
      pages,
      metadata: PDFMetadata(title: "Bảng", author: "", creationDate: "2023-03-28T00:00:00Z"))
    let file = try folder.write(bytes, as: "table.pdf")
    let text = try run("pdftotext", ["-raw", file, "-"]).text
    #expect(letters(text) == letters(pages.flatMap(\.placedTexts).map(\.text).joined()))
  }

  private func letters(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.filter { !$0.isWhitespace }
  }
}
