public import Diagnostics
public import Document
public import Scene
public import Text

/// Sets a document in pages; every position in the result is final.
///
/// - Throws: `table.does-not-fit`, `table.row-too-tall`, `chart.does-not-fit` and what shaping
///   throws, all together.
public func layOut(
  _ document: Document, in form: PageForm, shaping: some TextShaping
) throws(Diagnostics) -> [Page] {
  fatalError()
}
