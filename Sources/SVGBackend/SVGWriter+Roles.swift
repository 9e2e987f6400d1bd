import Scene

extension SVGWriter {
  /// Ends the open tag of an element that is one picture to a reader who cannot see it.
  mutating func startImage(id: String, title: String, description: String) {
    xml += #" role="img""#
    startNamed(id: id, title: title, description: description)
  }

  /// Ends the open tag of an element, with its name and description as first children.
  mutating func startNamed(id: String, title: String, description: String?) {
    let titleID = idPrefix + id + "title"
    let descriptionID = idPrefix + id + "desc"
    let description = description.flatMap { $0.isEmpty ? nil : $0 }
    xml.attribute("aria-labelledby", titleID)
    if description != nil { xml.attribute("aria-describedby", descriptionID) }
    xml += ">\n<title"
    xml.attribute("id", titleID)
    xml += ">"
    xml.append(escaping: title)
    xml += "</title>\n"
    if let description {
      xml += "<desc"
      xml.attribute("id", descriptionID)
      xml += ">"
      xml.append(escaping: description)
      xml += "</desc>\n"
    }
  }
}

extension Role {
  /// What a screen reader should take a group for; a figure is named by its writer.
  var attributes: String {
    switch self {
    case .heading(let level): #" role="heading" aria-level="\#(level)""#
    // An item of a list needs a list around it; the mark is part of the text.
    case .paragraph, .listItem: #" role="paragraph""#
    case .table: #" role="table""#
    case .row: #" role="row""#
    case .headerCell: #" role="columnheader""#
    case .cell: #" role="cell""#
    case .caption: #" role="caption""#
    case .figure: ""
    case .artefact: #" aria-hidden="true""#
    // A picture is one page: there is nowhere to go.
    case .link: ""
    }
  }
}

extension DrawCommand {
  /// The figures among this command and those within, in drawing order.
  var figures: [Role] {
    guard case .group(let group) = self else { return [] }
    let own = if case .figure = group.role { [group.role].compactMap(\.self) } else { [Role]() }
    return own + group.commands.flatMap(\.figures)
  }
}
