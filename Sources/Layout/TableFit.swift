import Diagnostics
import Document
import Scene

/// Text size of a table and whether it stands well or only just fits.
struct TableFit: Hashable {
  let size: Double
  /// Names in two lines or in wide columns, titles in a few lines.
  let isComfortable: Bool
}

extension Typesetter {
  /// The largest text size at which a table fits into `width` points: comfortably if at all,
  /// else just so; `nil` when even the smallest is too large.
  func fit(_ widths: ColumnWidths, width: Double) -> TableFit? {
    for isComfortable in [true, false] {
      for size in sizes where widths.least(size: size, isComfortable: isComfortable) <= width {
        return TableFit(size: size, isComfortable: isComfortable)
      }
    }
    return nil
  }

  /// From ``PageForm/tableSize`` down to ``PageForm/smallestTableSize``, by half points.
  private var sizes: [Double] {
    var sizes = Array(
      stride(from: form.tableSize, to: form.smallestTableSize + 0.01, by: -0.5))
    sizes.append(min(form.smallestTableSize, form.tableSize))
    return sizes
  }

  /// Whether the pages are turned: when one table gains by it, that is, when it fits comfortably
  /// only then, or only then at all.
  func needsLandscape(_ tables: [ColumnWidths]) -> Bool {
    guard form.allowsLandscape else { return false }
    let upright = Frame(form, isLandscape: false).text.width
    let turned = Frame(form, isLandscape: true).text.width
    return tables.contains { widths in
      let now = fit(widths, width: upright)
      guard now?.isComfortable != true, let then = fit(widths, width: turned) else { return false }
      return now == nil || then.isComfortable
    }
  }
}
