import Document
import Scene

/// How bad it is to end a page at a place. Higher is worse.
enum BreakCost: Int, Comparable {
  case free
  /// Looks poor, and is taken before a page is left half empty: a table row alone.
  case poor
  /// Only when the page has no other place: widows, orphans, a heading without its text.
  case bad
  /// Never: a group row without a row, a table header without a row.
  case forbidden

  static func < (left: BreakCost, right: BreakCost) -> Bool { left.rawValue < right.rawValue }
}

/// What a page takes whole: a line, a table row, a row of charts.
struct FlowUnit {
  enum Content {
    /// In coordinates of the text area's left edge and the unit's top.
    case commands([DrawCommand])
    case figures([PlacedFigure])
    /// Of the block's table.
    case tableHeader
    case tableRow(Int)
  }

  let content: Content
  let height: Double
  /// Dropped at the top of a page.
  var spaceBefore = 0.0
  var breakBefore = BreakCost.free
  /// Whether a page must start here.
  var startsPage = false
}

/// A block of the document, set: units from top to bottom and how they stand to their neighbours.
struct SetBlock {
  var units: [FlowUnit]
  /// What the units of one page are to a reader; `nil` where they carry roles of their own.
  var role: Role?
  /// What ``FlowUnit/Content/tableRow(_:)`` refers to.
  var table: SetTable?
  var spaceBefore = 0.0
  var spaceAfter = 0.0
  var keepsWithNext = false
  var keepsWithPrevious = false
  /// Nothing but the start of a page for what follows.
  var isPageBreak = false
}

/// Blocks as one flow, with the spaces and the break costs between them.
struct Flow {
  let units: [FlowUnit]
  /// The block each unit belongs to.
  let blockOfUnit: [Int]
  let blocks: [SetBlock]

  init(_ blocks: [SetBlock]) {
    var units: [FlowUnit] = []
    var blockOfUnit: [Int] = []
    var previous: SetBlock?
    var startsPage = false
    for (index, block) in blocks.enumerated() {
      startsPage = startsPage || block.isPageBreak
      guard !block.units.isEmpty else { continue }
      for (place, unit) in block.units.enumerated() {
        var unit = unit
        if place == 0, let previous {
          unit.spaceBefore = max(previous.spaceAfter, block.spaceBefore)
          if previous.keepsWithNext || block.keepsWithPrevious { unit.breakBefore = .bad }
          unit.startsPage = startsPage
        }
        units.append(unit)
        blockOfUnit.append(index)
      }
      previous = block
      startsPage = false
    }
    self.units = units
    self.blockOfUnit = blockOfUnit
    self.blocks = blocks
  }

  /// The table a unit belongs to.
  func table(of unit: Int) -> SetTable? { blocks[blockOfUnit[unit]].table }
}
