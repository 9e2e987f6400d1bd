import Diagnostics
import Text

/// Names with the numbers that stand for them where the names have no room, measured once.
struct NumberedTexts: Hashable, Sendable {
  struct Item: Hashable, Sendable {
    /// Bold, from 1.
    let number: FlowText
    let name: FlowText
  }

  let items: [Item]

  init(
    _ names: [String], style: ChartStyle, shaping: some TextShaping
  ) throws(Diagnostics) {
    var items: [Item] = []
    for (index, name) in names.enumerated() {
      items.append(
        Item(
          number: try FlowText(
            "\(index + 1)", in: FontStyle(family: style.family, weight: 700), shaping: shaping),
          name: try FlowText(name, in: FontStyle(family: style.family), shaping: shaping)))
    }
    self.items = items
  }
}
