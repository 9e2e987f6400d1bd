import Diagnostics
import Document
import Scene

extension Typesetter {
  /// The end of a decision by Nghị định 30: recipients in the left half, who signs in the right,
  /// with room for a signature of five lines.
  ///
  /// Both start on one line and stand on one page, with the last lines of what comes before. Only
  /// recipients that would fill more than half a page run on under the signature.
  ///
  /// - Parameter height: Of the text area, in points.
  func set(
    _ signature: Signature, width: Double, height: Double
  ) throws(Diagnostics) -> SetBlock {
    let size = form.headingSize
    let half = width / 2
    let gap = size / 2
    let middle = half + gap / 2 + (half - gap / 2) / 2

    let authority = try column(
      [Span(signature.authority)], size: size, weight: 700, width: half - gap / 2)
    let name = try column([Span(signature.name)], size: size, weight: 700, width: half - gap / 2)
    let nameTop = authority.height + 5 * authority.box.height
    var signer: [DrawCommand] = authority.centered(at: middle, top: 0)
    signer += name.centered(at: middle, top: nameTop)
    let signerHeight = nameTop + name.height

    let titleSize = size * 12 / 14
    let title = try column(
      [Span(signature.recipientsTitle)], size: titleSize, weight: 700, isItalic: true,
      width: half - gap / 2, isBalanced: false)
    // Who signs is read first: the recipients may run on after it.
    var commands: [DrawCommand] = [.group(Group(role: .paragraph, signer))]
    var rest: [FlowUnit] = []
    var top = 0.0
    for recipient in signature.recipients {
      let item = try column(
        [Span("- ")] + recipient, size: size * 11 / 14, width: half - gap / 2, isBalanced: false)
      if commands.count == 1 {
        commands.append(.group(Group(role: .paragraph, title.started(at: 0, top: 0))))
        top = title.height
      }
      if rest.isEmpty, top + item.height <= max(signerHeight, height / 2) {
        commands.append(.group(Group(role: .listItem, item.started(at: 0, top: top))))
        top += item.height
      } else {
        rest.append(
          FlowUnit(
            content: .commands([
              .group(Group(role: .listItem, item.started(at: 0, top: 0)))
            ]), height: item.height))
      }
    }
    let first = FlowUnit(content: .commands(commands), height: max(top, signerHeight))
    return SetBlock(
      units: [first] + rest, spaceBefore: 2 * form.paragraphSpacing, keepsWithPrevious: true)
  }
}
