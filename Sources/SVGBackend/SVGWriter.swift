import Scene

/// Writes one page. Elements follow in drawing order; nothing is looked up in an unordered
/// collection, so equal pages give equal bytes.
struct SVGWriter {
  var xml = XML()
  /// The first number that cannot be written.
  var wrongNumber: String?

  let idPrefix: String
  /// Family and size that most texts have: written once, on the root.
  let commonFamily: String?
  let commonSize: Double?
  /// The one figure that the whole page is.
  var wholeFigure: Role?
  private var figureCount = 0
  private var clipIDs: [Rect: String] = [:]

  init(page: Page, idPrefix: String) {
    self.idPrefix = idPrefix
    let texts = page.texts
    commonFamily = mostCommon(texts.map(\.run.font.family))
    commonSize = mostCommon(texts.map(\.size))
  }

  mutating func writeDocument(_ page: Page, title: String?, description: String?) {
    let figures = page.commands.flatMap(\.figures)
    if title == nil, figures.count == 1 { wholeFigure = figures[0] }
    xml += #"<svg xmlns="http://www.w3.org/2000/svg" lang="vi" xml:lang="vi""#
    attribute("width", page.size.width * 96 / 72)
    attribute("height", page.size.height * 96 / 72)
    xml += #" viewBox="0 0 "#
    number(page.size.width)
    xml += " "
    number(page.size.height)
    xml += "\""
    if let commonFamily {
      xml.attribute("font-family", fontFamilies(startingWith: commonFamily))
    }
    if let commonSize { attribute("font-size", commonSize) }
    if case .figure(let title, let description) = wholeFigure {
      startImage(id: "", title: title, description: description)
    } else if let title {
      startNamed(id: "", title: title, description: description)
    } else {
      xml += ">\n"
    }
    draw(page.commands)
    xml += "</svg>\n"
  }

  mutating func draw(_ commands: [DrawCommand]) {
    for command in commands {
      switch command {
      case .fill(let path, let fill): draw(path, fill)
      case .stroke(let path, let stroke): draw(path, stroke)
      case .text(let mark): draw(mark)
      case .group(let group): draw(group)
      }
    }
  }

  private mutating func draw(_ group: Group) {
    let clip = group.clip.map { clipID(for: $0) }
    xml += "<g"
    if group.offset != Point(x: 0, y: 0) {
      xml += #" transform="translate("#
      number(group.offset.x)
      xml += " "
      number(group.offset.y)
      xml += #")""#
    }
    if let clip { xml += " clip-path=\"url(#\(clip))\"" }
    switch group.role {
    case .figure(let title, let description) where group.role != wholeFigure:
      figureCount += 1
      startImage(id: "figure-\(figureCount)-", title: title, description: description)
    case let role:
      xml += (role?.attributes ?? "") + ">\n"
    }
    draw(group.commands)
    xml += "</g>\n"
  }

  /// The id of a clipping rectangle, which is written at its first use. It counts in the
  /// coordinates of whoever uses it.
  private mutating func clipID(for clip: Rect) -> String {
    if let id = clipIDs[clip] { return id }
    let id = "\(idPrefix)clip-\(clipIDs.count + 1)"
    clipIDs[clip] = id
    xml += "<clipPath"
    xml.attribute("id", id)
    xml += "><rect"
    attribute("x", clip.minX)
    attribute("y", clip.minY)
    attribute("width", clip.width)
    attribute("height", clip.height)
    xml += "/></clipPath>\n"
    return id
  }

  mutating func attribute(_ name: String, _ value: Double) {
    xml += " \(name)=\""
    number(value)
    xml += "\""
  }

  mutating func number(_ value: Double) {
    // Comparisons with NaN are false.
    guard abs(value) <= 1_000_000 else {
      if wrongNumber == nil { wrongNumber = "\(value)" }
      return
    }
    xml.append(value)
  }
}

/// The value that occurs most often; of several, the one that comes first.
private func mostCommon<Value: Hashable>(_ values: [Value]) -> Value? {
  var counts: [Value: Int] = [:]
  for value in values { counts[value, default: 0] += 1 }
  let highest = counts.values.max()
  return values.first { counts[$0] == highest }
}
