/// The ways to wrap the label of one axis, in em: independent of the text size.
struct RadarLabelOptions: Hashable, Sendable {
  struct Option: Hashable, Sendable {
    let name: Wrapping
    let width: Double
    /// Of the name and the value under it.
    let height: Double
  }

  /// From wide and low to narrow and high; at least one.
  let options: [Option]

  /// No label has more lines than this.
  static let mostLines = 8

  /// - Parameter keepsWords: Whether short names and words of two syllables stay whole.
  init(_ item: ChartTexts.Item, keepsWords: Bool) {
    let value = item.value.unbroken
    let names = item.label.wrappings(upTo: Self.mostLines, keepsWords: keepsWords)
    options = names.map { name in
      Option(
        name: name,
        // A little wider than measured: kerning at the ends of lines.
        width: max(name.width, value.width) + 0.04,
        height: item.label.height(of: name, at: 1) + item.value.height(of: value, at: 1))
    }
  }

  private init(options: [Option]) { self.options = options }

  /// Lines of the narrowest option's name.
  var lineCount: Int { options.last?.name.lines.count ?? 0 }

  /// Those with at most so many lines, and the widest always.
  func limited(to lines: Int) -> RadarLabelOptions {
    RadarLabelOptions(
      options: Array(options.prefix(1))
        + options.dropFirst().filter { $0.name.lines.count <= lines })
  }
}
