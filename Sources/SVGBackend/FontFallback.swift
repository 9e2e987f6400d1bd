/// The value of `font-family`: the font the page was laid out with, then fonts of much the same
/// widths that a reader's machine may have.
func fontFamilies(startingWith family: String) -> String {
  let lowered = family.lowercased()
  let isSerif =
    !lowered.contains("sans") && (lowered.contains("serif") || lowered.contains("times"))
  let fallbacks =
    isSerif
    ? ["Liberation Serif", "Times New Roman", "Times"]
    : ["Noto Sans", "Arial"]
  let names = [family] + fallbacks.filter { $0 != family }
  return (names.map(quoted) + [isSerif ? "serif" : "sans-serif"]).joined(separator: ", ")
}

/// A name as CSS writes it: quoted unless it is a plain word.
private func quoted(_ name: String) -> String {
  let isPlain =
    name.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
    && !["serif", "sans", "monospace", "cursive", "fantasy", "inherit", "initial"]
      .contains(name.lowercased())
  if isPlain, !name.isEmpty { return name }
  var text = "'"
  for character in name {
    if character == "'" || character == "\\" { text.append("\\") }
    text.append(character)
  }
  return text + "'"
}
