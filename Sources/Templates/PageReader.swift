private enum PageKey: String, CaseIterable {
  case topMargin, bottomMargin, leftMargin, rightMargin, textSize, tableSize, lineSpacing
}

/// Reads `page:`; what it leaves out is as in `other`.
///
/// The ranges are those of Nghị định 30/2020/NĐ-CP, Phụ lục I; millimetres and points.
func readPage(_ value: YAMLValue?, over other: PageSettings) -> PageSettings {
  guard let value else { return other }
  let reader = MappingReader<PageKey>(value, for: "page")
  return PageSettings(
    topMargin: reader.length(.topMargin, in: 20...25) ?? other.topMargin,
    bottomMargin: reader.length(.bottomMargin, in: 20...25) ?? other.bottomMargin,
    leftMargin: reader.length(.leftMargin, in: 30...35) ?? other.leftMargin,
    rightMargin: reader.length(.rightMargin, in: 15...20) ?? other.rightMargin,
    textSize: reader.length(.textSize, in: 13...14) ?? other.textSize,
    tableSize: reader.length(.tableSize, in: 10...14) ?? other.tableSize,
    lineSpacing: reader.length(.lineSpacing, in: 1...1.5) ?? other.lineSpacing)
}

extension PageSettings {
  /// All as in the page form.
  static let standard = PageSettings(
    topMargin: nil, bottomMargin: nil, leftMargin: nil, rightMargin: nil, textSize: nil,
    tableSize: nil, lineSpacing: nil)
}
